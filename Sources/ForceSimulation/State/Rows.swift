/// What a country has of one capability, drawn with the judgements [units].
struct PoolRow: Sendable {
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
}

/// What a country offers and sends of one capability in one trial [units].
struct ContingentRow: Sendable {
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
}

/// A task in one week.
struct TaskRow: Sendable {
  /// Its weight in mission coverage.
  var weight = 0.0
  /// Share of it covered by usable units.
  var usable = 0.0
}

/// One effect that one task asks for [units].
struct NeedRow: Sendable {
  /// The task's place.
  var task = 0
  /// The capability's place.
  var capability = 0
  /// Whether it is the last of its task.
  var isLastOfTask = false
  /// The share of it below which its task is not carried out.
  var floor = 0.0
  /// Units that its task asks for.
  var asked = 0.0
  /// The same while its task is asked for, else none.
  var wanted = 0.0
  /// Units assigned in the assignment under way, stand-ins counted at what they are worth.
  var assigned = 0.0
  /// The share of them that is of the capability's own kind.
  var ownShare = 1.0
  /// Units of its own kind that are assigned and usable.
  var usable = 0.0
}

/// Units of one capability on hand at each stage of counting, before command.
struct UnitsOnHand: Sendable {
  private var units: InlineArray<3, Double> = .init(repeating: 0)

  /// Units of none but the backstop, to which no caveat and no command apply.
  init(promised: Double = 0, present: Double = 0) {
    units = [promised, present, present]
  }

  /// How many there are at a stage.
  subscript(stage: CountingStage) -> Double { units[stage.rawValue] }

  /// Adds the units of one contingent, of which caveats leave that share.
  mutating func add(_ contingent: ContingentRow, usableShare: Double) {
    units[0] += contingent.offered
    units[1] += contingent.present
    units[2] += contingent.present * usableShare
  }

  /// Adds the units of others.
  mutating func add(_ other: UnitsOnHand) {
    for stage in units.indices { units[stage] += other.units[stage] }
  }
}

/// Support by up to four enablers in one contingent [units].
struct SupportRow: Sendable {
  /// Units of each that the contingent's own present units need.
  var needed = FourEnablers()
  /// Units of each on hand: own need first, what is left over at the discount.
  var supplied = FourEnablers()
}

/// A capability over the whole force in one week [units].
struct CapabilityRow: Sendable {
  // Drawn with the judgements.
  /// Persons of a unit.
  var persons = 0.0
  /// What a unit counts in combat power [battlegroup equivalents].
  var combatWeight = 0.0
  /// Units that all tasks ask for, whatever their weeks, or that their units need in support.
  var asked = 0.0
  /// The most units that will be sent.
  var cap = 0.0
  /// Units that all contributors own.
  var owned = 0.0
  /// Those that could deploy.
  var deployable = 0.0
  /// Those not busy elsewhere or bound to the flank: all usable pools.
  var free = 0.0

  // Of the week.
  /// The contributors that ever offered units of it.
  var offering = PlaceSet()
  /// Those of whose offers some may not be taken up, see ``TrialState/noteOpenOffers(of:)``.
  var open = PlaceSet()
  /// Units of contributors.
  var own = UnitsOnHand()
  /// The share of them that headquarters can command.
  var commandedShare = 1.0
  /// What the backstop adds while it works.
  var backstop = 0.0
  /// What the backstop has promised to add.
  var promised = 0.0
  /// For enablers: the share of the whole force's need that is met.
  var met = 1.0

  /// Units of contributors pledged.
  var offered: Double { own[.paper] }
  /// Units of contributors in theatre.
  var present: Double { own[.present] }
  /// Present and within what headquarters can command.
  var commanded: Double { own[.present] * commandedShare }
  /// Commanded and left after caveats.
  var usable: Double { own[.usable] * commandedShare }
}
