import Statistics
import TestSupport
import Testing

@Suite("Clustered moments")
struct ClusteredMomentsTests {
  @Test("K identical values in each cluster have the design effect K")
  func identicalValues() throws {
    for size in [2, 5, 25] {
      let record = Self.record((1...8).map { Array(repeating: Double($0 * $0), count: size) })
      #expect(relativeError(record.designEffect, Double(size)) < 1e-14)
      #expect(record.withinVariance == 0)
      // Then the standard error is that of the eight distinct values alone.
      let alone = Self.record((1...8).map { [Double($0 * $0)] })
      let error = try #require(record.standardError)
      #expect(relativeError(error, alone.standardError) < 1e-14)
      // And the variance between clusters is the sample variance of those values.
      let between = try #require(record.betweenVariance)
      #expect(relativeError(between, alone.trials.variance) < 1e-14)
    }
  }

  @Test("a case by hand: clusters (1, 3), (5, 7), (9)")
  func byHand() throws {
    let record = Self.record([[1, 3], [5, 7], [9]])
    // Mean 5. Cluster sums 4, 12, 9 less 10, 10, 5 leave -6, 2, 4: squares sum to 56.
    // Standard error: sqrt(3/2 * 56) / 5.
    #expect(record.mean == 5)
    #expect(relativeError(record.standardError, 84.0.squareRoot() / 5) < 1e-15)
    // Within: both pairs have variance 2. Sizes: sum of squares 9, of cubes 17.
    #expect(record.withinVariance == 2)
    // Between: (56 - (5 - 9/5) * 2) / (9 - 34/5 + 81/25) = 49.6 / 5.44.
    #expect(relativeError(record.betweenVariance, 49.6 / 5.44) < 1e-15)
    // t with two degrees of freedom.
    let interval = try #require(record.interval(level: 0.95))
    #expect(relativeError(interval.high, 5 + 4.3026527297494619 * 84.0.squareRoot() / 5) < 1e-12)
  }

  @Test("a mean of trials that are all alike has an interval only when they are many")
  func allAlike() throws {
    // By the rule of three: 0.99^299 is .0496, so where one trial in a hundred differs, 299 in a
    // row that do not are seen less than once in twenty times; 300 are the next full draws.
    let few = Self.record(Array(repeating: [7, 7, 7], count: 99))
    #expect(few.standardError == 0)
    #expect(few.interval(level: 0.95) == nil)
    #expect(few.intervalAtEveryLook(level: 0.95) == nil)
    let many = Self.record(Array(repeating: [7, 7, 7], count: 100))
    #expect(many.interval(level: 0.95) == Interval(low: 7, high: 7, level: 0.95))
    #expect(many.intervalAtEveryLook(level: 0.95) == Interval(low: 7, high: 7, level: 0.95))
    // Clusters whose means agree by luck tell as little; one that differs tells of a spread.
    #expect(Self.record([[1, 3], [2, 2], [0, 4]]).interval(level: 0.95) == nil)
    #expect(Self.record([[7, 7], [7, 8]]).interval(level: 0.95) != nil)
  }

  @Test("clusters of one trial give exactly what independent trials give")
  func singleTrials() throws {
    var generator = SplitMix(seed: 5)
    let values = (0..<101).map { _ in generator.normal() * 40 }
    let record = Self.record(values.map { [$0] })
    var independent = ExactMoments()
    for value in values { independent.add(FixedPoint.quantise(value)) }
    #expect(record.trials == independent)
    #expect(record.standardError == independent.standardError)
    #expect(record.interval(level: 0.9) == independent.interval(level: 0.9))
    #expect(record.designEffect == 1)
    #expect(record.countDivisor(level: 0.95) == 1)
    #expect(record.withinVariance == nil && record.betweenVariance == nil)
  }

  @Test("any order of clusters and any merge tree gives the same state")
  func orderFree() {
    var generator = SplitMix(seed: 6)
    var clusters = (0..<60).map { index in
      (0..<(index == 0 ? 3 : 25)).map { _ in (generator.uniform() - 0.5) * 0x1p31 }
    }
    let reference = Self.record(clusters)
    for _ in 0..<10 {
      clusters.shuffle(using: &generator)
      clusters = clusters.map { $0.shuffled(using: &generator) }
      let cut = 1 + generator.below(58)
      var merged = Self.record(Array(clusters[cut...]))
      merged.merge(Self.record(Array(clusters[..<cut])))
      #expect(merged == reference)
      #expect(merged.standardError == reference.standardError)
    }
  }

  @Test("the interval covers as often as it says when trials share their draw")
  func coverage() {
    // Cluster means N(0, 1), trials N(mean, 1), 12 clusters of 10: truth 0. Over 2,000 runs a
    // 90% interval covers 1,800 +- 13.4; six standard deviations off means a defect (1e-8).
    var generator = SplitMix(seed: 7)
    var (covered, naiveCovered) = (0, 0)
    for _ in 0..<2_000 {
      let record = Self.record(
        (0..<12).map { _ in
          let mean = generator.normal()
          return (0..<10).map { _ in mean + generator.normal() }
        }
      )
      covered += Self.covers(record.interval(level: 0.9), 0) ? 1 : 0
      naiveCovered += Self.covers(record.trials.interval(level: 0.9), 0) ? 1 : 0
    }
    #expect((covered - 1_800).magnitude < 81)
    // The control: treating the 120 trials as independent covers about half of the time.
    #expect(naiveCovered < 1_300)
  }

  @Test("clusters more alike than chance makes them differ by nothing beyond chance")
  func moreAlikeThanChance() {
    let record = Self.record(Array(repeating: [0, 1], count: 30))
    #expect(record.withinVariance == 0.5)
    #expect(record.betweenVariance == 0)
    #expect(record.standardError == 0 && record.designEffect == 0)
  }

  @Test("one cluster says nothing about the others")
  func oneCluster() {
    let record = Self.record([[1, 2, 3]])
    #expect(record.mean == 2)
    #expect(record.standardError == nil && record.interval(level: 0.95) == nil)
    #expect(record.designEffect == nil)
    #expect(record.countDivisor(level: 0.95) == 3)
    #expect(ClusteredMoments().mean == nil)
  }

  @Test("the largest values in large clusters do not overflow")
  func largest() throws {
    let largest = FixedPoint.limit.nextDown
    let record = Self.record(
      (0..<40).map { Array(repeating: $0 < 20 ? largest : -largest, count: 500) }
    )
    let error = try #require(record.standardError)
    #expect(relativeError(error, largest / 39.0.squareRoot()) < 1e-14)
  }

  /// A record of clusters given as plain numbers.
  static func record(_ clusters: [[Double]]) -> ClusteredMoments {
    var record = ClusteredMoments()
    for cluster in clusters {
      var moments = ExactMoments()
      for value in cluster { moments.add(FixedPoint.quantise(value)) }
      record.addCluster(moments)
    }
    return record
  }

  private static func covers(_ interval: Interval?, _ truth: Double) -> Bool {
    interval.map { $0.low <= truth && truth <= $0.high } ?? false
  }
}
