import ForceSimulation
import Testing

@Suite("The mission ends early (X4)")
struct EarlyEndTests {
  /// Alpha with eight battlegroups leaves in week 20; Beta with two stays.
  private func plan(_ layers: String...) throws -> Plan {
    try SmallScenario.plan(
      """
      "horizonWeeks": 60, "freeze": { "earlyEnd": false },
      "mission": { "leads": ["beta", "alpha"], "endsBelowCoverage": 0, "formsAtTroops": 1000 },
      "contributors": { \(Self.beta) },
      "events": {
        "alpha-leaves": { "week": 20, "contributor": "alpha", "does": "leaves" },
        "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" }
      }
      """,
      layers.count > 0 ? layers[0] : "",
      layers.count > 1 ? layers[1] : ""
    )
  }

  private static let beta = Nations.nation(
    "beta",
    """
    "canLead": "corps", "decidesFromWeek": 520, "forces": {
      "battlegroups": { "owned": 10, "deployableShare": 1, "unitsPerUnitDeployed": 5 }
    }
    """
  )

  private static let ends: [Measure] = [
    .endsEarlyMandate, .endsEarlyConsent, .endsEarlyCommand, .endsEarlyTasks, .endsEarlyAttack,
  ]

  /// The week in which the mission ended and the measure that says why; nil where it did not.
  private func end(of plan: Plan) throws -> (week: Int, cause: Measure)? {
    let course = Course(plan)
    let causes = Self.ends.filter { course[$0] == 1 }
    #expect(course[.endsEarly] == Double(causes.count))
    #expect(causes.count <= 1)
    guard let cause = causes.first else { return nil }
    let kinds: [Turn.Kind] = [
      .endsByMandate, .endsByConsent, .endsByCommand, .endsByTasks, .endsByAttack,
    ]
    let told = Course.turns(of: plan).filter { kinds.contains($0.kind) }
    #expect(told.map { $0.kind } == [kinds[Self.ends.firstIndex(of: cause) ?? 0]])
    return (try #require(told.first).week, cause)
  }

  @Test("X4: with a lead and no floor the mission goes on")
  func goesOn() throws {
    #expect(try end(of: plan()) == nil)
    #expect(Course(try plan()).series(.troops, week: 56) == 2000)
  }

  @Test("X4: coverage below the floor for four weeks, after it had been reached")
  func tasks() throws {
    // Alpha's last have gone in week 24: a fifth is covered from then on.
    let floor = "\"mission\": { \"endsBelowCoverage\": 0.5, \"endsBelowWeeks\": 4 }"
    let outcome = try #require(try end(of: plan(floor)))
    #expect(outcome == (27, .endsEarlyTasks))
    // Not where it was never reached, nor where the link is frozen, nor at the floor itself.
    let absent = "\"events\": { \"alpha-joins\": null, \"alpha-leaves\": null }"
    #expect(try end(of: plan(floor, absent)) == nil)
    #expect(try end(of: plan(floor, "\"freeze\": { \"earlyEnd\": true }")) == nil)
    #expect(try end(of: plan("\"mission\": { \"endsBelowCoverage\": 0.2 }")) == nil)
    #expect(try end(of: plan("\"mission\": { \"endsBelowCoverage\": 0.201 }"))?.week == 27)
  }

  @Test("X4: the floor is relative to what a sold concession allows")
  func concession() throws {
    // .45 of what 4,000 of 10,000 allow is .18: a fifth is enough. Of 6,000 it is .27.
    for (cap, week) in [(4000, nil), (6000, 27)] as [(Int, Int?)] {
      let outcome = try end(
        of: plan(
          "\"mission\": { \"endsBelowCoverage\": 0.45 }",
          """
          "events": { "sale": {
            "week": 5, "moscow": "accepts-europeans", "troopsAtMost": \(cap)
          } }
          """
        )
      )
      #expect(outcome?.week == week, "\(cap)")
    }
  }

  @Test("X4: nobody leads for thirteen weeks, after a headquarters was there")
  func command() throws {
    let alone = "\"mission\": { \"leads\": [\"alpha\"], \"endsWithoutLeadWeeks\": 13 }"
    // Without a lead from week 20 on: the thirteenth such week is week 32.
    let outcome = try #require(try end(of: plan(alone)))
    #expect(outcome == (32, .endsEarlyCommand))
    #expect(Course(try plan(alone))[.leadNationLeaves] == 1)
    // A lead that never arrived left no headquarters to miss.
    let late = "\"contributors\": { \"alpha\": { \"noticeWeeks\": 30 } }"
    #expect(try end(of: plan(alone, late)) == nil)
    #expect(try end(of: plan(alone, "\"freeze\": { \"earlyEnd\": true }")) == nil)
    // Another nation that may lead takes over.
    let two = "\"mission\": { \"leads\": [\"alpha\", \"beta\"] }"
    #expect(try end(of: plan(two)) == nil)
  }

  @Test("X4: a mandate that ends takes the force home in its weeks, and is no exit")
  func mandate() throws {
    let plan = try plan(
      """
      "events": { "alpha-leaves": null, "a": { "week": 20, "mandate": "ends" } },
      "mandate": { "leavesWeeks": 10 }
      """
    )
    let outcome = try #require(try end(of: plan))
    #expect(outcome == (20, .endsEarlyMandate))
    let course = Course(plan)
    #expect(course.series(.troops, week: 28) == 10_000)
    #expect(course.series(.troops, week: 32) == 0)
    #expect(course[.exits] == 0)
    #expect(course[.troopsLostToExits] == 0)
    for id in ["alpha", "beta"] {
      #expect(try course.contributor(id, .leftWithMission) == 1)
      #expect(try course.contributor(id, .leftDecided) == 0)
    }
    // Twenty weeks of two contributors.
    #expect(isClose(course[.contributorYears], 2 * 20 * 7 / 365.25))
  }

  @Test("X4: the first cause is the one recorded")
  func first() throws {
    // The mandate ends in week 24; coverage would end it in week 27.
    let outcome = try #require(
      try end(
        of: plan(
          "\"mission\": { \"endsBelowCoverage\": 0.5 }",
          "\"events\": { \"a\": { \"week\": 24, \"mandate\": \"ends\" } }"
        )
      )
    )
    #expect(outcome == (24, .endsEarlyMandate))
  }

  @Test("X4: nobody joins a mission that has ended")
  func over() throws {
    let plan = try plan(
      """
      "events": { "a": { "week": 10, "mandate": "ends" } },
      "politics": { "decidesPerWeek": 1, "supportMidpoint": 0 },
      "contributors": { \(Nations.nation("gamma", "\"decidesFromWeek\": 15")) }
      """
    )
    #expect(try Course(plan).contributor("gamma", .firmWeek).isNaN)
  }
}
