import Analyses
import MonteCarlo
import Reports
import ScenarioModel
import Testing

/// A course in which the scenario scripts every turn, so that its telling is known.
///
/// Alpha leads with eight battlegroups of 1,000 soldiers, bravo serves under it with two, charlie
/// lacks its condition, delta waives its own, echo refuses. Every number is certain, there is
/// neither notice nor slip, and every link of the loop that chance drives is frozen.
enum ScriptedCourse {
  private static let scenario = """
    {
      "name": "scripted",
      "asOf": "2025-02-25",
      "ceasefireDate": "2025-06-01",
      "horizonWeeks": 80,
      "given": { "moscow": "accepts-europeans", "aggressorNeeds": 16 },
      "mission": {
        "leads": ["alpha"], "launchTroops": 0, "formsAtTroops": 5000,
        "receptionPersonsPerWeek": 1e6, "sendAtMost": 100, "endsWithoutLeadWeeks": 8
      },
      "backstop": {
        "from": "united-states", "intelligence": true, "delayWeeks": 0, "withdrawnPerYear": 0,
        "pausedPerYear": 0
      },
      "capabilities": {
        "battlegroups": { "label": "battlegroups", "personsPerUnit": 1000, "combatWeight": 1 }
      },
      "tasks": { "hold": { "priority": 1, "zone": "depth", "needs": { "battlegroups": 10 } } },
      "contributors": {
        "alpha": { "label": "Alpha", "canLead": "corps", \(nation(40)) },
        "bravo": { "label": "Bravo", "servesUnder": ["alpha"], \(nation(10)) },
        "charlie": {
          "label": "Charlie", "stance": "conditional", "insists": 1,
          "joinsIf": "ceasefire holds and backstop includes air cover and 5 others are in",
          \(nation(10, decidesFrom: 0))
        },
        "delta": {
          "label": "Delta", "stance": "conditional", "insists": 0, "support": 100,
          "joinsIf": "backstop includes air cover", "servesUnder": ["alpha"],
          \(nation(5, decidesFrom: 6))
        },
        "echo": { "label": "Echo", "stance": "refuses", \(nation(10)) }
      },
      "deployment": { "slipMean": 1, "slipDeviation": 0 },
      "politics": {
        "leadExitWeeks": 8, "exitWeeks": 4, "renegeChance": 0, "pledgeDelivered": 1,
        "decidesPerWeek": 1, "supportMidpoint": 0, "supportScale": 1, "contagionChance": 0
      },
      "matters": { "fullCapability": 0.95 },
      "deterrence": { "motivationDeviation": 0 },
      "truce": { "fightingWeeks": 6 },
      "events": {
        "alpha-joins": { "week": 0, "contributor": "alpha", "does": "joins" },
        "bravo-joins": { "week": 2, "contributor": "bravo", "does": "joins" }
      },
      "freeze": {
        "support": true, "exits": true, "strain": true, "incidents": true, "response": true,
        "escalation": true, "truceBreaks": true
      }
    }
    """

  private static func nation(_ owned: Int, decidesFrom week: Int = 520) -> String {
    """
    "chanceJoins": 1, "decidesFromWeek": \(week), "usableShare": 1, "noticeWeeks": 0,
    "costPerSoldierYear": 100000, "forces": {
      "battlegroups": { "owned": \(owned), "deployableShare": 1, "unitsPerUnitDeployed": 5 }
    }
    """
  }

  /// The scenario with JSON members laid over it, in order.
  static func resolved(_ layers: String...) throws -> ResolvedScenario {
    var texts = ["0": scenario]
    for (number, members) in layers.enumerated() {
      texts["\(number + 1)"] = #"{ "extends": "\#(number)", \#(members) }"#
    }
    var reader = ScenarioReader(known: []) { name in
      texts[name].map { FoundText(name: name, bytes: Array($0.utf8)) }
    }
    let resolved = reader.read("\(layers.count)")
    return try #require(resolved, "\(reader.problems.map { "\($0.path): \($0.message)" })")
  }

  /// The first trial of a scenario, explained.
  static func explained(_ resolved: ResolvedScenario) throws -> Explanation {
    let settings = RunSettings(trials: 25, threads: 1)
    return try #require(Explanation(resolved, .number(0), settings))
  }
}

extension Report {
  /// The weeks of a course that is told, each as "week: text".
  var weeks: [String] {
    (tables.first { $0.id == "course" }?.rows ?? []).map { "\($0[0].text): \($0[1].text)" }
  }

  /// The lines of the paragraphs under a heading that begins so.
  func paragraphs(under heading: String) -> [String] {
    let blocks = sections.filter { $0.heading.hasPrefix(heading) }.flatMap { $0.blocks }
    let texts = blocks.compactMap { block in
      if case .paragraph(let text) = block { text } else { nil }
    }
    return texts.flatMap { $0.split(separator: "\n").map(String.init) }
  }
}
