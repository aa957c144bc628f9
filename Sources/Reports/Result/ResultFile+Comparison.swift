package import Analyses
package import JSONText
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// The result file of a comparison.
extension ResultFile {
  /// The result of a comparison: the first scenario under the published keys, then the others.
  ///
  /// `compared` holds what every later scenario gave; `pairs` how each differs from the first,
  /// in what it says and in every measure.
  package static func node(_ comparison: Comparison, _ context: ResultContext) -> JSONNode {
    let forms = comparison.forms
    var members = head(forms[0].variant, comparison.settings, context)
    members += results(of: forms[0])
    members.append(("notes", .list(context.notes.map { .text($0) })))
    let later = forms.indices.dropFirst()
    members.append(
      (
        "compared",
        .list(
          later.map { index in
            let digest = index < context.digests.count ? context.digests[index] : nil
            let scenario = scenario(forms[index].variant, digest: digest)
            return .object([("scenario", scenario)] + results(of: forms[index]))
          }
        )
      )
    )
    members.append(("pairs", .list(later.map { pair(comparison, forms, $0) })))
    members.append(("sameCost", sameCost(comparison.sameCost)))
    members.append(("breakEven", breakEvens(comparison.breakEvens)))
    return .object(members)
  }

  private static func pair(
    _ comparison: Comparison,
    _ forms: [FormResult],
    _ variant: Int
  ) -> JSONNode {
    let differs = comparison.differences[variant - 1].map { item in
      JSONNode.object([
        ("path", .text(item.path)),
        ("first", item.old.map { .text($0) } ?? .null),
        ("second", item.new.map { .text($0) } ?? .null),
      ])
    }
    return .object([
      ("first", .text(forms[0].heading)),
      ("second", .text(forms[variant].heading)),
      ("differs", .list(differs)),
      ("measures", .list(comparison.differences(ofVariant: variant).map(node))),
    ])
  }

  /// A difference with the keys that are published for comparisons.
  static func node(_ difference: PairedDifference) -> JSONNode {
    .object([
      ("id", .text(difference.measure.id)),
      ("difference", .number(difference.difference)),
      ("low", .number(difference.low)),
      ("high", .number(difference.high)),
      ("adjustedLow", .number(difference.adjustedLow)),
      ("adjustedHigh", .number(difference.adjustedHigh)),
      ("sameSignShare", .number(difference.sameSignShare)),
      ("verdict", difference.verdict.map { .text($0.rawValue) } ?? .null),
      ("varianceReduction", .number(difference.varianceReduction)),
    ])
  }
}
