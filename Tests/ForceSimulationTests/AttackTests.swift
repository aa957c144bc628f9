import Foundation
import ForceSimulation
import TestSupport
import Testing

private let weeksPerYear = 365.25 / 7

/// An attack in week 5 on Alpha's eight battlegroups, its size for certain what the aggressor
/// needs.
private func attacked(_ layers: String...) throws -> Plan {
  try SmallScenario.plan(
    """
    "horizonWeeks": 12, "freeze": { "attack": false },
    "events": { "war": { "week": 5, "attack": true } },
    "attack": {
      "scaleDeviation": 0, "hostWorth": 8, "backstopWorth": 6, "fightDays": 30,
      "balanceEffect": 1.2, "stoppedAt": 1.5, "containedAt": 0, "withdrawnAt": -1.5,
      "deathsDeviation": 0, "deathsStopped": 1, "deathsContained": 5, "deathsWithdrawn": 15,
      "deathsExceeded": 60, "capturedPerThousand": 20
    }
    """,
    layers.count > 0 ? layers[0] : "",
    layers.count > 1 ? layers[1] : ""
  )
}

/// An attack and what stands against an attack of 16 by hand.
struct Attack: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let members: String
  let standing: Double
  var fights = true
}

@Suite("A renewed attack (X5, F7)", .tags(.statistical), .releaseOnly)
struct AttackTests {
  private static let trials = 4000
  private static let outcomes: [Measure] = [
    .attackStopped, .attackContained, .attackWithdrawal, .attackExceeds,
  ]

  private static func backstop(_ parts: String) -> String {
    """
    "freeze": { "requests": false }, "backstop": {
      \(parts), "delayWeeks": 0, "withdrawnPerYear": 0, "pausedPerYear": 0, "reliability": 1
    }
    """
  }

  private static func supply(_ companies: Double) -> String {
    """
    "capabilities": {
      "logisticsCompanies": {
        "label": "l", "role": "enabler", "personsPerUnit": 0, "shortageCost": 0
      },
      "battlegroups": { "daysOfSupply": 10, "needs": { "logisticsCompanies": 1 } }
    },
    "contributors": { "alpha": { "forces": { "logisticsCompanies": {
      "owned": \(companies), "deployableShare": 1, "unitsPerUnitDeployed": 1
    } } } }
    """
  }

  private static let cases = [
    Attack(
      testDescription: "under rules to defend oneself and others .7 of the force counts",
      members: "",
      standing: 8 + 5.6
    ),
    Attack(
      testDescription: "all of it where the mission is to be accomplished",
      members: "\"mission\": { \"rulesOfEngagement\": \"accomplish-mission\" }",
      standing: 16
    ),
    Attack(
      testDescription: "none under rules to observe",
      members: "\"mission\": { \"rulesOfEngagement\": \"observe-and-report\" }",
      standing: 8
    ),
    Attack(
      testDescription: "rules turned by an event before the attack",
      members: """
        "events": { "turn": { "week": 5, "rulesOfEngagement": "defend-self" } }
        """,
      standing: 8 + 2.4
    ),
    Attack(
      testDescription: "reserves next door count half whatever the rules",
      members: """
        "mission": {
          "reserveOutside": { "battlegroups": 10 }, "rulesOfEngagement": "observe-and-report"
        }
        """,
      standing: 8 + 5
    ),
    Attack(
      testDescription: "an army half as strong again, paid for and built",
      members: "\"host\": { \"armyStrength\": 1.5 }",
      standing: 12 + 5.6
    ),
    Attack(
      testDescription: "a backstop that answers by itself",
      members: backstop("\"automaticResponse\": true"),
      standing: 8 + 5.6 + 6
    ),
    Attack(
      testDescription: "air cover that is asked for and always comes",
      members: backstop("\"airCover\": true"),
      standing: 8 + 5.6 + 6
    ),
    Attack(
      testDescription: "intelligence does not fight",
      members: backstop("\"intelligence\": true, \"logistics\": true"),
      standing: 8 + 5.6
    ),
    Attack(
      testDescription: "supplies for ten of thirty days and none brought",
      members: supply(0),
      standing: 8 + 5.6 / 3
    ),
    Attack(
      testDescription: "supplies brought for half of the force",
      members: supply(4),
      standing: 8 + 5.6 * (0.5 + 0.5 / 3)
    ),
    Attack(
      testDescription: "supplies brought for all",
      members: supply(8),
      standing: 8 + 5.6
    ),
    Attack(
      testDescription: "peacekeepers are not there to fight",
      members: "\"mission\": { \"kind\": \"peacekeeping\" }",
      standing: 8,
      fights: false
    ),
    Attack(
      testDescription: "nor are monitors",
      members: "\"mission\": { \"kind\": \"monitoring\" }",
      standing: 8,
      fights: false
    ),
    Attack(
      testDescription: "nor trainers",
      members: "\"mission\": { \"kind\": \"training\" }",
      standing: 8,
      fights: false
    ),
    Attack(
      testDescription: "an air shield is",
      members: "\"mission\": { \"kind\": \"air-shield\" }",
      standing: 8 + 5.6
    ),
  ]

