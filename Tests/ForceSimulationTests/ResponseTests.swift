import Foundation
import ForceSimulation
import TestSupport
import Testing

/// How an incident is answered, as rule R1 tells it.
private enum Answer: Double {
  case none = 1
  case unanswered = 2
  case proportionate = 0.5
  case strike = 0.25
}

@Suite("Answers to incidents (R1, R2)", .tags(.statistical), .releaseOnly)
struct ResponseTests {
  private static let rules = [
    "observe-and-report", "defend-self", "defend-self-and-others", "accomplish-mission",
    "strike-source",
  ]

  /// Incidents of the first weeks when only one kind happens, 60 a week if answers do nothing.
  ///
  /// Each incident kills one in ten times, so 60 a week among 8,000 soldiers are 60 x weeks a
  /// year / 10 / 8 deaths per 1,000 troop-years.
  private func incidents(
    of kind: String,
    rules: String,
    ceiling: String = "strike-source",
    weeks: Int = 2,
    _ members: String = ""
  ) throws -> [Double] {
    let kinds = ["drone", "indirectFire", "directFire", "missile", "hostage", "mine"].map {
      "\"\($0)\": { \"share\": \($0 == kind ? 1 : 0), \"lethality\": 1 }"
    }
    let comma = members.isEmpty ? "" : ", \(members)"
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": \(weeks), "freeze": { "incidents": false, "response": false },
      "mission": { "rulesOfEngagement": "\(rules)" },
      "contributors": { "alpha": { "rulesCeiling": "\(ceiling)" } },
      "incidents": {
        "deathsTense": \(60 * 365.25 / 7 / 10 / 8), "mostDeaths": 1,
        "kinds": { \(kinds.joined(separator: ", ")) }
      },
      "response": {
        "unansweredFactor": 2, "proportionateFactor": 0.5, "strikeFactor": 0.25, "kept": 0.7
      }
      \(comma)
      """
    )
    return Course.many(plan, 400).map { $0[.incidents] }
  }

  @Test(
    "R1: what each rule of engagement lets soldiers answer",
    arguments: [
      (
        "drone",
        [Answer.unanswered, .proportionate, .proportionate, .proportionate, .proportionate]
      ),
      (
        "directFire", [.unanswered, .proportionate, .proportionate, .proportionate, .proportionate]
      ),
      ("hostage", [.unanswered, .unanswered, .proportionate, .proportionate, .proportionate]),
      ("indirectFire", [.unanswered, .unanswered, .unanswered, .proportionate, .strike]),
      ("missile", [.unanswered, .unanswered, .unanswered, .unanswered, .strike]),
      ("mine", [.none, .none, .none, .none, .none]),
    ]
  )
  fileprivate func answers(_ kind: String, _ answers: [Answer]) throws {
    for (rules, answer) in zip(Self.rules, answers) {
      expectMean(try incidents(of: kind, rules: rules), is: 60 + 60 * answer.rawValue)
    }
  }

  @Test("R1: the contingent's own ceiling binds under wider rules")
  func ceiling() throws {
    let means = try incidents(of: "missile", rules: "strike-source", ceiling: "accomplish-mission")
    expectMean(means, is: 60 + 120)
  }

  @Test("R2: an answer acts once, and of its logarithm .7 is left a week later")
  func fading() throws {
    // Log effects: 0, a, a + .7 a, a + .7 (a + .7 a); with a = log .5 and always some incident.
    let effects = [0, 1, 1.7, 2.19]
    let expected = effects.reduce(0) { $0 + 60 * pow(0.5, $1) }
    expectMean(try incidents(of: "drone", rules: "defend-self", weeks: 4), is: expected)
  }

  @Test("R2: frozen answers change nothing")
  func frozen() throws {
    let plain = try incidents(of: "mine", rules: "defend-self", weeks: 4)
    let frozen = try incidents(
      of: "drone",
      rules: "defend-self",
      weeks: 4,
      "\"question\": \"What do answers carry?\""
    )
    expectMean(plain, is: 240)
    #expect(frozen != plain)
  }

  @Test("X2: serious incidents raise crises, more or less by how they are answered")
  func raising() throws {
    // Every incident is a missile, so serious, and multiplies the half crisis of the week by
    // (1 + .5 w N) / (1 + .5 x .25 x 4) for N incidents of mean 4 and answers of weight w: under
    // the rules of reference, to defend oneself and others, missiles go unanswered at .25.
    for (rules, weight) in [("accomplish-mission", 0.25), ("strike-source", 4.0)] {
      let kinds = ["drone", "indirectFire", "directFire", "hostage", "mine"].map {
        "\"\($0)\": { \"share\": 0 }"
      }
      let plan = try SmallScenario.plan(
        """
        "horizonWeeks": 1,
        "freeze": {
            "incidents": false, "response": false, "escalation": false, "deterrence": true
          },
        "mission": { "rulesOfEngagement": "\(rules)" },
        "incidents": {
          "deathsTense": \(4 * 365.25 / 7 / 10 / 8), "mostDeaths": 1,
          "kinds": { \(kinds.joined(separator: ", ")) }
        },
        "response": { "raisesUnanswered": 0.25, "raisesStrike": 4 },
        "escalation": { "crisesPerYearThin": \(365.25 / 14), "raisedPerSeriousIncident": 0.5 }
        """
      )
      // No crisis has the chance E exp(-.5 (1 + .5 w N) / 1.5), N a Poisson count, whose transform
      // is known.
      let chance = exp(-1.0 / 3) * exp(4 * (exp(-weight / 6) - 1))
      let courses = Course.many(plan, 4000)
      expectShare(courses.count { $0[.crises] == 0 }, of: 4000, is: chance)
    }
  }
}
