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
  // Its contingent.
  /// The capabilities of which it offers units.
  var offers = PlaceSet()
  /// Those of which some are to come or on their way.
  var onTheWay = PlaceSet()
  /// The first week in which some of those can arrive.
  var nextArrival = Int.max
  /// Those of which some arrive this week.
  var arriving = PlaceSet()
  /// The capabilities of which its units changed since they were last counted.
  var changed = PlaceSet()
  /// Persons in theatre, a headquarters that it leads counted in.
  var persons = 0.0
  /// Persons of its units in theatre.
  var personsInUnits = 0.0
  /// Persons in theatre and on their way.
  var sentPersons = 0.0
  /// Persons in theatre times their exposure, the depth being 1.
  var exposedPersons = 0.0
  /// Persons it has firmly offered in theatre.
  var firmPersons = 0.0

  // Its way out.
  /// The week in which it follows a leaving nation it serves under.
  var followsWeek = Int.max
  /// What the country itself lives through makes of its exit hazard.
  var exitFactor = 1.0
  /// The first week in which that is to be worked out anew.
  var exitFactorTurns = 0
  /// The cumulative hazard at which it leaves.
  var resolve = 0.0
  /// Its cumulative hazard of leaving when its factor was last worked out.
  private var tired = 0.0
  /// The weariness of the coalition then.
  private var feltWeariness = 0.0
  /// The week in which the last of it has left.
  var goneWeek = Int.max
  /// What low support makes of the exit hazard.
  var lowSupportFactor = 1.0
  /// Whether it was in the weeks before an election when the exit factor was last worked out.
  var isBeforeElection = false
  /// Whether its opposition wants out.
  var hasSplitElites = false
  /// The first week in which weeks before an election begin or end.
  var electionTurns = 0
  /// The week of the last shock; far in the past before.
  var shockWeek = -10_000
  /// Why it left.
  var departure = Departure.none
  /// The week in which it announced that it leaves; -1 before.
  var leftWeek = -1

  /// The weariness of the coalition at which it leaves, while its factor stays.
  var leavesAt: Double { feltWeariness + (resolve - tired) / exitFactor }

  /// Adds up its hazard of leaving until the coalition is so weary.
  mutating func feel(_ weariness: Double) {
    tired += (weariness - feltWeariness) * exitFactor
    feltWeariness = weariness
  }

  /// Begins to feel the weariness of the coalition from where it is.
  mutating func beginToFeel(_ weariness: Double) { feltWeariness = weariness }

  // Its public.
  /// Own deaths so far.
  var deaths = 0.0
  /// The common logarithm of one more than those.
  var logDeaths = 0.0
  /// Public support before losses [points].
  var supportBefore = 0.0
  /// Public support [points].
  var support = 0.0
  /// The week of its last own deaths; far in the past before.
  var lastDeathWeek = -10_000

  // Its way in.
  /// Why it is not in.
  var absence = Absence.undecided
  /// Whether its parliament will approve.
  var parliamentApproves = true
  /// Whether it joined with its condition unmet.
  var hasWaived = false
  /// Whether its planned dwell has been broken.
  var isStrained = false
  /// The weekly hazard of deciding.
  var decisionHazard = 0.0
  /// Whether support has turned since that was worked out.
  var hazardIsStale = false
  /// The cumulative hazard at which it decides.
  var patience = 0.0
  /// The cumulative hazard of deciding so far.
  var decided = 0.0
  /// The week in which its parliament is done.
  var parliamentWeek = 0
  /// The week in which it was in.
  var firmWeek = -1
  /// Actual over planned notice.
  var slip = 1.0
  /// The week in which its first units arrived; -1 before.
  var arrivalWeek = -1
  /// The next week in which one of its contingents is relieved.
  var nextRelief = Int.max
  /// The week in which flank forces set free join its pool.
  var flankWeek = Int.max
  /// Battlegroups that its share of the flank is short of while they are away.
  var flankHole = 0.0
}
