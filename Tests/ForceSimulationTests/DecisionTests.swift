import Foundation
import ForceSimulation
import TestSupport
import Testing

@Suite("When governments decide and leave (G2, G3, G5)", .tags(.statistical), .releaseOnly)
struct DecisionTests {
  private static let trials = 4000

  @Test(
    "G2: waiting is geometric: a chance of .4 a week at most, halved at the midpoint of support"
  )
  func waiting() throws {
    let nation = Nations.nation("one", "\"support\": 45, \"decidesFromWeek\": 3")
    let plan = try Nations.plan(
      [nation],
      "\"politics\": { \"decidesPerWeek\": 0.4, \"supportMidpoint\": 45, \"supportScale\": 8 }"
    )
    let weeks = try Course.many(plan, Self.trials).map { try $0.contributor("one", .firmWeek) }
    for weeksTaken in [0, 1, 4, 12] {
      let decided = weeks.count { $0 <= Double(3 + weeksTaken) }
      expectShare(decided, of: Self.trials, is: 1 - pow(0.8, Double(weeksTaken + 1)))
    }
    #expect(weeks.allSatisfy { !($0 < 3) })
    // A chance of .2 a week: four weeks are lost on average before the one that decides.
    let waited = weeks.filter { $0.isFinite }.map { $0 - 3 }
    #expect(waited.count > Self.trials - 10)
    expectMean(waited, is: 4)
  }

  @Test("G2: support moves the hazard along a logistic curve")
  func support() throws {
    let plan = try Nations.plan(
      [Nations.nation("one", "\"support\": 53")],
      "\"politics\": { \"decidesPerWeek\": 0.4, \"supportMidpoint\": 45, \"supportScale\": 8 }"
    )
    // One scale above the midpoint: .4 / (1 + exp(-1)).
    let chance = 0.4 / (1 + exp(-1))
    let weeks = try Course.many(plan, Self.trials).map { try $0.contributor("one", .firmWeek) }
    expectShare(weeks.count { $0 == 0 }, of: Self.trials, is: chance)
    expectShare(weeks.count { $0 <= 2 }, of: Self.trials, is: 1 - pow(1 - chance, 3))
  }

  @Test("G2: willingness follows one common factor: two at even odds agree as the arcsine says")
  func commonFactor() throws {
    let nations = ["one", "two"].map { Nations.nation($0, "\"chanceJoins\": 0.5") }
    for (correlation, both) in [(0.0, 0.25), (0.5, 1.0 / 3)] {
      let plan = try Nations.plan(
        nations,
        """
        "politics": {
          
          "willingnessCorrelation": \(correlation)
        }
        """
      )
      let courses = Course.many(plan, Self.trials)
      let one = try courses.map { try $0.contributor("one", .firmWeek).isFinite }
      let two = try courses.map { try $0.contributor("two", .firmWeek).isFinite }
      expectShare(one.count { $0 }, of: Self.trials, is: 0.5)
      let agreed = zip(one, two).count { $0 && $1 }
      expectShare(agreed, of: Self.trials, is: both)
    }
  }

  @Test("G2, G3: chances of joining, approving, insisting and reneging come out as given")
  func chances() throws {
    let plan = try Nations.plan(
      [
        Nations.nation("joins", "\"chanceJoins\": 0.3"),
        Nations.nation(
          "votes",
          "\"parliament\": { \"approvalNeeded\": true, \"delayWeeks\": 1, \"chanceApproves\": 0.7 }"
        ),
        Nations.nation("insists", "\"joinsIf\": \"mandate is un\", \"insists\": 0.6"),
      ]
    )
    let courses = Course.many(plan, Self.trials)
    for (id, chance) in [("joins", 0.3), ("votes", 0.7), ("insists", 0.4)] {
      let firm = try courses.count { try $0.contributor(id, .firmWeek).isFinite }
      expectShare(firm, of: Self.trials, is: chance)
    }
    let pledging = try SmallScenario.plan(
      """
      "horizonWeeks": 1, "contributors": { "alpha": { "pledges": { "battlegroups": 4 } } },
      "politics": { "renegeChance": 0.25 }
      """
    )
    let kept = try Course.many(pledging, Self.trials).count {
      try $0.units(.present, "battlegroups") == 12
    }
    expectShare(kept, of: Self.trials, is: 0.75)
  }

