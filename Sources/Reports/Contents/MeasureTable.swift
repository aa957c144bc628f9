import MonteCarlo
import ScenarioModel

/// Every measure of a form of a scenario as a table.
enum MeasureTable {
  /// The legend that stands under every table of measures.
  static let legend = [
    "n of 100: runs. Basis: A counting units, B rates from past missions, C judgement only."
  ]

  private static let intervals =
    "95 % interval: computation error alone. If judgements vary: 9 in 10 draws of what nobody "
    + "knows; a point, or a range inside the interval: too few runs to see what they do, not certain."

  /// The table of one or several forms; files name the scenario and form of each row.
  static func table(_ forms: [FormResult]) -> Table {
    let columns =
      ["scenario", "form", "id"].map(EstimateColumns.fileColumn)
      + [Column("label", "Measure", .leading)]
      + ["unit", "kind"].map(EstimateColumns.fileColumn)
      + EstimateColumns.columns("estimate", "Estimate", ends: ("low", "high"))
      + EstimateColumns.rangeColumns
      + [
        Column("trials", "Runs"), Column("basis", "Basis", .leading),
        EstimateColumns.fileColumn("reason"),
      ]
    var table = Table(id: "measures", columns: columns, footnotes: [intervals] + legend)
    for form in forms {
      for measure in ReportedMeasure.all { table.add(row(measure, form)) }
    }
    return table
  }

  private static func row(_ measure: ReportedMeasure, _ form: FormResult) -> [Cell] {
    let estimate = form.estimate(measure)
    let wording = EstimateWording(estimate, measure.style)
    let trials = NumberStyle.grouped(estimate.trials)
    let label = measure.withUnit(form.label(measure))
    let names = [form.scenario.name, form.heading, measure.id, label]
    return (names + [measure.unit, measure.kind]).map { Cell($0) }
      + EstimateColumns.cells(wording) + EstimateColumns.rangeCells(wording)
      + [
        Cell(Double(estimate.trials), shown: trials), Cell(measure.basis),
        Cell(estimate.value == nil ? estimate.reason ?? "" : ""),
      ]
  }
}

extension ReportedMeasure {
  /// A label of the measure with the unit where the label does not say it.
  func withUnit(_ label: String) -> String {
    unit == "USD million" ? "\(label), \(unit)" : label
  }
}
