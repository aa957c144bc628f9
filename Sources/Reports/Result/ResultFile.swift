package import Analyses
package import JSONText
package import MonteCarlo
import ScenarioModel

/// The result file `muster-result/1`: what scripts and spreadsheets rely on.
///
/// Keys stand in a fixed order, numbers in the shortest form that reads back the same; equal
/// results are equal bytes.
package enum ResultFile {
  /// The name and number of the format.
  package static let format = "muster-result/1"

  /// The result of a run.
  ///
  /// The scenario as asked fills the published keys; the forms beside it stand at the end, under
  /// `sideBySide`, each with its heading and the same keys; after them what rival forms do.
  package static func node(_ run: ScenarioRun, _ context: ResultContext) -> JSONNode {
    let forms = run.forms
    guard let asked = forms.last else { return .null }
    var members = head(asked.variant, run.settings, context)
    members += results(of: asked)
    let notes = context.notes + [FormWording.alone(run)].compactMap { $0 }
    members.append(("notes", .list(notes.map { .text($0) })))
    members.append(("sideBySide", .list(forms.dropLast().map(node))))
    members.append(("rivalForms", rivalForms(run, forms)))
    members.append(("breakEven", breakEvens(run.breakEvens)))
    return .object(members)
  }

  /// How the result was made.
  package static func head(
    _ variant: Variant,
    _ settings: RunSettings,
    _ context: ResultContext
  ) -> [(String, JSONNode)] {
    let shared = ResultSetting(
      "trialsPerJudgement",
      .count(Int64(settings.trialsPerJudgement)),
      isDefault: settings.trialsPerJudgement == RunSettings.defaultTrialsPerJudgement
    )
    let isGiven = context.settings.contains { $0.name == shared.name }
    let added = isGiven ? [] : [shared]
    let trials = JSONNode.object([
      ("first", .count(Int64(settings.firstTrial))), ("count", .count(Int64(settings.trials))),
    ])
    return [
      ("format", .text(format)),
      ("tool", .object([("name", .text("muster")), ("version", .text(context.version))])),
      ("scenario", scenario(variant, digest: context.digests.first)),
      ("seed", .count(Int64(settings.seed))),
      ("trials", trials),
      ("settings", .object((context.settings + added).map { $0.member })),
    ] + (context.request.map { [("request", $0.node)] } ?? [])
  }

  /// Which scenario it is.
  static func scenario(_ variant: Variant, digest: String?) -> JSONNode {
    .object([
      ("name", .text(variant.scenario.name)),
      ("asOf", .text("\(variant.scenario.asOf)")),
      ("digest", digest.map { .text($0) } ?? .null),
      ("parents", .list(variant.resolved.parents.map { .text($0) })),
      ("given", .text(ScenarioWording.given(variant.scenario))),
    ])
  }

  /// What one form gave, under the published keys.
  static func results(of form: FormResult) -> [(String, JSONNode)] {
    [
      ("measures", measures(form)),
      ("units", units(form)),
      ("funnel", funnel(form)),
      ("series", series(form)),
      ("contributors", contributors(form)),
    ]
  }

  private static func node(_ form: FormResult) -> JSONNode {
    .object([("heading", .text(form.heading))] + results(of: form))
  }
}
