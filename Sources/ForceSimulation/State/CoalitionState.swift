/// Who is in, who leads.
struct CoalitionState: Sendable {
  /// The contributors that join at all once their condition holds.
  var willing = PlaceSet()
  /// Those whose condition is not waived.
  var insisting = PlaceSet()
  /// Those whose condition held when conditions were last judged.
  var conditionHolds = PlaceSet()
  /// Those whose government or parliament is at it.
  var deciding = PlaceSet()
  /// Those whose flank forces are set free and have joined their pools.
  var flankIsFree = PlaceSet()
  /// The facts that held when conditions were last judged.
  var facts: UInt64 = 0
  /// Whether conditions must be judged anew.
  var isStale = true
  /// Whether what is offered and sent must be worked out anew.
  var membershipChanged = false
  /// The leading contributor's place; -1 for none.
  var lead = -1
  /// The first week in which its headquarters can command.
  var leadFrom = 0
  /// The leading contributor before, which commands until the handover; -1 for none.
  var formerLead = -1
  var leadHasLeft = false
  /// The week in which the force was launched; -1 before.
  var launchWeek = -1
  var firmPersons = 0.0
  /// The next week in which flank forces set free join a pool.
  var nextFlankWeek = Int.max
  /// The cumulative hazard of leaving that all feel, each by a factor of its own.
  var weariness = 0.0
  /// The weariness below which no government leaves whose factor stays.
  var nextLeavesAt = Double.infinity
  /// Those whose factor is to be worked out anew.
  var exitsToLookAt = PlaceSet()
  /// The first week in which all ways out are to be looked at whatever the weariness.
  var nextExitTurn = Int.max
  /// The week of the last exit; far in the past before.
  var lastExitWeek = -10_000
  /// How many contributors that others serve under have left.
  var frameworkExits = 0
  /// Whether support must be worked out anew.
  var supportIsStale = false
}

/// Why a mission ended before its time (rule X4).
package enum EarlyEnd: Hashable, Sendable {
  /// It has not.
  case none
  /// The mandate was vetoed.
  case mandate
  /// Moscow revoked its consent to a UN force.
  case consent
  /// Nobody led any more.
  case command
  /// Usable coverage stayed below the floor.
  case tasks
  /// An attack made the force withdraw, or exceeded it.
  case attack
}

/// Whether the mission goes on.
struct MissionState: Sendable {
  var end = EarlyEnd.none
  /// Whether it has ended.
  var isOver = false
  /// The week in which it ended; -1 before.
  var endWeek = -1
  /// Whether usable coverage was ever at the floor.
  var hasReachedFloor = false
  /// Weeks in a row below the floor.
  var weeksBelow = 0
  /// Whether the lead's headquarters was ever present.
  var hadHeadquarters = false
  /// Weeks in a row without a lead.
  var weeksWithoutLead = 0
}
