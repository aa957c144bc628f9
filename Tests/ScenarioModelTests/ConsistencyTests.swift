import JSONText
import RandomStreams
import ScenarioModel
import Testing

@Suite("Values that contradict each other")
struct ConsistencyTests {
  @Test("a task cannot ask for what only supports or commands")
  func enablers() {
    expectProblems(
      """
      {
        "asOf": "2025-02-25",
        "capabilities": {
          "battlegroups": { "label": "b", "personsPerUnit": 1 },
          "engineers": { "label": "e", "personsPerUnit": 1, "role": "enabler" },
          "headquarters": { "label": "h", "personsPerUnit": 1, "role": "command" }
        },
        "tasks": {
          "hold": {
            "priority": 1, "zone": "depth",
            "needs": { "battlegroups": 1, "engineers": 1️⃣2, "headquarters": 2️⃣{ "value": 1 } }
          }
        }
      }
      """,
      [
        (
          1,
          "task 'hold' asks for engineers, which is no effect; support and headquarters are asked "
            + "for by the units themselves."
        ),
        (
          2,
          "task 'hold' asks for headquarters, which is no effect; support and headquarters are "
            + "asked for by the units themselves."
        ),
      ]
    )
  }

  @Test("a lead must be able to lead")
  func leads() {
    expectProblems(
      """
      {
        "asOf": "2025-02-25", "mission": { "leads": 1️⃣["FRA", "italy"] },
        "contributors": {
          "france": { "label": "F", "aliases": ["FRA"] },
          "italy": { "label": "I", "canLead": "brigade" }
        }
      }
      """,
      [(1, "'france' is to lead but its canLead is 'none'; give it brigade, division or corps.")]
    )
  }

  @Test("two contributors cannot share their draws")
  func collision() {
    // Two words with the same 32-bit FNV-1a number, found by trying.
    #expect(EntityID.hash("sotufira") == EntityID.hash("gabegania"))
    expectProblems(
      """
      {
        "asOf": "2025-02-25",
        "contributors": { "gabegania": { "label": "G" }, "sotufira": 1️⃣{ "label": "S" } }
      }
      """,
      [(1, "'sotufira' and 'gabegania' would share their draws; rename one of them.")]
    )
  }

  @Test("an event must say something, and whom it concerns")
  func events() {
    expectProblems(
      """
      {
        "asOf": "2025-02-25",
        "contributors": { "france": { "label": "F" } },
        "events": {
          "note": "five wrong ones",
          "empty": 1️⃣{ "week": 1 },
          "nobody": { "week": 1, "does": 2️⃣"joins" },
          "nobodyDies": { "week": 1, "moscow": "rejects", "deaths": 3️⃣3 },
          "onlyWho": 4️⃣{ "week": 1, "contributor": "france" },
          "noPause": { "week": 1, "forWeeks": 5️⃣3 },
          "noPauseEither": { "week": 1, "backstop": "withdrawn", "forWeeks": 6️⃣3 },
          "right": { "week": 1, "backstop": { "value": "paused" }, "forWeeks": 3 }
        }
      }
      """,
      [
        (1, Self.nothing("empty")),
        (2, "event 'nobody' gives 'does' without 'contributor'; name whom it concerns."),
        (3, "event 'nobodyDies' gives 'deaths' without 'contributor'; name whom it concerns."),
        (4, Self.nothing("onlyWho")),
        (5, Self.noPause("noPause")), (6, Self.noPause("noPauseEither")),
      ]
    )
  }

  private static func nothing(_ id: String) -> String {
    "event '\(id)' says nothing that happens; "
      + "give it one of backstop, moscow, ceasefire, mandate, attack, rulesOfEngagement, "
      + "does, deaths, supportBy, delivers."
  }

  private static func noPause(_ id: String) -> String {
    "event '\(id)' gives 'forWeeks' without a pause; add \"backstop\": \"paused\"."
  }
}

@Suite("Limits")
struct LimitTests {
  private func contributors(_ conditions: [String]) -> String {
    let members = conditions.enumerated().map { number, condition in
      #""c\#(number + 10)": { "label": "c", "joinsIf": "\#(condition)" }"#
    }
    return #"{ "asOf": "2025-02-25", "contributors": { \#(members.joined(separator: ",\n")) } }"#
  }

  private func entities(_ key: String, _ count: Int, _ value: String) -> String {
    let members = (1...count).map { "\"x\($0)\": \(value)" }.joined(separator: ", ")
    return "{ \"asOf\": \"2025-02-25\",\n\"\(key)\": { \"note\": \"n\", \(members) } }"
  }

