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
