import Statistics
import TestSupport
import Testing

@Suite("Intervals that hold at every look")
struct ConfidenceSequenceTests {
  @Test("agree with the published normal mixture")
  func published() throws {
    let table = try CheckTable("03_confseq_published.csv")
    func value(_ name: String) throws -> Double {
      let row = try #require(table.rows.first { $0[0] == name })
      return try #require(Double(row[1]))
    }
    let mixing = ConfidenceSequence.mixing(narrowestAt: 100, level: 0.95)
    let expected = try value("two_sided_normal_mixture best_rho(v_opt=100,alpha=0.05)")
    #expect((mixing - expected).magnitude < 1e-5)
    let bound = ConfidenceSequence.bound(variance: 100, mixing: mixing, level: 0.95)
    let name = "two-sided normal mixture bound(v=100,alpha=0.05,v_opt=100,alpha_opt=0.05)"
    #expect((bound - (try value(name))).magnitude < 1e-5)
  }

  @Test("agree with Robbins' sequence for probabilities")
  func robbins() throws {
    let table = try CheckTable("03_bernoulli_confidence_sequence_beta11.csv")
    try #require(table.rows.count == 42)
    for row in table.rows {
      let numbers = try row.map { try #require(Double($0)) }
      let interval = ConfidenceSequence.probability(
        successes: numbers[0],
        trials: numbers[1],
        level: 1 - numbers[2]
      )
      #expect((interval.low - numbers[3]).magnitude < 1e-9, "\(row)")
      #expect((interval.high - numbers[4]).magnitude < 1e-9, "\(row)")
    }
  }

  @Test("are the mirror image for the opposite event, and everything without trials")
  func mirrored() {
    let some = ConfidenceSequence.probability(successes: 37, trials: 211, level: 0.95)
    let others = ConfidenceSequence.probability(successes: 174, trials: 211, level: 0.95)
    #expect((some.low + others.high - 1).magnitude < 1e-12)
    #expect((some.high + others.low - 1).magnitude < 1e-12)
    let none = ConfidenceSequence.probability(successes: 0, trials: 0, level: 0.95)
    #expect(none.low == 0 && none.high == 1)
  }

  @Test("are missing where one draw says nothing about others")
  func missing() {
    #expect(ClusteredMoments().intervalAtEveryLook(level: 0.95) == nil)
    var one = ClusteredMoments()
    one.addCluster(sum: 3 << 32, sumOfSquares: 9 << 64, count: 2)
    #expect(one.intervalAtEveryLook(level: 0.95) == nil)
  }

  /// Sums of so many independent trials of which so many had an event.
  private func moments(_ successes: Int64, of trials: Int64) -> ClusteredMoments {
    let sum = Int128(successes) << 32
    let squares = Int256(Int128(successes) << 64)
    return ClusteredMoments(
      trials: ExactMoments(count: trials, sum: sum, sumOfSquares: squares),
      clusters: trials,
      squaredSums: squares,
      sumsTimesSize: sum,
      squaresTimesSize: squares,
      squaredSizes: trials,
      cubedSizes: Int128(trials)
    )
  }

  /// How often, over `runs` runs, the truth is excluded at any of the looks, and whether an
  /// interval of the given kind was asked.
  private func share(
    ofRuns runs: Int,
    chance: Double,
    looks: [Int64],
    failing: (ClusteredMoments) -> Bool
  ) -> Double {
    var random = SplitMix(seed: 77)
    let bar = UInt64(chance * 18_446_744_073_709_551_616)
    var failed = 0
    for _ in 0..<runs {
      var (trials, successes): (Int64, Int64) = (0, 0)
      var hasFailed = false
      for look in looks {
        while trials < look {
          successes += random.next() < bar ? 1 : 0
          trials += 1
        }
        hasFailed = hasFailed || failing(moments(successes, of: trials))
      }
      failed += hasFailed ? 1 : 0
    }
    return Double(failed) / Double(runs)
  }

  private static let looks = (0..<9).map { Int64(200) << $0 }

  // 1,000 runs at 5 %: a share above 0.084 has a chance below 1e-6.
  @Test("exclude the truth at any look in 5 of 100 runs at most", .releaseOnly, .tags(.statistical))
  func coverage() {
    let shares = share(ofRuns: 1000, chance: 0.3, looks: Self.looks) { moments in
      let interval = ClusteredProportion(moments: moments).intervalAtEveryLook(level: 0.95)
      return interval.low > 0.3 || interval.high < 0.3
    }
    #expect(shares < 0.084)
    let means = share(ofRuns: 1000, chance: 0.3, looks: Self.looks) { moments in
      guard let interval = moments.intervalAtEveryLook(level: 0.95) else { return true }
      return interval.low > 0.3 || interval.high < 0.3
    }
    #expect(means < 0.084)
  }

  // Trials come in draws of 25 that share a chance of 0.1 or 0.5, and are looked at as runs with a
  // precision are. 1,000 runs at 5 %: a share above 0.084 has a chance below 1e-6.
  @Test(
    "exclude the truth as seldom where trials share draws",
    .releaseOnly,
    .tags(.statistical)
  )
  func clustered() {
    var random = SplitMix(seed: 79)
    var (failed, failedOrdinary) = (0, 0)
    for _ in 0..<1000 {
      var moments = ClusteredMoments()
      var (hasFailed, hasFailedOrdinary) = (false, false)
      for draw in 1...1280 {
        let chance = random.next() < 1 << 63 ? 0.1 : 0.5
        let successes = (0..<25).reduce(0) { sum, _ in sum + (random.uniform() < chance ? 1 : 0) }
        moments.addCluster(
          sum: Int128(successes) << 32,
          sumOfSquares: Int128(successes) << 64,
          count: 25
        )
        guard draw % 80 == 0, (draw / 80).nonzeroBitCount == 1 else { continue }
        let proportion = ClusteredProportion(moments: moments)
        let share = proportion.intervalAtEveryLook(level: 0.95)
        let mean = moments.intervalAtEveryLook(level: 0.95)
        let ordinary = proportion.interval(level: 0.95)
        hasFailed = hasFailed || share.low > 0.3 || share.high < 0.3
        hasFailed = hasFailed || (mean?.low ?? 0) > 0.3 || (mean?.high ?? 1) < 0.3
        hasFailedOrdinary = hasFailedOrdinary || ordinary.low > 0.3 || ordinary.high < 0.3
      }
      failed += hasFailed ? 1 : 0
      failedOrdinary += hasFailedOrdinary ? 1 : 0
    }
    #expect(Double(failed) / 1000 < 0.084)
    // The control: at five looks ordinary ones exclude it too often.
    #expect(Double(failedOrdinary) / 1000 > 0.084)
  }

  // The control: ordinary intervals, asked at each of nine looks, fail far more often.
  @Test("are needed: ordinary ones exclude the truth too often", .releaseOnly, .tags(.statistical))
  func control() {
    let shares = share(ofRuns: 1000, chance: 0.3, looks: Self.looks) { moments in
      let interval = ClusteredProportion(moments: moments).interval(level: 0.95)
      return interval.low > 0.3 || interval.high < 0.3
    }
    #expect(shares > 0.12)
  }

  // 4,000 runs at 95 %: a share below 0.932 has a chance below 1e-6. The target is what 8,000
  // trials just reach or just miss, where stopping could bias most.
  @Test(
    "are not needed to stop by width: ordinary ones keep their level",
    .releaseOnly,
    .tags(.statistical)
  )
  func width() {
    let target = 0.01004
    var random = SplitMix(seed: 78)
    let bar = UInt64(0.3 * 18_446_744_073_709_551_616)
    var (covered, early) = (0, 0)
    for _ in 0..<4000 {
      var (trials, successes): (Int64, Int64) = (0, 0)
      var interval = Interval(low: 0, high: 1, level: 0.95)
      for look in [2000, 4000, 8000, 16_000] as [Int64] {
        while trials < look {
          successes += random.next() < bar ? 1 : 0
          trials += 1
        }
        interval = ClusteredProportion(moments: moments(successes, of: trials))
          .interval(level: 0.95)
        if (interval.high - interval.low) / 2 <= target { break }
      }
      covered += interval.low <= 0.3 && interval.high >= 0.3 ? 1 : 0
      early += trials == 8000 ? 1 : 0
    }
    #expect(Double(covered) / 4000 > 0.932)
    // Both ends happen, so the test looks at the hard case.
    #expect(early > 400 && early < 3600)
  }
}
