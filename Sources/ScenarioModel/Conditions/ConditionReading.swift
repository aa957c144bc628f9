import Spelling
package import JSONText

/// Reads a condition such as "ceasefire holds and backstop includes air cover".
package struct ConditionReading {
  private let text: String
  private let path: String
  private let place: TextPlace
  private let contributors: [String: String]
  private var words: [Word]
  private var next = 0
  private var depth = 0

  /// How many parentheses may stand inside one another.
  package static let deepestParentheses = 32

  private struct Word {
    let text: String
    let column: Int32
  }

  /// The condition that `text` says.
  ///
  /// - Parameters:
  ///   - text: The condition in readable words.
  ///   - path: The path of the value, for problems.
  ///   - place: Where the text stands.
  ///   - contributors: The id behind every id and alias of a contributor.
  /// - Returns: The condition.
  /// - Throws: ``Problem`` at the word that cannot be read.
  package static func condition(
    _ text: String,
    path: String,
    at place: TextPlace,
    contributors: [String: String]
  ) throws(Problem) -> Condition {
    var reading = ConditionReading(text, path: path, at: place, contributors: contributors)
    let condition = try reading.alternatives()
    guard reading.next == reading.words.count else {
      throw reading.problem("'\(reading.words[reading.next].text)' after its end", "'and' or 'or'")
    }
    return condition
  }

  private init(
    _ text: String,
    path: String,
    at place: TextPlace,
    contributors: [String: String]
  ) {
    self.text = text
    self.path = path
    self.place = place
    self.contributors = contributors
    words = Self.words(of: text)
  }

  private mutating func alternatives() throws(Problem) -> Condition {
    var parts = [try conjunction()]
    while take("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Problem) -> Condition {
    var parts = [try part()]
    while take("and") { parts.append(try part()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func part() throws(Problem) -> Condition {
    guard next < words.count, words[next].text == "(" else { return .fact(try fact()) }
    guard depth < Self.deepestParentheses else {
      throw problem(
        "too many parentheses inside one another",
        "at most \(Self.deepestParentheses)"
      )
    }
    depth += 1
    next += 1
    let inner = try alternatives()
    depth -= 1
    guard take(")") else { throw problem("no closing parenthesis", "')'") }
    return inner
  }

  private mutating func fact() throws(Problem) -> Fact {
    let start = next
    while next < words.count, !["and", "or", "(", ")"].contains(words[next].text) { next += 1 }
    let phrase = words[start..<next].map { $0.text }
    guard !phrase.isEmpty else { throw problem("nothing where a fact is expected", Self.examples) }
    if let fact = FactPhrases.fact(phrase) { return fact }
    if phrase.count == 3, phrase[1] == "is", phrase[2] == "in" {
      next = start
      let id = try contributor(phrase[0])
      next = start + 3
      return .contributorIn(id)
    }
    next = start
    if phrase.first == "not" { throw problem("'not'", "facts without 'not'") }
    let meant = EditDistance.nearest(
      to: phrase.joined(separator: " "),
      among: FactPhrases.templates,
      below: 6
    )
    throw problem(
      "'\(phrase.joined(separator: " "))'",
      meant.map { "a known fact; did you mean '\($0)'" } ?? Self.examples
    )
  }

  private func contributor(_ name: String) throws(Problem) -> String {
    if let id = contributors[name] { return id }
    throw Problem(
      .unknownID(
        name,
        noun: "contributor",
        suggestion: EditDistance.nearest(to: name, among: contributors.keys.sorted(), below: 4)
      ),
      path: path,
      at: placeOfNext
    )
  }

  private mutating func take(_ word: String) -> Bool {
    guard next < words.count, words[next].text == word else { return false }
    next += 1
    return true
  }

  private func problem(_ found: String, _ allowed: String) -> Problem {
    Problem(.badCondition(found: found, allowed: allowed), path: path, at: placeOfNext)
  }

  /// The place of the next word, or of the text's end; right as long as the text has no escapes.
  private var placeOfNext: TextPlace {
    var place = place
    guard place.line > 0 else { return place }
    let end = Int32(text.unicodeScalars.count)
    place.column += 1 + (next < words.count ? words[next].column : end)
    return place
  }

  private static let examples = "a fact such as 'ceasefire holds' or '2 others are in'"

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    let bytes = Array(text.utf8)
    var start: (index: Int, column: Int32)?
    func endWord(at end: Int) {
      guard let (index, column) = start.take() else { return }
      words.append(Word(text: String(decoding: bytes[index..<end], as: UTF8.self), column: column))
    }
    var column: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: " "): endWord(at: index)
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        endWord(at: index)
        words.append(Word(text: String(Unicode.Scalar(byte)), column: column))
      default: start = start ?? (index, column)
      }
      let continuesScalar = byte & 0xC0 == 0x80
      if !continuesScalar { column += 1 }
    }
    endWord(at: bytes.count)
    return words
  }
}
