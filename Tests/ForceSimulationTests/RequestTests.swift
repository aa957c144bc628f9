import Foundation
import ForceSimulation
import TestSupport
import Testing

private let weeksPerYear = 365.25 / 7

/// Members under which only one kind of incident happens, so many a week among 8,000 soldiers.
private func only(_ kind: String, aWeek: Double, lethal: Double) -> String {
  let kinds = ["drone", "indirectFire", "directFire", "missile", "hostage", "mine"].map {
    "\"\($0)\": { \"share\": \($0 == kind ? 1 : 0), \"lethality\": 1 }"
  }
  return """
    "freeze": { "incidents": false, "response": false, "requests": false },
    "incidents": {
      "deathsTense": \(aWeek * weeksPerYear * lethal / 8), "lethalShare": \(lethal),
      "mostDeaths": 1, "kinds": { \(kinds.joined(separator: ", ")) }
    }
    """
}

/// A backstop that works from week 0 on and neither pauses nor is withdrawn.
private func backstop(_ parts: String, reliability: Double) -> String {
  """
  "backstop": {
    \(parts), "delayWeeks": 0, "withdrawnPerYear": 0, "pausedPerYear": 0,
    "reliability": \(reliability)
  }
  """
}

@Suite(
  "Help asked for, answers that miss, and the spiral (R2, R3)",
  .tags(.statistical),
  .releaseOnly
)
struct RequestTests {
  @Test(
    "R3: help comes with the guarantor's reliability under one key, times a factor under two",
    arguments: [("single", 0.6), ("dual", 0.6 * 0.4)]
  )
  func chance(_ chain: String, _ helps: Double) throws {
    let plan = try SmallScenario.plan(
      only("directFire", aWeek: 5, lethal: 1),
      backstop("\"airCover\": true", reliability: 0.6),
      """
      "horizonWeeks": 53, "mission": { "chainOfCommand": "\(chain)" },
      "response": { "dualKeyFactor": 0.4 }
      """
    )
    let courses = Course.many(plan, 100)
    // Every raid kills, so each is beyond the means of those it hits.
    #expect(courses.allSatisfy { $0[.backstopAsked] == $0[.incidents] })
    let asked = courses.reduce(0) { $0 + $1[.backstopAsked] }
    let failed = courses.reduce(0) { $0 + $1[.backstopFailed] }
    #expect(asked > 20_000)
    expectShare(Int(failed), of: Int(asked), is: 1 - helps)
  }

  @Test(
    "R3: help is asked for in fire that kills, of a backstop that has air cover and works",
    arguments: [
      ("drone", 1.0, "\"airCover\": true", ""), ("mine", 1, "\"airCover\": true", ""),
      ("hostage", 1, "\"airCover\": true", ""),
      ("missile", 1, "\"intelligence\": true, \"logistics\": true", ""),
      ("missile", 1, "\"airCover\": true", "\"backstop\": { \"delayWeeks\": 100 }"),
      (
        "missile", 1, "\"airCover\": true",
        "\"events\": { \"a\": { \"week\": 0, \"backstop\": \"withdrawn\" } }"
      ),
      ("missile", 1, "\"airCover\": true", "\"freeze\": { \"requests\": true }"),
    ]
  )
  func unasked(_ kind: String, _ lethal: Double, _ parts: String, _ members: String) throws {
    let plan = try SmallScenario.plan(
      only(kind, aWeek: 5, lethal: lethal),
      backstop(parts, reliability: 0.6) + ", \"horizonWeeks\": 20",
      members
    )
    let course = Course(plan)
    #expect(course[.incidents] > 30)
    #expect(course[.backstopAsked] == 0)
  }

