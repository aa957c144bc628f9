import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// How a later scenario differs from the first in every measure, as a table.
enum DifferenceTable {
  /// The table of one or several later scenarios; files name them in each row.
  static func table(_ comparison: Comparison, variants: [Int]) -> Table {
    var table = Table(
      id: "differences",
      columns: columns,
      footnotes: footnotes(comparison)
    )
    let forms = comparison.forms
    for variant in variants {
      let both = [forms[0], forms[variant]]
      let names = both.map { Cell($0.heading) }
      for difference in comparison.differences(ofVariant: variant) {
        table.add(names + row(difference, weeks: both.map { $0.referenceWeek }))
      }
    }
    return table
  }

  private static let columns =
    ["first", "later", "id"].map(EstimateColumns.fileColumn)
    + [
      Column("label", "Measure", .leading),
      Column("difference", "Difference"),
      Column("interval", "95 % interval", for: .people),
    ]
    + ["low", "high", "adjustedLow", "adjustedHigh"].map { Column($0, $0, for: .files) }
    + [
      Column("verdict", "Verdict", .leading),
      Column("sameSignShare", "Same sign"),
      Column("varianceReduction", "Pairing saves"),
      Column("trials", "trials", for: .files),
      EstimateColumns.fileColumn("basis"),
    ]

  private static func row(_ difference: PairedDifference, weeks: [Int]) -> [Cell] {
    let measure = ReportedMeasure(difference.measure)
    let ends = [
      difference.low, difference.high, difference.adjustedLow, difference.adjustedHigh,
    ]
    let verdict = difference.verdict?.rawValue ?? "-"
    let share = difference.sameSignShare
    let factor = difference.varianceReduction
    let label = measure.withUnit(measure.label(referenceWeeks: weeks))
    return [Cell(measure.id), Cell(label)]
      + [Cell(difference.difference, shown: DifferenceWording(difference).value)]
      + [Cell(DifferenceWording(difference).interval)]
      + ends.map { Cell($0, shown: "") }
      + [
        Cell(verdict),
        Cell(share, shown: share.map { NumberStyle.hundredths($0) } ?? "-"),
        Cell(factor, shown: factor.map { "x " + NumberStyle.digits(2, of: $0) } ?? "-"),
        Cell(Double(difference.trials), shown: ""), Cell(measure.basis),
      ]
  }

  private static func footnotes(_ comparison: Comparison) -> [String] {
    let matters = comparison.variants[0].scenario.matters
    let troops = NumberStyle.plain(matters.troops)
    let points = NumberStyle.plain(matters.share * 100)
    let weeks = NumberStyle.plain(matters.weeks)
    var notes = [
      "Differences are of means, trial by trial under the same draws; weeks count runs in which "
        + "both reach them. Same sign: n of 100 runs that differ that way.",
      "Too close to matter: within \(troops) troops, \(points) in 100, \(weeks) weeks or "
        + "\(SmallestDifference.tasks) tasks; elsewhere any difference beyond computation error counts.",
      "Pairing saves: how many times as many runs separate draws would need.",
    ]
    if comparison.pairs.count > 1 {
      notes.append(
        "Intervals of each measure hold together for all \(comparison.pairs.count) comparisons "
          + "(Dunnett), not for all measures."
      )
    }
    return notes
  }
}
