import ForceSimulation
import Testing

@Suite("Flank forces and leads served under (F5, L2, G2)")
struct FlankTests {
  /// Alpha owns 60 battlegroups of which ten are bound to the flank; five for one in theatre.
  private func plan(delay: Double, weeks: Int = 53, _ members: String = "") throws -> Plan {
    try SmallScenario.plan(
      """
      "horizonWeeks": \(weeks),
      "contributors": { "alpha": {
        "releaseFlank": { "share": 0.5, "delayWeeks": \(delay) },
        "forces": { "battlegroups": { "owned": 60, "flank": 10 } }
      } }
      """,
      members
    )
  }

  @Test("F5: flank forces set free come after their delay and sustain a fifth of themselves")
  func delay() throws {
    for (delay, week) in [(12.0, 12), (11.2, 12), (0, 0)] {
      func present(_ last: Int) throws -> Double {
        try Course(plan(delay: delay, weeks: last + 1)).units(.present, "battlegroups")
      }
      if week > 0 { #expect(isClose(try present(week - 1), 10)) }
      #expect(isClose(try present(week), 11))
      #expect(isClose(try present(52), 11))
    }
    let turns = Course.turns(of: try plan(delay: 12)).filter { $0.kind == .flankFree }
    #expect(turns.map { $0.week } == [12])
    #expect(turns.map { $0.number } == [5])
  }

  @Test("L2: the flank is short of five battlegroups in each week they are away")
  func hole() throws {
    #expect(Course(try plan(delay: 12))[.flankBattlegroupWeeks] == 5 * 41)
    #expect(try Course(plan(delay: 12)).contributor("alpha", .flank) == 5)
    #expect(try Course(plan(delay: 52)).contributor("alpha", .flank) == 5)
    #expect(try Course(plan(delay: 53)).contributor("alpha", .flank) == 0)
    // Announced in week 30, gone after the lead's eight weeks: weeks 12 to 37.
    let exit = """
      "events": { "exit": { "week": 30, "contributor": "alpha", "does": "leaves" } }
      """
    #expect(Course(try plan(delay: 12, exit))[.flankBattlegroupWeeks] == 5 * 26)
    // Who leaves before they come frees nothing, and who never joins neither.
    #expect(Course(try plan(delay: 31, exit))[.flankBattlegroupWeeks] == 0)
    let absent = "\"events\": { \"alpha-joins\": null }"
    #expect(Course(try plan(delay: 0, absent))[.flankBattlegroupWeeks] == 0)
  }

  @Test("F5: what is busy elsewhere stays bound, and a ceiling holds")
  func bounds() throws {
    // Of 60, 52 busy: 8 are left for a flank of 10. Half of it free leaves 3 for the force.
    let busy = """
      "contributors": { "alpha": { "forces": { "battlegroups": { "busyElsewhere": 52 } } } }
      """
    #expect(isClose(try Course(plan(delay: 0, busy)).units(.present, "battlegroups"), 0.6))
    let ceiling = "\"contributors\": { \"alpha\": { \"troopsAtMost\": 10400 } }"
    #expect(isClose(try Course(plan(delay: 4, ceiling)).units(.present, "battlegroups"), 10.4))
  }

  @Test("G2: units stay at home until somebody leads under whom they serve")
  func servesUnder() throws {
    // Beta takes over in week 10, when Alpha announces that it leaves.
    let beta = Nations.nation("beta", "\"decidesFromWeek\": 520, \"canLead\": \"corps\"")
    let gamma = Nations.nation("gamma", "\"decidesFromWeek\": 520, \"servesUnder\": [\"beta\"]")
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 53, "mission": { "leads": ["alpha", "beta"] },
      "contributors": { \(beta), \(gamma) },
      "events": {
        "b": { "week": 0, "contributor": "beta", "does": "joins" },
        "c": { "week": 0, "contributor": "gamma", "does": "joins" },
        "d": { "week": 10, "contributor": "alpha", "does": "leaves" }
      }
      """
    )
    let course = Course(plan)
    #expect(course.series(.troops, week: 8) == 12_000)
    #expect(course.series(.troops, week: 12) == 16_000)
    #expect(course.series(.troops, week: 20) == 8_000)
    #expect(try course.contributor("gamma", .troops) == 4_000)
    #expect(try course.contributor("gamma", .firmWeek) == 0)
  }
}
