package import Analyses
package import JSONText
import MonteCarlo
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
  /// `sideBySide`, each with its heading and the same keys.
  package static func node(_ run: ScenarioRun, _ context: ResultContext) -> JSONNode {
    let asked = run.asked
    var members = head(run, variant: asked, context)
    members += results(of: run, variant: asked)
    members.append(("notes", .list(context.notes.map { .text($0) })))
    let others = run.variants.indices.filter { $0 != asked }
    members.append(("sideBySide", .list(others.map { form(run, variant: $0) })))
    return .object(members)
  }

  /// How the result was made.
  static func head(
    _ run: ScenarioRun,
    variant: Int,
    _ context: ResultContext
  ) -> [(String, JSONNode)] {
    let settings = run.settings
    let shared = ResultSetting(
      "trialsPerJudgement",
      .count(Int64(settings.trialsPerJudgement)),
      isDefault: settings.trialsPerJudgement == RunSettings.defaultTrialsPerJudgement
    )
    return [
      ("format", .text(format)),
      ("tool", .object([("name", .text("muster")), ("version", .text(context.version))])),
      ("scenario", scenario(run.variants[variant], digest: context.digests.first)),
      ("seed", .count(Int64(settings.seed))),
      (
        "trials",
        .object([
          ("first", .count(Int64(settings.firstTrial))), ("count", .count(Int64(settings.trials))),
        ])
      ),
      ("settings", .object((context.settings + [shared]).map { $0.member })),
    ]
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
  static func results(of run: ScenarioRun, variant: Int) -> [(String, JSONNode)] {
    [
      ("measures", measures(run, variant: variant)),
      ("units", units(run, variant: variant)),
      ("funnel", funnel(run, variant: variant)),
      ("series", series(run, variant: variant)),
      ("contributors", contributors(run, variant: variant)),
    ]
  }

  private static func form(_ run: ScenarioRun, variant: Int) -> JSONNode {
    .object(
      [("heading", .text(run.variants[variant].heading))] + results(of: run, variant: variant)
    )
  }
}
