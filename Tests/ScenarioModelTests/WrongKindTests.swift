import JSONText
import ScenarioModel
import Testing

/// Walks the whole catalogue: no key takes a value of another kind, and each tells its place.
@Suite("Wrong kinds everywhere")
struct WrongKindTests {
  /// Everything a path of keyed objects needs to exist, so that only the value under test is wrong.
  private static let base = """
    {
      "asOf": "2025-02-25",
      "given": { "concession": { "week": 10 } },
      "capabilities": { "ships": { "label": "ships", "personsPerUnit": 200 } },
      "tasks": { "patrol": { "priority": 1, "zone": "black-sea", "needs": {} } },
      "contributors": {
        "france": { "label": "F", "forces": { "ships": { "owned": 1, "deployableShare": 1 } } }
      },
      "events": { "turn": {
        "week": 1, "backstop": "paused", "moscow": "ambiguous", "contributor": "france"
      } }
    }
    """

  private static let ids: [IDKind: String] = [
    .contributor: "france", .capability: "ships", .task: "patrol", .event: "turn",
  ]

  /// Every value of the format: its path and what it may hold.
  private static func leaves(_ entry: Entry, _ path: [String]) -> [([String], Shape)] {
    switch entry.shape {
    case .object(let members): members.flatMap { leaves($0, path + [$0.key]) }
    case .keyed(let kind, let inner): leaves(inner, path + [ids[kind] ?? "?"])
    case .settings: []
    default: [(path, entry.shape)]
    }
  }

  /// Every group of values: its path.
  private static func groups(_ entry: Entry, _ path: [String]) -> [[String]] {
    switch entry.shape {
    case .object(let members):
      (path.isEmpty ? [] : [path]) + members.flatMap { groups($0, path + [$0.key]) }
    case .keyed(let kind, let inner): [path] + groups(inner, path + [ids[kind] ?? "?"])
    default: []
    }
  }

  /// The outcome of putting `value` at `path` of the base, through a patch of its own.
  private func outcome(_ path: [String], _ value: String) -> (Texts, Texts.Outcome) {
    let opened = path.map { "{\"\($0)\": " }.joined()
    let patch = "\(opened)1️⃣\(value)\(String(repeating: "}", count: path.count))"
    let extended = "{\"extends\": \"base\", \(patch.dropFirst())"
    let texts = Texts(["base": Self.base, "test": extended])
    return (texts, texts.read())
  }

  @Test("the base itself is right")
  func base() {
    #expect(reading(Self.base).lines == [])
  }

  @Test("no value of the format takes a value of another kind")
  func leaves() {
    let leaves = Self.leaves(Catalogue.scenario, [])
    #expect(leaves.count > 150)
    for (path, shape) in leaves where path != ["extends"] {
      for value in wrongValues(of: shape) {
        let (texts, outcome) = outcome(path, value)
        let place = "\(texts.place("test", 1)): "
        let isTold = outcome.lines.contains { $0.hasPrefix(place) }
        #expect(outcome.resolved == nil && isTold, "\(path) = \(value): \(outcome.lines)")
      }
    }
  }

  @Test("no group of values takes a single value or a list")
  func groups() {
    let groups = Self.groups(Catalogue.scenario, [])
    #expect(groups.count > 25)
    for path in groups {
      for value in ["3", "\"text\"", "[]", "true"] {
        let (texts, outcome) = outcome(path, value)
        let place = texts.place("test", 1)
        let isTold = outcome.problems.contains {
          if case .wrongKind = $0.kind { $0.path == path.joined(separator: ".") } else { false }
        }
        #expect(isTold && outcome.lines.contains { $0.hasPrefix(place) }, "\(path) = \(value)")
      }
    }
  }

  @Test("no object of the format takes a key it does not know")
  func unknownKeys() {
    for path in Self.groups(Catalogue.scenario, []) where !isKeyed(path) {
      let (_, outcome) = outcome(path, "{\"zzzzzz\": 1}")
      let found = outcome.problems.map { $0.kind }
      #expect(found == [.unknownKey("zzzzzz", suggestion: nil)], "\(path)")
      #expect(outcome.problems.allSatisfy { $0.place.line == 1 && $0.place.file == 0 }, "\(path)")
    }
  }

  private func isKeyed(_ path: [String]) -> Bool {
    var shape = Catalogue.scenario.shape
    for key in path { shape = shape.inner(key) ?? shape }
    if case .keyed = shape { return true }
    return false
  }

  @Test("numbers beyond either bound are refused for every number of the format")
  func bounds() {
    for (path, shape) in Self.leaves(Catalogue.scenario, []) {
      guard let (lowest, highest) = limits(of: shape) else { continue }
      for value in [lowest - 1, highest + 1] {
        let (texts, outcome) = outcome(path, NumberText.text(of: value))
        #expect(outcome.lines.count == 1, "\(path) = \(value): \(outcome.lines)")
        #expect(outcome.lines.first?.hasPrefix(texts.place("test", 1)) == true, "\(path)")
      }
    }
  }

  @Test("both bounds themselves are allowed for every number of the format")
  func ends() {
    for (path, shape) in Self.leaves(Catalogue.scenario, []) {
      guard let (lowest, highest) = limits(of: shape) else { continue }
      for value in [lowest, highest] {
        let (_, outcome) = outcome(path, NumberText.text(of: value))
        #expect(outcome.lines == [], "\(path) = \(value)")
      }
    }
  }

  @Test("a number with a fraction is no count")
  func fractions() {
    for (path, shape) in Self.leaves(Catalogue.scenario, []) {
      guard case .count(let lowest, _) = shape else { continue }
      #expect(outcome(path, "\(lowest).5").1.problems.count == 1, "\(path)")
    }
  }

  private func limits(of shape: Shape) -> (Double, Double)? {
    switch shape {
    case .quantity(_, let lowest, let highest): (lowest, highest)
    case .count(let lowest, let highest): (Double(lowest), Double(highest))
    case .week: (0, 520)
    default: nil
    }
  }

  private func wrongValues(of shape: Shape) -> [String] {
    switch shape {
    case .quantity: ["true", "\"many\"", "[1]", "{}"]
    case .count: ["true", "\"many\"", "[1]", "{}", "{\"low\": 1, \"likely\": 2, \"high\": 3}"]
    case .flag: ["1", "\"true\"", "[true]", "{}"]
    case .condition: ["1", "true", "[]", "{}"]
    case .word, .date, .id: ["1", "true", "[]", "{}", "\"never heard of\""]
    case .text: ["1", "true", "[]", "{}"]
    case .week: ["true", "\"soon\"", "[]", "{}", "2.5"]
    case .texts: ["1", "true", "{}"]
    case .wordList, .idList: ["1", "true", "\"france\"", "{}"]
    case .object, .keyed, .settings: []
    }
  }
}