  @Test(
    "G5: exits come at the yearly rate of the umbrella",
    arguments: [
      ("ad-hoc", 0.13), ("alliance", 0.02),
    ]
  )
  func exits(_ umbrella: String, _ rate: Double) throws {
    let plan = try SmallScenario.plan(
      """
      "freeze": { "exits": false }, "mission": { "umbrella": "\(umbrella)" },
      "politics": { "exitsPerYearAlliance": 0.02 }
      """
    )
    let courses = Course.many(plan, Self.trials)
    // From the week after the launch on: 155 weeks.
    let stays = exp(-rate * 155 * 7 / 365.25)
    let left = courses.count { $0[.leadNationLeaves] == 1 }
    expectShare(left, of: Self.trials, is: 1 - stays)
    #expect(courses.allSatisfy { $0[.troopsLostToExits] == 8000 * $0[.leadNationLeaves] })
  }

  @Test("F3: slip is lognormal with its mean and deviation")
  func slip() throws {
    // Ten weeks of notice, slip of mean 1.3 and deviation .35, rounded up to whole weeks.
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 60, "contributors": { "alpha": { "noticeWeeks": 10 } },
      "deployment": { "slipMean": 1.3, "slipDeviation": 0.35 }
      """
    )
    let weeks = Course.many(plan, Self.trials).map { $0[.weeksToInitialCapability] }
    let variance = log(1 + 0.35 * 0.35 / 1.69)
    let mean = log(1.3) - variance / 2
    for week in [8.0, 10, 13, 17, 22] {
      let z = (log(week / 10) - mean) / variance.squareRoot()
      let chance = 0.5 * erfc(-z / 2.0.squareRoot())
      expectShare(weeks.count { $0 <= week }, of: Self.trials, is: chance)
    }
  }
}

@Suite("Leaving (G5)")
struct LeavingTests {
  private static let beta = """
    "contributors": { "beta": {
      "label": "Beta", "decidesFromWeek": 520, "canLead": "brigade", "usableShare": 1,
      "noticeWeeks": 0, "costPerSoldierYear": 1, "forces": {
        "battlegroups": { "owned": 10, "deployableShare": 1, "unitsPerUnitDeployed": 5 }
      }
    } },
    "mission": { "leads": ["alpha", "beta"] }
    """

  @Test("G5: a contingent is gone after its weeks, a lead nation after more")
  func leaves() throws {
    for (id, lastWeek, lost) in [("alpha", 28, 8000.0), ("beta", 24, 2000)] {
      let plan = try SmallScenario.plan(
        """
        \(Self.beta), "events": {
          "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" },
          "exit": { "week": 20, "contributor": "\(id)", "does": "leaves" }
        }
        """
      )
      // The lead takes eight weeks from week 20 on, any other four.
      let course = Course(plan)
      #expect(course.series(.troops, week: lastWeek - 4) == 10_000)
      #expect(course.series(.troops, week: lastWeek) == 10_000 - lost)
      #expect(course[.troopsLostToExits] == lost)
      #expect(course[.leadNationLeaves] == (id == "alpha" ? 1 : 0))
      #expect(try course.contributor(id, .left) == 1)
      #expect(try course.contributor(id, .isIn) == 0)
    }
  }

  @Test("G5: frozen exits happen only by script")
  func frozen() throws {
    let plan = try SmallScenario.plan("\"politics\": { \"exitsPerYearAdHoc\": 10 }")
    #expect(Course(plan)[.troopsLostToExits] == 0)
  }
}
