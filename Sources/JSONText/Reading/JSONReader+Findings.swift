extension JSONReader {
  /// What stands at the next byte, as evidence for a problem.
  ///
  /// - Throws: A problem of its own where the bytes are not well-formed UTF-8.
  mutating func finding() throws(JSONProblem) -> JSONFinding {
    guard let byte = next else { return .endOfText }
    switch byte {
    case ASCII.quote: return .string
    case ASCII.minus, ASCII.zero...ASCII.nine: return .number
    case _ where ASCII.isWord(byte): return .word(excerpt(from: index, to: wordEnd))
    default: return .character(try scalar())
    }
  }

  /// The scalar at the next byte, which must exist; does not move.
  mutating func scalar() throws(JSONProblem) -> Unicode.Scalar {
    guard bytes[index] >= 0x80 else { return Unicode.Scalar(bytes[index]) }
    var lookahead = self
    try lookahead.passWideScalar()
    let text = String(decoding: bytes[index..<lookahead.index], as: UTF8.self)
    return text.unicodeScalars.first ?? "\u{FFFD}"
  }

  /// ASCII bytes of the text as a string, cut where they are too many for a message.
  func excerpt(from start: Int, to end: Int) -> String {
    let limit = 40
    let text = String(decoding: bytes[start..<min(end, start + limit)], as: UTF8.self)
    return end - start > limit ? text + "..." : text
  }

  /// The problem of something else standing where `expected` must.
  mutating func missing(_ expected: JSONExpectation) throws(JSONProblem) -> JSONProblem {
    guard next != nil else { return endProblem() }
    if standsBeforeComment { return JSONProblem(.comment, at: place) }
    let finding = try finding()
    let kind: JSONProblem.Kind
    switch (expected, finding) {
    case (.value, .word): return wordProblem()
    case (.key, .word(let word)): kind = .unquotedKey(word)
    case (.value, .character(let mark)) where Self.isWrongQuote(mark): kind = .wrongQuote(mark)
    case (.key, .character(let mark)) where Self.isWrongQuote(mark): kind = .wrongQuote(mark)
    case (.value, .character("+")): kind = .plusSign
    case (.value, .character(".")): kind = .missingDigit(.wholePart, found: finding)
    default: kind = .missing(expected, found: finding)
    }
    return JSONProblem(kind, at: place)
  }

  /// The problem of something other than a comma or the end after a value in a container.
  mutating func separatorProblem() throws(JSONProblem) -> JSONProblem {
    guard next != nil, let container = open.last else { return endProblem() }
    switch next {
    case ASCII.closeBrace, ASCII.closeBracket:
      return JSONProblem(.wrongClosing(container.kind, opened: container.place), at: place)
    case ASCII.openBrace, ASCII.openBracket: break
    case let byte? where byte == ASCII.quote || byte == ASCII.minus || ASCII.isWord(byte): break
    default: return try missing(.separator(container.kind))
    }
    return try JSONProblem(.missingComma(before: finding()), at: place)
  }

  /// The problem of anything but white space after the value of the text.
  mutating func leftoverProblem() throws(JSONProblem) -> JSONProblem {
    if standsBeforeComment { return JSONProblem(.comment, at: place) }
    return try JSONProblem(.textAfterValue(finding()), at: place)
  }

  /// The problem of a text that ends too early.
  private func endProblem() -> JSONProblem {
    guard let container = open.last else { return JSONProblem(.emptyText, at: place) }
    return JSONProblem(.unclosed(container.kind, opened: container.place), at: place)
  }

  private var standsBeforeComment: Bool {
    guard next == ASCII.slash, index + 1 < bytes.count else { return next == ASCII.numberSign }
    return bytes[index + 1] == ASCII.slash || bytes[index + 1] == UInt8(ascii: "*")
  }

  private static func isWrongQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "`", "\u{AB}", "\u{BB}", "\u{2018}"..."\u{201F}": true
    default: false
    }
  }
}
