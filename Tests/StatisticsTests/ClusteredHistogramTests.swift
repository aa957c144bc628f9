import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Histograms of clustered trials")
struct ClusteredHistogramTests {
  @Test("quantiles of whole numbers are exactly those of the sorted values")
  func wholeNumbers() {
    var generator = SplitMix(seed: 21)
    for count in [1, 2, 7, 100, 999] {
      let values = (0..<count).map { _ in Double(generator.below(157)) }
      let histogram = Self.histogram(.wholeNumbers(0...156), values.map { [$0] })
      let sorted = values.sorted()
      for tenth in 0...20 {
        // The smallest value with at least tenth / 20 of all values up to it, in whole numbers.
        let rank = max(1, (tenth * count + 19) / 20)
        #expect(histogram.quantile(Double(tenth) / 20) == sorted[rank - 1], "\(count) \(tenth)")
      }
    }
  }

  @Test("values on a decimal grid fall into their own bins")
  func decimalGrid() {
    // 0.3 / 0.1 is below 3 in binary; the grain puts the value into its bin all the same.
    let shape = HistogramShape(lower: 0, width: 0.1, bins: 11, grain: 0.1)
    for step in 0...10 {
      let value = Double(step) / 10
      let quantile = Self.histogram(shape, [[value]]).quantile(0.5)
      #expect(relativeError(quantile, value) < 1e-15)
    }
  }

  @Test("inside a wide bin values count as evenly spread")
  func interpolation() {
    // Four values in 0..<10 and four in 10..<20: the median is the edge, 5/8 a quarter beyond.
    let shape = HistogramShape(lower: 0, width: 10, bins: 2)
    let histogram = Self.histogram(shape, [[1, 2, 3, 4, 11, 12, 13, 14]])
    #expect(histogram.quantile(0.5) == 10)
    #expect(histogram.quantile(0.625) == 12.5)
    #expect(histogram.quantile(0.125) == 2.5)
    #expect(histogram.quantile(1) == 20)
    // With whole numbers as the grain a bin spans 0...9.
    let grained = HistogramShape(lower: 0, width: 10, bins: 2, grain: 1)
    #expect(Self.histogram(grained, [[0, 9]]).quantile(1) == 9)
  }

  @Test("quantiles outside the bins and of nothing do not exist")
  func outside() {
    let histogram = Self.histogram(.wholeNumbers(0...9), [[-1, 5, 10]])
    #expect(histogram.quantile(0.2) == nil)
    #expect(histogram.quantile(0.5) == 5)
    #expect(histogram.quantile(0.9) == nil)
    let empty = ClusteredHistogram(shape: .wholeNumbers(0...9))
    #expect(empty.quantile(0.5) == nil && empty.tailMean(worst: 0.1) == nil)
    #expect(empty.quantileInterval(0.5, level: 0.9).low == nil)
  }

