import Analyses
import ForceSimulation
import JSONText
import MonteCarlo
import ScenarioModel

/// The rival forms in a result file.
extension ResultFile {
  /// What the opposite of each choice does to the headline measures of each form of the scenario,
  /// and serious combat as a multiple of no force either way.
  static func rivalForms(_ run: ScenarioRun, _ forms: [FormResult]) -> JSONNode {
    guard let beside = run.beside, run.variants[0].scenario.mission.kind != .none else {
      return .list([])
    }
    return .list(
      forms.indices.flatMap { variant in
        RivalForm.allCases.map { node($0, run, beside, forms[variant], variant) }
      }
    )
  }

  private static func node(
    _ rival: RivalForm,
    _ run: ScenarioRun,
    _ beside: ScenarioRun.Beside,
    _ form: FormResult,
    _ variant: Int
  ) -> JSONNode {
    let pair = beside.rivals.changes[rival.rawValue][variant]
    let measures = FormTurn.headlines.filter { form.estimate($0).value != nil }
    var members: [(String, JSONNode)] = [
      ("heading", .text(form.heading)),
      ("path", .text(rival.path)),
      ("value", .text(rival.otherWord(than: form.scenario))),
      ("trials", .count(Int64(beside.rivals.trials))),
      (
        "measures",
        .list(measures.map { node(RivalTable.difference($0, pair, form.scenario)) })
      ),
    ]
    if rival == .answers {
      let ratios = [false, true].map {
        run.ratioToNoForce(.rung4, variant: variant, turnsAnswers: $0)
      }
      members.append(("rung4ToNoForce", ranged(ratios[0])))
      members.append(("rung4ToNoForceIfTurned", ranged(ratios[1])))
    }
    return .object(members)
  }

  private static func ranged(_ estimate: Estimate) -> JSONNode {
    .object([
      ("estimate", .number(estimate.value)),
      ("low", .number(estimate.low)),
      ("high", .number(estimate.high)),
      ("trials", .count(estimate.trials)),
      ("rangeLow", .number(estimate.rangeLow)),
      ("rangeHigh", .number(estimate.rangeHigh)),
    ])
  }
}
