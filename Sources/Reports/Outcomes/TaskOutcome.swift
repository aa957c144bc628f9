import ForceSimulation
package import MonteCarlo
package import ScenarioModel

/// What becomes of a task in the reference week.
package struct TaskOutcome: Sendable {
  /// The task.
  package let task: Task
  /// The mean usable share of what it asks for.
  package let usable: Estimate
  /// The share of trials in which it is carried out.
  package let carriedOut: Estimate
}

extension FormResult {
  /// What becomes of every task, the first served first.
  package var tasks: [TaskOutcome] {
    scenario.tasks.enumerated().map { place, task in
      let layout = tally.layout
      return TaskOutcome(
        task: task,
        usable: tally.mean(column: layout.column(.usable, task: place)).within(Estimate.shares),
        carriedOut: tally.share(column: layout.column(.carriedOut, task: place))
      )
    }
  }
}
