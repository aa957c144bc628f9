/// Why a mission ended before its time (rule X4).
package enum EarlyEnd: Hashable, Sendable {
  /// It has not.
  case none
  /// The mandate was vetoed, or ended by script.
  case mandate
  /// Moscow revoked its consent to a UN or OSCE force.
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
  /// Why it ended, the first cause.
  var end = EarlyEnd.none
  /// Whether it has ended.
  var isOver: Bool { end != .none }
  /// Whether usable coverage was ever at the floor.
  var hasReachedFloor = false
  /// Weeks in a row below the floor.
  var weeksBelow = 0
  /// Whether the lead's headquarters was ever present.
  var hadHeadquarters = false
  /// Weeks in a row without a lead.
  var weeksWithoutLead = 0
}
