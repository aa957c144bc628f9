import Foundation
import ForceSimulation
import Testing

/// Alpha and Beta are in from week 0, Gamma never is; 60 in 100 support the mission in each.
///
/// A tenfold of deaths costs 12 points, a quarter of them where success looks likely; .4 of that
/// is bad news for all.
enum Publics {
  static func plan(weeks: Int, _ layers: String...) throws -> Plan {
    let nation = "\"decidesFromWeek\": 520, \"support\": 60"
    let members = """
      "horizonWeeks": \(weeks), "freeze": { "support": false },
      "contributors": {
        "alpha": { "support": 60 }, \(Nations.nation("beta", nation)),
        \(Nations.nation("gamma", nation))
      },
      "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } },
      "politics": {
        "deathsSlope": 12, "successShare": 0.25, "sharedNewsShare": 0.4, "combatDrop": 15,
        "rallyPoints": 4, "rallyWeeks": 8
      }
      """
    let more = layers.count > 0 ? layers[0] : ""
    return try SmallScenario.plan(members, more, layers.count > 1 ? layers[1] : "")
  }

  /// Support in the last week of a run of at most 53 weeks.
  static func support(_ id: String, in plan: Plan) throws -> Double {
    try Course(plan).contributor(id, .support)
  }

  /// Members by which so many soldiers of a nation die in a week.
  static func deaths(_ count: Int, of id: String, week: Int) -> String {
    """
    "events": {
      "deaths-\(id)": { "week": \(week), "contributor": "\(id)", "deaths": \(count) }
    }
    """
  }
}

