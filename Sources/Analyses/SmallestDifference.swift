package import ForceSimulation
package import ScenarioModel

/// The smallest difference that matters to the planner, by measure.
package enum SmallestDifference {
  /// The smallest difference in the number of tasks carried out; an assumption: a quarter of one.
  package static let tasks = 0.25

  /// The smallest difference of `measure` that matters, in its own unit.
  ///
  /// Nought where the scenario sets none: then any difference that is not chance matters.
  package static func of(_ measure: Measure, _ matters: Matters) -> Double {
    switch measure.unit {
    case .troops: matters.troops
    case .share: matters.share
    case .weeks: matters.weeks
    case .tasks: tasks
    case .persons, .count, .years, .units, .times, .millions: 0
    }
  }
}
