package import Analyses
package import ForceSimulation
package import MonteCarlo
package import ScenarioModel
import Statistics

/// What running one form of a scenario gave, as reports read it.
package struct FormResult: Sendable {
  /// The form.
  package let variant: Variant
  /// Its tally.
  package let tally: Tally

  private let estimates: [Estimate]

  /// Creates a result from the estimate of every measure, in the order of ``Measure``.
  init(_ variant: Variant, _ tally: Tally, estimate: (Measure) -> Estimate) {
    self.variant = variant
    self.tally = tally
    estimates = Measure.allCases.map { measure in
      estimate(measure).within(measure.unit == .share ? Estimate.shares : Estimate.amounts)
    }
  }

  /// The heading of its column.
  package var heading: String { variant.heading }

  /// What the scenario says in this form.
  package var scenario: Scenario { variant.scenario }

  /// The week in which have and need are compared.
  package var referenceWeek: Int { ForceSimulation.referenceWeek(variant.plan) }

  /// The estimate of a measure; missing when the run ends before the week it is about.
  package func estimate(_ measure: Measure) -> Estimate {
    if let week = measure.week, scenario.horizonWeeks <= week {
      return .missing("the run ends before week \(week)")
    }
    if measure.isOfTasks, scenario.tasks.isEmpty { return .missing(Self.noTasks) }
    return estimates[measure.rawValue]
  }

  /// Why nothing is covered where nothing is asked for.
  package static let noTasks = "the scenario has no tasks"

  /// The label of a measure, with the reference week of this form where it is of that week.
  package func label(_ measure: ReportedMeasure) -> String {
    measure.label(referenceWeeks: [referenceWeek])
  }

  /// Whether draws of the judgements differ by no more than runs of one draw explain.
  ///
  /// Its range is then a point, because nothing was seen and not because nothing is there. Never so
  /// of what is the same in every run.
  package func hidesJudgements(_ measure: Measure) -> Bool {
    let moments = tally.columns[measure.rawValue]
    guard moments.clusters >= JudgementRange.fewestDraws, let within = moments.withinVariance,
      let between = moments.betweenVariance
    else { return false }
    return within > 0 && between <= 0
  }

  /// The estimate of a reported measure.
  package func estimate(_ measure: ReportedMeasure) -> Estimate {
    switch measure.making {
    case .measure(let measure): estimate(measure)
    case .quantile(let probability, let measure): tally.quantile(probability, of: measure)
    case .tailMean(let share, let measure): tally.tailMean(worst: share, of: measure)
    case .ratio(let top, let bottom, let factor):
      tally.ratio(top, over: bottom, times: factor)
    }
  }
}

extension ScenarioRun {
  /// What every form gave, in the order of their columns; ranges include what brackets do.
  package var forms: [FormResult] {
    variants.indices.map { index in
      FormResult(variants[index], tallies[index]) { estimate($0, variant: index) }
    }
  }
}

extension Comparison {
  /// What every scenario gave, in the order of their columns.
  package var forms: [FormResult] {
    variants.indices.map { index in
      FormResult(variants[index], tallies[index]) { tallies[index].estimate($0) }
    }
  }
}
