import Analyses
import ForceSimulation
import MonteCarlo

/// What ranges without odds do at their ends, as a table.
enum BracketTable {
  private static let measures: [Measure] = [
    .forceForms, .troopsPresentWeek52, .tasksCarriedOut, .coverageUsable, .deaths,
  ]

  /// The table of one form; nil when the scenario has no such range.
  static func table(_ brackets: [BracketEffect], _ form: FormResult) -> Table? {
    guard !brackets.isEmpty else { return nil }
    var table = Table(
      id: "brackets",
      caption: "Ranges without odds: what each end does, against the middle that the run uses",
      columns: ["form", "path"].map(EstimateColumns.fileColumn)
        + [
          Column("range", "Range and middle", .leading, for: .people),
          Column("low", "Low", for: .files), Column("middle", "Middle", for: .files),
          Column("high", "High", for: .files),
          EstimateColumns.fileColumn("id"), Column("label", "Measure", .leading),
          Column("atLow", "At the low end"), Column("atHigh", "At the high end"),
          Column("trials", "Runs"),
        ],
      basis: "C",
      footnotes: [
        "Mean differences; 0 where computation error alone could have made them. Ranges that seem to "
          + "shift nothing by as much as matters have fewer runs."
      ]
    )
    for bracket in brackets {
      for (index, measure) in measures.filter({ form.estimate($0).value != nil }).enumerated() {
        table.add(row(bracket, measure, form, isFirst: index == 0))
      }
    }
    return table
  }

  private static func row(
    _ bracket: BracketEffect,
    _ measure: Measure,
    _ form: FormResult,
    isFirst: Bool
  ) -> [Cell] {
    let values = [bracket.low, bracket.middle, bracket.high]
    let texts = values.map { NumberStyle.plain($0) }
    let range = "\(bracket.path) \(texts[0]) to \(texts[2]), middle \(texts[1])"
    let ends = [bracket.lowEnd[measure.rawValue], bracket.highEnd[measure.rawValue]]
    return [Cell(form.heading), Cell(bracket.path), Cell(isFirst ? range : "")]
      + zip(values, texts).map { Cell($0, shown: $1) }
      + [Cell(measure.id), Cell(measure.label)]
      + ends.map { Cell($0, shown: signed($0, measure)) }
      + [Cell(Double(bracket.trials), shown: NumberStyle.grouped(Int64(bracket.trials)))]
  }

  /// A mean difference with two digits, which is all that a part of the runs tells.
  private static func signed(_ value: Double, _ measure: Measure) -> String {
    let style = QuantityStyle(measure)
    let step = DecimalStep(digits: 2, of: value * style.factor) ?? style.finest
    return style.signed(value, to: DecimalStep.coarser(step, style.finest))
  }
}
