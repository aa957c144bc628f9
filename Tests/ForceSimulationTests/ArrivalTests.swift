import ForceSimulation
import Testing

@Suite("Notice, slip, launch and reception (F3, F4, G2)")
struct ArrivalTests {
  /// The first week at which troops are present in any point of the series, and all points.
  private func troops(_ course: Course, weeks: Int) -> [Double] {
    stride(from: 0, to: weeks, by: 4).map { course.series(.troops, week: $0) }
  }

  /// The first week with a coverage of .4 or more, which one battlegroup of two gives.
  private func arrival(_ members: String) throws -> Double {
    let plan = try SmallScenario.plan(members)
    return Course(plan)[.weeksToInitialCapability]
  }

  @Test(
    "F3: units arrive when notice times slip is over, to the week",
    arguments: [
      (10.0, 1.0, 10.0), (10, 1.3, 13), (10, 1.31, 14), (0, 1.3, 0), (7.5, 1, 8),
    ]
  )
  func notice(_ notice: Double, _ slip: Double, _ week: Double) throws {
    let members = """
      "contributors": { "alpha": { "noticeWeeks": \(notice) } },
      "deployment": { "slipMean": \(slip) }
      """
    #expect(try arrival(members) == week)
  }

  @Test(
    "F3: heavy equipment takes half as long again, in proportion to its share",
    arguments: [
      (0.0, 10.0), (0.5, 13), (1, 15),
    ]
  )
  func heavy(_ share: Double, _ week: Double) throws {
    // 10 weeks times 1 + .5 x share: 10, 12.5 and 15, rounded up to whole weeks.
    let members = """
      "contributors": { "alpha": { "noticeWeeks": 10 } },
      "capabilities": { "battlegroups": { "heavyShare": \(share) } }
      """
    #expect(try arrival(members) == week)
  }

  @Test("F3: notice runs from the week a country is firm")
  func fromDecision() throws {
    let members = """
      "contributors": { "alpha": { "noticeWeeks": 10 } },
      "events": { "alpha-joins": { "week": 20 } }
      """
    #expect(try arrival(members) == 30)
  }

  private static let beta = """
    "beta": {
      "label": "Beta", "decidesFromWeek": 520, "usableShare": 1, "noticeWeeks": 0,
      "costPerSoldierYear": 100000, "forces": {
        "battlegroups": { "owned": 20, "deployableShare": 1, "unitsPerUnitDeployed": 5 }
      }
    }
    """

  @Test("G2: nothing moves before a nation able to lead is firm")
  func lead() throws {
    // Beta cannot lead. It is firm from week 0 and waits for alpha until week 15.
    let plan = try SmallScenario.plan(
      """
      "contributors": { \(Self.beta) },
      "events": {
        "alpha-joins": { "week": 15 },
        "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" }
      }
      """
    )
    let course = Course(plan)
    #expect(try course.contributor("beta", .firmWeek) == 0)
    #expect(troops(course, weeks: 20) == [0, 0, 0, 0, 12_000])
    #expect(course[.forceForms] == 1)
    let alone = Course(
      try SmallScenario.plan(
        """
        "contributors": { \(Self.beta) },
        "events": {
          "alpha-joins": null,
          "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" }
        }
        """
      )
    )
    #expect(alone[.peakTroops] == 0)
  }

  @Test(
    "G2: nothing moves before enough troops are firm",
    arguments: [(8000, true), (8001, false)]
  )
  func launchTroops(_ threshold: Int, _ launches: Bool) throws {
    let course = Course(try SmallScenario.plan("\"mission\": { \"launchTroops\": \(threshold) }"))
    #expect((course[.peakTroops] == 8000) == launches)
  }

  @Test("G2: a force forms when enough troops are present", arguments: [(8000, 1.0), (8001, 0)])
  func forms(_ threshold: Int, _ forms: Double) throws {
    let plan = try SmallScenario.plan("\"mission\": { \"formsAtTroops\": \(threshold) }")
    #expect(Course(plan)[.forceForms] == forms)
  }

  @Test(
    "G2: nobody is sent beyond the multiple of the ask, and offers share the room",
    arguments: [
      (0.5, 5.0), (1.2, 12), (2, 12),
    ]
  )
  func sendAtMost(_ multiple: Double, _ sent: Double) throws {
    let plan = try SmallScenario.plan(
      """
      "mission": { "sendAtMost": \(multiple) }, "contributors": { \(Self.beta) },
      "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } }
      """
    )
    // Eight and four are offered, ten asked for.
    let course = Course(plan)
    #expect(isClose(try course.funnel(.sent, "battlegroups"), sent))
    #expect(isClose(try course.contributor("alpha", .troops), sent / 12 * 8000))
    #expect(isClose(try course.contributor("beta", .troops), sent / 12 * 4000))
  }

  @Test("G2: who came first keeps what was taken")
  func firstComes() throws {
    let plan = try SmallScenario.plan(
      """
      "mission": { "sendAtMost": 1 }, "contributors": { \(Self.beta) },
      "events": { "beta-joins": { "week": 5, "contributor": "beta", "does": "joins" } }
      """
    )
    let course = Course(plan)
    #expect(try course.contributor("alpha", .troops) == 8000)
    #expect(try course.contributor("beta", .troops) == 2000)
  }

  @Test("F4: the theatre takes in so many persons a week, and the rest wait")
  func reception() throws {
    // 1,000 a week: week 0 brings 1,000, week 4 makes 5,000, week 7 the last of 8,000.
    let course = Course(
      try SmallScenario.plan("\"mission\": { \"receptionPersonsPerWeek\": 1000 }")
    )
    let expected = [1000.0, 5000, 8000, 8000]
    for (week, persons) in zip(stride(from: 0, to: 16, by: 4), expected) {
      #expect(isClose(course.series(.troops, week: week), persons), "week \(week)")
    }
    // Coverage is .1 a week: .4 in the fourth week and .8 in the eighth.
    #expect(course[.weeksToInitialCapability] == 3)
    // Persons over seven weeks of arrival: 28,000 and then 8,000 a week.
    #expect(isClose(course[.troopYears], Double(28_000 + 149 * 8000) * 7 / 365.25))
  }

  @Test("F4: the queue is fair: those who wait share the week in proportion")
  func fairQueue() throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 3, "mission": { "receptionPersonsPerWeek": 1200 },
      "contributors": { \(Self.beta) },
      "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } }
      """
    )
    // 12,000 wait, two thirds of them alpha's; three weeks bring 3,600.
    let course = Course(plan)
    #expect(isClose(try course.contributor("alpha", .troops), 2400))
    #expect(isClose(try course.contributor("beta", .troops), 1200))
  }

  @Test("F4: units based outside Ukraine need no reception and are not troops present")
  func outside() throws {
    let plan = try SmallScenario.plan(
      """
      "mission": { "receptionPersonsPerWeek": 1 },
      "capabilities": { "battlegroups": { "inTheatre": false } }
      """
    )
    let course = Course(plan)
    #expect(try course.units(.present, "battlegroups") == 8)
    #expect(course[.peakTroops] == 0)
    #expect(course[.troopYears] == 0)
  }
}
