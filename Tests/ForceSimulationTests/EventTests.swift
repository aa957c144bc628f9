import ForceSimulation
import Testing

@Suite("Scripted turns")
struct EventTests {
  /// Every kind of event once, in weeks of their own.
  private static let script = """
    "horizonWeeks": 53, "given": { "moscow": "rejects" },
    "contributors": { \(Nations.nation("beta", "\"decidesFromWeek\": 520")) },
    "backstop": {
      "airCover": true, "delayWeeks": 0, "withdrawnPerYear": 0, "pausedPerYear": 0
    },
    "escalation": { "warWeeks": 2 },
    "events": {
      "a": { "week": 2, "contributor": "beta", "does": "joins" },
      "b": { "week": 4, "backstop": "paused", "forWeeks": 3 },
      "c": { "week": 8, "backstop": "withdrawn" },
      "d": { "week": 10, "backstop": "restored" },
      "e": { "week": 12, "moscow": "accepts-europeans", "troopsAtMost": 11000 },
      "f": { "week": 14, "moscow": "revoked" },
      "g": { "week": 16, "rulesOfEngagement": "strike-source" },
      "h": { "week": 18, "ceasefire": "breaks" },
      "i": { "week": 19, "ceasefire": "recommitted" },
      "j": { "week": 22, "contributor": "beta", "deaths": 3 },
      "k": { "week": 24, "contributor": "beta", "supportBy": -10 },
      "l": { "week": 26, "contributor": "alpha", "delivers": { "battlegroups": 5 } },
      "m": { "week": 30, "contributor": "beta", "does": "holds-election" },
      "n": { "week": 34, "attack": true },
      "o": { "week": 40, "contributor": "beta", "does": "leaves" },
      "p": { "week": 46, "mandate": "ends" }
    }
    """

  @Test("Every kind of scripted event turns the course in its week, and nothing else does")
  func told() throws {
    let turns = Course.turns(of: try SmallScenario.plan(Self.script))
    let expected: [(Turn.Kind, Int, Int)] = [
      (.joins, 0, 0), (.leads, 0, 0), (.launched, 0, -1), (.arrives, 0, 0),
      (.forms, 0, -1), (.initialCapability, 0, -1), (.fullCapability, 0, -1),
      (.fullyDeployed, 0, -1),
      (.joins, 2, 1), (.arrives, 2, 1), (.backstopPauses, 4, -1), (.backstopWithdrawn, 8, -1),
      (.backstopRestored, 10, -1), (.consentSold, 12, -1), (.consentRevoked, 14, -1),
      (.truceBreaks, 18, -1), (.truceMade, 19, -1), (.killed, 22, 1), (.warBegins, 34, -1),
      (.crisisEnds, 36, -1),
      (.truceMade, 36, -1), (.leaves, 40, 1), (.gone, 44, 1), (.endsByMandate, 46, -1),
      (.lastTroops, 52, -1), (.lastCoverage, 52, -1),
    ]
    let told = turns.map { "\($0.kind) \($0.week) \($0.contributor)" }
    #expect(told == expected.map { "\($0.0) \($0.1) \($0.2)" })
  }

  @Test("What every scripted event leaves in the record")
  func recorded() throws {
    let course = Course(try SmallScenario.plan(Self.script))
    // Alpha's eight and Beta's four, eleven from week 12 on; one more by five units delivered is
    // held back by the cap; Beta is gone in week 44, and Alpha's nine come up to the cap.
    for (week, troops) in [(0, 8000.0), (4, 12_000), (12, 11_000), (28, 11_000), (44, 9000)] {
      #expect(isClose(course.series(.troops, week: week), troops), "week \(week)")
    }
    #expect(course[.backstopWithdrawn] == 0)
    #expect(course[.truceBroken] == 1)
    #expect(course[.deaths] == 3)
    #expect(try course.contributor("beta", .deaths) == 3)
    #expect(try course.contributor("beta", .support) == 90)
    #expect(course[.crises] == 1)
    #expect(course[.renewedAttack] == 1)
    #expect(course[.exits] == 1)
    #expect(course[.endsEarlyMandate] == 1)
    #expect(try course.contributor("alpha", .leftWithMission) == 1)
  }

  @Test("G2: a nation scripted to join or leave does so once; one that leaves before never comes")
  func once() throws {
    func weeks(_ events: String) throws -> [Double] {
      let plan = try SmallScenario.plan(
        """
        "horizonWeeks": 53, "politics": { "decidesPerWeek": 1, "supportMidpoint": 0 },
        "contributors": { \(Nations.nation("beta", "\"decidesFromWeek\": 30")) },
        "events": { \(events) }
        """
      )
      let course = Course(plan)
      return try [.firmWeek, .leftWeek, .troops].map { try course.contributor("beta", $0) }
    }
    let joins = "\"week\": 10, \"contributor\": \"beta\", \"does\": \"joins\""
    #expect(try weeks("\"a\": { \(joins) }, \"b\": { \(joins) }")[0] == 10)
    #expect(try weeks("\"a\": { \(joins) }, \"b\": { \(joins) }")[2] == 4000)
    let leaves = "\"week\": 5, \"contributor\": \"beta\", \"does\": \"leaves\""
    let never = try weeks("\"a\": { \(leaves) }, \"b\": { \(joins) }")
    #expect(never[0].isNaN && never[1].isNaN && never[2] == 0)
  }
}
