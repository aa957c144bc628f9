/// Why bytes are not well-formed UTF-8.
package enum UTF8Flaw: Error, Hashable, Sendable {
  /// A byte that only continues a character stands where one begins.
  case strayContinuation

  /// A byte that UTF-8 never uses.
  case impossibleByte

  /// The character breaks off: too few continuation bytes follow.
  case truncated

  /// The character is written with more bytes than it needs.
  case overlong

  /// The bytes stand for half of a surrogate pair, U+D800 to U+DFFF.
  case surrogate

  /// The bytes stand for a number above U+10FFFF.
  case beyondUnicode
}

/// Well-formed sequences by table 3-7 of the Unicode Standard.
enum UTF8Scalar {
  /// The number of bytes, 2 to 4, of the scalar that begins at `start` with a byte above 0x7F.
  static func length(in bytes: Span<UInt8>, at start: Int) throws(UTF8Flaw) -> Int {
    let length = try length(after: bytes[start])
    for offset in 1..<length {
      guard start + offset < bytes.count, bytes[start + offset] & 0xC0 == 0x80 else {
        throw .truncated
      }
      if offset == 1 { try checkPair(bytes[start], bytes[start + 1]) }
    }
    return length
  }

  private static func length(after lead: UInt8) throws(UTF8Flaw) -> Int {
    switch lead {
    case ..<0xC0: throw .strayContinuation
    case 0xC0, 0xC1: throw .overlong
    case 0xC2...0xDF: return 2
    case 0xE0...0xEF: return 3
    case 0xF0...0xF4: return 4
    case 0xF5...0xF7: throw .beyondUnicode
    default: throw .impossibleByte
    }
  }

  private static func checkPair(_ lead: UInt8, _ second: UInt8) throws(UTF8Flaw) {
    switch (lead, second) {
    case (0xE0, ..<0xA0), (0xF0, ..<0x90): throw .overlong
    case (0xED, 0xA0...): throw .surrogate
    case (0xF4, 0x90...): throw .beyondUnicode
    default: return
    }
  }
}
