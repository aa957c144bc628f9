import Analyses
import ForceSimulation
import MonteCarlo

/// What money for Ukraine's army would have to do, in place of a verdict.
enum BreakEvenTable {
  /// The section of a report; nil when no scenario sends money in place of a force.
  static func section(_ breakEvens: [BreakEven]) -> ReportSection? {
    guard let first = breakEvens.first else { return nil }
    var table = Table(
      id: "breakEven",
      columns: ["money", "force", "id"].map(EstimateColumns.fileColumn)
        + [
          Column("label", "To prevent as much", .leading),
          Column("fundingPerYear", "USD million a year"),
          Column("value", "Least \(BreakEven.path)"),
          Column("interval", "95 % interval", for: .people),
          Column("low", "Low", for: .files), Column("high", "High", for: .files),
          Column("trials", "Runs"),
        ],
      basis: "C",
      footnotes: [
        "The least exponent with which the money brings it down to where the force of "
          + "\(first.force) does, under the same draws. Nobody knows the exponent: instead of a "
          + "verdict, say whether you believe it."
      ]
    )
    for breakEven in breakEvens { table.add(row(breakEven)) }
    return ReportSection("Money instead of a force", [.table(table)])
  }

  private static func row(_ breakEven: BreakEven) -> [Cell] {
    [Cell(breakEven.money), Cell(breakEven.force), Cell(breakEven.measure.id)]
      + [
        Cell("\(PartWording.heading(breakEven.measure)): \(breakEven.money)"),
        Cell(
          breakEven.fundingPerYear,
          shown: NumberStyle.rounded(breakEven.fundingPerYear, to: .one)
        ),
        Cell(breakEven.value, shown: BreakEvenWording.value(breakEven)),
        Cell(BreakEvenWording.interval(breakEven)),
      ]
      + [breakEven.low, breakEven.high].map { Cell($0, shown: "") }
      + [
        Cell(Double(breakEven.trials), shown: NumberStyle.grouped(Int64(breakEven.trials)))
      ]
  }
}

/// A break-even value in words.
enum BreakEvenWording {
  private static let step = DecimalStep(exponent: -2)

  /// The value, or that there is none.
  static func value(_ breakEven: BreakEven) -> String {
    breakEven.value.map { NumberStyle.rounded($0, to: step) } ?? "none up to \(highest)"
  }

  /// The interval; an end beyond what was looked at is open.
  static func interval(_ breakEven: BreakEven) -> String {
    guard let low = breakEven.low else { return "above \(highest)" }
    let from = NumberStyle.rounded(low, to: step)
    guard let high = breakEven.high else { return "\(from) or more" }
    let to = NumberStyle.rounded(high, to: step)
    return from == to ? from : "\(from)-\(to)"
  }

  private static var highest: String { NumberStyle.plain(BreakEven.highest) }
}