  @Test("X5: outcomes are logistic in the log of the local balance", arguments: cases)
  func outcomes(_ test: Attack) throws {
    let courses = Course.many(try attacked(test.members), Self.trials)
    func holds(_ threshold: Double) -> Double {
      1 / (1 + exp(threshold - 1.2 * log(test.standing / 16)))
    }
    let chances =
      test.fights
      ? [holds(1.5), holds(0) - holds(1.5), holds(-1.5) - holds(0), 1 - holds(-1.5)]
      : [0, 0, holds(-1.5), 1 - holds(-1.5)]
    for (measure, chance) in zip(Self.outcomes, chances) {
      let count = courses.count { $0[measure] == 1 }
      if chance == 0 {
        #expect(count == 0)
      } else {
        expectShare(count, of: Self.trials, is: chance)
      }
    }
    for course in courses {
      #expect(course[.renewedAttack] == 1)
      // The worst two end the mission; all are gone two weeks later. Deaths per 1,000 by outcome.
      let isEnd = course[.attackWithdrawal] + course[.attackExceeds]
      #expect(course[.endsEarlyAttack] == isEnd)
      #expect(course.series(.troops, week: 8) == (isEnd == 1 ? 0 : 8000))
      let rates = zip(Self.outcomes, [1.0, 5, 15, 60]).reduce(0) { $0 + course[$1.0] * $1.1 }
      #expect(isClose(course[.deaths], 8 * rates))
      #expect(course[.captured] == course[.attackExceeds] * 160)
    }
  }

  @Test("X5: the size of an attack scatters on the logarithm")
  func size() throws {
    let courses = Course.many(
      try attacked("\"attack\": { \"scaleDeviation\": 0.7 }"),
      Self.trials
    )
    // The mean of the logistic over a normal of deviation .7, by the trapezoid rule.
    var contains = 0.0
    for step in -1600...1600 {
      let z = Double(step) * 0.005
      let density = exp(-z * z / 2) * 0.005 / (2 * Double.pi).squareRoot()
      contains += density / (1 + exp(-1.2 * (log(13.6 / 16) - 0.7 * z)))
    }
    let held = courses.count { $0[.attackStopped] + $0[.attackContained] == 1 }
    expectShare(held, of: Self.trials, is: contains)
  }

  @Test("X5: deaths scatter about their mean and fall on contingents by persons and exposure")
  func deaths() throws {
    // Beta's four battlegroups never leave the cities: exposure .5 against 1 and .5 of Alpha, by
    // the ask 10 in the depth and 10 in the cities.
    let beta = Nations.nation("beta", "\"decidesFromWeek\": 520, \"neverDoes\": [\"depth\"]")
    let courses = Course.many(
      try attacked(
        """
        "attack": { "hostWorth": 1000, "balanceEffect": 10, "deathsDeviation": 0.6 }
        """,
        """
        "contributors": { \(beta) },
        "tasks": { "guard": { "priority": 2, "zone": "cities", "needs": { "battlegroups": 10 } } },
        "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } }
        """
      ),
      Self.trials
    )
    expectMean(courses.map { $0[.deaths] }, is: 12)
    // The logarithm scatters by .6.
    let logs = courses.map { log($0[.deaths]) }
    expectMean(logs, is: log(12) - 0.18)
    expectMean(logs.map { ($0 - log(12) + 0.18) * ($0 - log(12) + 0.18) }, is: 0.36)
    for course in courses {
      let own = try ["alpha", "beta"].map { try course.contributor($0, .deaths) }
      #expect(isClose(own[0] / own[1], 8 * 0.75 / (4 * 0.5)))
    }
  }

