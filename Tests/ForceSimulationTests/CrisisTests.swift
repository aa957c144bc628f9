import Foundation
import ForceSimulation
import TestSupport
import Testing

/// A scenario without a force in which only crises happen.
private let noForce = """
  "mission": { "kind": "none" }, "events": { "alpha-joins": null },
  "freeze": { "escalation": false }
  """

@Suite("Crises and the ladder (X2, X3)", .tags(.statistical), .releaseOnly)
struct CrisisTests {
  private let weeksPerYear = 365.25 / 7

  @Test("X2: crises of one week are independent chances, so their number is binomial")
  func countOfShortCrises() throws {
    // A chance of one tenth a week: rate = -log(.9) a week.
    let perYear = -log(0.9) * weeksPerYear
    let plan = try SmallScenario.plan(
      """
      \(noForce), "horizonWeeks": 40,
      "escalation": {
        "crisesPerYearThin": \(perYear), "minorCrisisWeeks": 1, "seriousCrisisWeeks": 1,
        "warWeeks": 1
      }
      """
    )
    let courses = Course.many(plan, 2000)
    expectMean(courses.map { $0[.crises] }, is: 4)
    expectShare(courses.count { $0[.crises] == 0 }, of: 2000, is: pow(0.9, 40))
    // Rung 4 comes with .6 of crises and rung 5 with .3 of those.
    expectShare(courses.count { $0[.rung4] == 1 }, of: 2000, is: 1 - pow(1 - 0.1 * 0.6, 40))
    expectShare(courses.count { $0[.rung5] == 1 }, of: 2000, is: 1 - pow(1 - 0.1 * 0.18, 40))
  }

  @Test("X2: full war by the horizon agrees with the absorbing chain of 9, 12 and 27 weeks")
  func absorbingChain() throws {
    let chance = 1 - exp(-0.9 / weeksPerYear)
    let plan = try SmallScenario.plan(
      "\(noForce), \"escalation\": { \"crisesPerYearThin\": 0.9 }"
    )
    // calm[n]: the chance of no war with n weeks left in which the truce stands at first.
    var calm = [1.0]
    for week in 1...156 {
      let later = { (weeks: Int) in calm[max(0, week - weeks)] }
      calm.append(
        (1 - chance) * later(1) + chance * (0.4 * later(9) + 0.6 * 0.7 * later(12))
      )
    }
    let courses = Course.many(plan, 2000)
    expectShare(courses.count { $0[.rung5] == 1 }, of: 2000, is: 1 - calm[156])
    // The mean number of crises of the same chain, war counted.
    var count = [0.0]
    for week in 1...156 {
      let later = { (weeks: Int) in count[max(0, week - weeks)] }
      let after = 0.4 * later(9) + 0.6 * 0.7 * later(12) + 0.18 * later(27)
      count.append((1 - chance) * later(1) + chance * (1 + after))
    }
    expectMean(courses.map { $0[.crises] }, is: count[156])
  }

  @Test("X2: the aggressor's motivation is a lognormal frailty of mean one")
  func motivation() throws {
    let plan = try SmallScenario.plan(
      """
      \(noForce), "horizonWeeks": 20, "deterrence": { "motivationDeviation": 0.8 },
      "escalation": { "crisesPerYearThin": \(weeksPerYear / 20) }
      """
    )
    // The chance of no crisis is the mean of exp(-motivation), by the trapezoid rule.
    var sum = 0.0
    for step in -2000...2000 {
      let z = Double(step) * 0.004
      sum += exp(-z * z / 2 - exp(0.8 * z - 0.32)) * 0.004 / (2 * Double.pi).squareRoot()
    }
    let courses = Course.many(plan, 4000)
    expectShare(courses.count { $0[.crises] == 0 }, of: 4000, is: sum)
  }

  @Test("X2: frozen escalation knows no crisis")
  func frozen() throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 8, "escalation": { "crisesPerYearThin": 50 }
      """
    )
    #expect(Course(plan)[.crises] == 0)
  }

  /// A force of eight battlegroup equivalents against what the aggressor needs, and the factor
  /// on the rate of crises that follows by hand.
  struct Deterring: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let members: String
    let factor: Double
    var isFrozen = false
  }

  private static let cases = [
    Deterring(
      testDescription: "half of what it takes, with consent: exp(-1.05 / 2)",
      members: "\"given\": { \"aggressorNeeds\": 16 }",
      factor: exp(-0.525)
    ),
    Deterring(
      testDescription: "more than it takes counts as all: exp(-1.05)",
      members: "\"given\": { \"aggressorNeeds\": 4 }",
      factor: exp(-1.05)
    ),
    Deterring(
      testDescription: "without consent: 2 exp(-.5 / 2)",
      members: "\"given\": { \"moscow\": \"rejects\" }",
      factor: 2 * exp(-0.25)
    ),
    Deterring(
      testDescription: "ambiguous: 1.3 exp(-.5 / 2)",
      members: "\"given\": { \"moscow\": \"ambiguous\" }",
      factor: 1.3 * exp(-0.25)
    ),
    Deterring(
      testDescription: "reserves next door count half: (8 + 4) / 16",
      members: "\"mission\": { \"reserveOutside\": { \"battlegroups\": 8 } }",
      factor: exp(-1.05 * 0.75)
    ),
    Deterring(
      testDescription: "an automatic response halves the rate",
      members: "\"backstop\": { \"automaticResponse\": true, \"delayWeeks\": 0 }",
      factor: 0.5 * exp(-0.525)
    ),
    Deterring(
      testDescription: "air cover cuts it by .7",
      members: "\"backstop\": { \"airCover\": true, \"delayWeeks\": 0 }",
      factor: 0.7 * exp(-0.525)
    ),
    Deterring(
      testDescription: "half a force, half the politics: .5 to the power .5",
      members: """
        "backstop": { "automaticResponse": true, "delayWeeks": 0 },
        "deterrence": { "presenceTroops": 16000 }
        """,
      factor: 0.5.squareRoot() * exp(-0.525)
    ),
    Deterring(
      testDescription: "combat power in the cities is worth .7",
      members: "\"tasks\": { \"hold\": { \"zone\": \"cities\" } }",
      factor: exp(-1.05 * 0.35)
    ),
    Deterring(
      testDescription: "frozen deterrence changes nothing",
      members: "\"question\": \"What does deterrence carry?\"",
      factor: 1,
      isFrozen: true
    ),
  ]

  @Test(
    "X3: the force multiplies the rate of crises by politics and exp(-beta min(1, K / K*))",
    arguments: cases
  )
  func deterrence(_ test: Deterring) throws {
    // Without a force half a crisis a week; the chance of none in four weeks is exp(-2 factor).
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 4,
      "freeze": { "escalation": false, "deterrence": \(test.isFrozen) },
      "escalation": { "crisesPerYearThin": \(0.5 * weeksPerYear) },
      \(test.members)
      """
    )
    let courses = Course.many(plan, 4000)
    expectShare(courses.count { $0[.crises] == 0 }, of: 4000, is: exp(-2 * test.factor))
  }

  @Test("V4: with no force and a thin truce there is full war in .1 to .3 of trials")
  func noForceAtAll() throws {
    let courses = Course.many(try SmallScenario.shipped("no-force"), 4000, perJudgement: 1)
    let war = courses.count { $0[.rung5] == 1 }
    let fighting = courses.count { $0[.truceBroken] == 1 }
    #expect(war > 400 && war < 1200)
    // And low-level fighting is nearly certain: one less .985 to the 156th.
    #expect(fighting > 3400)
  }
}
