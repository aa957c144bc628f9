extension JSONReader {
  /// Reads an escape whose backslash is the next byte and adds what it stands for in UTF-8.
  mutating func readEscape(into unescaped: inout [UInt8]) throws(JSONProblem) {
    guard index + 1 < bytes.count else {
      index += 1
      throw JSONProblem(.incompleteEscape, at: place)
    }
    let letter = bytes[index + 1]
    if letter == UInt8(ascii: "u") { return try readUnicodeEscape(into: &unescaped) }
    guard let byte = Self.byte(forEscape: letter) else { throw try unknownEscape() }
    unescaped.append(byte)
    index += 2
  }

  private static func byte(forEscape letter: UInt8) -> UInt8? {
    switch letter {
    case ASCII.quote, ASCII.backslash, ASCII.slash: letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): ASCII.lineFeed
    case UInt8(ascii: "r"): ASCII.carriageReturn
    case UInt8(ascii: "t"): ASCII.tab
    default: nil
    }
  }

  /// The problem of a backslash before something that is no escape.
  private mutating func unknownEscape() throws(JSONProblem) -> JSONProblem {
    let place = place
    index += 1
    return try JSONProblem(.unknownEscape(scalar()), at: place)
  }

  /// Reads `\u` with four hexadecimal digits, and a second one where they are half a pair.
  ///
  /// Half a pair alone is noted as a problem and read as U+FFFD.
  private mutating func readUnicodeEscape(into unescaped: inout [UInt8]) throws(JSONProblem) {
    let place = place
    guard let first = codeUnit(at: index) else { throw JSONProblem(.incompleteEscape, at: place) }
    index += 6
    var code = UInt32(first)
    if 0xD800...0xDBFF ~= first, let second = codeUnit(at: index), 0xDC00...0xDFFF ~= second {
      index += 6
      code = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
    }
    if Unicode.Scalar(code) == nil { try note(.loneSurrogate(first), at: place) }
    unescaped += (Unicode.Scalar(code) ?? "\u{FFFD}").utf8
  }

  /// The number that `\u` and four hexadecimal digits at `start` stand for, or nil.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == ASCII.backslash,
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for position in start + 2..<start + 6 {
      guard let digit = ASCII.hexadecimalValue(bytes[position]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}
