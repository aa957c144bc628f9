package import Analyses
import ForceSimulation
import ScenarioModel

/// A row of the file that `--trials-csv` writes: one trial of one form.
package enum TrialRow {
  /// The names of the columns: what the row is of, then every measure by its published id.
  package static let columns =
    ["asOf", "given", "scenario", "form", "seed", "trial", "judgement"]
    + Measure.allCases.map { $0.id }

  /// The first cells of every row of a form.
  package static func cells(of variant: Variant) -> [String] {
    let scenario = variant.scenario
    return [
      "\(scenario.asOf)", ScenarioWording.given(scenario), scenario.name, variant.heading,
    ]
  }

  /// A value: empty where the trial has none, `Inf` for what never came.
  package static func cell(_ value: Double) -> String {
    if value.isNaN { return "" }
    return value.isFinite ? FileNumber.text(value) : value > 0 ? "Inf" : "-Inf"
  }
}