@Suite("Public support (G4)")
struct PublicSupportTests {
  @Test("G4: support falls with the logarithm of own deaths and of those of all, to the digit")
  func declines() throws {
    let deaths = Publics.deaths(9, of: "alpha", week: 10)
    let more = Publics.deaths(90, of: "beta", week: 12)
    func support(_ id: String, week: Int) throws -> Double {
      try Publics.support(id, in: Publics.plan(weeks: week + 1, deaths, more))
    }
    for id in ["alpha", "beta", "gamma"] { #expect(try support(id, week: 9) == 60) }
    // A quarter of 12 points for a tenfold: 3, of which .6 for own deaths and .4 for all.
    #expect(isClose(try support("alpha", week: 10), 60 - 3))
    #expect(isClose(try support("beta", week: 10), 60 - 3 * 0.4))
    #expect(isClose(try support("gamma", week: 10), 60 - 3 * 0.4))
    // 99 dead in all are two tenfolds; 90 own are log10(91).
    #expect(isClose(try support("alpha", week: 12), 60 - 3 * (0.6 + 0.8)))
    #expect(isClose(try support("beta", week: 12), 60 - 3 * (0.6 * log10(91) + 0.8)))
    #expect(isClose(try support("gamma", week: 30), 60 - 3 * 0.8))
  }

  @Test("G4: under the rival form it rallies by so many points, which fade; it moves every 4 weeks")
  func rallies() throws {
    let deaths = Publics.deaths(9, of: "alpha", week: 8)
    let form = "\"politics\": { \"supportForm\": \"rally\" }"
    for (week, points) in [(7, 3.0), (8, 4), (9, 4), (11, 4), (12, 2), (15, 2), (16, 0), (30, 0)] {
      let plan = try Publics.plan(weeks: week + 1, deaths, form)
      let expected = week < 8 ? 60 : 57 + points
      #expect(isClose(try Publics.support("alpha", in: plan), expected), "week \(week)")
      // Nobody rallies to the dead of others.
      let others = week < 8 ? 60 : 58.8
      #expect(isClose(try Publics.support("beta", in: plan), others), "week \(week)")
    }
  }

  @Test("G4: in serious combat success looks unlikely, and those in the force lose points besides")
  func combat() throws {
    let deaths = Publics.deaths(9, of: "alpha", week: 8)
    let war = """
      "events": { "war": { "week": 20, "attack": true } }, "escalation": { "warWeeks": 6 }
      """
    for (week, alpha, gamma) in [
      (19, 57.0, 58.8), (20, 60 - 12 - 15, 60 - 12 * 0.4), (25, 33, 55.2),
      // The war ends in week 26; the publics see it the week after.
      (26, 33, 55.2), (27, 57, 58.8),
    ] {
      let plan = try Publics.plan(weeks: week + 1, deaths, war)
      #expect(isClose(try Publics.support("alpha", in: plan), alpha), "week \(week)")
      #expect(isClose(try Publics.support("gamma", in: plan), gamma), "week \(week)")
    }
  }

  @Test("G4: success looks less likely as credibility falls")
  func credibility() throws {
    // Some 60 drones a week go unanswered; each such week costs .06 of credibility, .3 in five.
    // So success looks unlikely to 1/4 (rung 1) + .6, and .25 + .75 x .85 of the slope counts.
    let plan = try Publics.plan(
      weeks: 6,
      Publics.deaths(99, of: "alpha", week: 5),
      """
      "freeze": { "incidents": false, "response": false },
      "mission": { "rulesOfEngagement": "observe-and-report" },
      "deterrence": { "credibilityLost": 0.06, "credibilityRegained": 0 },
      "incidents": {
        "deathsTense": \(60 * 365.25 / 7 / 10_000 / 1.2), "lethalShare": 0.001, "mostDeaths": 1,
        "kinds": {
          "indirectFire": { "share": 0 }, "directFire": { "share": 0 }, "missile": { "share": 0 },
          "hostage": { "share": 0 }, "mine": { "share": 0 }
        }
      }
      """
    )
    let courses = Course.many(plan, 20).filter { $0[.deaths] == 99 }
    #expect(!courses.isEmpty)
    for course in courses {
      #expect(isClose(try course.contributor("alpha", .support), 60 - 12 * 0.8875 * 2))
    }
  }

  @Test("G4: support stays between 0 and 100, and a scripted change lasts")
  func bounds() throws {
    let steep = "\"politics\": { \"deathsSlope\": 50, \"successShare\": 1 }"
    let many = try Publics.plan(weeks: 12, Publics.deaths(9999, of: "alpha", week: 10), steep)
    #expect(try Publics.support("alpha", in: many) == 0)
    let event = """
      "events": { "turn": { "week": 3, "contributor": "alpha", "supportBy": -20 } }
      """
    let turned = try Publics.plan(weeks: 12, event, Publics.deaths(9, of: "alpha", week: 8))
    #expect(isClose(try Publics.support("alpha", in: turned), 37))
    #expect(isClose(try Publics.support("beta", in: turned), 58.8))
    let praised = event.replacing("-20", with: "70")
    #expect(try Publics.support("alpha", in: Publics.plan(weeks: 12, praised)) == 100)
  }

  @Test("G4: support that falls slows those who have not decided")
  func decisions() throws {
    // Nearly certain a week at 60 points; at 60 - 12 x (.4 x 4) = 40.8 points, 5 scales below the
    // midpoint, nobody decides: the chance is .001 x exp(-100).
    let plan = try Publics.plan(
      weeks: 52,
      Publics.deaths(9999, of: "alpha", week: 2),
      """
      "politics": {
        "successShare": 1, "supportMidpoint": 50, "supportScale": 0.1, "decidesPerWeek": 1
      },
      "contributors": { "gamma": { "decidesFromWeek": 10 } }
      """
    )
    #expect(try Course(plan).contributor("gamma", .firmWeek).isNaN)
    let before = try Publics.plan(
      weeks: 52,
      Publics.deaths(9999, of: "alpha", week: 12),
      """
      "politics": {
        "successShare": 1, "supportMidpoint": 50, "supportScale": 0.1, "decidesPerWeek": 1
      },
      "contributors": { "gamma": { "decidesFromWeek": 10 } }
      """
    )
    #expect(Course.many(before, 20).contains { (try? $0.contributor("gamma", .firmWeek)) == 10 })
  }
}
