/// The two kinds of value that hold others.
package enum ContainerKind: Hashable, Sendable {
  /// Values in order, in square brackets.
  case array

  /// Named values, in braces.
  case object

  /// The byte that closes such a value.
  var closingByte: UInt8 {
    self == .array ? ASCII.closeBracket : ASCII.closeBrace
  }
}
