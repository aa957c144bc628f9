extension JSONReader {
  /// Reads a string whose opening quote is the next byte.
  ///
  /// The bytes between escapes are checked where they stand and copied in one piece.
  mutating func readString() throws(JSONProblem) -> String {
    let opening = place
    index += 1
    var pieceStart = index
    var unescaped: [UInt8] = []
    while true {
      index = plainEnd
      switch next {
      case ASCII.quote:
        let text = text(after: unescaped, from: pieceStart)
        index += 1
        return text
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

  private func text(after unescaped: [UInt8], from pieceStart: Int) -> String {
    let piece = bytes[pieceStart..<index]
    return unescaped.isEmpty
      ? String(decoding: piece, as: UTF8.self)
      : String(decoding: unescaped + piece, as: UTF8.self)
  }

  /// The index after the ASCII characters that stand for themselves here.
  private var plainEnd: Int {
    let text = bytes.span
    var end = index
    while end < text.count, Self.isPlain(text[end]) { end += 1 }
    return end
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