  @Test("the bounds of a quantile are so many values apart, whatever those are")
  func halfWidth() throws {
    let count = 10_000
    let shape = HistogramShape.wholeNumbers(0...count - 1)
    let single = Self.histogram(shape, (0..<count).map { [Double($0)] })
    for probability in [0.5, 0.9] {
      let expected = 1.959964 * (probability * (1 - probability) / Double(count)).squareRoot()
      let width = try #require(single.quantileHalfWidth(probability, level: 0.95))
      #expect((width / expected - 1).magnitude < 0.02)
      // Here a value is its rank.
      let interval = single.quantileInterval(probability, level: 0.95)
      let (low, high) = (try #require(interval.low), try #require(interval.high))
      #expect((width - (high - low) / 2 / Double(count)).magnitude < 1e-12)
    }
    // Four values that go together are worth one: twice as far apart.
    let fours = Self.histogram(
      shape,
      (0..<count / 4).map { place in (0..<4).map { Double(4 * place + $0) } }
    )
    let once = try #require(single.quantileHalfWidth(0.5, level: 0.95))
    let twice = try #require(fours.quantileHalfWidth(0.5, level: 0.95))
    #expect((twice / once - 2).magnitude < 0.02)
    // No more values make one bin narrower; of three values none bounds a median.
    #expect(Self.histogram(shape, [[7], [7], [7]]).quantileHalfWidth(0.5, level: 0.95) != 0)
    let same = Self.histogram(shape, Array(repeating: [7], count: 50))
    #expect(same.quantileHalfWidth(0.5, level: 0.95) == 0)
    // Where no bound exists the quantile may be any value: half of all.
    #expect(Self.histogram(shape, [[3], [5]]).quantileHalfWidth(0.5, level: 0.95) == 0.5)
    #expect(ClusteredHistogram(shape: shape).quantileHalfWidth(0.5, level: 0.95) == nil)
  }

  @Test("any order of values and clusters and any merge tree gives the same state")
  func orderFree() {
    var generator = SplitMix(seed: 22)
    let shape = HistogramShape(lower: -100, width: 7, bins: 30)
    var clusters = (0..<50).map { index in
      (0..<(index == 0 ? 3 : index == 1 ? 90 : 25)).map { _ in generator.normal() * 70 }
    }
    let reference = Self.histogram(shape, clusters)
    for _ in 0..<10 {
      clusters = clusters.shuffled(using: &generator).map { $0.shuffled(using: &generator) }
      let cut = generator.below(50)
      var merged = Self.histogram(shape, Array(clusters[cut...]))
      merged.merge(Self.histogram(shape, Array(clusters[..<cut])))
      #expect(merged == reference)
    }
  }

  @Test("the ranks around a quantile are the tabulated ones")
  func ranks() {
    // Median, 95%: 10 values give ranks 2 and 9, 100 values 40 and 61 (sign test tables).
    let ten = OrderStatisticRanks(probability: 0.5, count: 10, level: 0.95)
    #expect(ten.low == 2 && ten.high == 9)
    let hundred = OrderStatisticRanks(probability: 0.5, count: 100, level: 0.95)
    #expect(hundred.low == 40 && hundred.high == 61)
    // 0.95^50 = 0.077 and 0.95^72 = 0.0249 around 0.025.
    #expect(OrderStatisticRanks(probability: 0.95, count: 50, level: 0.95).high == nil)
    #expect(OrderStatisticRanks(probability: 0.95, count: 71, level: 0.95).high == nil)
    #expect(OrderStatisticRanks(probability: 0.95, count: 72, level: 0.95).high == 72)
    #expect(OrderStatisticRanks(probability: 0.05, count: 72, level: 0.95).low == 1)
    #expect(OrderStatisticRanks(probability: 0.05, count: 71, level: 0.95).low == nil)
  }

  @Test("values worth a fifth each have the ranks of a fifth as many, five times as far out")
  func dividedRanks() {
    // 100 in effect: at most 40 and at least 61 of them, that is ranks from 196 and to 305.
    let ranks = OrderStatisticRanks(probability: 0.5, count: 500, level: 0.95, countDivisor: 5)
    #expect((196...200).contains(ranks.low ?? 0))
    #expect((301...305).contains(ranks.high ?? 0))
    #expect(
      OrderStatisticRanks(probability: 0.95, count: 359, level: 0.95, countDivisor: 5).high == nil
    )
  }

  @Test("identical values in each cluster give the interval of the clusters alone")
  func identicalClusters() {
    // 100 clusters of 25 equal values; the few-clusters factor t(99)^2 / t(2499)^2 = 1.024 moves
    // the ranks 40 and 61 outwards by less than one cluster.
    let clusters = (1...100).map { Array(repeating: Double($0), count: 25) }
    let histogram = Self.histogram(.wholeNumbers(1...100), clusters)
    let interval = histogram.quantileInterval(0.5, level: 0.95)
    #expect(interval.low == 39 || interval.low == 40)
    #expect(interval.high == 61 || interval.high == 62)
    // The control: 2,500 independent values pin the median to within two.
    let alone = Self.histogram(.wholeNumbers(1...100), clusters.joined().map { [$0] })
    #expect(alone.quantileInterval(0.5, level: 0.95).low ?? 0 >= 48)
  }

