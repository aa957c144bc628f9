import Analyses
import ForceSimulation
import ScenarioModel

/// What one change makes of a course, in words and numbers.
struct CourseDifferences {
  private let scenario: Scenario
  private let course: Course
  private let change: CourseChange
  private let changed: Course

  /// Compares a course with the same one changed.
  init(_ course: Course, _ changed: ChangedCourse, of scenario: Scenario) {
    self.scenario = scenario
    self.course = course
    change = changed.change
    self.changed = changed.course
  }

  /// "With ..., same draws: 18,200 instead of 9,300 troops in week 52; ...".
  var text: String {
    let parts = (troops + [coverage, killed, end]).compactMap { $0 }
    let result =
      parts.isEmpty ? "troops, coverage and deaths stay the same" : parts.joined(separator: "; ")
    return "\(condition), same draws: \(result)."
  }

  private var condition: String {
    switch change {
    case .mandateStands: "With a mandate that stands throughout"
    case .consentStands: "With Moscow's consent never revoked"
    case .neverGivenUp: "With a mission that is not given up"
    case .noAttack: "Without a renewed attack"
    case .backstopStands: "With a backstop that stands throughout and acts whenever it is asked"
    case .nobodyLeaves(let contributor):
      "With \(scenario.contributors[contributor].label) and every other government staying"
    case .noBackstop: "Without the backstop"
    case .fullBackstop: "With a full backstop"
    }
  }

  /// Troops in the weeks that differ: 52, 104, the end; at most two of them.
  private var troops: [String?] {
    let weeks: [(Double, Double, String)] = [
      (course[.troopsPresentWeek52], changed[.troopsPresentWeek52], "in week 52"),
      (course[.troopsPresentWeek104], changed[.troopsPresentWeek104], "in week 104"),
      (
        course.number(of: .lastTroops) ?? .nan, changed.number(of: .lastTroops) ?? .nan,
        "at the end"
      ),
    ]
    let differing = weeks.compactMap { was, now, when -> String? in
      guard was.isFinite, now.isFinite else { return nil }
      let (before, after) = (CourseNumbers.troops(was), CourseNumbers.troops(now))
      return before == after ? nil : "\(after) instead of \(before) troops \(when)"
    }
    return Array(differing.prefix(2))
  }

  private var coverage: String? {
    let before = NumberStyle.hundredths(course[.coverageUsable])
    let after = NumberStyle.hundredths(changed[.coverageUsable])
    return before == after ? nil : "usable coverage \(after) instead of \(before) %"
  }

  private var killed: String? {
    let before = CourseNumbers.whole(course[.deaths])
    let after = CourseNumbers.whole(changed[.deaths])
    return before == after ? nil : "\(after) instead of \(before) soldiers killed"
  }

  private var end: String? {
    switch (course.end?.week, changed.end?.week) {
    case (nil, nil): nil
    case (let week?, nil): "the mission does not end early (here in week \(week))"
    case (nil, let week?): "the mission ends early, in week \(week)"
    case (let before?, let after?):
      before == after ? nil : "the mission ends in week \(after) instead of \(before)"
    }
  }
}
