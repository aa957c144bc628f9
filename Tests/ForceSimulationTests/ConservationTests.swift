import ForceSimulation
import TestSupport
import Testing

#if DEBUG
private let trials = 12
#else
private let trials = 300
#endif

@Suite("Units are neither made nor lost (V1, C4)")
struct ConservationTests {
  private static let scenarios = [
    ("baseline", ""), ("un-peacekeeping", ""), ("full-backstop", ""), ("poland-joins", ""),
    ("ask-64000", "\"given\": { \"concession\": { \"week\": 20, \"troopsAtMost\": 6000 } }"),
    (
      "baseline",
      """
      "deployment": { "surgeWeeks": 20 }, "contributors": {
        "france": {
          "rotationPolicy": "surge", "pledges": { "battlegroups": 3 }, "troopsAtMost": 9000
        },
        "germany": { "rotationPolicy": "surge" }, "norway": { "pledges": { "airDefenceBatteries": 2 } }
      }
      """
    ),
  ]

  /// Shipped scenarios in which much happens, with all links on.
  private static let loud = [
    "renewed-attack", "casualty-shock", "lead-nation-leaves", "flank-release", "late-concession",
    "hot-climate", "weakest-link", "26-pledges", "nordic-baltic-surge", "consent-revoked",
  ]

  /// Weeks in which the account is taken: each is the last of a run.
  private static let weeks = [0, 1, 5, 9, 14, 21, 30, 38, 45, 52]

  @Test(
    "V1: in every week what contributors have in theatre is the force, and the funnel narrows",
    .tags(.statistical),
    .releaseOnly,
    arguments: loud
  )
  func everyWeek(_ name: String) throws {
    for week in Self.weeks {
      let plan = try SmallScenario.shipped(name, "\"horizonWeeks\": \(week + 1)")
      for (trial, course) in Course.many(plan, 60, perJudgement: 1).enumerated() {
        let what = "week \(week), trial \(trial)"
        let nations = plan.names.contributors.map { $0.id }
        let troops = try nations.map { try course.contributor($0, .troops) }.reduce(0, +)
        if week % 4 == 0 { #expect(isClose(course.series(.troops, week: week), troops), "\(what)") }
        #expect(course[.peakTroops] >= troops - 1e-6, "\(what)")
        for capability in plan.names.capabilities.map({ $0.id }) {
          let stages = try RecordLayout.FunnelStage.allCases.map {
            try course.funnel($0, capability)
          }
          #expect(
            zip(stages, stages.dropFirst()).allSatisfy { $1 <= $0 + 1e-9 },
            "\(what), \(capability): \(stages)"
          )
          let present = try course.units(.present, capability)
          let arrived = try course.funnel(.arrived, capability)
          #expect(present >= arrived - 1e-9, "\(what), \(capability)")
          #expect(try course.units(.usable, capability) <= present + 1e-9, "\(what), \(capability)")
        }
        let deaths = try nations.map { try course.contributor($0, .deaths) }.reduce(0, +)
        #expect(isClose(deaths, course[.deaths]), "\(what)")
        for id in nations {
          let reasons: [RecordLayout.ContributorColumn] = [
            .refuses, .conditionUnmet, .unwilling, .undecided, .parliamentPending,
            .parliamentRefused, .left,
          ]
          let absent = try reasons.reduce(0) { $0 + (try course.contributor(id, $1)) }
          let isIn = try course.contributor(id, .isIn)
          #expect(isIn + absent == 1, "\(what), \(id): in or absent for one reason")
          let departures = try [
            RecordLayout.ContributorColumn.leftDecided, .leftFollowing, .leftWithMission,
          ].reduce(0) { $0 + (try course.contributor(id, $1)) }
          let left = try course.contributor(id, .left)
          #expect(departures == left, "\(what), \(id)")
          #expect(try course.contributor(id, .leftWeek).isFinite == (left == 1), "\(what), \(id)")
        }
      }
    }
  }

  @Test("C4: every stage of the funnel is at most the one before", arguments: scenarios)
  func funnel(_ name: String, _ members: String) throws {
    let plan = try SmallScenario.shipped(name, members)
    for (trial, course) in Course.many(plan, trials, perJudgement: 1).enumerated() {
      for capability in plan.names.capabilities {
        let stages = try RecordLayout.FunnelStage.allCases.map {
          try course.funnel($0, capability.id)
        }
        for (before, after) in zip(stages, stages.dropFirst()) {
          #expect(
            after <= before + 1e-9,
            "trial \(trial), \(capability.id): \(stages)"
          )
        }
      }
    }
  }

  @Test(
    "V1: nothing is negative, usable is present, present is what was asked or offered",
    arguments: scenarios
  )
  func bounds(_ name: String, _ members: String) throws {
    let plan = try SmallScenario.shipped(name, members)
    for (trial, course) in Course.many(plan, trials, perJudgement: 1).enumerated() {
      #expect(course.record.allSatisfy { $0.isNaN || $0 >= -1e-9 }, "trial \(trial)")
      for capability in plan.names.capabilities {
        let present = try course.units(.present, capability.id)
        let usable = try course.units(.usable, capability.id)
        #expect(usable <= present + 1e-9, "trial \(trial), \(capability.id)")
      }
      for measure in [Measure.coveragePaper, .coveragePresent, .coverageUsable] {
        #expect(course[measure] <= 1 + 1e-9, "trial \(trial), \(measure.id)")
      }
      #expect(course[.coverageUsable] <= course[.coveragePresent] + 1e-9, "trial \(trial)")
      #expect(course[.coverageWorstWeek] <= course[.coverageUsable] + 1e-9, "trial \(trial)")
      let own = try plan.names.contributors.map { try course.contributor($0.id, .deaths) }
      #expect(isClose(own.reduce(0, +), course[.deaths]), "trial \(trial)")
      let troops = try plan.names.contributors.map { try course.contributor($0.id, .troops) }
      #expect(isClose(troops.reduce(0, +), course[.troopsPresentWeek52]), "trial \(trial)")
    }
  }

  @Test("V1: the ladder is climbed rung by rung")
  func ladder() throws {
    let plan = try SmallScenario.shipped("baseline")
    for course in Course.many(plan, trials, perJudgement: 1) {
      let rungs = [Measure.rung1, .rung2, .rung3, .rung4, .rung5].map { course[$0] }
      #expect(zip(rungs, rungs.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(course[.crises] >= course[.rung4])
      #expect(course[.rung3] >= course[.truceBroken])
    }
  }
}
