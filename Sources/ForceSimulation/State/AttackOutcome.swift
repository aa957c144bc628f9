/// How an attack on the force went (rule X5); the raw value is its place in tables of outcomes.
package enum AttackOutcome: Int, Hashable, Sendable {
  /// Stopped at the line.
  case stopped
  /// Contained.
  case contained
  /// The force withdraws under fire.
  case withdrawn
  /// The attack exceeds what the force can hold.
  case exceeded
}
