package import ForceSimulation
package import MonteCarlo
import ScenarioModel
import Statistics

/// What a range without odds does to every measure at its two ends.
///
/// A bracket is never averaged over: the run uses its middle, and this compares both ends with
/// it, trial by trial under the same draws.
package struct BracketEffect: Sendable {
  /// The path of the bracketed input.
  package let path: String
  /// Its ends and the value the run uses.
  package let low: Double
  package let middle: Double
  package let high: Double
  /// The mean difference of every measure at the low end from the middle, by measure.
  package let lowEnd: [Double]
  /// The same at the high end.
  package let highEnd: [Double]
  /// How many trials the comparison rests on.
  package let trials: Int

  /// Every bracket of `plan`, compared on a part of the run's trials.
  package static func all(
    of plan: Plan,
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void
  ) -> [BracketEffect] {
    var part = settings
    part.trials = min(settings.trials, max(100, min(500, settings.trials / 20)))
    return plan.inputs.indices.compactMap { index -> BracketEffect? in
      guard case .bracket(let low, let middle, let high) = plan.inputs[index].quantity.spread,
        low < high
      else { return nil }
      let ends = [plan, plan.with(low, at: index), plan.with(high, at: index)]
      let pairs = Runner.run(ends, part, progress: progress).pairs
      return BracketEffect(
        path: plan.inputs[index].quantity.path,
        low: low,
        middle: middle,
        high: high,
        lowEnd: pairs[0].moments.map { $0.meanDifference ?? 0 },
        highEnd: pairs[1].moments.map { $0.meanDifference ?? 0 },
        trials: part.trials
      )
    }
  }
}

extension Plan {
  /// The plan with one input at a certain value.
  package func with(_ value: Double, at index: Int) -> Plan {
    var plan = self
    plan.inputs[index].quantity.spread = .point(value)
    return plan
  }
}
