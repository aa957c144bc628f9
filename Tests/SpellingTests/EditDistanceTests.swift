import Spelling

import Testing

@Suite("Edit distance")
struct EditDistanceTests {
  /// Counted by hand; `ca` to `abc` is the case that tells the unrestricted distance from the
  /// simpler one that never edits a swapped pair again.
  @Test(
    "counts insertions, deletions, replacements and swaps",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("run", "run", 0), ("rnu", "run", 1),
      ("trails", "trials", 1), ("kitten", "sitting", 3), ("ca", "abc", 2), ("abcd", "badc", 2),
      ("Run", "run", 1), ("é", "e", 2), ("sunday", "saturday", 3), ("abc", "xyz", 3),
    ]
  )
  func distance(first: String, second: String, expected: Int) {
    #expect(EditDistance.between(first, second) == expected)
    #expect(EditDistance.between(second, first) == expected)
  }

  /// All words of up to three letters over two letters: few enough to try every triple.
  @Test("is a metric")
  func metric() {
    var words = [""]
    for length in 1...3 {
      words += words.filter { $0.count == length - 1 }.flatMap { [$0 + "a", $0 + "b"] }
    }
    #expect(words.count == 15)
    for first in words {
      for second in words {
        let direct = EditDistance.between(first, second)
        #expect((direct == 0) == (first == second))
        for third in words {
          let detour = EditDistance.between(first, third) + EditDistance.between(third, second)
          #expect(direct <= detour)
        }
      }
    }
  }

  @Test("the nearest candidate is the first of the nearest ones that are near enough")
  func nearest() {
    let known = ["trials", "threads", "seed", "set", "by"]
    #expect(EditDistance.nearest(to: "trails", among: known, below: 4) == "trials")
    #expect(EditDistance.nearest(to: "TRIALS", among: known, below: 1) == "trials")
    #expect(EditDistance.nearest(to: "sed", among: known, below: 4) == "seed")
    #expect(EditDistance.nearest(to: "see", among: ["set", "seed"], below: 4) == "set")
    #expect(EditDistance.nearest(to: "see", among: ["seed", "set"], below: 4) == "seed")
    #expect(EditDistance.nearest(to: "xyz", among: known, below: 4) == nil)
    #expect(EditDistance.nearest(to: "abcdefgh", among: ["abcd"], below: 4) == nil)
    #expect(EditDistance.nearest(to: "abcdefg", among: ["abcd"], below: 4) == "abcd")
    #expect(EditDistance.nearest(to: "run", among: [], below: 4) == nil)
    #expect(EditDistance.nearest(to: "", among: known, below: 4) == nil)
  }
}
