import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// The force and what it covers.
extension FirstScreen {
  /// Whether a force forms, how large it is, what it ties up and whether it goes on.
  var force: [ScreenLine] {
    let headings = forms.map { ScreenCell.words($0.heading) }
    return [.row("FORCE           mid (range*)", headings, basis: "basis")]
      + forceRows.map { row($0.0, $0.1) }
  }

  /// The rows on the force that the run reaches.
  private var forceRows: [(String, Measure)] {
    let rows: [(String, Measure)] = [
      ("  Forms (n of 100 runs)", .forceForms),
      ("  Troops in week 12", .troopsPresentWeek12),
      ("  Troops in week 52", .troopsPresentWeek52),
      ("  The same, if it forms", .troopsWeek52IfFormed),
      ("  Soldiers tied up for it", .soldiersTiedUp),
      ("  Dwell kept (n of 100 runs)", .sustains),
    ]
    return rows.filter { isReached($0.1) }
  }

  /// Whether a number stands without its range because too few runs show what judgements do.
  var lacksRange: Bool {
    let measures = forceRows.map { $0.1 } + [.tasksCarriedOut, .coverageUsable]
    let ownLack = forms.contains { form in
      measures.contains { lacksRange(form.estimate($0), QuantityStyle($0), of: $0, form) }
    }
    let ratios = riskToPeace.isEmpty ? [] : [seriousCombat, seriousCombatTurned]
    return ownLack
      || ratios.contains { estimates in
        zip(forms, estimates).contains { lacksRange($1, Self.ratioStyle, of: .rung4, $0) }
      }
  }

  private func lacksRange(
    _ estimate: Estimate,
    _ style: QuantityStyle,
    of measure: Measure,
    _ form: FormResult
  ) -> Bool {
    estimate.value != nil && EstimateWording(estimate, style).shortRange.isEmpty
      && form.hidesJudgements(measure)
  }

  /// What the force carries out of what is asked.
  var coverage: [ScreenLine] {
    let essential = scenario.tasks.count { $0.isEssential }
    let of = scenario.tasks.isEmpty ? "" : ", of \(essential)"
    return [
      row("TASKS CARRIED OUT" + of, .tasksCarriedOut),
      row("COVERAGE USABLE, mean", .coverageUsable),
    ]
  }

  private func isReached(_ measure: Measure) -> Bool {
    guard let week = measure.week else { return true }
    return scenario.horizonWeeks > week
  }

  private func row(_ label: String, _ measure: Measure) -> ScreenLine {
    let cells = forms.map { form in
      ScreenCell(EstimateWording(form.estimate(measure), QuantityStyle(measure)))
    }
    return .row(label, cells, basis: measure.basis)
  }
}
