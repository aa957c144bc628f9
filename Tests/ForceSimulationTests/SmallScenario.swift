import Foundation
import ForceSimulation
import ScenarioModel
import Testing

/// A scenario small enough to work out by hand, and what tests lay over it.
///
/// One nation keeps eight battlegroups of 1,000 soldiers in the depth from week 0 on, by script.
/// Every number is certain, there is neither notice nor slip, whatever multiplies the exit hazard
/// is one, and every link of the loop is frozen: a test thaws just what it is about.
enum SmallScenario {
  static let oneNation = """
    {
      "name": "one-nation",
      "asOf": "2025-02-25",
      "ceasefireDate": "2025-06-01",
      "given": { "moscow": "accepts-europeans", "aggressorNeeds": 16 },
      "mission": {
        "leads": ["alpha"], "launchTroops": 0, "formsAtTroops": 5000,
        "receptionPersonsPerWeek": 1e6, "sendAtMost": 100
      },
      "capabilities": {
        "battlegroups": { "label": "battlegroups", "personsPerUnit": 1000, "combatWeight": 1 }
      },
      "tasks": { "hold": { "priority": 1, "zone": "depth", "needs": { "battlegroups": 10 } } },
      "contributors": {
        "alpha": {
          "label": "Alpha", "canLead": "corps", "chanceJoins": 1, "decidesFromWeek": 520,
          "usableShare": 1, "noticeWeeks": 0, "costPerSoldierYear": 100000,
          "forces": {
            "battlegroups": { "owned": 40, "deployableShare": 1, "unitsPerUnitDeployed": 5 }
          }
        }
      },
      "deployment": { "slipMean": 1, "slipDeviation": 0 },
      "politics": {
        "exitsPerYearAdHoc": 0.13, "leadExitWeeks": 8, "exitWeeks": 4, "renegeChance": 0,
        "pledgeDelivered": 1, "eliteSplitShare": 0, "electionWindowWeeks": 0,
        "quietSupportFactor": 1, "contagionChance": 0
      },
      "host": { "setsOffShare": 0 },
      "incidents": {
        "deathsQuiet": 0.1, "deathsTense": 1.5, "deathsHot": 7, "branching": 0, "memoryDays": 10,
        "lethalShare": 0.1, "woundedPerDeath": 5, "counterDroneProtection": 0,
        "airDefenceProtection": 0, "medicalProtection": 0, "combatPowerElasticity": 0
      },
      "response": { "unansweredFactor": 1, "proportionateFactor": 1, "raisesStrike": 1 },
      "escalation": {
        "seriousIfCrisis": 0.6, "warIfSerious": 0.3, "seriousIncidentFactor": 1,
        "raisedPerSeriousIncident": 0
      },
      "deterrence": { "motivationDeviation": 0 },
      "truce": { "fightingWeeks": 6 },
      "events": { "alpha-joins": { "week": 0, "contributor": "alpha", "does": "joins" } },
      "freeze": {
        "support": true, "exits": true, "contagion": true, "strain": true, "violations": true,
        "incidents": true, "response": true, "requests": true, "escalation": true,
        "attack": true, "truceBreaks": true, "earlyEnd": true
      }
    }
    """

  /// The plan of the small scenario with JSON objects laid over it, each given by its members.
  static func plan(_ layers: String...) throws -> Plan {
    var texts = ["0": oneNation]
    for (number, members) in layers.enumerated() {
      texts["\(number + 1)"] = text(extending: "\(number)", members)
    }
    return try plan(of: "\(layers.count)") { texts[$0] }
  }

  private static func text(extending name: String, _ members: String) -> String {
    let comma = members.isEmpty ? "" : ","
    return "{ \"extends\": \"\(name)\"\(comma) \(members) }"
  }

  /// The plan of a scenario of this repository, with JSON objects laid over it.
  static func shipped(_ name: String, _ layers: String...) throws -> Plan {
    let scenarios = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios")
    var texts: [String: String] = [:]
    for (number, members) in layers.enumerated() {
      texts["\(number + 1)"] = text(extending: number == 0 ? name : "\(number)", members)
    }
    return try plan(of: layers.isEmpty ? name : "\(layers.count)") { wanted in
      let file = scenarios.appendingPathComponent("\(wanted).json")
      return texts[wanted] ?? (try? String(contentsOf: file, encoding: .utf8))
    }
  }

  private static func plan(of name: String, find: @escaping (String) -> String?) throws -> Plan {
    var reader = ScenarioReader(known: []) { wanted in
      find(wanted).map { FoundText(name: wanted, bytes: Array($0.utf8)) }
    }
    let resolved = reader.read(name)
    let problems = reader.problems.map { "\($0.path): \($0.message)" }
    return Plan(try #require(resolved, "\(problems)").scenario)
  }
}
