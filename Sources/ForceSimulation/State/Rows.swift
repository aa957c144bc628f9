/// What a country has of one capability in one trial [units].
struct PoolRow: Sendable {
  // Drawn with the judgements.
  /// Units owned.
  var owned = 0.0
  /// Units that could deploy.
  var deployable = 0.0
  /// Units not busy elsewhere or bound to the flank: the usable pool.
  var pool = 0.0
  /// Units the pool keeps in theatre under its rotation.
  var sustained = 0.0
  /// Units needed per unit in theatre.
  var unitsPerUnit = 1.0
  /// Weeks of notice, heavy equipment counted in, before slip.
  var noticeWeeks = 0.0
  /// Units in theatre that flank forces set free would sustain beside.
  var releasable = 0.0

  // Of the trial.
  /// Units delivered during the trial, as units in theatre.
  var delivered = 0.0
  /// Units offered: what is sustained, what is pledged beyond, what was delivered.
  var offered = 0.0
  /// Units taken up of what is offered, at the full level of its rotation.
  var granted = 0.0
  /// Units that will be sent: those granted, at the level that its rotation holds.
  var sent = 0.0
  /// Share of the sustained level that its rotation holds.
  var level = 1.0
  /// Units in theatre.
  var present = 0.0
  /// First week in which they can arrive.
  var readyWeek = Int.max

  /// Forgets the last trial.
  mutating func reset() {
    delivered = 0
    offered = 0
    granted = 0
    sent = 0
    level = 1
    present = 0
    readyWeek = Int.max
  }
}

/// Where a country stands on its way into the force and out of it.
enum Stage: Sendable {
  /// It could still decide.
  case out
  /// It has decided; its parliament has not.
  case inParliament
  /// It is in.
  case firm
  /// It has decided to leave and is doing so.
  case leaving
  /// It will not come, or not come back.
  case gone
}

/// Why a country is not in, as the reports tell it.
package enum Absence: BitwiseCopyable, Hashable, Sendable {
  /// It is in.
  case none
  /// Its stance is a refusal.
  case refuses
  /// Its condition does not hold and it insists.
  case conditionUnmet
  /// It would not join even with its condition met.
  case unwilling
  /// It has not made up its mind.
  case undecided
  /// Its parliament is at work.
  case parliamentPending
  /// Its parliament said no.
  case parliamentRefused
  /// It came and left.
  case left
}

/// Why a country left.
package enum Departure: BitwiseCopyable, Hashable, Sendable {
  /// It has not.
  case none
  /// Its government decided so.
  case decided
  /// It followed a nation it served under.
  case followed
  /// The mission ended.
  case missionEnded
}

/// A country in one trial.
struct ContributorRow: Sendable {
  /// Whether units of it are in the force or on their way out of it.
  var isInForce: Bool { stage == .firm || stage == .leaving }
  var stage = Stage.out
  var absence = Absence.undecided
  /// Whether it joins at all once its condition holds.
  var isWilling = false
  /// Whether its condition is not waived.
  var insists = true
  /// Whether its parliament will approve.
  var parliamentApproves = true
  /// Whether it joined with its condition unmet.
  var hasWaived = false
  /// Whether its condition holds this week.
  var conditionHolds = false
  /// The cumulative hazard at which it decides.
  var patience = 0.0
  /// The cumulative hazard of deciding so far.
  var decided = 0.0
  /// The cumulative hazard at which it leaves.
  var resolve = 0.0
  /// The cumulative hazard of leaving so far.
  var tired = 0.0
  /// Actual over planned notice.
  var slip = 1.0
  /// The week in which its parliament is done.
  var parliamentWeek = 0
  /// The week in which it was in.
  var firmWeek = -1
  /// The week in which the last of it has left.
  var goneWeek = Int.max
  /// The week in which its first units arrived; -1 before.
  var arrivalWeek = -1
  /// The next week in which one of its contingents is relieved.
  var nextRelief = Int.max
  /// The capabilities of which it offers units.
  var offers = PlaceSet()
  /// Those of which more is offered than is taken up.
  var open = PlaceSet()
  /// Those of which some are on their way.
  var onTheWay = PlaceSet()
  /// Whether its planned dwell has been broken.
  var isStrained = false
  /// Persons it has firmly offered in theatre.
  var firmPersons = 0.0
  /// Persons in theatre, a headquarters that it leads counted in.
  var persons = 0.0
  /// Persons of its units in theatre.
  var personsInUnits = 0.0
  /// Persons in theatre and on their way.
  var sentPersons = 0.0
  /// The capabilities of which its units changed since they were last counted.
  var changed = PlaceSet()
  /// Persons in theatre times their exposure, the depth being 1.
  var exposedPersons = 0.0
  /// Own deaths so far.
  var deaths = 0.0
  /// Public support before losses [points].
  var supportBefore = 0.0
  /// Public support [points].
  var support = 0.0
  /// The weekly hazard of deciding at that support.
  var decisionHazard = 0.0
  /// What low support makes of the exit hazard.
  var lowSupportFactor = 1.0
  /// What the country itself lives through makes of its exit hazard.
  var exitFactor = 1.0
  /// The first week in which that is to be worked out anew.
  var exitFactorTurns = 0
  /// Whether it was in the weeks before an election when that was last worked out.
  var isBeforeElection = false
  /// The first week in which such weeks begin or end.
  var electionTurns = 0
  /// Whether its opposition wants out.
  var hasSplitElites = false
  /// The week of the last shock; far in the past before.
  var shockWeek = -10_000
  /// The week of its last own deaths; far in the past before.
  var lastDeathWeek = -10_000
  /// The week in which it follows a leaving nation it serves under.
  var followsWeek = Int.max
  /// The week in which flank forces set free join its pool.
  var flankWeek = Int.max
  /// Whether they have.
  var flankIsFree = false
  /// Battlegroups that its share of the flank is short of while they are away.
  var flankHole = 0.0
  /// Why it left.
  var departure = Departure.none
  /// The week in which it announced that it leaves; -1 before.
  var leftWeek = -1
}