  @Test("R3: only the incidents that kill are beyond the contingent's means")
  func lethalOnly() throws {
    let plan = try SmallScenario.plan(
      only("missile", aWeek: 5, lethal: 0.3),
      backstop("\"airCover\": true", reliability: 0.6) + ", \"horizonWeeks\": 53"
    )
    for course in Course.many(plan, 50) { #expect(course[.backstopAsked] == course[.deaths]) }
  }

  @Test("R3: help that comes answers an incident whatever the rules of those hit")
  func helpAnswers() throws {
    // 60 raids in week 0; unanswered they double, answered they halve.
    for (reliability, factor) in [(1.0, 0.5), (0, 2)] {
      let plan = try SmallScenario.plan(
        only("directFire", aWeek: 60, lethal: 1),
        backstop("\"airCover\": true", reliability: reliability),
        """
        "horizonWeeks": 2, "mission": { "rulesOfEngagement": "observe-and-report" },
        "response": { "unansweredFactor": 2, "proportionateFactor": 0.5 }
        """
      )
      expectMean(Course.many(plan, 400).map { $0[.incidents] }, is: 60 + 60 * factor)
    }
  }

  @Test("R3: a refusal costs credibility, and what the aggressor believes of the backstop")
  func costs() throws {
    // An attack in week 1 asks for help that does not come and is stopped for certain. Credibility
    // falls from 1 to .51 and is .52 a week later, confidence to .42 and .44. The war, which
    // counts with any crisis of week 0 as one, is over in week 2: a second one comes at these.
    func courses(_ members: String) throws -> [Course] {
      let plan = try SmallScenario.plan(
        """
        "freeze": {
          "attack": false, "requests": false, "response": false, "escalation": false
        },
        "events": { "war": { "week": 1, "attack": true } },
        "escalation": { "warWeeks": 1, "crisesPerYearThin": \(0.9 * weeksPerYear) },
        "attack": { "hostWorth": 1000, "balanceEffect": 10, "stoppedAt": 0, "deathsStopped": 0 },
        "response": {
          "refusalCredibility": 0.5, "requestWeight": 0.6, "confidenceRegained": 0.02
        },
        "deterrence": { "credibilityRegained": 0.01 }, "horizonWeeks": 3
        """,
        backstop("\"airCover\": true", reliability: 0),
        members
      )
      return Course.many(plan, 4000)
    }
    func none(_ credibility: Double, _ confidence: Double) -> Double {
      exp(-0.9 * exp(-1.05 * credibility / 2) * (1 - 0.3 * confidence))
    }
    let refused = try courses("")
    #expect(refused.allSatisfy { $0[.backstopAsked] >= 1 && $0[.backstopFailed] >= 1 })
    #expect(refused.allSatisfy { $0[.attackStopped] == 1 && $0[.endsEarly] == 0 })
    expectShare(refused.count { $0[.crises] == 1 }, of: 4000, is: none(0.52, 0.44))
    for link in ["credibility", "response"] {
      let frozen = try courses("\"freeze\": { \"\(link)\": true }")
      expectShare(frozen.count { $0[.crises] == 1 }, of: 4000, is: none(1, 1))
    }
  }

  @Test("R2: credibility falls with unanswered incidents to its floor, and is regained")
  func credibility() throws {
    // Drones go unanswered each week: .4 a week is lost and .1 regained, .7, .4 and the floor of
    // .2. Crises of the week see the credibility after it.
    let plan = try SmallScenario.plan(
      only("drone", aWeek: 60, lethal: 0.001),
      """
      "horizonWeeks": 4, "freeze": { "escalation": false },
      "mission": { "rulesOfEngagement": "observe-and-report" },
      "escalation": { "crisesPerYearThin": \(0.5 * weeksPerYear) },
      "deterrence": {
        "credibilityLost": 0.4, "credibilityRegained": 0.1, "credibilityFloor": 0.2
      }
      """
    )
    let courses = Course.many(plan, 4000)
    let hazard = [0.7, 0.4, 0.2, 0.2].reduce(0) { $0 + 0.5 * exp(-1.05 * $1 / 2) }
    expectShare(courses.count { $0[.crises] == 0 }, of: 4000, is: exp(-hazard))
  }

  @Test(
    "R1: an answer to what Ukraine's own side set off calms nothing and stirs",
    arguments: [0.0, 0.5, 1]
  )
  func misattribution(_ share: Double) throws {
    let plan = try SmallScenario.plan(
      only("drone", aWeek: 60, lethal: 0.1),
      """
      "horizonWeeks": 2, "host": { "setsOffShare": \(share) },
      "mission": { "rulesOfEngagement": "defend-self" },
      "response": { "unansweredFactor": 2, "proportionateFactor": 0.5 }
      """
    )
    // Of n incidents k are misplaced; the mean effect is 2^((2k - n) / n), over a binomial k and
    // a Poisson n: the sum of a weighted ((1 - s) 2^(-1/n) + s 2^(1/n))^n.
    var expected = 60.0
    var weight = exp(-60.0)
    expected += 60 * weight
    for count in 1...200 {
      let n = Double(count)
      weight *= 60 / n
      expected += 60 * weight * pow((1 - share) * pow(2, -1 / n) + share * pow(2, 1 / n), n)
    }
    expectMean(Course.many(plan, 800).map { $0[.incidents] }, is: expected)
  }

  @Test("R1: what nobody answers cannot hit the wrong side")
  func unansweredIsNotMisplaced() throws {
    let plans = try [0.0, 1].map {
      try SmallScenario.plan(
        only("drone", aWeek: 60, lethal: 0.1),
        """
        "horizonWeeks": 20, "host": { "setsOffShare": \($0) },
        "mission": { "rulesOfEngagement": "observe-and-report" }
        """
      )
    }
    let records = plans.map { Course($0).record.map(\.bitPattern) }
    #expect(records[0] == records[1])
  }

  @Test("X2: an answer that hits the wrong side raises the chance of a crisis by its factor")
  func misplacedRaises() throws {
    // As in the test of serious incidents: missiles are struck at their source, weight 4 x 1.5.
    let plan = try SmallScenario.plan(
      only("missile", aWeek: 4, lethal: 0.1),
      """
      "horizonWeeks": 1, "freeze": { "escalation": false, "deterrence": true },
      "host": { "setsOffShare": 1 }, "mission": { "rulesOfEngagement": "strike-source" },
      "response": { "raisesUnanswered": 0.25, "raisesStrike": 4, "raisesMisattributed": 1.5 },
      "escalation": { "crisesPerYearThin": \(0.5 * weeksPerYear), "raisedPerSeriousIncident": 0.5 }
      """
    )
    let chance = exp(-1.0 / 3) * exp(4 * (exp(-6.0 / 6) - 1))
    let courses = Course.many(plan, 4000)
    expectShare(courses.count { $0[.crises] == 0 }, of: 4000, is: chance)
  }

  @Test(
    "R2: under the rival form answers breed answers: each has the factor of its form",
    arguments: [
      ("deterrence", "observe-and-report", 1.5), ("deterrence", "defend-self", 0.75),
      ("deterrence", "strike-source", 0.5), ("spiral", "observe-and-report", 0.8),
      ("spiral", "defend-self", 1.25), ("spiral", "strike-source", 1.75),
    ]
  )
  func forms(_ form: String, _ rules: String, _ factor: Double) throws {
    let kind = rules == "strike-source" ? "missile" : "drone"
    let plan = try SmallScenario.plan(
      only(kind, aWeek: 60, lethal: 0.1),
      """
      "horizonWeeks": 2, "mission": { "rulesOfEngagement": "\(rules)" },
      "response": {
        "form": "\(form)", "unansweredFactor": 1.5, "proportionateFactor": 0.75,
        "strikeFactor": 0.5, "spiralUnanswered": 0.8, "spiralProportionate": 1.25,
        "spiralStrike": 1.75
      }
      """
    )
    expectMean(Course.many(plan, 800).map { $0[.incidents] }, is: 60 + 60 * factor)
  }
}
