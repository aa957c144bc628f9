import Foundation
import ForceSimulation
import TestSupport
import Testing

private let weeksPerYear = 365.25 / 7

/// What multiplies the exit hazard of Alpha in each week, by hand.
struct ExitCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let members: String
  /// What past coalitions' usual factors make of the average, by which it is divided.
  var usual = 1.0
  let factor: @Sendable (Int) -> Double
}

@Suite("What makes governments leave (G5)", .tags(.statistical), .releaseOnly)
struct ExitTests {
  private static let horizon = 520
  private static let hazard = 0.5 / weeksPerYear

  /// The weeks in which Alpha announces that it leaves, not a number where it stays.
  private static func leftWeeks(_ trials: Int, _ members: String) throws -> [Double] {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": \(horizon), "freeze": { "exits": false, "contagion": false },
      "politics": { "exitsPerYearAdHoc": 0.5, "othersFactor": 1 }
      """,
      members
    )
    return try Course.many(plan, trials).map { try $0.contributor("alpha", .leftWeek) }
  }

  /// Beta comes and goes in week 100, so that it cannot leave by itself.
  private static func beta(_ members: String) -> String {
    """
    "contributors": { \(Nations.nation("beta", "\"decidesFromWeek\": 520")) },
    "events": {
      "beta-joins": { "week": 100, "contributor": "beta", "does": "joins" },
      "beta-leaves": { "week": 100, "contributor": "beta", "does": "leaves" }
    }, \(members)
    """
  }

  private static let cases = [
    ExitCase(testDescription: "nothing", members: "") { _ in 1 },
    ExitCase(
      testDescription: "four own deaths at once are a shock, for its weeks",
      members: """
        "events": { "a": { "week": 50, "contributor": "alpha", "deaths": 4 } },
        "politics": { "shockWeeks": 60, "shockFactor": 5 }
        """
    ) { (51...110).contains($0) ? 5 : 1 },
    ExitCase(
      testDescription: "three are none",
      members: """
        "events": { "a": { "week": 50, "contributor": "alpha", "deaths": 3 } },
        "politics": { "shockWeeks": 60, "shockFactor": 5 }
        """
    ) { _ in 1 },
    ExitCase(
      testDescription: "the weeks before elections, regular and scripted, once where they overlap",
      // 1 June 2027 is 730 days after the ceasefire: week 104.
      members: """
        "contributors": { "alpha": { "elections": ["2027-06-01"] } },
        "events": { "a": { "week": 120, "contributor": "alpha", "does": "holds-election" } },
        "politics": { "electionWindowWeeks": 40, "electionFactor": 3 }
        """,
      usual: 1 + 40 / (4 * weeksPerYear) * 2
    ) { (65...120).contains($0) ? 3 : 1 },
    ExitCase(
      testDescription: "elites split everywhere are what is usual",
      members: "\"politics\": { \"eliteSplitShare\": 1, \"eliteSplitFactor\": 4 }",
      usual: 4
    ) { _ in 4 },
    ExitCase(
      testDescription: "ten points below 40 are exp(.5)",
      members: "\"contributors\": { \"alpha\": { \"support\": 30 } }"
    ) { _ in exp(0.5) },
    ExitCase(
      testDescription: "the usual support and partners who follow are divided out",
      members: "\"politics\": { \"quietSupportFactor\": 1.2, \"contagionChance\": 0.5 }",
      usual: 1.2 * 1.5
    ) { _ in 1 },
    ExitCase(
      testDescription: "deaths lower support for good, and that the will to stay",
      members: """
        "freeze": { "support": false }, "contributors": { "alpha": { "support": 40 } },
        "events": { "a": { "week": 50, "contributor": "alpha", "deaths": 99 } },
        "politics": { "deathsSlope": 10, "successShare": 1, "shockFactor": 1 }
        """
    ) { $0 < 50 ? 1 : exp(0.05 * 20) },
    ExitCase(
      testDescription: "a backstop withdrawn is felt for its weeks",
      members: """
        "backstop": { "airCover": true, "withdrawnPerYear": 0, "pausedPerYear": 0 },
        "events": { "a": { "week": 50, "backstop": "withdrawn" } },
        "politics": { "lossWeeks": 60, "backstopLostFactor": 4 }
        """
    ) { (50..<110).contains($0) ? 4 : 1 },
    ExitCase(
      testDescription: "and no longer once it is restored",
      members: """
        "backstop": { "airCover": true, "withdrawnPerYear": 0, "pausedPerYear": 0 },
        "events": {
          "a": { "week": 50, "backstop": "withdrawn" }, "b": { "week": 80, "backstop": "restored" }
        },
        "politics": { "lossWeeks": 60, "backstopLostFactor": 4 }
        """
    ) { (50..<80).contains($0) ? 4 : 1 },
    ExitCase(
      testDescription: "a pause is no loss",
      members: """
        "backstop": { "airCover": true, "withdrawnPerYear": 0, "pausedPerYear": 0 },
        "events": { "a": { "week": 50, "backstop": "paused", "forWeeks": 100 } },
        "politics": { "lossWeeks": 60, "backstopLostFactor": 4 }
        """
    ) { _ in 1 },
    ExitCase(
      testDescription: "the exit of another is felt for its weeks",
      members: beta("\"politics\": { \"othersFactor\": 3, \"othersWeeks\": 60 }")
    ) { (101...160).contains($0) ? 3 : 1 },
    ExitCase(
      testDescription: "and not at all with contagion frozen",
      members: beta(
        """
        "freeze": { "contagion": true }, "politics": { "othersFactor": 3, "othersWeeks": 60 }
        """
      )
    ) { _ in 1 },
  ]

  /// Alpha's will to stay is a threshold on its cumulative hazard, the same in both runs: that of
  /// a run at a constant hazard pins it down to a week, and the other run must agree.
  @Test(
    "G5: each factor alone multiplies the hazard, in its weeks and in no other",
    arguments: cases
  )
  func factors(_ test: ExitCase) throws {
    let trials = 600
    let plain = try Self.leftWeeks(trials, "")
    let tried = try Self.leftWeeks(trials, test.members)
    var cumulative = [0.0]
    for week in 1..<Self.horizon {
      cumulative.append(cumulative[week - 1] + Self.hazard * test.factor(week) / test.usual)
    }
    for trial in 0..<trials {
      let last = Self.horizon - 1
      let constant = plain[trial].isNaN ? last : Int(plain[trial])
      let week = tried[trial].isNaN ? last : Int(tried[trial])
      let least = Self.hazard * Double(plain[trial].isNaN ? last : constant - 1)
      let most = plain[trial].isNaN ? .infinity : Self.hazard * Double(constant)
      let tiny = 1e-9
      #expect(tried[trial].isNaN || cumulative[week] > least - tiny, "trial \(trial)")
      #expect(cumulative[tried[trial].isNaN ? last : week - 1] < most + tiny, "trial \(trial)")
    }
    #expect(tried.contains { !$0.isNaN })
  }

  @Test("G5: where some elites are split, exits are a mixture with the same average at first")
  func splitElites() throws {
    let weeks = try Self.leftWeeks(
      4000,
      "\"politics\": { \"eliteSplitShare\": 0.3, \"eliteSplitFactor\": 4 }"
    )
    // Usual is 1 + .3 x 3 = 1.9.
    for week in [10, 50, 200] {
      let hazard = Self.hazard * Double(week) / 1.9
      let stays = 0.3 * exp(-4 * hazard) + 0.7 * exp(-hazard)
      expectShare(weeks.count { $0 <= Double(week) }, of: 4000, is: 1 - stays)
    }
  }

  @Test(
    "G5: in a quiet mission with all links on, exits come at the average of past coalitions",
    arguments: [("ad-hoc", 0.13, 0.07...0.23), ("alliance", 0.02, 0.01...0.04)]
  )
  func realisedAverage(_ umbrella: String, _ average: Double, _ band: ClosedRange<Double>) throws {
    // Quiet: no incidents, crises or attacks, and a backstop that stands.
    let plan = try SmallScenario.shipped(
      "baseline",
      """
      "mission": { "umbrella": "\(umbrella)" },
      "politics": { "exitsPerYearAdHoc": 0.13, "exitsPerYearAlliance": 0.02 },
      "backstop": { "withdrawnPerYear": 0, "pausedPerYear": 0 },
      "freeze": {
        "incidents": true, "escalation": true, "truceBreaks": true, "attack": true,
        "earlyEnd": true
      }
      """
    )
    let courses = Course.many(plan, 4000, perJudgement: 1)
    let exits = courses.reduce(0) { $0 + $1[.exits] }
    let years = courses.reduce(0) { $0 + $1[.contributorYears] }
    #expect(band.contains(exits / years), "\(exits / years) a year")
    #expect((exits / years / average - 1).magnitude < 0.25, "\(exits / years) a year")
    // Enough of them that the ratio is known to a few per cent.
    #expect(exits > 1000)
  }
}
