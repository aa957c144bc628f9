package import Analyses
package import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics

/// An answer that turns with a choice between rival forms: what the scenario says gives one
/// verdict, the opposite another.
package struct FormTurn: Sendable {
  /// What is compared.
  package enum Question: Hashable, Sendable {
    /// A form of the scenario with no force.
    case againstNoForce
    /// A later form of the scenario with the first.
    case againstFirst
  }

  /// The choice.
  package let form: RivalForm
  /// The word of the opposite of what the scenario says.
  package let word: String
  /// What is compared.
  package let question: Question
  /// The measure.
  package let measure: Measure
  /// The place of the form of the scenario.
  package let variant: Int
  /// The verdict as the scenario says.
  package let said: Verdict
  /// The verdict under the opposite.
  package let turned: Verdict

  /// The measures whose verdicts between columns are looked at.
  package static let headlines: [Measure] = [
    .forceForms, .troopsPresentWeek52, .tasksCarriedOut, .coverageUsable, .deaths, .endsEarly,
    .rung4,
  ]

  /// Every answer of a run that a rival form turns: another verdict, and a change beyond chance.
  package static func all(of run: ScenarioRun) -> [FormTurn] {
    guard let rivals = run.beside?.rivals, run.variants[0].scenario.mission.kind != .none else {
      return []
    }
    return RivalForm.allCases.flatMap { form in
      againstNoForce(run, rivals, form) + againstFirst(run, rivals, form)
    }
  }

  private static func againstNoForce(
    _ run: ScenarioRun,
    _ rivals: RivalRun,
    _ form: RivalForm
  ) -> [FormTurn] {
    run.variants.indices.compactMap { variant in
      turn(
        .rung4,
        run,
        rivals,
        form,
        (.againstNoForce, variant),
        rivals.againstNoForce.map { $0[variant] },
        other: nil
      )
    }
  }

  private static func againstFirst(
    _ run: ScenarioRun,
    _ rivals: RivalRun,
    _ form: RivalForm
  ) -> [FormTurn] {
    run.variants.indices.dropFirst().flatMap { variant in
      headlines.compactMap { measure in
        turn(
          measure,
          run,
          rivals,
          form,
          (.againstFirst, variant),
          rivals.againstFirst.map { $0[variant - 1] },
          other: 0
        )
      }
    }
  }

  /// The turn of one answer, nil when it does not turn.
  ///
  /// `pairs` holds what is compared, as the scenario says and then with each choice turned;
  /// `other` is the place of what the form of the scenario is compared with; nil is no force,
  /// which no choice changes.
  private static func turn(
    _ measure: Measure,
    _ run: ScenarioRun,
    _ rivals: RivalRun,
    _ form: RivalForm,
    _ question: (Question, variant: Int),
    _ pairs: [PairTally],
    other: Int?
  ) -> FormTurn? {
    let scenario = run.variants[0].scenario
    guard scenario.horizonWeeks > measure.week ?? 0 else { return nil }
    let verdicts = [pairs[0], pairs[1 + form.rawValue]].map { pair in
      PairedDifference(
        measure,
        pair,
        adjustedLevel: intervalLevel,
        smallest: SmallestDifference.of(measure, scenario.matters),
        isComparable: true
      ).verdict ?? .undecided
    }
    let changes = rivals.changes[form.rawValue]
    let own = Shift(changes[question.variant].moments[measure.rawValue])
    let others = Shift(other.map { changes[$0].moments[measure.rawValue] } ?? PairedMoments())
    let error = (own.error * own.error + others.error * others.error).squareRoot()
    guard verdicts[0] != verdicts[1], (own.mean - others.mean).magnitude > 2.5 * error else {
      return nil
    }
    return FormTurn(
      form: form,
      word: form.otherWord(than: scenario),
      question: question.0,
      measure: measure,
      variant: question.variant,
      said: verdicts[0],
      turned: verdicts[1]
    )
  }
}
