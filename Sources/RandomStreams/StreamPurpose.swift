/// What a stream's draws decide, so that two questions about one entity never share a draw.
///
/// The purposes in use are listed in one place, `StreamPurpose+Registry.swift`.
@usableFromInline
package struct StreamPurpose: Hashable, Sendable {
  /// The number that enters the address of every draw; it is never changed or reused.
  @usableFromInline package let number: UInt16

  /// Creates the purpose with a number from the registry.
  @inlinable
  package init(_ number: UInt16) {
    self.number = number
  }
}