/// A task in one week.
struct TaskRow: Sendable {
  /// Whether it is asked for this week.
  var isActive = false
  /// Its weight in mission coverage.
  var weight = 0.0
  /// Share of it covered on paper, present and usable.
  var paper = 0.0
  var present = 0.0
  var usable = 0.0
  /// Whether every effect is at or above its floor.
  var isCarriedOut = false
}

/// One effect that one task asks for [units].
struct NeedRow: Sendable {
  /// The task's place.
  var task = 0
  /// The capability's place.
  var capability = 0
  /// Units asked for.
  var asked = 0.0
  /// Units assigned in the assignment under way, stand-ins counted at what they are worth.
  var assigned = 0.0
  /// The share of them that is of the capability's own kind.
  var ownShare = 1.0
}

/// Units of one capability in the hands of contributors that bar the same tasks.
struct ClassUnits: Sendable {
  var offered = 0.0
  var present = 0.0
  /// Present, less what national caveats keep back.
  var usable = 0.0

  /// Adds the units of one contingent, of which that share is usable.
  mutating func add(offered: Double, present: Double, usableShare: Double) {
    self.offered += offered
    self.present += present
    usable += present * usableShare
  }

  /// Adds the units of another class.
  mutating func add(_ other: ClassUnits) {
    offered += other.offered
    present += other.present
    usable += other.usable
  }
}

/// Support of one kind in one contingent [units].
struct SupportRow: Sendable {
  /// Units of it that the contingent's own present units need.
  var needed = 0.0
  /// Units of it on hand: own need first, what is left over at the discount.
  var supplied = 0.0
}

/// A capability over the whole force in one week [units].
struct CapabilityRow: Sendable {
  // Drawn with the judgements.
  var persons = 0.0
  var combatWeight = 0.0
  /// Units that all active tasks ask for, or that their units need in support.
  var asked = 0.0
  /// The most units that will be sent.
  var cap = 0.0

  // Of the week.
  var offered = 0.0
  var present = 0.0
  /// What the backstop adds while it works.
  var backstop = 0.0
  /// What the backstop has promised to add.
  var promised = 0.0
  /// Present and within what headquarters can command.
  var commanded = 0.0
  /// Commanded and left after caveats and support.
  var usable = 0.0
  /// Units assigned to tasks, usable.
  var assigned = 0.0
  /// For enablers: units on hand for support, own first, others at a discount.
  var supply = 0.0
  /// For enablers: units of it that the whole force needs.
  var needed = 0.0
  /// For enablers: the share of the whole force's need that is met.
  var met = 1.0

  /// Counts the force's own units anew, of which headquarters can command that share.
  mutating func count(_ units: ClassUnits, commandedShare: Double) {
    offered = units.offered
    present = units.present
    commanded = units.present * commandedShare
    usable = units.usable * commandedShare
  }
}
