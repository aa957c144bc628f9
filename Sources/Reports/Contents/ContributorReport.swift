package import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// Who joins, with how many troops, and why not: `muster run NAME --by contributor`.
package enum ContributorReport {
  /// The report of a run, one table for each form.
  package static func report(_ run: ScenarioRun) -> Report {
    var report = Report(run, title: "by contributor")
    report.sections = run.forms.map { form in
      ReportSection(run.variants.count > 1 ? form.heading : "", [.table(table(form))])
    }
    return report
  }

  private static func table(_ form: FormResult) -> Table {
    let week = form.referenceWeek
    var table = Table(
      id: "contributors",
      columns: ["form", "id"].map(EstimateColumns.fileColumn)
        + [Column("label", "Contributor", .leading)]
        + [
          Column("isIn", "In, week \(week)"), Column("isInLow", "", for: .files),
          Column("isInHigh", "", for: .files), Column("troops", "Troops, mean"),
          Column("troopsLow", "", for: .files), Column("troopsHigh", "", for: .files),
          Column("firmWeek", "Week firm"),
          Column("absence", "Why not, in n of 100 runs", .leading, for: .people),
        ]
        + ContributorOutcome.Absence.allCases.map { Column($0.rawValue, $0.words, for: .files) },
      basis: "C",
      footnotes: footnotes(form)
    )
    let outcomes = form.contributors.enumerated().sorted { left, right in
      let troops = (left.element.troops.value ?? 0, right.element.troops.value ?? 0)
      return troops.0 != troops.1 ? troops.0 > troops.1 : left.offset < right.offset
    }
    for outcome in outcomes { table.add(row(outcome.element, form)) }
    return table
  }

  private static func row(_ outcome: ContributorOutcome, _ form: FormResult) -> [Cell] {
    let isIn = EstimateWording(outcome.isIn, .shareOfRuns)
    let troops = EstimateWording(outcome.troops, QuantityStyle(.troops))
    let firm = EstimateWording(outcome.firmWeek, .number(finest: .one))
    return [Cell(form.heading), Cell(outcome.contributor.id), Cell(outcome.contributor.label)]
      + [
        Cell(outcome.isIn.value, shown: isIn.shortValue), Cell(outcome.isIn.low, shown: ""),
        Cell(outcome.isIn.high, shown: ""), Cell(outcome.troops.value, shown: troops.value),
        Cell(outcome.troops.low, shown: ""), Cell(outcome.troops.high, shown: ""),
      ]
      + [Cell(outcome.firmWeek.value, shown: outcome.firmWeek.value == nil ? "-" : firm.value)]
      + [Cell(absence(outcome))]
      + ContributorOutcome.Absence.allCases.map { reason in
        let share = outcome.absences.first { $0.reason == reason }?.share
        return Cell(share?.value, shown: "")
      }
  }

  private static func footnotes(_ form: FormResult) -> [String] {
    let errors = form.contributors.compactMap { outcome -> Double? in
      guard let low = outcome.isIn.low, let high = outcome.isIn.high else { return nil }
      return (high - low) / 2 * 100
    }
    let week = form.referenceWeek
    return [
      "In: in the force in week \(week), in n of 100 runs; computation error at most "
        + "\(errors.max().map { NumberStyle.digits(2, of: $0) } ?? "unknown"). Troops: in theatre "
        + "that week, none where it is not in. Week firm: mean over the runs in which it is firm."
    ]
  }

  /// The reasons that are seen at all, the largest first: "undecided 31, has left 4".
  private static func absence(_ outcome: ContributorOutcome) -> String {
    let seen = outcome.absences.filter { ($0.share.value ?? 0) > 0 }
    guard !seen.isEmpty else { return "-" }
    return seen.map { "\($0.reason.words) \(NumberStyle.hundredths($0.share.value ?? 0))" }
      .joined(separator: ", ")
  }
}
