import ScenarioModel
import TestSupport
import Testing

@Suite("Scenarios that extend others")
struct ExtendsTests {
  private static let day = #""asOf": "2025-02-25""#

  @Test("a chain is laid from the root to the scenario itself")
  func chain() throws {
    let texts = Texts([
      "root": #"{ \#(Self.day), "horizonWeeks": 10, "given": { "climate": "hot" } }"#,
      "middle": #"{ "extends": "root", "horizonWeeks": 20, "given": { "moscow": "rejects" } }"#,
      "test": #"{ "extends": "middle", "horizonWeeks": 30 }"#,
    ])
    let resolved = try #require(texts.read().resolved)
    #expect(resolved.scenario.horizonWeeks == 30)
    #expect(resolved.scenario.given.climate == .hot)
    #expect(resolved.scenario.given.moscow == .rejects)
    #expect(resolved.parents == ["middle", "root"])
    #expect(resolved.sources.map { $0.name } == ["test", "middle", "root"])
  }

  @Test("a list is merged in order, the later over the earlier")
  func list() throws {
    let texts = Texts([
      "library/a": #"{ "horizonWeeks": 10, "given": { "climate": "hot", "moscow": "rejects" } }"#,
      "library/b": #"{ "horizonWeeks": 20, "given": { "climate": "quiet" } }"#,
      "test": #"{ \#(Self.day), "extends": ["library/a", "library/b"] }"#,
    ])
    let scenario = try #require(texts.read().resolved).scenario
    #expect(scenario.horizonWeeks == 20)
    #expect(scenario.given.climate == .quiet && scenario.given.moscow == .rejects)
  }

  @Test("names may stand in a wrapper")
  func wrapped() throws {
    let texts = Texts([
      "a": #"{ "horizonWeeks": 10 }"#,
      "test": #"{ \#(Self.day), "extends": { "value": ["a"], "note": "why" } }"#,
    ])
    #expect(try #require(texts.read().resolved).scenario.horizonWeeks == 10)
  }

  @Test("name, question, note and set belong to one scenario and are not handed on")
  func ownWords() throws {
    let texts = Texts([
      "base": """
      {
        \(Self.day), "name": "The base", "question": "What?", "note": "n",
        "set": { "horizonWeeks": 40 }
      }
      """,
      "test": #"{ "extends": "base" }"#,
    ])
    let resolved = try #require(texts.read().resolved)
    #expect(resolved.scenario.name == "test" && resolved.scenario.question == "")
    #expect(resolved.scenario.horizonWeeks == 40)
    #expect(resolved.root.member("note") == nil && resolved.root.member("set") == nil)
  }

  @Test("a base's own words are checked although they are not handed on")
  func wrongOwnWords() {
    let texts = Texts([
      "base": """
      { \(Self.day), "name": 1️⃣1, "question": 2️⃣[], "note": 3️⃣true, "extends": 4️⃣5, "set": 5️⃣6 }
      """,
      "test": #"{ "extends": "base" }"#,
    ])
    #expect(
      texts.read().lines == [
        "\(texts.place("base", 1)): 'name' is 1; use a text.",
        "\(texts.place("base", 2)): 'question' is a list; use a text.",
        "\(texts.place("base", 3)): 'note' is true; use a text.",
        "\(texts.place("base", 4)): 'extends' is 5; use a list.",
        "\(texts.place("base", 5)): 'set' is 6; use a map of paths to values.",
      ]
    )
  }

  @Test("a base is the same whether it is reached once or by two ways")
  func diamond() throws {
    let texts = Texts([
      "root": #"{ \#(Self.day), "horizonWeeks": 10 }"#,
      "left": #"{ "extends": "root", "given": { "climate": "hot" } }"#,
      "right": #"{ "extends": "root", "given": { "moscow": "rejects" } }"#,
      "test": #"{ "extends": ["left", "right"] }"#,
    ])
    let resolved = try #require(texts.read().resolved)
    #expect(resolved.scenario.given.climate == .hot && resolved.scenario.given.moscow == .rejects)
    #expect(resolved.parents == ["left", "root", "right"])
  }

  @Test("a circle is told with the whole way round, at the name that closes it")
  func circle() {
    let texts = Texts([
      "a": #"{ "extends": "b" }"#,
      "b": #"{ "extends": ["c"] }"#,
      "c": #"{ "extends": [1️⃣"a"] }"#,
    ])
    #expect(
      texts.read("a").lines == [
        "\(texts.place("c", 1)): 'extends' goes in a circle or too deep: a > b > c > a."
      ]
    )
  }

  @Test("a scenario cannot extend itself")
  func itself() {
    let texts = Texts(["test": #"{ \#(Self.day), "extends": 1️⃣"test" }"#])
    #expect(
      texts.read().lines == [
        "\(texts.place("test", 1)): 'extends' goes in a circle or too deep: test > test."
      ]
    )
  }

  @Test("a chain of sixteen is read, one of seventeen is refused")
  func depth() {
    #expect(ScenarioReader.deepestExtends == 16)
    let texts = Texts(
      Dictionary(
        uniqueKeysWithValues: (1...17).map { number in
          ("s\(number)", number == 1 ? "{ \(Self.day) }" : #"{ "extends": "s\#(number - 1)" }"#)
        }
      )
    )
    #expect(texts.read("s16").resolved != nil)
    let outcome = texts.read("s17")
    #expect(outcome.resolved == nil && outcome.problems.count == 1)
    #expect(outcome.lines.first?.hasPrefix("s2:1:14: 'extends' goes in a circle or too") == true)
  }

  @Test("bases that multiply end at a stated number of texts, not in hours of reading")
  func multiplying() {
    var texts: [String: String] = ["s0": "{ \(Self.day) }"]
    for level in 1...15 {
      texts["s\(level)"] = #"{ "extends": ["s\#(level - 1)", "s\#(level - 1)"] }"#
    }
    let outcome = Texts(texts).read("s15")
    #expect(outcome.sources.count == ScenarioReader.mostTexts)
    #expect(
      outcome.problems.map { $0.message } == [
        "'extends' holds 257 entries; at most 256 are allowed."
      ]
    )
  }

  @Test("an unknown name is told where it stands, with the nearest there is")
  func unknown() {
    let texts = Texts([
      "baseline": "{ \(Self.day) }",
      "test": #"{ "extends": ["baseline", 1️⃣"baselime"] }"#,
    ])
    #expect(
      texts.read().lines == [
        "\(texts.place("test", 1)): there is no scenario called 'baselime'. "
          + "Did you mean 'baseline'?"
      ]
    )
    #expect(
      texts.read("tst").lines == ["?:0:0: there is no scenario called 'tst'. Did you mean 'test'?"]
    )
  }

  @Test("what only follows from a base that was not read is left out, real mistakes are not")
  func missingBase() {
    let texts = Texts([
      "test": """
      {
        "extends": [1️⃣"library/contributors"],
        "given": { "climate": 2️⃣"warm" },
        "mission": { "leads": ["france"] },
        "set": { "contributors.france.insists": 0.5, "given.moscow": 3️⃣7 }
      }
      """
    ])
    let places = texts.read().lines.map { String($0.split(separator: " ")[0].dropLast()) }
    #expect(places.sorted() == [1, 2, 3].map { texts.place("test", $0) })
  }

  @Test("a base that is not JSON is told in its own file")
  func brokenBase() {
    let texts = Texts(["base": "{ 1️⃣x", "test": #"{ \#(Self.day), "extends": "base" }"#])
    let lines = texts.read().lines
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(texts.place("base", 1)) == true)
  }
}
