import Foundation
import ForceSimulation
import TestSupport
import Testing

private let weeksPerYear = 365.25 / 7

@Suite("Consent, mandate and backstop by chance (W1, W2, W3)", .tags(.statistical), .releaseOnly)
struct WorldChanceTests {
  private static let trials = 4000

  @Test("W1: a consent is revoked at its yearly rate, and a UN force then ends")
  func revoked() throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 80, "mission": { "invitedBy": "un" },
      "given": { "revokesPerYear": 0.6 }, "mandate": { "vetoIfAccepts": 0 }
      """
    )
    let courses = Course.many(plan, Self.trials)
    let ended = courses.count { $0[.endsEarlyConsent] == 1 }
    // Weeks 0 to 79 each may revoke it; one revoked in week 0 lets no mandate start.
    let hazard = 0.6 / weeksPerYear
    expectShare(ended, of: Self.trials, is: exp(-hazard) - exp(-80 * hazard))
    let started = courses.count { $0[.mandateStarts] == 1 }
    expectShare(started, of: Self.trials, is: exp(-hazard))
    #expect(courses.allSatisfy { $0[.endsEarly] == $0[.endsEarlyConsent] && $0[.exits] == 0 })
  }

  @Test("W1: no consent, no revocation; a consent sold anew has a chance of its own")
  func consentAnew() throws {
    // Given in week 0, revoked or not by week 20, given again in week 20.
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 60, "given": { "moscow": "rejects", "revokesPerYear": 2 },
      "events": {
        "a": { "week": 10, "moscow": "accepts-europeans" },
        "b": { "week": 30, "moscow": "accepts-europeans" }
      }
      """
    )
    let hazard = 2 / weeksPerYear
    var first = 0
    var second = 0
    for trial in 0..<UInt32(Self.trials) {
      let weeks = Course.turns(of: plan, trial: trial).filter { $0.kind == .consentRevoked }
        .map { $0.week }
      #expect(weeks.allSatisfy { $0 >= 10 })
      let isEarly = weeks.contains { $0 < 30 }
      if isEarly { first += 1 }
      if isEarly, weeks.contains(where: { $0 >= 30 }) { second += 1 }
    }
    let early = 1 - exp(-20 * hazard)
    expectShare(first, of: Self.trials, is: early)
    expectShare(second, of: Self.trials, is: early * (1 - exp(-30 * hazard)))
  }

  @Test(
    "W2: renewals are vetoed with the chance of Moscow's stance",
    arguments: [("accepts-europeans", 0.1), ("ambiguous", 0.3), ("rejects", 0.5)]
  )
  func veto(_ stance: String, _ chance: Double) throws {
    // Started under consent in week 0, renewed in weeks 13, 26 and 39.
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 50, "mission": { "invitedBy": "un" },
      "mandate": {
        "renewalWeeks": 13, "vetoIfAccepts": 0.1, "vetoIfAmbiguous": 0.3, "vetoIfRejects": 0.5,
        "leavesWeeks": 5
      },
      "events": { "turn": { "week": 5, "moscow": "\(stance)" } }
      """
    )
    let courses = Course.many(plan, Self.trials)
    for (week, renewals) in [(12, 0.0), (20, 1), (32, 2), (44, 3)] {
      // Troops are gone five weeks after the veto.
      let gone = courses.count { $0.series(.troops, week: week) == 0 }
      if renewals == 0 {
        #expect(gone == 0)
      } else {
        expectShare(gone, of: Self.trials, is: 1 - pow(1 - chance, renewals))
      }
    }
    expectShare(
      courses.count { $0[.endsEarlyMandate] == 1 },
      of: Self.trials,
      is: 1 - pow(1 - chance, 3)
    )
  }

  @Test("W3: the backstop is withdrawn at its yearly rate")
  func withdrawn() throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 104,
      "backstop": { "airCover": true, "withdrawnPerYear": 0.3, "pausedPerYear": 0 }
      """
    )
    let courses = Course.many(plan, Self.trials)
    let withdrawn = courses.count { $0[.backstopWithdrawn] == 1 }
    expectShare(withdrawn, of: Self.trials, is: 1 - exp(-0.3 * 104 / weeksPerYear))
    let none = try SmallScenario.plan("\"backstop\": { \"withdrawnPerYear\": 50 }")
    #expect(Course(none)[.backstopWithdrawn] == 0)
  }

  @Test("W3: pauses come and go as a chain of two states")
  func pauses() throws {
    let weeks = 100
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": \(weeks), "backstop": {
        "airCover": true, "delayWeeks": 10, "withdrawnPerYear": 0, "pausedPerYear": 4,
        "pauseWeeks": 2.5
      }
      """
    )
    // It works from week 10 on. In each week after one in which it worked a pause may begin; a
    // pause of an exponential length, rounded up, ends with the same chance each week.
    let begins = 1 - exp(-4 / weeksPerYear)
    let ends = 1 - exp(-1 / 2.5)
    var works = 1.0
    var pauses = 0.0
    for _ in 11..<weeks {
      pauses += works * begins
      works = works * (1 - begins) + (1 - works) * ends
    }
    var counts: [Double] = []
    var lengths: [Double] = []
    for trial in 0..<UInt32(2000) {
      let turns = Course.turns(of: plan, trial: trial).filter { $0.kind == .backstopPauses }
      counts.append(Double(turns.count))
      lengths += turns.map { $0.number }
      #expect(turns.allSatisfy { $0.week > 10 })
    }
    expectMean(counts, is: pauses)
    expectMean(lengths, is: 1 / ends)
    expectShare(lengths.count { $0 == 1 }, of: lengths.count, is: ends)
  }
}

@Suite("Consent, mandate and backstop by hand (W1, W2, W3)")
struct WorldTests {
  private static let sold = """
    "horizonWeeks": 40, "given": { "moscow": "rejects" },
    "tasks": { "guard": { "priority": 2, "zone": "cities", "needs": { "battlegroups": 10 } } }
    """

  @Test(
    "W1: a consent sold takes its price, by event and by a concession alike",
    arguments: [
      """
      "events": { "sale": {
        "week": 10, "moscow": "accepts-europeans", "troopsAtMost": 6000, "barredZone": "depth"
      } }
      """,
      """
      "given": { "concession": { "week": 9.5, "troopsAtMost": 6000, "barredZone": "depth" } }
      """,
    ]
  )
  func price(_ sale: String) throws {
    let plan = try SmallScenario.plan(Self.sold, sale)
    let course = Course(plan)
    #expect(course.series(.troops, week: 8) == 8000)
    #expect(isClose(course.series(.troops, week: 12), 6000))
    #expect(isClose(try course.units(.present, "battlegroups"), 6))
    // All six go to the cities; before, all eight went to the first task, in the depth: .8 of it,
    // with a weight of 2 of 3.
    #expect(try course.share(of: "hold") == 0)
    #expect(isClose(try course.share(of: "guard"), 0.6))
    #expect(isClose(course.series(.coverageUsable, week: 8), 0.8 * 2 / 3))
    #expect(isClose(course.series(.coverageUsable, week: 12), 0.6 / 3))
    let sales = Course.turns(of: plan).filter { $0.kind == .consentSold }
    #expect(sales.map { $0.week } == [10])
  }

  @Test("W1: a nation that joins later stays under the cap")
  func capHolds() throws {
    let plan = try SmallScenario.plan(
      Self.sold,
      """
      "contributors": { \(Nations.nation("beta", "\"decidesFromWeek\": 520")) },
      "events": {
        "beta-joins": { "week": 20, "contributor": "beta", "does": "joins" },
        "sale": { "week": 10, "moscow": "accepts-europeans", "troopsAtMost": 6000 }
      }
      """
    )
    let course = Course(plan)
    for week in stride(from: 12, to: 40, by: 4) {
      #expect(course.series(.troops, week: week) <= 6000 + 1e-6, "week \(week)")
    }
    #expect(try course.contributor("beta", .troops) > 0)
  }

  @Test("W1: the lead's headquarters counts under the cap")
  func capCountsHeadquarters() throws {
    // 500 persons of the headquarters beside 8,000; 6,000 in all from week 10 on.
    let plan = try SmallScenario.plan(
      Self.sold,
      """
      "capabilities": {
        "headquarters": { "label": "h", "role": "command", "personsPerUnit": 500 }
      },
      "contributors": { "alpha": { "forces": { "headquarters": {
        "owned": 1, "deployableShare": 1, "unitsPerUnitDeployed": 1
      } } } },
      "events": { "sale": { "week": 10, "moscow": "accepts-europeans", "troopsAtMost": 6000 } }
      """
    )
    let course = Course(plan)
    #expect(course.series(.troops, week: 8) == 8500)
    #expect(isClose(course.series(.troops, week: 12), 6000))
    #expect(isClose(try course.units(.present, "battlegroups"), 5.5))
  }

  @Test("W1: a force of NATO members is no force Moscow accepts where it accepts only others")
  func others() throws {
    // A veto for certain where Moscow is ambiguous, never where it accepts; one third is the most.
    for (nato, survives) in [(true, false), (false, true)] {
      let plan = try SmallScenario.plan(
        """
        "given": { "moscow": "accepts-non-nato" }, "mission": { "invitedBy": "un" },
        "mandate": { "vetoIfAccepts": 0, "vetoIfAmbiguous": 1, "renewalWeeks": 26 },
        "contributors": { "alpha": { "nato": \(nato) } }
        """
      )
      #expect(Course(plan)[.endsEarlyMandate] == (survives ? 0 : 1))
    }
  }

  @Test("W2: no UN mandate without consent, and nothing arrives without a mandate")
  func noMandate() throws {
    let members = "\"mission\": { \"invitedBy\": \"un\" }, \"horizonWeeks\": 40"
    let rejecting = "\"given\": { \"moscow\": \"ambiguous\" }"
    let course = Course(try SmallScenario.plan(members, rejecting))
    #expect(course[.mandateStarts] == 0)
    #expect(course[.peakTroops] == 0)
    let later = "\"events\": { \"a\": { \"week\": 20, \"moscow\": \"accepts-europeans\" } }"
    let turned = Course(try SmallScenario.plan(members, rejecting, later))
    #expect(turned.series(.troops, week: 16) == 0)
    #expect(turned.series(.troops, week: 20) == 8000)
    #expect(turned[.mandateStarts] == 1)
  }

  @Test("W1, X4: a UN force whose consent is revoked is gone in two weeks; a coalition stays")
  func revoked() throws {
    let revoked = """
      "events": { "a": { "week": 10, "moscow": "revoked" } }, "horizonWeeks": 40
      """
    let united = Course(try SmallScenario.plan(revoked, "\"mission\": { \"invitedBy\": \"un\" }"))
    #expect(united.series(.troops, week: 8) == 8000)
    #expect(united.series(.troops, week: 12) == 0)
    #expect(united[.endsEarlyConsent] == 1)
    #expect(try united.contributor("alpha", .leftWithMission) == 1)
    #expect(try united.contributor("alpha", .leftWeek) == 10)
    let coalition = Course(try SmallScenario.plan(revoked))
    #expect(coalition.series(.troops, week: 36) == 8000)
    #expect(coalition[.endsEarly] == 0)
  }

  @Test("W3: what the backstop adds is there while it works and promised while it is announced")
  func backstop() throws {
    func units(_ members: String) throws -> [Double] {
      let plan = try SmallScenario.plan(
        """
        "horizonWeeks": 30, "capabilities": { "jets": { "label": "j", "personsPerUnit": 0 } },
        "tasks": { "watch": { "priority": 2, "zone": "air", "needs": { "jets": 10 } } },
        "backstop": {
          "airCover": true, "logistics": false, "delayWeeks": 4, "withdrawnPerYear": 0,
          "pausedPerYear": 0, "adds": { "airCover": { "jets": 6 }, "logistics": { "jets": 100 } }
        }
        """,
        members
      )
      let course = Course(plan)
      return [try course.units(.paper, "jets"), try course.units(.present, "jets")]
    }
    #expect(try units("") == [6, 6])
    #expect(try units("\"horizonWeeks\": 4") == [6, 0])
    #expect(try units("\"horizonWeeks\": 5") == [6, 6])
    func event(_ turn: String) -> String { "\"events\": { \"a\": { \"week\": 20, \(turn) } }" }
    #expect(try units(event("\"backstop\": \"paused\", \"forWeeks\": 10")) == [6, 0])
    #expect(try units(event("\"backstop\": \"paused\", \"forWeeks\": 9")) == [6, 6])
    #expect(try units(event("\"backstop\": \"withdrawn\"")) == [0, 0])
    #expect(
      try units(
        """
        "events": {
          "a": { "week": 10, "backstop": "withdrawn" },
          "b": { "week": 20, "backstop": "restored" }
        }
        """
      ) == [6, 6]
    )
  }
}