  @Test("X5: with nobody there it is no attack on the force, and only the first one is recorded")
  func firstOnly() throws {
    let absent = Course(try attacked("\"events\": { \"alpha-joins\": null }"))
    #expect(absent[.renewedAttack] == 1)
    #expect(Self.outcomes.allSatisfy { absent[$0].isNaN })
    #expect(absent[.deaths] == 0)
    #expect(absent[.endsEarly] == 0)
    let frozen = Course(try attacked("\"freeze\": { \"attack\": true }"))
    #expect(Self.outcomes.allSatisfy { frozen[$0].isNaN })
    let twice = Course(
      try attacked(
        """
        "horizonWeeks": 30, "escalation": { "warWeeks": 4 },
        "attack": { "hostWorth": 1000, "balanceEffect": 10 },
        "events": { "again": { "week": 20, "attack": true } }
        """
      )
    )
    #expect(twice[.attackStopped] == 1)
    #expect(twice[.deaths] == 16)
    #expect(twice[.crises] == 2)
  }
}

@Suite("Ukraine's army (H1)")
struct HostTests {
  private func strength(weeks: Int, _ host: String) throws -> Double {
    let plan = try SmallScenario.plan(
      "\"horizonWeeks\": \(weeks), \"host\": { \"fullCostPerYear\": 10000, \(host) }"
    )
    return Course(plan)[.hostArmyIndexFinal]
  }

  @Test("H1: money raises the army after a delay, over the weeks it takes, with less effect each")
  func gain() throws {
    let pays = "\"fundingPerYear\": 10000, \"delayWeeks\": 26, \"buildWeeks\": 52"
    // As much again as it costs is half as strong again in the end.
    #expect(try strength(weeks: 27, pays) == 1)
    #expect(isClose(try strength(weeks: 40, pays), 1 + 0.5 * 13 / 52))
    #expect(isClose(try strength(weeks: 79, pays), 1.5))
    #expect(isClose(try strength(weeks: 300, pays), 1.5))
    #expect(isClose(try strength(weeks: 300, "\"fundingPerYear\": 2500"), 1.2))
    #expect(isClose(try strength(weeks: 300, "\"fundingPerYear\": 40000"), 1.8))
    #expect(isClose(try strength(weeks: 300, "\"fundingPerYear\": 2500, \"armyStrength\": 2"), 2.4))
    #expect(try strength(weeks: 300, "\"fundingPerYear\": 0") == 1)
  }
}

@Suite("Ukraine's army and crises (H1)", .tags(.statistical), .releaseOnly)
struct HostDeterrenceTests {
  @Test("H1: an army stronger than at the ceasefire lowers the rate of crises by its exponent")
  func crises() throws {
    // Half a crisis a week; strength 1.5 x 1.2 = 1.8 at once: exp(-.3 x .8).
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 4, "mission": { "kind": "none" }, "events": { "alpha-joins": null },
      "freeze": { "escalation": false },
      "escalation": { "crisesPerYearThin": \(0.5 * weeksPerYear) },
      "host": {
        "armyStrength": 1.5, "fundingPerYear": 2500, "fullCostPerYear": 10000, "delayWeeks": 0,
        "buildWeeks": 1, "crisisEffect": 0.3
      }
      """
    )
    // In week 0 nothing is built yet.
    let hazard = 0.5 * exp(-0.3 * 0.5) + 3 * 0.5 * exp(-0.3 * 0.8)
    let courses = Course.many(plan, 4000)
    expectShare(courses.count { $0[.crises] == 0 }, of: 4000, is: exp(-hazard))
  }
}
