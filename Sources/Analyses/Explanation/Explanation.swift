import ForceSimulation
package import MonteCarlo
package import ScenarioModel

/// One course of a scenario and the same course of one change, under the same draws.
package struct Explanation: Sendable {
  /// The scenario.
  package let resolved: ResolvedScenario
  /// The trials to choose from, under which seed.
  package let settings: RunSettings
  /// How the trial was chosen.
  package let choice: CourseChoice
  /// What happened.
  package let course: Course
  /// What was changed.
  package let change: CourseChange
  /// What happened then.
  package let changed: Course

  /// Chooses a trial, runs it, and runs it again with the change that tells most about it.
  ///
  /// - Returns: Nil when no trial is such a one as is asked for.
  package init?(
    _ resolved: ResolvedScenario,
    _ choice: CourseChoice,
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    let plan = Plan(resolved.scenario)
    guard let trial = choice.trial(of: plan, settings, progress: progress) else { return nil }
    self.resolved = resolved
    self.settings = settings
    self.choice = choice
    course = Course(trial, of: plan, settings)
    change = CourseChange(for: course, of: resolved.scenario)
    changed = Course(trial, of: Plan(change.applied(to: resolved).scenario), settings)
  }

  /// What the scenario says.
  package var scenario: Scenario { resolved.scenario }
}
