import JSONText
import MonteCarlo

/// Measures and estimates in a result file.
extension ResultFile {
  /// Every measure, in the published order.
  static func measures(_ form: FormResult) -> JSONNode {
    .list(
      ReportedMeasure.all.map { measure in
        node(measure, form.estimate(measure), label: form.label(measure))
      }
    )
  }

  /// A measure with its estimate; the reason stands where there is no estimate.
  static func node(
    _ measure: ReportedMeasure,
    _ estimate: Estimate,
    label: String
  ) -> JSONNode {
    var members: [(String, JSONNode)] = [
      ("id", .text(measure.id)),
      ("label", .text(label)),
      ("unit", .text(measure.unit)),
      ("basis", .text(measure.basis)),
      ("kind", .text(measure.kind)),
      ("estimate", .number(estimate.value)),
      ("low", .number(estimate.low)),
      ("high", .number(estimate.high)),
      ("level", .number(estimate.level)),
      ("trials", .count(estimate.trials)),
      ("rangeLow", .number(estimate.rangeLow)),
      ("rangeHigh", .number(estimate.rangeHigh)),
    ]
    if estimate.value == nil { members.append(("reason", .text(estimate.reason ?? "unknown"))) }
    return .object(members)
  }

  /// An estimate within something else: its value and its simulation interval.
  static func node(_ estimate: Estimate) -> JSONNode {
    .object([
      ("estimate", .number(estimate.value)),
      ("low", .number(estimate.low)),
      ("high", .number(estimate.high)),
    ])
  }
}
