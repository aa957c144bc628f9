import JSONText
import ScenarioModel
import Testing

@Suite("Conditions")
struct ConditionTests {
  private static let contributors = ["france": "france", "FRA": "france", "united-kingdom": "uk"]

  private func read(_ text: String) throws -> Condition {
    try ConditionReading.condition(
      text,
      path: "x",
      at: .none,
      contributors: Self.contributors
    )
  }

  @Test(
    "every phrase names its fact",
    arguments: [
      ("always", Fact.always),
      ("ceasefire holds", .ceasefireHolds),
      ("ceasefire has held 8 weeks", .ceasefireHasHeld(weeks: 8)),
      ("ceasefire has held 0 weeks", .ceasefireHasHeld(weeks: 0)),
      ("backstop includes intelligence", .backstopIncludes(.intelligence)),
      ("backstop includes logistics", .backstopIncludes(.logistics)),
      ("backstop includes air cover", .backstopIncludes(.airCover)),
      ("backstop includes airCover", .backstopIncludes(.airCover)),
      ("backstop includes automatic response", .backstopIncludes(.automaticResponse)),
      ("backstop includes automaticResponse", .backstopIncludes(.automaticResponse)),
      ("backstop includes anything", .backstopIncludes(.anything)),
      ("mandate is clear", .mandateIsClear),
      ("mandate is ukraine", .mandateIs(.ukraine)),
      ("mandate is un", .mandateIs(.un)),
      ("mandate is osce", .mandateIs(.osce)),
      ("moscow accepts", .moscowAccepts),
      ("moscow acquiesces", .moscowAcquiesces),
      ("3 others are in", .othersIn(3)),
      ("1 other is in", .othersIn(1)),
      ("10000 troops are firm", .troopsFirm(10_000)),
      ("france is in", .contributorIn("france")),
      ("FRA is in", .contributorIn("france")),
      ("united-kingdom is in", .contributorIn("uk")),
      ("a lead nation is found", .leadFound),
      ("no combat task", .noCombatTask),
      ("week is at least 13", .weekIsAtLeast(13)),
      ("week is at least 999999", .weekIsAtLeast(999_999)),
      ("  ceasefire   holds  ", .ceasefireHolds),
      ("(ceasefire holds)", .ceasefireHolds),
      ("((( ceasefire holds )))", .ceasefireHolds),
    ]
  )
  func facts(text: String, fact: Fact) throws {
    #expect(try read(text) == .fact(fact))
  }

  @Test("every phrase that help shows can be read")
  func templates() throws {
    for template in FactPhrases.templates {
      let words = template.split(separator: " ").map { word in
        word == "N" ? "2" : word == "CONTRIBUTOR" ? "france" : String(word)
      }
      #expect(throws: Never.self) { try read(words.joined(separator: " ")) }
    }
  }

  private static let a = Condition.fact(.ceasefireHolds)
  private static let b = Condition.fact(.moscowAccepts)
  private static let c = Condition.fact(.noCombatTask)

  @Test(
    "'and' binds closer than 'or'; parentheses bind closest",
    arguments: [
      ("A and B", Condition.all([a, b])),
      ("A or B", .any([a, b])),
      ("A and B and C", .all([a, b, c])),
      ("A or B or C", .any([a, b, c])),
      ("A or B and C", .any([a, .all([b, c])])),
      ("A and B or C", .any([.all([a, b]), c])),
      ("(A or B) and C", .all([.any([a, b]), c])),
      ("A and (B or C)", .all([a, .any([b, c])])),
      ("A and (B and C)", .all([a, .all([b, c])])),
      ("(A)and(B)", .all([a, b])),
      ("A and B or A and C", .any([.all([a, b]), .all([a, c])])),
    ]
  )
  func grammar(text: String, expected: Condition) throws {
    let words = ["A": "ceasefire holds", "B": "moscow accepts", "C": "no combat task"]
    let spelled = text.map { words[String($0)] ?? String($0) }.joined()
    #expect(try read(spelled) == expected)
  }

  @Test("the facts of a condition stand in reading order")
  func order() throws {
    let condition = try read("moscow accepts and (always or 2 others are in) or ceasefire holds")
    #expect(condition.facts == [.moscowAccepts, .always, .othersIn(2), .ceasefireHolds])
  }

  @Test(
    "the ways to satisfy a condition are counted without writing them out",
    arguments: [
      ("A", 1), ("A and B", 1), ("A or B", 2), ("A or B and C", 2), ("(A or B) and (B or C)", 4),
      ("(A or B or C) and (B or C) and A", 6), ("((A or B) and (B or C)) or A", 5),
    ]
  )
  func terms(text: String, count: Int) throws {
    let words = ["A": "ceasefire holds", "B": "moscow accepts", "C": "no combat task"]
    let spelled = text.map { words[String($0)] ?? String($0) }.joined()
    #expect(try read(spelled).termCount == count)
  }

  @Test("counting the ways never overflows")
  func manyTerms() throws {
    let factor = "(ceasefire holds or moscow accepts)"
    let condition = try read(Array(repeating: factor, count: 500).joined(separator: " and "))
    #expect(condition.termCount == 1_000_000)
  }
}

