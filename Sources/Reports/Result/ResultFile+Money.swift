import Analyses
import ForceSimulation
import JSONText

/// Money in place of a force in a result file.
extension ResultFile {
  /// The break-even values; none when no scenario sends money in place of a force.
  static func breakEvens(_ breakEvens: [BreakEven]) -> JSONNode {
    .list(
      breakEvens.map { item in
        .object([
          ("money", .text(item.money)),
          ("force", .text(item.force)),
          ("fundingPerYear", .number(item.fundingPerYear)),
          ("id", .text(item.measure.id)),
          ("path", .text(BreakEven.path)),
          ("value", .number(item.value)),
          ("low", .number(item.low)),
          ("high", .number(item.high)),
          ("highest", .number(BreakEven.highest)),
          ("trials", .count(Int64(item.trials))),
        ])
      }
    )
  }

  /// What was done so that scenarios cost the same; null when nothing was asked.
  static func sameCost(_ levelled: SameCost?) -> JSONNode {
    guard let levelled else { return .null }
    return .object([
      ("first", .text(levelled.first)),
      ("costPerYear", .number(levelled.costPerYear)),
      ("trials", .count(Int64(levelled.trials))),
      (
        "changes",
        .list(
          levelled.changes.map { change in
            .object([
              ("scenario", .text(change.heading)),
              ("costPerYear", .number(change.costPerYear)),
              ("fundingBefore", .number(change.fundingBefore)),
              ("fundingAfter", .number(change.fundingAfter)),
              ("stillMore", .number(change.stillMore)),
            ])
          }
        )
      ),
    ])
  }
}
