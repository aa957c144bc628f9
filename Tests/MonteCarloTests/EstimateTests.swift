import ForceSimulation
import MonteCarlo
import TestSupport
import Testing

@Suite("Estimates from a tally")
struct EstimateTests {
  /// One nation of the baseline sends what it has in week 0 and everything else is certain.
  private static let certain = """
    "freeze": {
      "exits": true, "incidents": true, "response": true, "escalation": true, "truceBreaks": true
    }
    """

  private func tally(
    _ name: String,
    _ members: String = "",
    trials: Int = 40,
    trialsPerJudgement: Int = 2
  ) throws -> Tally {
    let plan = try Scenarios.plan(name, members)
    let settings = RunSettings(
      trials: trials,
      trialsPerJudgement: trialsPerJudgement,
      threads: 1
    )
    return try #require(Runner.run([plan], settings).tallies.first)
  }

  @Test("A median of none at all is none, with an interval, not an unknown")
  func none() throws {
    let estimate = try tally("no-force").estimate(.troopsPresentWeek52)
    #expect(estimate.value == 0)
    #expect(estimate.low == 0)
    #expect(estimate.high == 0)
    #expect(estimate.reason == nil)
    #expect(estimate.trials == 40)
  }

  @Test("What is never reached has no median, and the estimate says why")
  func neverReached() throws {
    let estimate = try tally("no-force").estimate(.weeksToFullCapability)
    #expect(estimate.value == nil)
    #expect(estimate.high == nil)
    #expect(estimate.reason != nil)
    #expect(estimate.trials == 40)
  }

  @Test("A value that no trial has is missing, with the reason")
  func missing() throws {
    let tally = try tally("no-force")
    for measure in [Measure.sustains, .troopsWeek52IfFormed, .sustainableUntilWeek] {
      let estimate = tally.estimate(measure)
      #expect(estimate.value == nil, "\(measure.id)")
      #expect(estimate.reason != nil, "\(measure.id)")
      #expect(estimate.trials == 0, "\(measure.id)")
    }
    #expect(tally.ratio(.deaths, over: .troopYears, times: 1000).reason != nil)
  }

  @Test("One draw of the judgements gives means and ratios no interval: it says nothing of others")
  func oneDraw() throws {
    let one = try tally("baseline", trials: 20, trialsPerJudgement: 20)
    let two = try tally("baseline", trials: 40, trialsPerJudgement: 20)
    for (tally, hasInterval) in [(one, false), (two, true)] {
      for estimate in [
        tally.estimate(.deaths), tally.estimate(.troopYears),
        tally.ratio(.deaths, over: .troopYears, times: 1000),
        tally.ratio(.exits, over: .contributorYears, times: 1),
      ] {
        #expect(try #require(estimate.value) > 0)
        #expect((estimate.low != nil) == hasInterval)
        #expect((estimate.high != nil) == hasInterval)
      }
    }
  }

  @Test("A share of none or of all still has an interval that leaves room")
  func extremeShares() throws {
    let tally = try tally("no-force", Self.certain)
    let never = tally.estimate(.truceBroken)
    #expect(never.value == 0)
    #expect(never.low == 0)
    // With 40 trials a chance of .2 would be seen at least once in all but .8 to the 40th.
    #expect(try #require(never.high) > 0.005 && #require(never.high) < 0.2)
    let always = try self.tally("baseline", "\"horizonWeeks\": 2").estimate(.mandateStarts)
    #expect(always.value == 1)
    #expect(always.high == 1)
    #expect(try #require(always.low) > 0.8 && #require(always.low) < 0.995)
    #expect(always.level == 0.95)
  }

  @Test("A mean of what is certain is that number, without error")
  func certainMean() throws {
    let members = """
      \(Self.certain), "horizonWeeks": 10, "events": {
        "a": { "week": 3, "contributor": "france", "deaths": 4 },
        "b": { "week": 9, "contributor": "poland", "deaths": 3 }
      }
      """
    let tally = try tally("baseline", members, trials: 300)
    let deaths = tally.estimate(.deaths)
    #expect(deaths.value == 7)
    #expect(deaths.low == 7)
    #expect(deaths.high == 7)
    #expect(tally.tailMean(worst: 0.1, of: .deaths).value == 7)
    #expect(tally.quantile(0.95, of: .deaths).value == 7)
  }

  @Test("Ranges over judgements need twenty draws and trials that share them")
  func rangeNeedsDraws() throws {
    let short = "\"horizonWeeks\": 30"
    let few = try tally("baseline", short, trials: 38).estimate(.coverageUsable)
    #expect(few.rangeLow == nil)
    let single = try tally("baseline", short, trials: 40, trialsPerJudgement: 1)
    #expect(single.estimate(.coverageUsable).rangeLow == nil)
    let enough = try tally("baseline", short, trials: 40).estimate(.coverageUsable)
    let low = try #require(enough.rangeLow)
    let high = try #require(enough.rangeHigh)
    #expect(low <= high)
    #expect(low >= 0 && high <= 1)
  }

  @Test(
    "The range over judgements is that of the uncertain input",
    .tags(.statistical),
    .releaseOnly
  )
  func rangeOfAnInput() throws {
    // Nothing is uncertain but the deaths an event brings: uniform from 0 to 1,000. So the mean
    // of a draw is that number, and nine in ten lie from 50 to 950.
    let members = """
      \(Self.certain), "horizonWeeks": 1, "mission": { "kind": "none" }, "events": {
        "a": { "week": 0, "contributor": "france", "deaths": { "uniform": [0, 1000] } }
      }
      """
    let estimate = try tally("baseline", members, trials: 8000).estimate(.deaths)
    // The share of 4,000 draws below the true 5th percentile is .05 within 4.89 standard errors
    // of .0034; the density is .001, so the percentile lies within 17 of 50.
    #expect(try (#require(estimate.rangeLow) - 50).magnitude < 17)
    #expect(try (#require(estimate.rangeHigh) - 950).magnitude < 17)
    // A standard error of 289 / sqrt(4,000) = 4.56.
    #expect(try (#require(estimate.value) - 500).magnitude < 4.892 * 4.56)
    let width = try #require(estimate.high) - #require(estimate.low)
    #expect((width - 2 * 1.96 * 4.56).magnitude < 1)
  }
}

@Suite("Which trials a run covers")
struct RunSettingsTests {
  @Test("Trials come in draws of the judgements, the last perhaps smaller")
  func draws() {
    let settings = RunSettings(firstTrial: 50, trials: 60, trialsPerJudgement: 25, threads: 1)
    #expect(settings.judgements == 3)
    #expect(settings.trials(ofJudgement: 0) == 50..<75)
    #expect(settings.trials(ofJudgement: 1) == 75..<100)
    #expect(settings.trials(ofJudgement: 2) == 100..<110)
  }
}
