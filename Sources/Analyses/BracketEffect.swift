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
  /// How every measure at the low end differs from the middle, by measure.
  package let lowShifts: [Shift]
  /// The same at the high end.
  package let highShifts: [Shift]
  /// How many trials the comparison rests on.
  package let trials: Int

  /// Every bracket of `plan`, compared on a part of the run's trials.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - settings: The settings of the run.
  ///   - conduct: Runs the batch that compares them.
  /// - Returns: The effects, in the order of the plan's inputs.
  /// - Throws: What `conduct` throws.
  package static func all<Failure: Error>(
    of plan: Plan,
    _ settings: RunSettings,
    conduct: (Batch) throws(Failure) -> RunOutcome
  ) throws(Failure) -> [BracketEffect] {
    let brackets = plan.inputs.indices.compactMap { Bracket(plan, at: $0) }
    guard !brackets.isEmpty else { return [] }
    let ends = brackets.flatMap {
      [plan.with($0.low, at: $0.index), plan.with($0.high, at: $0.index)]
    }
    var part = settings
    part.trials = trials(of: settings)
    // Few trials, so many draws of the judgements: each effect rests on more of the world, and
    // all workers have something to do.
    part.trialsPerJudgement = 3
    let pairs = try conduct(Batch(differencesOf: [plan] + ends, part)).pairs
    return brackets.indices.map { place in
      BracketEffect(
        path: plan.inputs[brackets[place].index].quantity.path,
        low: brackets[place].low,
        middle: brackets[place].middle,
        high: brackets[place].high,
        lowShifts: pairs[2 * place].moments.map { Shift($0) },
        highShifts: pairs[2 * place + 1].moments.map { Shift($0) },
        trials: part.trials
      )
    }
  }

  /// The mean difference of every measure at the low end from the middle, by measure; 0 where
  /// chance alone could have made it.
  package var lowEnd: [Double] { lowShifts.map { $0.counted } }

  /// The same at the high end.
  package var highEnd: [Double] { highShifts.map { $0.counted } }

  /// How many of a run's trials compare the ends of brackets: an eightieth, from 12 to 500.
  ///
  /// Differences under the same draws need few.
  private static func trials(of settings: RunSettings) -> Int {
    min(settings.trials, max(12, min(500, settings.trials / 80)))
  }

  private struct Bracket {
    let index: Int
    let low: Double
    let middle: Double
    let high: Double

    init?(_ plan: Plan, at index: Int) {
      guard case .bracket(let low, let middle, let high) = plan.inputs[index].quantity.spread,
        low < high
      else { return nil }
      self.index = index
      self.low = low
      self.middle = middle
      self.high = high
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
