import RandomStreams
import Testing

@Suite("Truncated power law")
struct TruncatedPowerLawTests {
  /// Means from mpmath with 40 digits.
  @Test(
    "has the mean of its sums",
    arguments: [
      (2.5, 10, 1.5094220769007122789), (2.5, 1000, 1.9002682435316671623), (0, 7, 4), (2.5, 1, 1),
    ] as [(Double, Int, Double)]
  )
  func mean(exponent: Double, largest: Int, expected: Double) {
    let law = TruncatedPowerLaw(exponent: exponent, largest: largest)
    #expect(relativeError(law.mean, expected) < 1e-14)
  }

  /// The first two cumulative probabilities are 0.7565 and 0.8902 (mpmath).
  @Test("steps up exactly where its cumulative probabilities lie")
  func steps() {
    let law = TruncatedPowerLaw(exponent: 2.5, largest: 10)
    #expect(law.sample(0x1p-53) == 1)
    #expect(law.sample(0.75647495143530) == 1)
    #expect(law.sample(0.75647495143531) == 2)
    #expect(law.sample(0.89020209342472) == 2)
    #expect(law.sample(0.89020209342473) == 3)
    #expect(law.sample(1 - 0x1p-53) == 10)
  }

  @Test("is even when the exponent is 0, and certain when only 1 can occur")
  func edges() {
    let even = TruncatedPowerLaw(exponent: 0, largest: 4)
    #expect([0.24, 0.25, 0.26, 0.5, 0.51, 0.75, 0.76].map(even.sample) == [1, 1, 2, 2, 3, 3, 4])
    let certain = TruncatedPowerLaw(exponent: 2.5, largest: 1)
    #expect([0x1p-53, 0.5, 1 - 0x1p-53].map(certain.sample) == [1, 1, 1])
  }

  @Test("never falls when the draw rises")
  func monotone() {
    let law = TruncatedPowerLaw(exponent: 1.2, largest: 300)
    let numbers = (1..<10_000).map { law.sample(Double($0) / 10_000) }
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(numbers.first == 1)
    #expect(numbers.contains { $0 > 250 })
  }
}

@Suite("Category table")
struct CategoryTableTests {
  /// A third of 2^32 is 1,431,655,765 and a third; the part left over goes to the first of equals.
  @Test("gives the parts left over to the largest remainders")
  func largestRemainders() {
    let thirds = CategoryTable(weights: [1, 1, 1])
    let part = 0x1p-32
    #expect(thirds.sample(1_431_655_765 * part) == 0)
    #expect(thirds.sample(1_431_655_766 * part) == 1)
    #expect(thirds.sample(2_863_311_530 * part) == 1)
    #expect(thirds.sample(2_863_311_531 * part) == 2)
    #expect(thirds.sample(1 - 0x1p-53) == 2)
  }

  @Test("chooses by weight, at any scale of the weights", arguments: [1, 1e-300, 1e300])
  func shares(scale: Double) {
    let table = CategoryTable(weights: [0.5 * scale, 0, 0.25 * scale, 0.25 * scale])
    #expect(table.count == 4)
    #expect(
      [0x1p-53, 0.4999999, 0.5, 0.7499999, 0.75, 0.999].map(table.sample) == [0, 0, 2, 2, 3, 3]
    )
  }

  @Test("never chooses a weight of 0", arguments: [[0, 1, 0], [0, 0.3, 0, 0.3, 0.3, 0]])
  func zeroWeights(weights: [Double]) {
    let table = CategoryTable(weights: weights)
    let draws = (0..<10_000).map { (Double($0) + 0.5) / 10_000 } + [0, 0x1p-53, 1 - 0x1p-53]
    #expect(draws.allSatisfy { weights[table.sample($0)] > 0 })
  }

  @Test("keeps every share within one part of 2^32 of its weight")
  func rounding() {
    let stream = RandomStream(seed: 3, trial: 0, entity: 0, purpose: .inputs)
    for size in [1, 2, 7, 100] {
      let weights = (0..<size).map { stream.uniform(UInt64(size * 1000 + $0)) }
      let total = weights.reduce(0, +)
      let table = CategoryTable(weights: weights)
      var below = 0.0
      for place in 0..<size {
        // The first draw of a category lies at most one part per category from its exact place.
        let slack = Double(place + 1) * 0x1p-32
        if below > slack { #expect(table.sample(below - slack) <= place) }
        if below + slack < 1 { #expect(table.sample(below + slack) >= place) }
        below += weights[place] / total
      }
    }
  }
}
