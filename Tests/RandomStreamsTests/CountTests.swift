import RandomStreams
import TestSupport
import Testing

@Suite("Counts")
struct CountTests {
  /// A distribution of failures or events, and how much its table counts from above 0.
  private func distribution(
    _ name: NamedDistribution
  ) throws -> (any CountDistribution, offset: Int) {
    let values = name.parameters
    return switch name.kind {
    case "poisson": (PoissonCount(mean: values[0]), 0)
    case "binomial": (BinomialCount(attempts: Int(values[0]), success: values[1]), 0)
    case "negbinomial": (NegativeBinomialCount(successes: values[0], success: values[1]), 0)
    case "geometric_failures": (NegativeBinomialCount(successes: 1, success: values[0]), 0)
    case "geometric_trials": (NegativeBinomialCount(successes: 1, success: values[0]), 1)
    default: throw UnknownName()
    }
  }

  private func sample(_ name: NamedDistribution, _ u: Double) throws -> Int {
    let values = name.parameters
    return switch name.kind {
    case "poisson": Samplers.poisson(u, mean: values[0])
    case "binomial": Samplers.binomial(u, attempts: Int(values[0]), success: values[1])
    case "negbinomial":
      Samplers.negativeBinomial(u, successes: values[0], success: values[1])
    case "geometric_failures": Samplers.geometricFailures(u, success: values[0])
    case "geometric_trials": Samplers.geometricAttempts(u, success: values[0])
    default: throw UnknownName()
    }
  }

  private struct UnknownName: Error {}

  @Test("have the quantiles of the table, exactly")
  func quantiles() throws {
    let table = try CheckTable("02_discrete_quantiles.csv")
    #expect(table.rows.count == 130)
    for row in table.rows {
      let u = try #require(Double(row[1]))
      #expect(try sample(NamedDistribution(row[0]), u) == Int(row[2]), "\(row[0]) at \(u)")
    }
  }

