import Foundation
import Mathematics
import Statistics
import TestSupport
import Testing

@Suite("Paired runs")
struct PairedMomentsTests {
  @Test("the table's paired sample gives the table's estimates")
  func table() throws {
    // In units of 10^-4 the sample is whole numbers, so the quantum does not enter.
    let rows = try CheckTable("03_paired_sample.csv").rows
    let values = try rows.map { row in try row.map { try #require(Double($0)) } }
    var paired = PairedMoments()
    for row in values {
      let (a, b) = ([(row[0] * 1e4).rounded()], [(row[1] * 1e4).rounded()])
      paired.addCluster(first: b.span, second: a.span)
    }
    let expected = Dictionary(
      uniqueKeysWithValues: try CheckTable("03_paired_expected.csv").rows.map {
        ($0[0], Double($0[1]))
      }
    )
    func meets(_ found: Double?, _ name: String) -> Bool {
      relativeError(found, expected[name] ?? nil) < 1e-10
    }
    #expect(meets(paired.meanDifference.map { $0 / 1e4 }, "mean_diff"))
    #expect(meets(paired.difference.trials.variance.map { $0.squareRoot() / 1e4 }, "sd_diff"))
    #expect(meets(paired.difference.standardError.map { $0 / 1e4 }, "se_paired"))
    let interval = try #require(paired.interval(level: 0.95))
    #expect(meets(interval.low / 1e4, "t95_lo") && meets(interval.high / 1e4, "t95_hi"))
    #expect(meets(paired.twoSidedP, "p_two_sided"))
    #expect(meets(paired.varianceReduction, "variance_reduction_factor"))
    #expect(paired.sameSignShare == Double(values.count { $0[1] > $0[0] }) / 30)
  }

  @Test("the table's events are counted, with the interval of the four classes")
  func events() throws {
    var events = PairedEvents()
    for row in try CheckTable("03_paired_sample.csv").rows {
      let (a, b) = (try #require(Double(row[0])) > 8, try #require(Double(row[1])) > 8)
      events.addCluster(
        both: a && b ? 1 : 0,
        firstOnly: b && !a ? 1 : 0,
        secondOnly: a && !b ? 1 : 0,
        neither: a || b ? 0 : 1
      )
    }
    // Seven in a, ten in b, three of them in b alone.
    #expect(events.both == 7 && events.firstOnly == 3 && events.secondOnly == 0)
    #expect(events.neither == 20 && events.trials == 30)
    #expect(relativeError(events.shareDifference, 0.1) < 1e-15)
    let direct = ProportionDifference.newcombe(7, 3, 0, 20)
    #expect(events.interval(level: 0.95) == direct)
  }

  @Test("a run paired with itself has no difference and nothing to compare")
  func itself() {
    var paired = PairedMoments()
    for cluster in [[1.0, 2], [3, 4], [5, 9]] {
      paired.addCluster(first: cluster.span, second: cluster.span)
    }
    #expect(paired.meanDifference == 0)
    #expect(paired.varianceReduction == nil && paired.twoSidedP == nil)
    #expect(paired.sameSignShare == nil)
    #expect(PairedMoments().meanDifference == nil && PairedMoments().interval(level: 0.9) == nil)
  }

  @Test("the share of trials on the side of the mean is counted on either side")
  func sameSign() {
    // Differences 1, 1, 1, 0, -9 and their opposites: means of -1.2 and 1.2.
    let (first, second) = ([1.0, 1, 1, 0, 0], [0.0, 0, 0, 0, 9])
    var (paired, opposite) = (PairedMoments(), PairedMoments())
    paired.addCluster(first: first.span, second: second.span)
    opposite.addCluster(first: second.span, second: first.span)
    #expect(paired.sameSignShare == 0.2)
    #expect(opposite.sameSignShare == 0.2)
  }

  @Test("differences of the largest values are exact")
  func largest() {
    let largest = FixedPoint.limit.nextDown
    let (high, low) = ([largest, largest, largest], [-largest, -largest, -largest])
    var paired = PairedMoments()
    paired.addCluster(first: high.span, second: low.span)
    paired.addCluster(first: low.span, second: high.span)
    #expect(paired.meanDifference == 0)
    #expect(relativeError(paired.difference.standardError, 2 * largest) < 1e-14)
    #expect(paired.greater == 3 && paired.smaller == 3)
  }

  @Test("any order and any merge tree gives the same state")
  func orderFree() {
    var generator = SplitMix(seed: 41)
    let clusters = (0..<40).map { _ in
      (0..<25).map { _ in (generator.normal() * 1e6, generator.normal() * 1e6) }
    }
    let reference = Self.paired(clusters)
    for _ in 0..<5 {
      let shuffled = clusters.shuffled(using: &generator).map { $0.shuffled(using: &generator) }
      let cut = generator.below(40)
      var merged = Self.paired(Array(shuffled[cut...]))
      merged.merge(Self.paired(Array(shuffled[..<cut])))
      #expect(merged == reference)
    }
    var events = PairedEvents()
    events.addCluster(both: 1, firstOnly: 2, secondOnly: 3, neither: 4)
    var others = PairedEvents()
    others.addCluster(both: 5, firstOnly: 0, secondOnly: 1, neither: 0)
    var reversed = others
    reversed.merge(events)
    events.merge(others)
    #expect(events == reversed)
    #expect(events.trials == 16)
  }

  @Test("shared outer draws widen the interval of an event's difference")
  func clusteredEvents() {
    // In 6 of 30 draws all 20 trials change; counted singly these would be 120 of 600.
    var events = PairedEvents()
    for draw in 0..<30 {
      events.addCluster(
        both: 0,
        firstOnly: draw < 6 ? 20 : 0,
        secondOnly: 0,
        neither: draw < 6 ? 0 : 20
      )
    }
    let interval = events.interval(level: 0.95)
    // The design effect is exactly 20; the few-clusters factor is t(29)^2 / t(599)^2.
    let ratio =
      StudentT.quantile(0.975, degrees: 29) / StudentT.quantile(0.975, degrees: 599)
    let draws = 30 / (ratio * ratio)
    let expected = ProportionDifference.newcombe(0, 0.2 * draws, 0, 0.8 * draws)
    #expect(relativeError(interval.low, expected.low) < 1e-12)
    #expect(relativeError(interval.high, expected.high) < 1e-12)
    #expect(PairedEvents().interval(level: 0.95) == Interval(low: -1, high: 1, level: 0.95))
  }

  private static func paired(_ clusters: [[(Double, Double)]]) -> PairedMoments {
    var paired = PairedMoments()
    for cluster in clusters {
      let (first, second) = (cluster.map { $0.0 }, cluster.map { $0.1 })
      paired.addCluster(first: first.span, second: second.span)
    }
    return paired
  }
}

/// A short form of Newcombe's interval at 95%.
enum ProportionDifference {
  static func newcombe(
    _ both: Double,
    _ first: Double,
    _ second: Double,
    _ neither: Double
  )
    -> Interval
  {
    PairedProportions.newcombe(
      both: both,
      firstOnly: first,
      secondOnly: second,
      neither: neither,
      level: 0.95
    )
  }
}
