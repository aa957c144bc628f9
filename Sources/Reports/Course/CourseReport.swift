package import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// One course told week by week: `muster explain NAME`.
package enum CourseReport {
  /// The report of an explanation.
  package static func report(_ explanation: Explanation) -> Report {
    let scenario = explanation.scenario
    let telling = CourseTelling(explanation.course, of: scenario)
    let last = scenario.horizonWeeks - 1
    var report = Report(
      title: "\(ScenarioWording.title(scenario)); one course",
      asOf: "\(scenario.asOf)",
      given: ScenarioWording.given(scenario),
      notes: [choice(explanation)]
    )
    if scenario.mission.kind != .none {
      let week = min(52, last)
      let absences = CourseAbsences(telling, week: week).paragraphs
      if !absences.isEmpty {
        report.sections.append(
          ReportSection(
            "Who is never in, and why in week \(week)",
            [.paragraph(absences.joined(separator: "\n"))]
          )
        )
      }
    }
    report.sections.append(ReportSection("At the end, week \(last)", end(explanation)))
    let changed = explanation.changed
    if !changed.isEmpty {
      let texts = changed.map { CourseDifferences(explanation.course, $0, of: scenario).text }
      report.sections.append(
        ReportSection(
          "With one change",
          texts.map { .paragraph($0) } + [.table(measures(explanation))]
        )
      )
    }
    let selection = CourseSelection(
      telling.sentences,
      inBrief: telling.inBrief.sentences,
      mostLines: room(beside: report)
    )
    report.sections.insert(ReportSection("The course", course(selection, telling)), at: 0)
    return report
  }

  /// The lines of 80 columns that a report should not exceed.
  private static let mostLines = 60

  /// The lines that are left for the weeks of a course, beside the rest of its report.
  ///
  /// Headings and what is summed up take about fifteen.
  private static func room(beside report: Report) -> Int {
    let taken = TerminalReport.text(report).split(separator: "\n", omittingEmptySubsequences: false)
    return max(20, mostLines - 15 - taken.count)
  }

  /// Which trial it is, how it was chosen, and what it is not.
  private static func choice(_ explanation: Explanation) -> String {
    let settings = explanation.settings
    let trials = NumberStyle.grouped(Int64(settings.trials))
    let trial = NumberStyle.grouped(Int64(explanation.course.trial))
    let how =
      switch explanation.choice {
      case .worst: "of \(trials) trials the one with most soldiers killed"
      case .median: "of \(trials) trials the middle one by usable coverage, if by nothing else"
      case .firstEnd: "of \(trials) trials the first in which the mission ends early"
      case .number: "chosen by its number"
      }
    let many = if case .number = explanation.choice { "many" } else { trials }
    return "Trial \(trial), seed \(settings.seed): \(how). It is ONE of \(many) courses, "
      + "picked to be read: no forecast."
  }

  private static func course(
    _ selection: CourseSelection,
    _ telling: CourseTelling
  ) -> [ReportBlock] {
    var table = Table(
      id: "course",
      columns: [Column("week", "Week"), Column("text", "What happens, and why", .leading)]
    )
    for (week, text) in selection.weeks {
      table.add([Cell(Double(week), shown: "\(week)"), Cell(text)])
    }
    var blocks: [ReportBlock] = [.table(table)]
    if table.rows.isEmpty { blocks = [.paragraph("Nothing happens.")] }
    let sums = [selection.rest, quietIncidents(telling)].filter { !$0.isEmpty }
    if !sums.isEmpty { blocks.append(.paragraph(sums.joined(separator: "\n"))) }
    return blocks + [.table(turns(telling))]
  }

  /// Incidents in which nobody was killed, by quarter of a year.
  private static func quietIncidents(_ telling: CourseTelling) -> String {
    let quarters = (telling.scenario.horizonWeeks + 12) / 13
    var counts = Array(repeating: 0, count: quarters)
    for week in telling.weeks {
      let all = week[.incidents].reduce(0) { $0 + Int($1.number) }
      counts[week.week / 13] += all - week.killedInIncidents.count
    }
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return "" }
    return "Incidents without deaths, by quarter of a year: "
      + counts.map { "\($0)" }.joined(separator: ", ") + "; \(sum) in all."
  }

  /// Every turn for files; people read sentences.
  private static func turns(_ telling: CourseTelling) -> Table {
    var table = Table(
      id: "turns",
      columns: [
        EstimateColumns.fileColumn("week"), EstimateColumns.fileColumn("turn"),
        EstimateColumns.fileColumn("contributor"), EstimateColumns.fileColumn("number"),
      ]
    )
    for turn in telling.course.turns {
      let contributor =
        turn.contributor < 0 ? "" : telling.scenario.contributors[turn.contributor].id
      table.add([
        Cell(Double(turn.week), shown: ""), Cell(turn.kind.rawValue), Cell(contributor),
        Cell(turn.number, shown: ""),
      ])
    }
    return table
  }

  /// Troops, coverage, harm and cost when the last week is over.
  private static func end(_ explanation: Explanation) -> [ReportBlock] {
    let course = explanation.course
    let scenario = explanation.scenario
    let troops = CourseNumbers.troops(course.number(of: .lastTroops) ?? 0)
    let coverage = NumberStyle.percent(course.number(of: .lastCoverage) ?? 0)
    let mean = NumberStyle.percent(course[.coverageUsable])
    let covered =
      scenario.tasks.isEmpty
      ? "no tasks to cover"
      : "usable coverage \(coverage), \(mean) on average once fully deployed"
    let state =
      "\(troops) troops; \(covered). "
      + "Killed: \(CourseNumbers.whole(course[.deaths])), "
      + "wounded: \(CourseNumbers.whole(course[.wounded])), "
      + "captured: \(CourseNumbers.whole(course[.captured])), "
      + "in \(CourseNumbers.count(Int(course[.incidents]), "incident", "incidents")). "
      + "Cost: USD \(CourseNumbers.troops(course[.costTotal])) million."
    let weeks: [Measure] = [
      .troopsPresentWeek12, .troopsPresentWeek26, .troopsPresentWeek52, .troopsPresentWeek104,
    ]
    let points = weeks.compactMap { measure -> String? in
      guard let week = measure.week, week < scenario.horizonWeeks else { return nil }
      return "\(CourseNumbers.troops(course[measure])) in week \(week)"
    }
    let before = points.isEmpty ? "" : " Troops before: \(points.joined(separator: "; "))."
    return [.paragraph(state + before)]
  }

  /// Every measure of both courses, for files.
  private static func measures(_ explanation: Explanation) -> Table {
    var table = Table(
      id: "measures",
      columns: (["id", "label", "unit", "course", "changed"]
        + (explanation.changed.count > 1 ? ["changedToo"] : []))
        .map(EstimateColumns.fileColumn)
    )
    for measure in Measure.allCases {
      table.add(
        [
          Cell(measure.id), Cell(measure.label), Cell(measure.unit.name),
          Cell(explanation.course[measure], shown: ""),
        ] + explanation.changed.map { Cell($0.course[measure], shown: "") }
      )
    }
    return table
  }
}
