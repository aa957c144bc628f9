import ForceSimulation
import Testing

@Suite("Pools and rotation (F1, F2)")
struct RotationTests {
  /// Alpha owns 40 battlegroups and needs `factor` for one in theatre.
  private func course(
    factor: Double,
    arrivalWeek: Int = 0,
    _ members: String = ""
  ) throws -> Course {
    let comma = members.isEmpty ? "" : ", \(members)"
    return Course(
      try SmallScenario.plan(
        """
        "horizonWeeks": 520,
        "contributors": { "alpha": {
          "noticeWeeks": \(arrivalWeek),
          "forces": { "battlegroups": { "unitsPerUnitDeployed": \(factor) } } \(comma)
        } }
        """
      )
    )
  }

  @Test(
    "F2: what stays in theatre is the pool over the units needed per unit",
    arguments: [1.0, 3, 4, 5, 8]
  )
  func steadyState(_ factor: Double) throws {
    let course = try course(factor: factor)
    #expect(isClose(try course.units(.present, "battlegroups"), 40 / factor))
    #expect(isClose(course[.soldiersTiedUp], 40_000))
  }

  @Test("F2: five for one in theatre is 26 weeks out and 104 at home, for ever")
  func fiveForOne() throws {
    let course = try course(factor: 5)
    #expect(course[.sustains] == 1)
    #expect(course[.strainedContributors] == 0)
  }

  @Test("F2: with four for one the fourth relief is tired", arguments: [0, 7, 30])
  func fourForOne(_ arrivalWeek: Int) throws {
    // Three quarters are rested when the first quarter goes out; three reliefs use them up. At
    // the fourth, 104 weeks after arrival, the first quarter has been at home for 78 of 104 weeks.
    let course = try course(factor: 4, arrivalWeek: arrivalWeek)
    #expect(course[.sustainableUntilWeek] == Double(arrivalWeek + 4 * 26))
    #expect(course[.sustains] == 0)
    #expect(course[.strainedContributors] == 1)
    // A country that sustains breaks dwell rather than go home: the level holds.
    #expect(isClose(course.series(.troops, week: 516), 10_000))
  }

  @Test("F2: four for one goes on when recovery is as planned for it", arguments: [78, 79])
  func recovery(_ weeks: Int) throws {
    let course = try course(factor: 4, "\"recoveryWeeks\": \(weeks)")
    // Home from week 26 to week 104 is 78 weeks.
    #expect(course[.sustains] == (weeks == 78 ? 1 : 0))
  }

  @Test("F2: three for one is tired at the third relief, one for one at the first")
  func lowFactors() throws {
    #expect(try course(factor: 3)[.sustainableUntilWeek] == 78)
    #expect(try course(factor: 2)[.sustainableUntilWeek] == 52)
  }

  @Test(
    "F2: who has nobody at home stays for another tour: the level holds",
    arguments: [1.2, 1.5]
  )
  func nobodyAtHome(_ factor: Double) throws {
    let course = try course(factor: factor)
    for week in stride(from: 0, to: 520, by: 4) {
      #expect(isClose(course.series(.troops, week: week), 40_000 / factor), "week \(week)")
    }
    #expect(course[.sustainableUntilWeek] == 26)
  }

  @Test("F2: a nation that joins later does not send a surge's tired crews out again")
  func surgeWithLateJoiner() throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 80, "deployment": { "surgeUnitsPerUnit": 2, "surgeWeeks": 26 },
      "contributors": { "alpha": { "rotationPolicy": "surge" }, \(Nations.nation("beta", "\"decidesFromWeek\": 520")) },
      "events": { "beta-joins": { "week": 40, "contributor": "beta", "does": "joins" } }
      """
    )
    // Twenty battlegroups, from week 26 a fifth of the pool, eight; in week 40 beta's four.
    let course = Course(plan)
    #expect(isClose(course.series(.troops, week: 24), 20_000))
    #expect(isClose(course.series(.troops, week: 28), 8000))
    #expect(isClose(course.series(.troops, week: 40), 12_000))
    #expect(isClose(course.series(.troops, week: 48), 12_000))
  }

  @Test("F2: a surge keeps its planned recovery and falls to what it can sustain")
  func surge() throws {
    // Two for one in a surge: 20 battlegroups. The second half relieves the first in week 26. In
    // week 52 the surge is over and nobody is rested; the first cohort is rested in week 130.
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 520, "deployment": { "surgeUnitsPerUnit": 2, "surgeWeeks": 52 },
      "contributors": { "alpha": { "rotationPolicy": "surge" } }
      """
    )
    let course = Course(plan)
    #expect(course.series(.troops, week: 48) == 20_000)
    #expect(course.series(.troops, week: 52) == 0)
    #expect(course.series(.troops, week: 128) == 0)
    // A fifth of the pool goes out in week 130, and every 26 weeks from then on.
    #expect(isClose(course.series(.troops, week: 132), 8000))
    #expect(course[.strainedContributors] == 0)
    #expect(course[.peakTroops] == 20_000)
  }

  @Test("F2: equipment does not rotate, so a surge changes nothing for it")
  func equipment() throws {
    let plan = try SmallScenario.plan(
      """
      "capabilities": { "battlegroups": { "limitedBy": "equipment" } },
      "contributors": { "alpha": { "rotationPolicy": "surge" } },
      "deployment": { "surgeUnitsPerUnit": 2 }
      """
    )
    #expect(try Course(plan).units(.present, "battlegroups") == 8)
  }

  @Test("F1: the pool is what is deployable less what is bound, and never below nothing")
  func pool() throws {
    let plan = try SmallScenario.plan(
      """
      "contributors": { "alpha": { "forces": { "battlegroups": {
        "deployableShare": 0.5, "busyElsewhere": 15, "flank": 20
      } } } }
      """
    )
    let course = Course(plan)
    #expect(try course.funnel(.deployable, "battlegroups") == 20)
    #expect(try course.funnel(.notBusy, "battlegroups") == 0)
    #expect(course[.peakTroops] == 0)
    #expect(course[.forceForms] == 0)
  }

  @Test("F1: fractions of units are kept")
  func fractions() throws {
    let plan = try SmallScenario.plan(
      "\"contributors\": { \"alpha\": { \"forces\": { \"battlegroups\": { \"owned\": 1.5 } } } }"
    )
    #expect(isClose(try Course(plan).units(.present, "battlegroups"), 0.3))
  }
}
