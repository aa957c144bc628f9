package import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// Who joins, when and with what, why not, and who leaves: `muster run NAME --by contributor`.
package enum ContributorReport {
  /// The report of a run, three tables for each form.
  package static func report(_ run: ScenarioRun) -> Report {
    var report = Report(run, title: "by contributor")
    let isSeveral = run.variants.count > 1
    report.sections = run.forms.flatMap { form in
      let tables = [
        ("Who is in, and when", inTable(form)), ("Who is not in, and why", absenceTable(form)),
        ("Who leaves", departureTable(form)),
      ]
      return tables.map { heading, table in
        let name = isSeveral ? heading + ": " + form.heading : heading
        return ReportSection(name, [.table(table)])
      }
    }
    return report
  }

  /// Every contributor, by troops and then by id.
  static func sorted(_ form: FormResult) -> [ContributorOutcome] {
    form.contributors.enumerated().sorted { left, right in
      let troops = (left.element.troops.value ?? 0, right.element.troops.value ?? 0)
      return troops.0 != troops.1 ? troops.0 > troops.1 : left.offset < right.offset
    }.map { $0.element }
  }

  /// The columns that say what a row is about.
  static let keyColumns =
    ["form", "id"].map(EstimateColumns.fileColumn) + [Column("label", "Contributor", .leading)]

  /// The cells under them.
  static func keyCells(_ outcome: ContributorOutcome, _ form: FormResult) -> [Cell] {
    [Cell(form.heading), Cell(outcome.contributor.id), Cell(outcome.contributor.label)]
  }

  private static func inTable(_ form: FormResult) -> Table {
    let week = form.referenceWeek
    var table = Table(
      id: "contributors",
      columns: keyColumns + [
        Column("isIn", "In, week \(week)"), Column("isInLow", "", for: .files),
        Column("isInHigh", "", for: .files), Column("troops", "Troops, mean"),
        Column("troopsLow", "", for: .files), Column("troopsHigh", "", for: .files),
        Column("firmWeek", "Firm, week"), Column("waives", "Waives"),
        Column("supportBefore", "Support before"), Column("support", "Support then"),
        Column("deaths", "Killed, mean"),
      ],
      basis: "C",
      footnotes: footnotes(form)
    )
    for outcome in sorted(form) { table.add(keyCells(outcome, form) + inCells(outcome)) }
    return table
  }

  private static func inCells(_ outcome: ContributorOutcome) -> [Cell] {
    let troops = EstimateWording(outcome.troops, QuantityStyle(.troops))
    let firm = EstimateWording(outcome.firmWeek, .number(finest: .one))
    let points = QuantityStyle.number(finest: .one)
    let support = EstimateWording(outcome.support, points)
    let deaths = EstimateWording(outcome.deaths, QuantityStyle(.persons))
    return [
      Cell(outcome.isIn.value, shown: shown(outcome.isIn)), Cell(outcome.isIn.low, shown: ""),
      Cell(outcome.isIn.high, shown: ""), Cell(outcome.troops.value, shown: troops.value),
      Cell(outcome.troops.low, shown: ""), Cell(outcome.troops.high, shown: ""),
      Cell(outcome.firmWeek.value, shown: outcome.firmWeek.value == nil ? "-" : firm.value),
      Cell(outcome.waives.value, shown: shown(outcome.waives)),
      Cell(outcome.supportBefore, shown: points.shortText(outcome.supportBefore, to: .one)),
      Cell(outcome.support.value, shown: support.value),
      Cell(outcome.deaths.value, shown: deaths.value),
    ]
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
        + "that week, none where it is not in. Firm: median over the runs in which it is firm by "
        + "then. Waives: joins with its condition unmet, in n of 100 runs. Support: points of 100, "
        + "before any loss and in week \(week). Killed: over the whole run."
    ]
  }
}
