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

/// A contingent in theatre that an incident can hit.
struct Target: Sendable {
  /// Exposed persons of it and of all before it.
  var exposedUpTo = 0.0
  /// The contributor's place.
  var country = 0
}

/// A task in one week.
struct TaskRow: Sendable {
  /// Its weight in mission coverage.
  var weight = 0.0
  /// Share of it covered at the counting stage worked out last.
  var share = 0.0
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
  /// Units asked for.
  var asked = 0.0
  /// Units assigned in the assignment under way, stand-ins counted at what they are worth.
  var assigned = 0.0
  /// The share of them that is of the capability's own kind.
  var ownShare = 1.0
  /// Units of its own kind that are assigned and usable.
  var usable = 0.0
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
