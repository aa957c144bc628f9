import JSONText
import Testing

/// Damaged texts must end in problems, never in a crash.
@Suite("Damaged texts")
struct MutationTests {
  private static let sample = Array(
    #"""
    {
      "name": "small \"force\" é€𝄞 \u00e9\ud83d\ude39", "asOf": "2025-02-25",
      "weeks": 156, "share": 0.25, "tiny": -1.5e-7, "big": 6.02214076e+23, "exact": 12345678901234567890123,
      "given": { "ceasefire": "thin", "holds": true, "breaks": false, "none": null },
      "bracket": [0.3, 0.9, [], {}, [[1], [2, [3]]]],
      "forces": [ { "owned": 20, "source": "a, b" }, { "owned": { "value": 6 } } ]
    }
    """#.utf8
  )

  @Test("the sample itself is without problems")
  func undamaged() throws {
    #expect(JSONText.read(Self.sample).problems.isEmpty)
  }

  @Test("no beginning of an object is accepted, however it is cut")
  func truncated() {
    for length in Self.sample.indices {
      let reading = JSONText.read(Array(Self.sample[..<length]))
      #expect(reading.value == nil && !reading.problems.isEmpty, "\(length)")
    }
  }

  @Test("no end of an object is accepted, however it is cut")
  func beheaded() {
    for start in Self.sample.indices.dropFirst() {
      let reading = JSONText.read(Array(Self.sample[start...]))
      #expect(reading.value == nil && !reading.problems.isEmpty, "\(start)")
    }
  }

  @Test("mutated texts give a value that reads back, or problems within the text")
  func mutated() throws {
    var random = TestRandom(seed: 7)
    var accepted = 0
    for _ in 0..<6_000 {
      var bytes = Self.sample
      for _ in 0...random.below(4) { Self.mutate(&bytes, &random) }
      let reading = JSONText.read(bytes)
      try Self.check(reading, of: bytes)
      if reading.problems.isEmpty { accepted += 1 }
    }
    // Both outcomes must be common, or the test would say little.
    #expect((300...5_700).contains(accepted))
  }

  private static func check(_ reading: JSONReading, of bytes: [UInt8]) throws {
    #expect(reading.value != nil || !reading.problems.isEmpty)
    let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    for problem in reading.problems {
      #expect(!problem.message.isEmpty)
      #expect((1...lines.count).contains(Int(problem.place.line)))
      #expect((1...bytes.count + 1).contains(Int(problem.place.column)))
    }
    guard let value = reading.value else { return }
    let written = compact(value)
    #expect(try compact(JSONText.parse(Array(written.utf8))) == written)
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout TestRandom) {
    let position = random.below(bytes.count)
    let signs =
      Array("{}[]\",:\\0123456789.eE+-tfnu \n\rx'#/".utf8) + [
        0x00, 0x7F, 0x80, 0xC3, 0xED, 0xF4, 0xFF,
      ]
    switch random.below(6) {
    case 0: bytes[position] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes[position] = signs[random.below(signs.count)]
    case 2: bytes.insert(signs[random.below(signs.count)], at: position)
    case 3: bytes.remove(at: position)
    case 4: bytes.swapAt(position, random.below(bytes.count))
    default:
      let end = min(bytes.count, position + random.below(20))
      bytes.insert(contentsOf: bytes[position..<end], at: random.below(bytes.count))
    }
  }
}
