import ForceSimulation
package import MonteCarlo
package import ScenarioModel

/// A course told again with one change, under the same draws.
package struct ChangedCourse: Sendable {
  /// What was changed.
  package let change: CourseChange
  /// What happened then.
  package let course: Course

  init(_ change: CourseChange, _ trial: Int, _ resolved: ResolvedScenario, _ settings: RunSettings)
  {
    self.change = change
    course = Course(trial, of: Plan(change.applied(to: resolved).scenario), settings)
  }
}

/// One course of a scenario and what one change would have made of it.
package struct Explanation: Sendable {
  /// The scenario.
  package let resolved: ResolvedScenario
  /// The trials to choose from, under which seed.
  package let settings: RunSettings
  /// How the trial was chosen.
  package let choice: CourseChoice
  /// What happened.
  package let course: Course
  /// The same with the change that tells most about it.
  ///
  /// Where that changes nothing, the same without or with a backstop stands beside it. None
  /// where the scenario has no force.
  package let changed: [ChangedCourse]

  /// Chooses a trial, runs it, and runs it again with one change.
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
    changed = Self.changed(course, resolved, settings)
  }

  private static func changed(
    _ course: Course,
    _ resolved: ResolvedScenario,
    _ settings: RunSettings
  ) -> [ChangedCourse] {
    guard resolved.scenario.mission.kind != .none else { return [] }
    let change = CourseChange(for: course, of: resolved.scenario)
    let first = ChangedCourse(change, course.trial, resolved, settings)
    let usual = CourseChange.ofBackstop(in: resolved.scenario)
    guard change != usual, course.looksLike(first.course) else { return [first] }
    return [first, ChangedCourse(usual, course.trial, resolved, settings)]
  }

  /// What the scenario says.
  package var scenario: Scenario { resolved.scenario }
}
