import Analyses
import ForceSimulation
import MonteCarlo
import Reports
import ScenarioModel
import TestSupport
import Testing

@Suite("One course told week by week", .releaseOnly)
struct CourseReportTests {
  private static let quiet = [
    "0: Alpha joins with 8,000 troops (by script). Alpha leads. The force is launched, 8,000 "
      + "troops firm. First units of Alpha arrive. The force is formed: 8,000 troops are there. "
      + "Initial capability is reached (80 % usable). Nearly all that was called for is there: "
      + "8,000 troops.",
    "2: Bravo joins with 2,000 troops (by script). First units of Bravo arrive. Full capability "
      + "is reached (100 % usable).",
    "6: Delta joins with 1,000 troops; its condition is waived (backstop includes air cover; "
      + "missing: air cover in the backstop). First units of Delta arrive.",
  ]

  private func report(_ layers: String...) throws -> Report {
    let resolved: ResolvedScenario =
      switch layers.count {
      case 0: try ScriptedCourse.resolved()
      case 1: try ScriptedCourse.resolved(layers[0])
      default: try ScriptedCourse.resolved(layers[0], layers[1])
      }
    return CourseReport.report(try ScriptedCourse.explained(resolved))
  }

  @Test("who joins is told with its cause: by script, or its condition waived and what it lacked")
  func joining() throws {
    let weeks = try report().weeks
    #expect(weeks.count == Self.quiet.count)
    for (told, expected) in zip(weeks, Self.quiet) { #expect(told == expected) }
  }

  @Test("who is never in is told by reason, with what its condition still lacks")
  func absent() throws {
    #expect(
      try report().paragraphs(under: "Who is never in") == [
        "Refuse: Echo.",
        "Their condition is not met: Charlie (missing: air cover in the backstop and 5 others in).",
      ]
    )
  }

  @Test("the heading says which trial it is, that it is one course, and no forecast")
  func heading() throws {
    let report = try report()
    #expect(report.title.hasPrefix("scripted: reassurance"))
    #expect(report.asOf == "2025-02-25")
    #expect(
      report.notes == [
        "Trial 0, seed 1: chosen by its number. It is ONE of many courses, picked to be read: "
          + "no forecast."
      ]
    )
  }

  @Test("truce, backstop, rules, deaths: one sentence each, with where it comes from")
  func scripted() throws {
    let report = try report(
      """
      "truce": { "fightingWeeks": 520 },
      "events": {
        "a": { "week": 10, "ceasefire": "breaks" },
        "b": { "week": 14, "ceasefire": "recommitted" },
        "c": { "week": 20, "backstop": "paused", "forWeeks": 3 },
        "d": { "week": 24, "backstop": "withdrawn" },
        "e": { "week": 26, "contributor": "bravo", "deaths": 3 },
        "f": { "week": 30, "rulesOfEngagement": "defend-self" },
        "g": { "week": 31, "moscow": "rejects" },
        "h": { "week": 32, "contributor": "bravo", "supportBy": -7 }
      }
      """
    )
    #expect(
      report.weeks.dropFirst(3) == [
        "10: The truce breaks into low-level fighting (by script).",
        "14: The truce is made again.",
        "20: The backstop pauses for 3 weeks (by script).",
        "24: The backstop is withdrawn (by script).",
        "26: 3 soldiers of Bravo are killed (by script).",
        "30: Other rules of engagement hold: defend self (by script).",
        "31: Moscow's stance becomes 'rejects' (by script).",
        "32: Support in Bravo changes by -7 points (by script).",
      ]
    )
    let change = report.paragraphs(under: "With one change")
    #expect(change.count == 2, "a backstop that adds nothing changes nothing: \(change)")
    #expect(
      change.first == "With a backstop that stands throughout and acts whenever it is asked, same "
        + "draws: troops, coverage and deaths stay the same."
    )
  }

  @Test("a lead that leaves, a partner that follows, a mission that ends: with and without")
  func leaving() throws {
    let report = try report(
      """
      "politics": { "contagionChance": 1 },
      "contributors": { "delta": { "servesUnder": null } },
      "events": { "x": { "week": 40, "contributor": "alpha", "does": "leaves" } }
      """
    )
    let weeks = report.weeks.dropFirst(3)
    #expect(weeks.first == "40: Alpha decides to leave with its 8,000 troops (by script).")
    let told = weeks.joined(separator: " ")
    #expect(told.contains("Bravo follows Alpha out, with 2,000 troops."))
    #expect(told.contains("48: The last of Alpha leave."))
    // Nobody leads from week 40 on; week 47 is the eighth without a lead.
    #expect(
      told.contains("47: Nobody able to lead has been in for 8 weeks: the mission ends."),
      "\(told)"
    )
    // Of 80 weeks, two are at .8, 43 at 1, and three at .9 after bravo has gone; then nobody
    // commands.
    let change = try #require(report.paragraphs(under: "With one change").first)
    #expect(
      change.hasPrefix(
        "With Alpha and every other government staying, same draws: 11,000 instead of 0 troops in "
          + "week 52; 11,000 instead of 0 troops at the end; usable coverage 99 instead of 59 %; "
          + "the mission does not end early (here in week 47)."
      ),
      "\(change)"
    )
  }

  @Test("a renewed attack: what it met, what became of it, and the course without it")
  func attack() throws {
    let report = try report(
      """
      "given": { "aggressorNeeds": 1000 }, "attack": { "scaleDeviation": 0 },
      "events": { "x": { "week": 30, "attack": true } }
      """
    )
    let told = try #require(report.weeks.first { $0.hasPrefix("30: ") })
    #expect(
      told.hasPrefix("30: The aggressor attacks again (by script). The attack is "),
      "\(told)"
    )
    #expect(told.contains(" times what stands against it; the force "))
    #expect(told.contains(" killed. The mission ends under the attack."))
    let change = try #require(report.paragraphs(under: "With one change").first)
    #expect(change.hasPrefix("Without a renewed attack, same draws: "))
    #expect(change.contains("11,000 instead of 0 troops in week 52; "))
    #expect(change.hasSuffix("; the mission does not end early (here in week 30)."))
  }

  @Test("without a force nobody is missing, nothing is changed")
  func noForce() throws {
    let report = try report(
      #""mission": { "kind": "none" }, "events": { "x": { "week": 9, "ceasefire": "breaks" } }"#
    )
    #expect(report.weeks.contains("9: The truce breaks into low-level fighting (by script)."))
    #expect(report.sections.map { $0.heading } == ["The course", "At the end, week 79"])
  }

  @Test("the words never speak of chance, better or worse")
  func words() throws {
    let text = MarkdownReport.text(try report()).lowercased()
    for word in ["chance", "probab", "better", "worse"] { #expect(!text.contains(word)) }
  }

  @Test("files keep every turn and every measure of both courses")
  func files() throws {
    let report = try report()
    let turns = try #require(report.tables.first { $0.id == "turns" })
    let kinds = turns.rows.map { $0[1].text }
    for kind in ["joins", "leads", "launched", "waives", "lacks", "lastTroops"] {
      #expect(kinds.contains(kind), "\(kind)")
    }
    let measures = try #require(report.tables.first { $0.id == "measures" })
    #expect(measures.rows.count == Measure.allCases.count)
    let csv = CSVReport.text(report)
    #expect(csv.contains("week,turn,contributor,number"))
    #expect(csv.contains(",joins,alpha,8000,"))
    #expect(!TerminalReport.text(report).contains("lastTroops"))
  }
}