  @Test("have the probabilities of the table, alone and summed from either end")
  func probabilities() throws {
    let table = try CheckTable("02_discrete_pmf_cdf.csv")
    #expect(table.rows.count == 200)
    for row in table.rows {
      let (distribution, offset) = try distribution(NamedDistribution(row[0]))
      let count = try #require(Int(row[1])) - offset
      let expected = try row[2...4].map { try #require(Double($0)) }
      let alone = distribution.probability(of: count)
      #expect(relativeError(alone, expected[0]) <= 1e-10, "\(row[0]) at \(count)")
      let upTo = distribution.cumulative(count)
      #expect(relativeError(upTo, expected[1]) <= 1e-10, "\(row[0]) to \(count)")
      let above = distribution.survival(count)
      #expect(relativeError(above, expected[2]) <= 1e-10, "\(row[0]) above \(count)")
    }
  }

  @Test("are nothing outside the possible numbers")
  func impossible() {
    let binomial = BinomialCount(attempts: 5, success: 0.25)
    #expect(binomial.probability(of: -1) == 0)
    #expect(binomial.probability(of: 6) == 0)
    #expect(binomial.cumulative(-1) == 0)
    #expect(binomial.cumulative(5) == 1)
    #expect(binomial.survival(-1) == 1)
    #expect(binomial.survival(5) == 0)
  }

  /// Exact sums by mpmath with 40 digits, as far into the tails as 64-bit draws go.
  @Test(
    "reach the quantiles of the extreme tails",
    arguments: [
      (0.1, [0, 0, 0, 4, 4, 7, 9]), (3.5, [0, 0, 3, 15, 16, 23, 28]),
      (16, [0, 1, 16, 38, 39, 51, 59]), (16.5, [0, 1, 16, 39, 40, 52, 60]),
      (40, [1, 14, 40, 74, 75, 92, 102]), (1200, [927, 1039, 1200, 1369, 1374, 1452, 1495]),
      (1e6, [991_802, 995_250, 1_000_000, 1_004_767, 1_004_905, 1_007_056, 1_008_221]),
    ] as [(Double, [Int])]
  )
  func tails(mean: Double, expected: [Int]) {
    let draws = [0x1p-53, 1e-6, 0.5, 1 - 0x1p-20, 1 - 0x1p-21, 1 - 0x1p-40, 1 - 0x1p-53]
    #expect(draws.map { Samplers.poisson($0, mean: mean) } == expected)
  }

  @Test("of few events take the same steps on the short way and on the long way")
  func shortWay() {
    let stream = RandomStream(seed: 11, trial: 0, entity: 0, purpose: .inputs)
    for mean in [0.03, 0.7, 3.5, 15.9] {
      for draw in 0..<2000 as Range<UInt64> {
        let u = stream.uniform(draw)
        #expect(Samplers.poisson(u, mean: mean) == PoissonCount(mean: mean).quantile(u))
      }
    }
  }

  @Test("never fall when the draw rises")
  func monotone() {
    let seam = 1 - 0x1p-20
    let fine = (-40...40).map { seam + Double($0) * 0x1p-52 }
    let coarse = (1..<4096).map { Double($0) / 4096 }
    let extreme = (1...53).flatMap { [Double(sign: .plus, exponent: -$0, significand: 1)] }
    let draws = (fine + coarse + extreme + extreme.map { 1 - $0 }).sorted()
    let samplers: [(Double) -> Int] = [
      { Samplers.poisson($0, mean: 0.4) }, { Samplers.poisson($0, mean: 12) },
      { Samplers.poisson($0, mean: 90) },
      { Samplers.binomial($0, attempts: 31, success: 0.5) },
      { Samplers.negativeBinomial($0, successes: 0.3, success: 0.05) },
      { Samplers.geometricAttempts($0, success: 0.2) },
    ]
    for sampler in samplers {
      let counts = draws.map(sampler)
      #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(Set(counts).count > 2)
    }
  }

  /// Sums from below and from above round differently, so they can disagree about a count whose
  /// cumulative probability meets the seam within rounding; such means are found by bisection.
  @Test("never fall across the seam between the two directions of summing")
  func seam() {
    let seam = 1 - 0x1p-20
    for count in 1...150 {
      var (low, high) = (0.0, Double(count))
      while low.nextUp < high {
        let middle = low + (high - low) / 2
        if PoissonCount(mean: middle).quantile(seam) <= count {
          low = middle
        } else {
          high = middle
        }
      }
      for offset in -8...8 {
        let mean = low + Double(offset) * low.ulp
        let below = Samplers.poisson(seam, mean: mean)
        #expect(below <= Samplers.poisson(seam.nextUp, mean: mean), "mean \(mean)")
      }
    }
  }

  @Test(
    "are certain where the probability leaves no choice",
    arguments: [0x1p-53, 0.5, 1 - 0x1p-53]
  )
  func certain(u: Double) {
    #expect(Samplers.poisson(u, mean: 0) == 0)
    #expect(Samplers.binomial(u, attempts: 9, success: 0) == 0)
    #expect(Samplers.binomial(u, attempts: 9, success: 1) == 9)
    #expect(Samplers.binomial(u, attempts: 0, success: 0.5) == 0)
    #expect(Samplers.negativeBinomial(u, successes: 3, success: 1) == 0)
    #expect(Samplers.geometricAttempts(u, success: 1) == 1)
    #expect(Samplers.geometricFailures(u, success: 1) == 0)
  }

  @Test("of a hopeless search stop before they overflow 32 bits")
  func capped() {
    #expect(Samplers.geometricAttempts(0.5, success: 1e-18) == 2_147_483_646)
  }

  @Test("refuse a mean outside their range", arguments: [-0.5, 1.1e6])
  func refused(mean: Double) async {
    await #expect(processExitsWith: .failure) { [mean = mean as Double] in
      _ = Samplers.poisson(0.5, mean: mean)
    }
  }

  @Test("refuse a mean that is not a number")
  func refusedNaN() async {
    await #expect(processExitsWith: .failure) {
      _ = Samplers.poisson(0.5, mean: .nan)
    }
  }
}
