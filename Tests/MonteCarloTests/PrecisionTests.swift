import ForceSimulation
import MonteCarlo
import Statistics
import TestSupport
import Testing

@Suite("A precision", .releaseOnly)
struct PrecisionTests {
  private func settings(_ trials: Int, threads: Int = 2) -> RunSettings {
    RunSettings(seed: 2, trials: trials, threads: threads)
  }

  @Test("looks at twice as many trials each time, up to the most allowed")
  func looks() {
    let rule = Precision(halfWidth: 0.01).rule(settings(20_000), plans: 1)
    #expect(rule.looks == [80, 160, 320, 640])
    #expect(Precision(halfWidth: 0.01).rule(settings(2000), plans: 1).looks.isEmpty)
    var odd = settings(9001)
    odd.trialsPerJudgement = 30
    #expect(Precision(halfWidth: 0.01).rule(odd, plans: 1).looks == [67, 134, 268])
  }

  @Test("ends a run at the first look at which every share is as exact", .releaseOnly)
  func ends() throws {
    let plan = try Scenarios.plan("baseline", "\"horizonWeeks\": 60")
    func half(_ trials: Int) throws -> Double {
      let tallies = Runner.run([plan], settings(trials)).tallies
      return try #require(Precision.greatestHalfWidth(of: tallies))
    }
    let widths = [try half(2000), try half(4000)]
    try #require(widths[1] < widths[0])
    let between = Precision(halfWidth: (widths[0] + widths[1]) / 2)
    for threads in [1, 3] {
      let all = settings(9000, threads: threads)
      let batch = Batch([plan], all, stopping: between.rule(all, plans: 1))
      let outcome = Runner.run(batch)
      #expect(outcome.tallies[0].trials == 4000)
      #expect(outcome == Runner.run(Batch([plan], settings(4000))))
      let ended = all.ended(by: batch.stopping, with: outcome)
      #expect(ended.trials == 4000)
    }
  }

  @Test("is never off by more than half of all, however few the draws")
  func half() throws {
    // Two draws: Student's interval of a coverage is wider than all that a coverage can be.
    let plan = try Scenarios.plan("baseline", "\"horizonWeeks\": 60")
    let tally = try #require(Runner.run([plan], settings(50)).tallies.first)
    let moments = tally.columns[Measure.coverageUsable.rawValue]
    let coverage = try #require(moments.interval(level: 0.95))
    try #require(coverage.high - coverage.low > 1)
    let greatest = try #require(Precision.greatestHalfWidth(of: [tally]))
    #expect(greatest <= 0.5)
  }

  @Test("holds shares, quantiles and differences to it, the widest of all")
  func widest() throws {
    let plans = try ["baseline", "no-backstop"].map {
      try Scenarios.plan($0, "\"horizonWeeks\": 60")
    }
    let outcome = Runner.run(plans, settings(500))
    for tally in outcome.tallies {
      let greatest = try #require(Precision.greatestHalfWidth(of: [tally]))
      let coverage = tally.estimate(.coverageUsable).within(Estimate.shares)
      #expect(greatest >= (try #require(coverage.high) - (try #require(coverage.low))) / 2)
      let median = tally.histograms[Measure.troopsPresentWeek52.rawValue]?
        .quantileHalfWidth(0.5, level: 0.95)
      #expect(greatest >= (try #require(median)))
    }
    let differences = try #require(
      Precision.greatestHalfWidth(of: [] as [Tally], pairs: outcome.pairs)
    )
    let widths = try Precision.shares.map { measure in
      let interval = try #require(outcome.pairs[0].interval(measure, level: 0.95))
      return (interval.high - interval.low) / 2
    }
    #expect(differences == widths.max())
    // A rule that reports differences waits for them as well.
    let forms = try #require(Precision.greatestHalfWidth(of: outcome.tallies))
    let enough = Precision(halfWidth: max(forms, differences))
    #expect(enough.rule(settings(500), plans: 2, comparesThem: true).isEnough(outcome))
    let almost = Precision(halfWidth: max(forms, differences) * 0.999)
    #expect(!almost.rule(settings(500), plans: 2, comparesThem: true).isEnough(outcome))
  }

  @Test("that is out of reach runs to the most allowed")
  func outOfReach() throws {
    let plan = try Scenarios.plan("baseline", "\"horizonWeeks\": 20")
    let all = settings(60)
    let isEnough = Precision(halfWidth: 1e-6).rule(all, plans: 1).isEnough
    let rule = StoppingRule(looks: [1, 2], isEnough: isEnough)
    let outcome = Runner.run(Batch([plan], all, stopping: rule))
    #expect(outcome.tallies[0].trials == 60)
    #expect(all.ended(by: rule, with: outcome) == all)
  }

  @Test("judges shares and means, not medians, by intervals that hold at every look")
  func everyLook() throws {
    let plan = try Scenarios.plan("baseline", "\"horizonWeeks\": 60")
    let tally = Runner.run([plan], settings(100)).tallies[0]
    for measure in Measure.allCases {
      let wide = tally.estimateAtEveryLook(measure)
      let plain = tally.estimate(measure)
      guard measure.kind != .median else {
        #expect(wide == nil)
        continue
      }
      #expect(wide?.value == plain.value)
      // Of a handful of trials, which few have a value, exact intervals are as wide.
      guard plain.trials == 100, let low = plain.low, let high = plain.high, high > low else {
        continue
      }
      #expect(try #require(wide?.low) <= low, "\(measure.id)")
      #expect(try #require(wide?.high) >= high, "\(measure.id)")
    }
  }
}
