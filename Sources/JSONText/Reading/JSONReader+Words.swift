extension JSONReader {
  /// Reads `true`, `false` or `null`.
  mutating func readWord() throws(JSONProblem) -> JSONContent {
    switch next {
    case UInt8(ascii: "t") where takeWord("true"): return .bool(true)
    case UInt8(ascii: "f") where takeWord("false"): return .bool(false)
    case UInt8(ascii: "n") where takeWord("null"):
      holdsNull = true
      return .null
    default: throw try missing(.value)
    }
  }

  /// Moves past `word` if just this word stands here.
  private mutating func takeWord(_ word: String) -> Bool {
    let end = wordEnd
    guard bytes[index..<end].elementsEqual(word.utf8) else { return false }
    index = end
    return true
  }

  /// The index after the letters, digits and underscores that stand here.
  var wordEnd: Int {
    var end = index
    while end < bytes.count, ASCII.isWord(bytes[end]) { end += 1 }
    return end
  }

  /// The problem of a word that JSON does not have.
  func wordProblem() -> JSONProblem {
    let word = excerpt(from: index, to: wordEnd)
    let kind: JSONProblem.Kind =
      switch Self.lowercase(word) {
      case "nan", "inf", "infinity": .notFinite(word)
      case "true", "yes", "on": .unknownWord(word, meant: "true")
      case "false", "no", "off": .unknownWord(word, meant: "false")
      case "null", "nil", "none", "undefined": .unknownWord(word, meant: "null")
      default: .unknownWord(word, meant: nil)
      }
    return JSONProblem(kind, at: place)
  }

  private static func lowercase(_ word: String) -> String {
    String(decoding: word.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
