import Analyses
import MonteCarlo
import ScenarioModel
import Testing

/// A small scenario of two countries, run with few trials, with and without its backstop.
enum SampleRun {
  static let scenario = """
    {
      "name": "two-countries",
      "question": "What can a brigade hold?",
      "asOf": "2025-02-25",
      "ceasefireDate": "2025-06-01",
      "horizonWeeks": 80,
      "given": {
        "ceasefire": "thin", "moscow": "ambiguous", "climate": "tense",
        "aggressorNeeds": { "bracket": [6, 20] }
      },
      "mission": {
        "kind": "reassurance", "invitedBy": "ukraine",
        "rulesOfEngagement": "defend-self-and-others", "chainOfCommand": "single",
        "leads": ["france"], "troopsAsked": 9000, "formsAtTroops": 3000
      },
      "backstop": {
        "from": "united-states", "intelligence": true, "logistics": false, "airCover": false,
        "automaticResponse": false, "reliability": { "bracket": [0.3, 0.9] }
      },
      "capabilities": {
        "battlegroups": {
          "label": "battlegroups", "singular": "battlegroup", "role": "effect",
          "personsPerUnit": 1000, "needs": { "logisticsCompanies": 1 }, "combatWeight": 1
        },
        "airDefenceBatteries": {
          "label": "air defence batteries", "singular": "air defence battery", "role": "effect",
          "personsPerUnit": 120
        },
        "logisticsCompanies": {
          "label": "logistics companies", "singular": "logistics company", "role": "enabler",
          "personsPerUnit": 150
        },
        "headquarters": {
          "label": "headquarters", "singular": "headquarters", "role": "command",
          "personsPerUnit": 300
        }
      },
      "tasks": {
        "protect-kyiv": {
          "label": "Protect Kyiv", "priority": 1, "zone": "cities", "fromWeek": 12,
          "needs": { "battlegroups": 4, "airDefenceBatteries": 4 }
        },
        "reassure-depth": {
          "label": "Reassure in depth", "priority": 2, "zone": "depth",
          "needs": { "battlegroups": 4 }
        }
      },
      "contributors": {
        "france": {
          "label": "France", "stance": "ready", "joinsIf": "ceasefire holds",
          "chanceJoins": "0.85 to 0.99", "troopsAtMost": "5000 to 10000",
          "noticeWeeks": "1 to 9", "canLead": "corps",
          "forces": {
            "battlegroups": {
              "owned": { "value": 20, "source": "test" }, "deployableShare": "0.3 to 0.8",
              "busyElsewhere": 2, "flank": 0, "unitsPerUnitDeployed": 2
            },
            "airDefenceBatteries": {
              "owned": 4, "deployableShare": 0.7, "busyElsewhere": 0, "flank": 0,
              "unitsPerUnitDeployed": 2
            },
            "logisticsCompanies": {
              "owned": 8, "deployableShare": 0.7, "busyElsewhere": 0, "flank": 0,
              "unitsPerUnitDeployed": 2
            },
            "headquarters": {
              "owned": 1, "deployableShare": 1, "busyElsewhere": 0, "flank": 0,
              "unitsPerUnitDeployed": 1
            }
          }
        },
        "denmark": {
          "label": "Denmark", "stance": "conditional",
          "joinsIf": "backstop includes intelligence and 1 others are in", "insists": 0.6,
          "chanceJoins": "0.55 to 0.9", "noticeWeeks": "4 to 17", "servesUnder": ["france"],
          "forces": {
            "battlegroups": {
              "owned": 3, "deployableShare": 0.5, "busyElsewhere": 0, "flank": 0,
              "unitsPerUnitDeployed": 2
            }
          }
        }
      },
      "matters": { "smallestDifference": { "troops": 500, "share": 0.02, "weeks": 2 } }
    }
    """

  /// Reads the scenario with single values changed.
  static func resolved(
    _ sets: [(path: String, value: String)] = [],
    of name: String = "two-countries"
  ) throws -> ResolvedScenario {
    let texts = [
      "two-countries": scenario,
      "no-tasks": #"{ "extends": "two-countries", "tasks": null }"#,
    ]
    var reader = ScenarioReader(known: []) { name in
      texts[name].map { FoundText(name: name, bytes: Array($0.utf8)) }
    }
    let changes = sets.map { Change(source: "test", path: $0.path, value: $0.value) }
    let resolved = reader.read(name, changes: changes)
    return try #require(resolved, "\(reader.problems.map { "\($0.path): \($0.message)" })")
  }

  /// The forms that a run sets side by side.
  static func variants() throws -> [Variant] {
    [
      Variant(
        heading: "no US backstop",
        resolved: try resolved([("backstop.intelligence", "false")])
      ),
      Variant(heading: "US backstop as asked", resolved: try resolved()),
    ]
  }

  /// The fewest trials that give a range over judgements: 20 draws of 25 trials.
  static let trials = 500

  /// A run of both forms; made once, because it takes seconds without optimisation.
  static let run = Result {
    ScenarioRun(try variants(), RunSettings(trials: trials, threads: 1))
  }

  /// A run of the scenario alone, with values changed.
  static func run(
    _ sets: [(path: String, value: String)] = [],
    of name: String = "two-countries",
    trials: Int = 25
  ) throws -> ScenarioRun {
    let variant = Variant(heading: "changed", resolved: try resolved(sets, of: name))
    return ScenarioRun([variant], RunSettings(trials: trials, threads: 1))
  }
}
