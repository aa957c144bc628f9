import Foundation
import Mathematics
import Statistics
import TestSupport
import Testing

@Suite("Intervals for probabilities")
struct ProportionIntervalTests {
  @Test("the table of Wilson and Clopper-Pearson is met")
  func table() throws {
    let table = try CheckTable("03_proportion_intervals.csv")
    #expect(table.rows.count == 72)
    for row in table.rows {
      let cells = try row.map { try #require(Double($0)) }
      let (x, n, level) = (cells[0], cells[1], cells[2])
      let found = [
        ProportionInterval.wilson(successes: x, trials: n, level: level),
        ProportionInterval.clopperPearson(successes: x, trials: n, level: level),
      ]
      for (index, interval) in found.enumerated() {
        #expect((interval.low - cells[3 + 2 * index]).magnitude < 1e-12, "\(row)")
        #expect((interval.high - cells[4 + 2 * index]).magnitude < 1e-12, "\(row)")
        #expect(interval.low >= 0 && interval.high <= 1)
      }
    }
  }

  @Test("the enumerated coverage of Wilson and Clopper-Pearson is met")
  func coverage() throws {
    let table = try CheckTable("03_exact_coverage_95.csv")
    #expect(table.rows.count == 15)
    for row in table.rows {
      let cells = try row.map { try #require(Double($0)) }
      let (n, p) = (Int(cells[0]), cells[1])
      var (wilson, clopperPearson) = (0.0, 0.0)
      for (x, chance) in Self.binomial(n, p) {
        let (x, n) = (Double(x), Double(n))
        let first = ProportionInterval.wilson(successes: x, trials: n, level: 0.95)
        let second = ProportionInterval.clopperPearson(successes: x, trials: n, level: 0.95)
        wilson += first.low <= p && p <= first.high ? chance : 0
        clopperPearson += second.low <= p && p <= second.high ? chance : 0
      }
      #expect((wilson - cells[2]).magnitude < 1e-9, "\(row)")
      #expect((clopperPearson - cells[3]).magnitude < 1e-9, "\(row)")
    }
  }

  @Test("rare and near-certain events get Clopper-Pearson, others Wilson")
  func recommended() {
    for (x, isRare) in [(0.0, true), (9, true), (10, false), (90, false), (91, true), (100, true)] {
      let expected =
        isRare
        ? ProportionInterval.clopperPearson(successes: x, trials: 100, level: 0.95)
        : ProportionInterval.wilson(successes: x, trials: 100, level: 0.95)
      #expect(ProportionInterval.recommended(successes: x, trials: 100, level: 0.95) == expected)
    }
  }

  @Test("none of 10,000 means less than 1 - 0.025^(1/10,000)")
  func noneOfTenThousand() {
    let interval = ProportionInterval.recommended(successes: 0, trials: 10_000, level: 0.95)
    #expect(interval.low == 0)
    #expect(relativeError(interval.high, 1 - pow(0.025, 1e-4)) < 1e-11)
  }

  @Test("no trials leave everything open")
  func noTrials() {
    let open = Interval(low: 0, high: 1, level: 0.9)
    #expect(ProportionInterval.wilson(successes: 0, trials: 0, level: 0.9) == open)
    #expect(ProportionInterval.clopperPearson(successes: 0, trials: 0, level: 0.9) == open)
    #expect(ClusteredProportion().interval(level: 0.9) == open)
  }

  @Test("counts of a clustered event are worth as many trials as there are draws")
  func clustered() throws {
    // 40 draws of 25 trials in which the event happens always or never: 40 trials in effect.
    var record = ClusteredProportion()
    for draw in 0..<40 {
      record.addCluster(successes: draw < 15 ? 25 : 0, trials: 25)
    }
    #expect(record.successes == 375 && record.trials == 1_000)
    #expect(record.share == 0.375)
    let interval = record.interval(level: 0.95)
    // Fifteen of 40 draws, made fewer by the few-clusters factor t(39)^2 / t(999)^2 alone.
    let ratio =
      StudentT.quantile(0.975, degrees: 39) / StudentT.quantile(0.975, degrees: 999)
    let draws = 40 / (ratio * ratio)
    let expected = ProportionInterval.wilson(
      successes: 0.375 * draws,
      trials: draws,
      level: 0.95
    )
    #expect(relativeError(interval.low, expected.low) < 1e-12)
    #expect(relativeError(interval.high, expected.high) < 1e-12)
  }

  @Test("independent trials that came in clusters lose little")
  func unclusteredEvent() {
    // 400 draws; every draw has exactly 5 of 25, less variable than independent trials.
    var record = ClusteredProportion()
    for _ in 0..<400 { record.addCluster(successes: 5, trials: 25) }
    #expect(record.moments.countDivisor(level: 0.95) > 1)
    #expect(record.moments.countDivisor(level: 0.95) < 1.01)
  }

  /// The chances of a binomial number that matter at all, by the C library's log gamma.
  private static func binomial(_ n: Int, _ p: Double) -> [(Int, Double)] {
    (0...n).compactMap { x in
      let logChance =
        lgamma(Double(n + 1)) - lgamma(Double(x + 1)) - lgamma(Double(n - x + 1))
        + Double(x) * log(p) + Double(n - x) * log1p(-p)
      return logChance > -45 ? (x, exp(logChance)) : nil
    }
  }
}
