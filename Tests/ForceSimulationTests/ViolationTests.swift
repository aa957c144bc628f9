import Foundation
import ForceSimulation
import TestSupport
import Testing

private let weeksPerYear = 365.25 / 7

@Suite("Violations and whom incidents hit (I1, X1)", .tags(.statistical), .releaseOnly)
struct ViolationTests {
  /// Incidents of each trial when the climate's level gives ten a week.
  private func incidents(weeks: Int, _ members: String) throws -> [Double] {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": \(weeks), "freeze": { "incidents": false, "violations": false },
      "incidents": { "deathsTense": \(10 * weeksPerYear / 80), "mostDeaths": 1 },
      "violations": { "most": 100 }, "truce": { "fightingIncidentFactor": 1 }
      """,
      members
    )
    return Course.many(plan, 1500).map { $0[.incidents] }
  }

  @Test("I1: from the climate's level on the mean stays 1 in the long run")
  func stationary() throws {
    // The logarithm starts at 0 and drifts to -s^2 / 2 with the variance s^2 (1 - k^2t): its mean
    // exponential is exp((-s^2 / 2)(1 - k^t) + s^2 (1 - k^2t) / 2).
    let kept = exp(-1.0 / 12)
    let expected = (1...200).reduce(0.0) { sum, week in
      let left = pow(kept, Double(week))
      return sum + 10 * exp(0.3025 / 2 * (-(1 - left) + 1 - left * left))
    }
    #expect(isClose(expected, 2000, tolerance: 0.01))
    let counts = try incidents(
      weeks: 200,
      "\"violations\": { \"afterTruce\": 1, \"recoveryWeeks\": 12, \"deviation\": 0.55 }"
    )
    expectMean(counts, is: expected)
    // And they vary: more than the 2,000 of a Poisson count.
    let mean = counts.reduce(0, +) / 1500
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1499
    #expect(variance > 2 * mean)
  }

  @Test("I1: after a fresh truce they drift up by the share lost a week, and saturate")
  func drift() throws {
    let members = """
      "violations": { "afterTruce": 0.05, "recoveryWeeks": 10, "deviation": 0 }
      """
    for weeks in [5, 20, 80] {
      let expected = (1...weeks).reduce(0.0) { $0 + 10 * pow(0.05, exp(-Double($1) / 10)) }
      expectMean(try incidents(weeks: weeks, members), is: expected)
    }
  }

  @Test("I1: a truce made again starts them low again; in fighting they are at the climate's level")
  func recommitted() throws {
    let counts = try incidents(
      weeks: 33,
      """
      "violations": { "afterTruce": 0.05, "recoveryWeeks": 10, "deviation": 0 },
      "truce": { "fightingWeeks": 520 },
      "events": {
        "a": { "week": 3, "ceasefire": "breaks" },
        "b": { "week": 13, "ceasefire": "recommitted" }
      }
      """
    )
    func level(_ week: Int) -> Double { 10 * pow(0.05, exp(-Double(week + 1) / 10)) }
    func levels(_ weeks: Int) -> Double { (0..<weeks).reduce(0) { $0 + level($1) } }
    // Three weeks drift up, ten are at the climate's level, twenty start low again. Fighting of
    // mean 520 weeks may end by itself after n of the ten weeks; then the rest of them start low.
    let lasts = (0..<10).map { exp(-Double($0) / 520) }
    let calm = levels(3) + levels(20)
    let fighting = lasts.reduce(0) { $0 + 10 * $1 }
    let after = (1..<10).reduce(0) { $0 + (lasts[$1 - 1] - lasts[$1]) * levels(10 - $1) }
    expectMean(counts, is: calm + fighting + after)
  }

  @Test("I1: they are bounded: with weeks nearly independent the mean is that of a cut lognormal")
  func bounded() throws {
    // exp(-1 / .1) of a week is left in the next: nothing. The logarithm is normal about -1/2
    // with deviation 1, cut off at log 1.5.
    func below(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }
    let cut = log(1.5)
    let mean = below(cut - 0.5) + 1.5 * (1 - below(cut + 0.5))
    #expect(mean < 0.8)
    let counts = try incidents(
      weeks: 50,
      """
      "violations": { "afterTruce": 1, "recoveryWeeks": 0.1, "deviation": 1, "most": 1.5 }
      """
    )
    expectMean(counts, is: 500 * mean)
  }

  @Test(
    "X1: probing hits all alike, or the tightest caveats and the weakest public",
    arguments: [
      ("even", 2.0, 0.0), ("weakest-link", 2, 0.75), ("weakest-link", 0, 0),
      ("weakest-link", 4, 0.75),
    ]
  )
  func probing(_ probing: String, _ strength: Double, _ weaker: Double) throws {
    // Eight thousand soldiers who may do anything, supported by 80; four who may do nothing,
    // supported by 30: weakness (0 + .2) / 2 and (1 + .7) / 2.
    let beta = Nations.nation(
      "beta",
      "\"decidesFromWeek\": 520, \"support\": 30, \"rulesCeiling\": \"observe-and-report\""
    )
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 52, "freeze": { "incidents": false },
      "given": { "climate": "hot", "probing": "\(probing)" },
      "mission": { "rulesOfEngagement": "strike-source" },
      "incidents": { "probingStrength": \(strength), "mostDeaths": 1, "lethalShare": 1 },
      "contributors": { "alpha": { "support": 80 }, \(beta) },
      "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } }
      """
    )
    let courses = Course.many(plan, 200)
    let all = courses.reduce(0) { $0 + $1[.deaths] }
    let weak = try courses.reduce(0) { $0 + (try $1.contributor("beta", .deaths)) }
    #expect(all > 5000)
    let weight = 4 * exp(strength * weaker)
    expectShare(Int(weak), of: Int(all), is: weight / (8 + weight))
  }

  @Test("X1: the mission's rules are a caveat of all alike")
  func missionRules() throws {
    // Under rules to observe nobody may do more, so only the publics differ: (.7 - .2) / 2.
    let beta = Nations.nation(
      "beta",
      "\"decidesFromWeek\": 520, \"support\": 30, \"rulesCeiling\": \"defend-self\""
    )
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 52, "freeze": { "incidents": false },
      "given": { "climate": "hot", "probing": "weakest-link" },
      "mission": { "rulesOfEngagement": "observe-and-report" },
      "incidents": { "probingStrength": 2, "mostDeaths": 1, "lethalShare": 1 },
      "contributors": { "alpha": { "support": 80 }, \(beta) },
      "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } }
      """
    )
    let courses = Course.many(plan, 200)
    let all = courses.reduce(0) { $0 + $1[.deaths] }
    let weak = try courses.reduce(0) { $0 + (try $1.contributor("beta", .deaths)) }
    let weight = 4 * exp(0.5)
    expectShare(Int(weak), of: Int(all), is: weight / (8 + weight))
  }
}