  @Test(
    "64 entities of a kind are allowed beside a note, 65 are not",
    arguments: [
      ("contributors", #"{ "label": "c" }"#),
      ("capabilities", #"{ "label": "c", "personsPerUnit": 1 }"#),
      ("tasks", #"{ "priority": 1, "zone": "air", "needs": {} }"#),
      ("events", #"{ "week": 1, "moscow": "rejects" }"#),
    ]
  )
  func mostEntities(key: String, value: String) {
    #expect(Catalogue.mostEntities == 64)
    #expect(reading(entities(key, 64, value)).lines == [])
    #expect(
      reading(entities(key, 65, value)).lines == [
        "test:2:\(key.count + 5): '\(key)' holds 65 entries; at most 64 are allowed."
      ]
    )
  }

  @Test("64 different facts are allowed, 'ceasefire holds' always among them")
  func mostFacts() {
    #expect(Consistency.mostFacts == 64)
    func conditions(_ count: Int) -> [String] {
      (1...count).map { "week is at least \($0) and ceasefire holds and always" }
    }
    // Each brings a week of its own; "ceasefire holds" and "always" are two more.
    #expect(reading(contributors(conditions(62))).lines == [])
    let outcome = reading(contributors(conditions(63) + ["moscow accepts"]))
    #expect(outcome.problems.map { $0.path } == ["contributors.c72.joinsIf"])
    #expect(outcome.problems.map { $0.place.line } == [63])
    #expect(
      outcome.problems.map { $0.message } == [
        "the conditions up to that of 'c72' name 65 different facts; at most 64 are allowed."
      ]
    )
  }

  @Test(
    "one condition with too many facts is a problem as well, with and without 'ceasefire holds'"
  )
  func mostFactsInOne() {
    func condition(_ count: Int) -> String {
      (1...count).map { "week is at least \($0)" }.joined(separator: " and ")
    }
    #expect(reading(contributors([condition(63)])).lines == [])
    #expect(reading(contributors([condition(64)])).problems.count == 1)
    #expect(reading(contributors([condition(63) + " and ceasefire holds"])).lines == [])
  }

  @Test("a condition that could be satisfied in more than 256 ways is refused")
  func mostTerms() {
    #expect(Consistency.mostTerms == 256)
    func condition(_ factors: Int) -> String {
      Array(repeating: "(ceasefire holds or always)", count: factors).joined(separator: " and ")
    }
    #expect(reading(contributors([condition(8)])).lines == [])
    for factors in [9, 30, 2_000] {
      let outcome = reading(contributors(["always", condition(factors)]))
      #expect(outcome.problems.map { $0.path } == ["contributors.c11.joinsIf"])
      #expect(outcome.problems.map { $0.place.line } == [2])
      #expect(
        outcome.problems.map { $0.message } == [
          "the condition of 'c11' can be satisfied in more than 256 ways; "
            + "use fewer parentheses with 'or' that are joined by 'and'."
        ]
      )
    }
  }

  @Test("twelve tasks may ask for one capability, thirteen may not")
  func mostTasks() {
    #expect(Consistency.mostTasksPerCapability == 12)
    func scenario(_ tasks: Int) -> String {
      let members = (1...tasks).map { number in
        "\"t\(number)\": {\"priority\": \(number), \"zone\": \"air\", \"needs\": {\"ships\": 1}}"
      }
      return """
        {
          "asOf": "2025-02-25",
          "capabilities": {
            "ships": { "label": "s", "personsPerUnit": 1 }, "jets": { "label": "j", "personsPerUnit": 1 }
          },
          "tasks": {
            "other": { "priority": 1, "zone": "air", "needs": { "jets": 1 } },
            \(members.joined(separator: ",\n    "))
          }
        }
        """
    }
    #expect(reading(scenario(12)).lines == [])
    let outcome = reading(scenario(13))
    #expect(
      outcome.problems.map { $0.message } == [
        "13 tasks ask for ships; at most 12 may ask for one capability."
      ]
    )
    #expect(outcome.problems.map { $0.path } == ["tasks.t13.needs.ships"])
    #expect(outcome.problems.map { $0.place.line } == [20])
  }

  @Test("a horizon of 520 weeks is the longest")
  func horizon() throws {
    #expect(Catalogue.longestHorizonWeeks == 520)
    let longest = try scenario(#"{ "asOf": "2025-02-25", "horizonWeeks": 520 }"#)
    #expect(longest.horizonWeeks == 520)
    expectProblems(
      #"{ "asOf": "2025-02-25", "horizonWeeks": 1️⃣521 }"#,
      [(1, "'horizonWeeks' is 521; use a whole number from 1 to 520.")]
    )
  }

  @Test("a text of many levels ends in a problem of the JSON reader")
  func depth() {
    let text = String(repeating: "{\"given\":", count: 5_000)
    #expect(reading(text).problems.count == 1)
  }
}
