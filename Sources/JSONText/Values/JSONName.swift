/// The name of a member, with a mark that tells it from most other names at once.
///
/// Reading a scenario compares names a hundred thousand times, nearly always two that differ, and
/// comparing the texts would each time ask whether they are canonically equivalent.
@usableFromInline
package struct JSONName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name itself.
  @usableFromInline package let text: String

  /// Follows from the bytes of a name in ASCII; 0 for any other, which may yet equal one in ASCII.
  @usableFromInline let mark: UInt32

  /// Creates a name.
  package init(_ text: String) {
    self.text = text
    mark = Self.mark(of: text.utf8.span)
  }

  /// Creates a name in code.
  @usableFromInline
  package init(stringLiteral text: String) {
    self.init(text)
  }

  private static func mark(of bytes: Span<UInt8>) -> UInt32 {
    var mark: UInt32 = 1
    var all: UInt8 = 0
    for index in bytes.indices {
      mark = mark &* 33 &+ UInt32(bytes[index])
      all |= bytes[index]
    }
    return all < 0x80 ? mark | 0x8000_0000 : 0
  }

  /// Whether two names are the same, or canonically equivalent.
  @inlinable
  @inline(__always)
  package static func == (left: JSONName, right: JSONName) -> Bool {
    // All marks but 0 share their highest bit.
    (left.mark == right.mark || left.mark & right.mark == 0) && left.text == right.text
  }

  /// Whether the name is one of `names`.
  @inlinable
  @inline(__always)
  package func isOne(of names: [JSONName]) -> Bool {
    for place in names.indices where names[place] == self { return true }
    return false
  }

  /// Hashes the name; equal names have equal hashes.
  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
