import ScenarioModel
import TestSupport
import Testing

/// Damaged scenarios must end in problems or in a scenario, never in a crash.
@Suite("Damaged scenarios")
struct DamagedScenarioTests {
  @Test("a small scenario with everything in it survives mutation of its text")
  func small() {
    #expect(reading(Self.sample).lines == [])
    let accepted = survive(Self.sample, courses: 1_500, seed: 1, parts: [:])
    // Both outcomes must be common, or the test would say little.
    #expect((75...1_425).contains(accepted))
  }

  @Test("the baseline survives mutation of its text", .releaseOnly)
  func baseline() throws {
    let text = try #require(ScenarioFiles.find("baseline"))
    let accepted = survive(String(decoding: text.bytes, as: UTF8.self), courses: 2_000, seed: 2)
    #expect((100...1_900).contains(accepted))
  }

  @Test("the baseline survives a few mutations of its text, in every build")
  func baselineInShort() throws {
    let text = try #require(ScenarioFiles.find("baseline"))
    // Without its library it is never whole, so this goes through the problems alone.
    let source = String(decoding: text.bytes, as: UTF8.self)
    #expect(survive(source, courses: 1_000, seed: 3, parts: [:]) == 0)
  }

  @Test("the library of contributors survives mutation of its text", .releaseOnly)
  func contributors() throws {
    let name = "library/contributors-2025-02-25"
    let text = try #require(ScenarioFiles.find(name))
    let source = String(decoding: text.bytes, as: UTF8.self)
    let accepted = survive(source, courses: 1_000, seed: 4, as: name, read: "baseline")
    #expect((50...950).contains(accepted))
  }

  @Test("the small scenario survives forty thousand mutations", .releaseOnly)
  func long() {
    let accepted = survive(Self.sample, courses: 40_000, seed: 5, parts: [:])
    #expect((2_000...38_000).contains(accepted))
  }

  /// Reads `courses` mutations of `text`, which stands under `name` among `parts`, or where
  /// these are nil among the files of the program.
  ///
  /// - Returns: How many mutations were still right.
  private func survive(
    _ text: String,
    courses: Int,
    seed: UInt64,
    as name: String = "test",
    read: String = "test",
    parts: [String: [UInt8]]? = nil
  ) -> Int {
    var mutator = Mutator(seed: seed)
    var accepted = 0
    for course in 0..<courses {
      let bytes = mutator.mutation(of: Array(text.utf8))
      var reader = ScenarioReader(known: []) { asked in
        if asked == name { return FoundText(name: name, bytes: bytes) }
        guard let parts else { return ScenarioFiles.find(asked) }
        return parts[asked].map { FoundText(name: asked, bytes: $0) }
      }
      let resolved = reader.read(read)
      #expect((resolved == nil) == !reader.problems.isEmpty, "course \(course) of seed \(seed)")
      #expect(reader.problems.allSatisfy { !$0.message.isEmpty })
      if let resolved { accepted += 1; use(resolved) }
    }
    return accepted
  }

  /// Asks for everything that a run would ask for.
  private func use(_ resolved: ResolvedScenario) {
    let register = InputRegister(resolved)
    #expect((0...1).contains(register.sourcedShare))
    for contributor in resolved.scenario.contributors {
      for pool in contributor.forces {
        for u in [0x1p-53, 0.5, 1 - 0x1p-53] {
          #expect(pool.owned.value(at: u).isFinite && pool.deployableShare.value(at: u) <= 1)
        }
      }
    }
  }

