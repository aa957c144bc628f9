package import ForceSimulation
package import MonteCarlo

/// Which of the trials of a run is to be told.
package enum CourseChoice: Hashable, Sendable {
  /// The one with the most soldiers killed, the first of equals.
  case worst
  /// The middle one by usable coverage, the lower of two, the first of equals.
  case median
  /// The first in which the mission ends early.
  case firstEnd
  /// The one of that number.
  case number(Int)

  /// Finds the number of the trial.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - settings: The trials to choose from; a trial named by its number need not be of them.
  ///   - progress: Told from time to time how many more trials are done.
  /// - Returns: The number; nil when no trial of the run is such a one.
  package func trial(
    of plan: Plan,
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> Int? {
    guard let measure else {
      if case .number(let trial) = self { return trial }
      return nil
    }
    let values = Runner.values(of: measure, in: plan, settings, progress: progress)
    return place(in: values).map { settings.firstTrial + $0 }
  }

  /// The measure by which trials are compared; nil for a trial named by its number.
  package var measure: Measure? {
    switch self {
    case .worst: .deaths
    case .median: .coverageUsable
    case .firstEnd: .endsEarly
    case .number: nil
    }
  }

  /// The place of the chosen one among the values of all trials.
  package func place(in values: [Double]) -> Int? {
    switch self {
    case .number: return nil
    case .firstEnd: return values.firstIndex { $0 > 0 }
    case .worst:
      var worst: Int?
      for place in values.indices where values[place] > (worst.map { values[$0] } ?? -1) {
        worst = place
      }
      return worst
    case .median:
      let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
      return order.isEmpty ? nil : order[(order.count - 1) / 2]
    }
  }
}
