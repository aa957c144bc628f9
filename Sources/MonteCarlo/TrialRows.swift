package import ForceSimulation

/// Told the records of every draw of the judgements as soon as its trials are run.
package typealias TrialWatcher = @Sendable (TrialRows) -> Void

/// What every measure was in each trial of one draw of the judgements, for each plan.
package struct TrialRows: Sendable {
  /// The draw, counted from the first of the run.
  package let place: Int
  /// The draw's own number, which addresses what it draws.
  package let judgement: Int
  /// The numbers of the trials.
  package let trials: Range<Int>

  private let values: [[Double]]

  init(_ benches: [TrialBench], _ settings: RunSettings, place: Int) {
    self.place = place
    trials = settings.trials(ofJudgement: place)
    judgement = trials.lowerBound / settings.trialsPerJudgement
    let count = trials.count
    values = benches.map { bench in
      Measure.allCases.flatMap { measure in
        (0..<count).map { bench.records.value(measure.rawValue, trial: $0) }
      }
    }
  }

  /// What a measure was; not a number where the trial has none, infinite where it never came.
  package func value(_ measure: Measure, trial: Int, plan: Int) -> Double {
    values[plan][measure.rawValue * trials.count + trial - trials.lowerBound]
  }
}