  @Test("the interval of a quantile covers as often as it says when trials share their draw")
  func coverage() {
    // Draw N(0, 1), trials N(draw, 1): the 80% quantile is that of N(0, 2), 1.19023. 90%
    // intervals cover 900 of 1,000 +- 9.5; discreteness and the estimated design effect may
    // only add to that. Five standard deviations below is the alarm.
    var generator = SplitMix(seed: 23)
    let shape = HistogramShape(lower: -8, width: 0.01, bins: 1_600)
    let truth = 2.0.squareRoot() * 0.8416212335729143
    var (covered, naiveCovered) = (0, 0)
    for run in 0..<1_000 {
      let clusters = (0..<40).map { _ in
        let draw = generator.normal()
        return (0..<10).map { _ in draw + generator.normal() }
      }
      let interval = Self.histogram(shape, clusters).quantileInterval(0.8, level: 0.9)
      covered += Self.covers(interval, truth) ? 1 : 0
      guard run < 200 else { continue }
      let naive = Self.histogram(shape, clusters.joined().map { [$0] })
      naiveCovered += Self.covers(naive.quantileInterval(0.8, level: 0.9), truth) ? 1 : 0
    }
    #expect((853...960).contains(covered), "\(covered)")
    // The control: treating the trials as independent covers far less often.
    #expect(naiveCovered < 140, "\(naiveCovered)")
  }

  @Test("a histogram of Poisson counts splits the atom at the border as the closed form does")
  func atom() throws {
    // Counts in proportion to the chances of Poisson(4), in parts of 10^5.
    var histogram = ClusteredHistogram(shape: .wholeNumbers(0...40))
    var values: [Double] = []
    var chance = exp(-4.0)
    for number in 0...40 {
      values += Array(repeating: Double(number), count: Int((chance * 1e5).rounded()))
      chance *= 4 / Double(number + 1)
    }
    for value in values { histogram.addCluster([value].span) }
    for row in try CheckTable("03_cvar_closed_form.csv").rows where row[0].hasPrefix("poisson") {
      let share = 1 - (try #require(Double(row[1])))
      // Rounding each chance to 10^-5 moves the sum of the tail by 0.5 * (0 + ... + 20) / 10^5
      // at most (beyond 20 no count remains), which the share and the mean of 4 to 12 divide.
      let found = histogram.tailMean(worst: share)
      #expect(relativeError(found, Double(row[3])) < 3e-4 / share, "\(row)")
    }
  }

  @Test("the mean of the worst share takes a fraction of the value at the border")
  func tailMean() {
    let histogram = Self.histogram(.wholeNumbers(1...10), (1...10).map { [Double($0)] })
    // A quarter of ten values: 10, 9 and half of 8.
    #expect(relativeError(histogram.tailMean(worst: 0.25), 23 / 2.5) < 1e-15)
    #expect(histogram.tailMean(worst: 1) == 5.5)
    #expect(histogram.tailMean(worst: 0.01) == 10)
    // Values outside the bins count with their own sum.
    let wide = Self.histogram(.wholeNumbers(1...2), [[1, 2, 40, 60]])
    #expect(wide.tailMean(worst: 0.5) == 50)
  }

  /// A histogram of clusters given as plain numbers.
  static func histogram(_ shape: HistogramShape, _ clusters: [[Double]]) -> ClusteredHistogram {
    var histogram = ClusteredHistogram(shape: shape)
    for cluster in clusters { histogram.addCluster(cluster.span) }
    return histogram
  }

  private static func covers(_ interval: QuantileInterval, _ truth: Double) -> Bool {
    (interval.low ?? -.infinity) <= truth && truth <= (interval.high ?? .infinity)
  }
}