  private static let sample = """
    {
      "name": "test", "asOf": "2025-02-25", "ceasefireDate": "2025-06-01", "horizonWeeks": 52,
      "given": { "ceasefire": "thin", "moscow": { "value": "ambiguous", "source": "x" } },
      "mission": { "leads": ["FRA"], "scale": "1 to 2", "natoCommand": false },
      "capabilities": {
        "ships": { "label": "ships", "personsPerUnit": 200, "needs": { "medics": 0.5 } },
        "medics": { "label": "medics", "role": "enabler", "personsPerUnit": "50 to 80" }
      },
      "tasks": { "patrol": { "priority": 1, "zone": "black-sea", "needs": { "ships": 3 } } },
      "contributors": {
        "france": {
          "label": "France", "aliases": ["FRA"], "canLead": "corps",
          "joinsIf": "(ceasefire holds or moscow accepts) and 1 other is in",
          "forces": {
            "ships": {
              "owned": { "low": 4, "likely": 6, "high": 9, "source": "y" },
              "deployableShare": { "beta": { "a": 4, "b": 2 } }
            },
            "medics": { "owned": { "p5": 2, "p50": 4, "p95": 9 }, "deployableShare": 0.5 }
          }
        },
        "italy": { "label": "Italy", "joinsIf": "france is in", "insists": "0.2 to 0.8" }
      },
      "events": { "turn": { "week": "2025-08-01", "contributor": "italy", "does": "leaves" } },
      "set": { "contributors.FRA.insists": { "uniform": [0.2, 0.4] } }
    }
    """
}

/// Damages texts in ways that follow from a seed alone: SplitMix64 (Steele, Lea and Flood 2014,
/// doi 10.1145/2660193.2660195) chooses what and where.
private struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// `text` with one to three damages.
  mutating func mutation(of text: [UInt8]) -> [UInt8] {
    var bytes = text
    // Half of the texts stay JSON with one damage, which is found only where values are read.
    if below(2) == 0 {
      damage(&bytes, 6..<8)
      return bytes
    }
    for _ in 0...below(3) where !bytes.isEmpty { damage(&bytes, 0..<8) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8], _ kinds: Range<Int>) {
    let position = below(bytes.count)
    switch kinds.lowerBound + below(kinds.count) {
    case 0: bytes[position] = UInt8(truncatingIfNeeded: next())
    case 1: bytes[position] = Self.signs[below(Self.signs.count)]
    case 2: bytes.remove(at: position)
    case 3: bytes.swapAt(position, below(bytes.count))
    case 4: bytes.removeSubrange(position..<min(bytes.count, position + below(40)))
    case 5:
      let end = min(bytes.count, position + below(60))
      bytes.insert(contentsOf: bytes[position..<end], at: below(bytes.count))
    case 6: changeNumber(&bytes, from: position)
    default: changeWord(&bytes, from: position)
    }
  }

  /// Puts another number for the next one in the text, which keeps the text JSON.
  private mutating func changeNumber(_ bytes: inout [UInt8], from position: Int) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard let start = bytes[position...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) && $0 != 0x2E } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Self.numbers[below(Self.numbers.count)].utf8)
  }

  /// Puts another word for the next one in quotes, which keeps the text JSON.
  private mutating func changeWord(_ bytes: inout [UInt8], from position: Int) {
    guard let start = bytes[position...].firstIndex(of: 0x22),
      let end = bytes[(start + 1)...].firstIndex(of: 0x22)
    else { return }
    bytes.replaceSubrange((start + 1)..<end, with: Self.words[below(Self.words.count)].utf8)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  private static let signs = Array("{}[]\",:\\0123456789.eE+-tfnu ()\n".utf8)
  private static let numbers = [
    "0", "-1", "0.5", "1", "7", "1e-300", "1e300", "1e9", "99999999999999999999", "null", "true",
    "{}", "[]", "\"x\"", "520", "0.0000001",
  ]
  private static let words = [
    "", "value", "note", "france", "FRA", "ships", "test", "4 to 8", "0 to 0", "8 to 4", "always",
    "extends", "set", "low", "high", "uniform", "normal", "beta", "bracket", "2025-02-29",
    "2199-12-31", "1900-01-01", "not always", "((", "france is in", "999999 others are in",
    "\\u0000",
  ]
}
