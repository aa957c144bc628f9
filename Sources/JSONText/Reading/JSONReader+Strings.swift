extension JSONReader {
  /// Reads a string whose opening quote is the next byte.
  ///
  /// The bytes between escapes are checked where they stand and copied in one piece.
  mutating func readString() throws(JSONProblem) -> String {
    let opening = place
    index += 1
    let start = index
    index = plainEnd
    guard next == ASCII.quote else { return try readRest(ofString: opening, from: start) }
    defer { index += 1 }
    return text(start..<index, isASCII: true)
  }

  /// Reads on in a string from the first character that does not stand for itself.
  private mutating func readRest(
    ofString opening: TextPlace,
    from start: Int
  ) throws(JSONProblem) -> String {
    var pieceStart = start
    var unescaped: [UInt8] = []
    while true {
      index = plainEnd
      switch next {
      case ASCII.quote:
        let piece = pieceStart..<index
        index += 1
        if unescaped.isEmpty { return text(piece, isASCII: false) }
        return String(decoding: unescaped + bytes[piece], as: UTF8.self)
      case ASCII.backslash:
        unescaped += bytes[pieceStart..<index]
        try readEscape(into: &unescaped)
        pieceStart = index
      case nil: throw JSONProblem(.unclosedString(opened: opening), at: place)
      case let control? where control < ASCII.space: throw controlProblem(control, opening)
      default: try passWideScalar()
      }
    }
  }

  /// A piece of the text that was passed, and so is well-formed UTF-8.
  private func text(_ piece: Range<Int>, isASCII: Bool) -> String {
    String(copying: unsafe UTF8Span(unchecked: bytes.span.extracting(piece), isKnownASCII: isASCII))
  }

  /// The index after the ASCII characters that stand for themselves here.
  private var plainEnd: Int {
    bytes.span.endOfRun(from: index, leading: Self.plainBytes(in:), Self.isPlain)
  }

  /// How many of eight bytes, the first one lowest, come before one that is not plain.
  ///
  /// A borrow can mark a byte wrongly only above one that is marked rightly. Source: S. E.
  /// Anderson, "Bit Twiddling Hacks", on a byte that is less than n.
  private static func plainBytes(in eight: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let noQuote = eight ^ ones &* UInt64(ASCII.quote)
    let noBackslash = eight ^ ones &* UInt64(ASCII.backslash)
    let below = (eight &- ones &* UInt64(ASCII.space)) | (noQuote &- ones) | (noBackslash &- ones)
    return ((below | eight) & (ones &* 0x80)).trailingZeroBitCount / 8
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- ASCII.space < 0x60 && byte != ASCII.quote && byte != ASCII.backslash
  }

  private func controlProblem(_ control: UInt8, _ opening: TextPlace) -> JSONProblem {
    let isLineEnd = control == ASCII.lineFeed || control == ASCII.carriageReturn
    let kind: JSONProblem.Kind =
      isLineEnd ? .lineBreakInString(opened: opening) : .controlCharacter(control)
    return JSONProblem(kind, at: place)
  }
}
