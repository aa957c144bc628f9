import Foundation
import ForceSimulation
import Testing

/// The scenario of docs/hand-worked.md, and the tables of that page.
private enum HandWorked {
  static func plan(weeks: Int) throws -> Plan {
    try SmallScenario.plan(scenario, "\"horizonWeeks\": \(weeks)")
  }

  private static let scenario = """
    "mission": {
      "leads": ["alpha"], "launchTroops": 5000, "formsAtTroops": 5000, "sendAtMost": 1.2,
      "receptionPersonsPerWeek": 2110
    },
    "capabilities": {
      "battlegroups": { "personsPerUnit": 1000, "needs": { "medicalFacilities": 0.25 } },
      "medicalFacilities": {
        "label": "m", "role": "enabler", "personsPerUnit": 100, "shortageCost": 0.5
      },
      "airDefenceBatteries": { "label": "a", "personsPerUnit": 120 }
    },
    "tasks": {
      "hold": {
        "priority": 1, "zone": "depth", "floor": 0.8,
        "needs": { "battlegroups": 3, "airDefenceBatteries": 2 }
      },
      "guard": {
        "priority": 2, "zone": "cities", "floor": 0.5, "needs": { "battlegroups": 4 }
      }
    },
    "contributors": {
      "alpha": {
        "canLead": "brigade", "usableShare": 0.9, "noticeWeeks": 2, "support": 60,
        "costPerSoldierYear": 120000, "releaseFlank": { "share": 0.5, "delayWeeks": 6 },
        "forces": {
          "battlegroups": {
            "owned": 40, "deployableShare": 0.75, "busyElsewhere": 2, "flank": 8,
            "unitsPerUnitDeployed": 5
          },
          "medicalFacilities": {
            "owned": 3.4, "deployableShare": 1, "unitsPerUnitDeployed": 5
          },
          "airDefenceBatteries": {
            "owned": 6, "deployableShare": 0.5, "unitsPerUnitDeployed": 3
          }
        }
      },
      "beta": {
        "label": "Beta", "chanceJoins": 1, "decidesFromWeek": 520, "usableShare": 1,
        "noticeWeeks": 4, "support": 60, "costPerSoldierYear": 100000, "neverDoes": ["cities"],
        "forces": { "battlegroups": {
          "owned": 15, "deployableShare": 1, "unitsPerUnitDeployed": 5
        } }
      }
    },
    "command": { "brigadeBattlegroups": 6 }, "enablers": { "dwellMultiplier": 0.6 },
    "politics": { "deathsSlope": 12, "successShare": 0.25, "sharedNewsShare": 0.4 },
    "events": {
      "alpha-joins": { "week": 1, "contributor": "alpha", "does": "joins" },
      "beta-joins": { "week": 3, "contributor": "beta", "does": "joins" },
      "deaths": { "week": 14, "contributor": "alpha", "deaths": 4 },
      "delivery": { "week": 16, "contributor": "alpha", "delivers": { "airDefenceBatteries": 6 } },
      "exit": { "week": 20, "contributor": "beta", "does": "leaves" }
    },
    "freeze": { "support": false }
    """

  /// The rows of the tables of the page, heads and rules left out.
  static func rows() throws -> [[String]] {
    let page = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/hand-worked.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    return lines.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// Expects a number to be that of a cell, to its last digit.
  static func expect(_ value: Double, _ cell: String, _ what: String) throws {
    let digits = cell.split(separator: ".").dropFirst().first?.count ?? 0
    let expected = try #require(Double(cell), "\(what): \(cell)")
    let last = pow(10, -Double(digits))
    // Whole numbers and short fractions are exact; others are rounded to six places.
    let most = digits < 6 ? 1e-9 * max(1, expected.magnitude) : last / 2 * (1 + 1e-6)
    #expect((value - expected).magnitude <= most, "\(what): \(value), by hand \(cell)")
  }
}

@Suite("A scenario worked by hand (V1)")
struct HandWorkedTests {
  @Test("V1: with chance switched off every week is that of docs/hand-worked.md, to the last digit")
  func weeks() throws {
    let rows = try HandWorked.rows().filter { $0.count == 7 && $0[0] != "weeks" }
    var covered: [Int] = []
    for row in rows {
      let bounds = row[0].split(separator: " ").compactMap { Int($0) }
      let first = try #require(bounds.first)
      for week in first...(try #require(bounds.last)) {
        covered.append(week)
        // The units of a week are kept when it is the last one.
        let course = Course(try HandWorked.plan(weeks: week + 1))
        let shares = [try course.share(of: "hold"), try course.share(of: "guard")]
        let troops = try ["alpha", "beta"].reduce(0) { $0 + (try course.contributor($1, .troops)) }
        let values = [
          troops, try course.units(.present, "battlegroups"),
          try course.units(.usable, "battlegroups"), shares[0], shares[1],
          (2 * shares[0] + shares[1]) / 3,
        ]
        for (value, cell) in zip(values, row.dropFirst()) {
          try HandWorked.expect(value, cell, "week \(week)")
        }
        if week % 4 == 0 {
          try HandWorked.expect(course.series(.troops, week: week), row[1], "week \(week)")
          try HandWorked.expect(course.series(.coverageUsable, week: week), row[6], "week \(week)")
        }
      }
    }
    #expect(covered == Array(0..<30))
  }

  @Test("V1: and so is the whole course")
  func measures() throws {
    let course = Course(try HandWorked.plan(weeks: 30))
    let rows = try HandWorked.rows().filter { $0.count == 2 && $0[0] != "measure" }
    for row in rows {
      if let measure = Measure.allCases.first(where: { $0.id == row[0] }) {
        try HandWorked.expect(course[measure], row[1], row[0])
      } else {
        let words = row[0].split(separator: " ")
        #expect(words.prefix(2) == ["support", "of"])
        let id = String(try #require(words.last))
        try HandWorked.expect(try course.contributor(id, .support), row[1], row[0])
      }
    }
    #expect(rows.count == 31)
  }

  @Test("V1: nothing is left to chance: all trials and seeds are alike")
  func certain() throws {
    let plan = try HandWorked.plan(weeks: 30)
    let first = Course(plan).record.map(\.bitPattern)
    for seed in 2...20 as ClosedRange<UInt64> {
      #expect(Course(plan, trial: UInt32(seed), seed: seed).record.map(\.bitPattern) == first)
    }
  }
}
