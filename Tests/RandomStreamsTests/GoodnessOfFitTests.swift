import Foundation
import Mathematics
import RandomStreams
import TestSupport
import Testing

/// Whether draws follow the distributions they claim, at a false-alarm rate of one in a million.
///
/// The seeds are fixed, so a test that passes once passes always.
@Suite("Draws from streams", .tags(.statistical), .releaseOnly)
struct GoodnessOfFitTests {
  private static let draws = 100_000

  private func uniforms(_ entity: UInt32) -> [Double] {
    let stream = RandomStream(seed: 2024, trial: 5, entity: entity, purpose: .inputs)
    return (0..<UInt64(Self.draws)).map { stream.uniform($0) }
  }

  /// Pearson's statistic of how often each bin was hit must stay below the table's limit.
  private func expectFit(hits bins: [Int], expected shares: [Double]) throws {
    let table = try CheckTable("02_chi2_thresholds.csv")
    let degrees = String(shares.count - 1)
    let row = try #require(table.rows.first { $0[0] == degrees })
    let limit = try #require(Double(row[2]))
    var counts = [Double](repeating: 0, count: shares.count)
    for bin in bins { counts[bin] += 1 }
    let total = Double(bins.count)
    let statistic = zip(counts, shares).reduce(0) { sum, pair in
      let expected = pair.1 * total
      return sum + (pair.0 - expected) * (pair.0 - expected) / expected
    }
    #expect(statistic < limit)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }

  /// The largest distance of the empirical from the true distribution must stay below the limit.
  private func expectFit(_ values: [Double], cumulative: (Double) -> Double) throws {
    let table = try CheckTable("02_ks_thresholds.csv")
    let row = try #require(table.rows.first { $0[0] == String(values.count) })
    let limit = try #require(Double(row[1]))
    let count = Double(values.count)
    let distances = values.sorted().enumerated().map { place, value in
      let share = cumulative(value)
      return max(share - Double(place) / count, Double(place + 1) / count - share)
    }
    #expect(try #require(distances.max()) < limit)
  }

  @Test("are even over a hundred parts, by draw, by trial, by entity and by seed")
  func uniform() throws {
    let even = [Double](repeating: 0.01, count: 100)
    let numbers = 0..<UInt32(Self.draws)
    let sweeps: [[Double]] = [
      uniforms(0),
      numbers.map {
        RandomStream(seed: 1, trial: $0, entity: 9, purpose: .inputs).uniform(0)
      },
      numbers.map {
        RandomStream(seed: 1, trial: 9, entity: $0, purpose: .inputs).uniform(0)
      },
      numbers.map {
        RandomStream(seed: UInt64($0), trial: 9, entity: 9, purpose: .inputs).uniform(0)
      },
    ]
    for sweep in sweeps {
      try expectFit(hits: sweep.map { Int($0 * 100) }, expected: even)
      try expectFit(sweep) { $0 }
    }
  }

  /// Pairs of neighbours fall evenly into the 100 squares of a 10 by 10 grid.
  @Test("of neighbouring trials do not follow each other")
  func neighbours() throws {
    let even = [Double](repeating: 0.01, count: 100)
    let first = RandomStream(seed: 1, trial: 0, entity: 9, purpose: .inputs)
    let second = RandomStream(seed: 1, trial: 1, entity: 9, purpose: .inputs)
    let squares = (0..<UInt64(Self.draws)).map {
      Int(first.uniform($0) * 10) * 10 + Int(second.uniform($0) * 10)
    }
    try expectFit(hits: squares, expected: even)
  }

  /// The probabilities of 0 to 9 are those of the table of scipy's Poisson distribution.
  @Test("make Poisson counts")
  func poisson() throws {
    let rows = try CheckTable("02_discrete_pmf_cdf.csv").rows.filter { $0[0] == "poisson(3.5)" }
    var shares = try rows.prefix(10).map { try #require(Double($0[2])) }
    shares.append(try #require(Double(rows[9][4])))
    let bins = uniforms(1).map { min(Samplers.poisson($0, mean: 3.5), 10) }
    try expectFit(hits: bins, expected: shares)
  }

  @Test("make binomial counts")
  func binomial() throws {
    let table = try CheckTable("02_discrete_pmf_cdf.csv")
    let rows = table.rows.filter { $0[0] == "binomial(10,0.3)" }
    let shares = try rows.map { try #require(Double($0[2])) }
    let bins = uniforms(2).map { Samplers.binomial($0, attempts: 10, success: 0.3) }
    try expectFit(hits: bins, expected: shares)
  }

  @Test("make geometric counts")
  func geometric() throws {
    // The last bin gathers what is left after 15 attempts.
    let shares = (1...15).map { pow(0.8, Double($0 - 1)) * 0.2 } + [pow(0.8, 15)]
    let bins = uniforms(3).map { min(Samplers.geometricAttempts($0, success: 0.2), 16) - 1 }
    try expectFit(hits: bins, expected: shares)
  }

  @Test("make numbers that follow a power law")
  func powerLaw() throws {
    let weights = (1...10).map { pow(Double($0), -2.5) }
    let total = weights.reduce(0, +)
    let law = TruncatedPowerLaw(exponent: 2.5, largest: 10)
    try expectFit(
      hits: uniforms(4).map { law.sample($0) - 1 },
      expected: weights.map { $0 / total }
    )
  }

  @Test("make choices by weight")
  func categories() throws {
    let shares = [0.4, 0.3, 0.15, 0.1, 0.04, 0.01]
    let table = CategoryTable(weights: shares)
    try expectFit(hits: uniforms(5).map(table.sample), expected: shares)
  }

  @Test("make normal numbers")
  func normal() throws {
    try expectFit(uniforms(6).map { Normal.quantile($0) }) { 0.5 * erfc(-$0 / 2.0.squareRoot()) }
  }

  @Test("make waiting times")
  func waitingTimes() throws {
    try expectFit(uniforms(7).map { Samplers.exponential($0) }) { 1 - exp(-$0) }
    try expectFit(uniforms(8).map { Samplers.weibull($0, shape: 1.5, scale: 6) }) {
      1 - exp(-pow($0 / 6, 1.5))
    }
  }

  /// The gamma distribution of shape 2 is 1 - (1 + x) e^-x, the beta distribution of 2 and 2
  /// 3x² - 2x³; a PERT with its peak in the middle is the beta distribution of 3 and 3.
  @Test("make shares and amounts")
  func shares() throws {
    let draws = uniforms(9)
    try expectFit(draws.map { Samplers.gamma($0, shape: 2, scale: 1) }) { 1 - (1 + $0) * exp(-$0) }
    try expectFit(draws.map { Samplers.beta($0, a: 2, b: 2) }) { $0 * $0 * (3 - 2 * $0) }
    try expectFit(draws.map { Samplers.pert($0, low: 0, likely: 0.5, high: 1) }) {
      $0 * $0 * $0 * (10 - 15 * $0 + 6 * $0 * $0)
    }
  }

  @Test("make triangular amounts")
  func triangular() throws {
    try expectFit(uniforms(10).map { Samplers.triangular($0, low: 0, likely: 2, high: 10) }) {
      $0 < 2 ? $0 * $0 / 20 : 1 - (10 - $0) * (10 - $0) / 80
    }
  }
}