@Suite("What is wrong with a condition")
struct ConditionProblemTests {
  private static let examples = "a fact such as 'ceasefire holds' or '2 others are in'"

  private func expect(_ condition: String, _ message: String, location: SourceLocation) {
    expectProblems(
      """
      {
        "asOf": "2025-02-25",
        "contributors": {
          "france": { "label": "France", "aliases": ["FRA"], "joinsIf": \(condition) },
          "finland": { "label": "Finland" }
        }
      }
      """,
      [(1, message)],
      sourceLocation: location
    )
  }

  @Test(
    "what cannot be read is told at its word, with what is allowed there",
    arguments: [
      ("1️⃣", "nothing where a fact is expected", examples),
      ("ceasefire holds and1️⃣", "nothing where a fact is expected", examples),
      ("1️⃣or ceasefire holds", "nothing where a fact is expected", examples),
      ("ceasefire holds and 1️⃣or always", "nothing where a fact is expected", examples),
      ("(1️⃣)", "nothing where a fact is expected", examples),
      ("(ceasefire holds1️⃣", "no closing parenthesis", "')'"),
      ("ceasefire holds1️⃣)", "')' after its end", "'and' or 'or'"),
      ("ceasefire holds 1️⃣(always)", "'(' after its end", "'and' or 'or'"),
      ("(always) 1️⃣ceasefire holds", "'ceasefire' after its end", "'and' or 'or'"),
      ("1️⃣not ceasefire holds", "'not'", "facts without 'not'"),
      ("always and 1️⃣not (moscow accepts)", "'not'", "facts without 'not'"),
      (
        "1️⃣ceasefire hold", "'ceasefire hold'",
        "a known fact; did you mean 'ceasefire holds'"
      ),
      ("1️⃣Ceasefire holds", "'Ceasefire holds'", "a known fact; did you mean 'ceasefire holds'"),
      (
        "always or 1️⃣moscow acquiesce", "'moscow acquiesce'",
        "a known fact; did you mean 'moscow acquiesces'"
      ),
      (
        "(always and 1️⃣backstop includes aircover)", "'backstop includes aircover'",
        "a known fact; did you mean 'backstop includes air cover'"
      ),
      ("1️⃣N others are in", "'N others are in'", "a known fact; did you mean 'N others are in'"),
      (
        "1️⃣-2 others are in", "'-2 others are in'",
        "a known fact; did you mean 'N others are in'"
      ),
      (
        "1️⃣week is at least 1000000", "'week is at least 1000000'",
        examples
      ),
      (
        "1️⃣ceasefire holds AND always", "'ceasefire holds AND always'",
        examples
      ),
      ("always and 1️⃣quite another thing", "'quite another thing'", examples),
    ]
  )
  func words(condition: String, found: String, allowed: String) {
    expect(
      "\"\(condition)\"",
      "the condition 'contributors.france.joinsIf' has \(found); use \(allowed).",
      location: #_sourceLocation
    )
  }

  @Test(
    "a contributor that is not there is told at its name",
    arguments: [
      ("always and 1️⃣finnland is in", "finnland", " Did you mean 'finland'?"),
      ("1️⃣FRAA is in", "FRAA", " Did you mean 'FRA'?"),
      ("1️⃣germany is in", "germany", ""),
    ]
  )
  func contributor(condition: String, name: String, meant: String) {
    expect(
      "\"\(condition)\"",
      "'contributors.france.joinsIf' names contributor '\(name)', which this scenario "
        + "does not have.\(meant)",
      location: #_sourceLocation
    )
  }

  @Test("a condition in a wrapper is told in the wrapper")
  func wrapped() {
    expect(
      "{ \"source\": \"x\", \"value\": \"always and 1️⃣never\" }",
      "the condition 'contributors.france.joinsIf' has 'never'; use \(Self.examples).",
      location: #_sourceLocation
    )
  }

  @Test("a condition must be a text")
  func kind() {
    expect(
      "1️⃣3",
      "'contributors.france.joinsIf' is 3; use a condition such as \"ceasefire holds\".",
      location: #_sourceLocation
    )
  }

  @Test("parentheses end at a stated depth, not in a crash")
  func depth() throws {
    #expect(ConditionReading.deepestParentheses == 32)
    func nested(_ depth: Int, _ inner: String) -> String {
      String(repeating: "(", count: depth) + inner + String(repeating: ")", count: depth)
    }
    let condition = try ConditionReading.condition(
      nested(32, "always"),
      path: "x",
      at: .none,
      contributors: [:]
    )
    #expect(condition == .fact(.always))
    let message =
      "the condition 'contributors.france.joinsIf' has too many parentheses inside one another; "
      + "use at most 32."
    expect("\"\(nested(32, "1️⃣(always)"))\"", message, location: #_sourceLocation)
    let deep = String(repeating: "(", count: 32) + "1️⃣" + String(repeating: "(", count: 200_000)
    expect("\"\(deep)\"", message, location: #_sourceLocation)
  }
}
