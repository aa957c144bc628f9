import Analyses
import ForceSimulation
import ScenarioModel

/// Turns the turns of a course into sentences, each with its cause.
struct CourseTelling {
  let scenario: Scenario
  let course: Course
  private(set) var weeks: [CourseWeek] = []
  /// Whether the words of conditions are left out, and who joins in a week is told together.
  private(set) var isBrief = false

  /// Prepares to tell a course of a scenario.
  init(_ course: Course, of scenario: Scenario) {
    self.scenario = scenario
    self.course = course
    let turns = course.turns
    // Scripted turns that leave no turn of their own still make a week.
    let scripted = scenario.events.map { $0.week }.filter { 0..<scenario.horizonWeeks ~= $0 }
    for week in Set(turns.map { $0.week } + scripted).sorted() {
      weeks.append(CourseWeek(week, turns.filter { $0.week == week }[...], of: scenario))
    }
  }

  /// The same, told in fewer words.
  var inBrief: CourseTelling {
    var telling = self
    telling.isBrief = true
    return telling
  }

  /// Every sentence, in the order of weeks and of the turns in them.
  var sentences: [CourseSentence] {
    weeks.flatMap { week in
      scriptedSentences(week) + deaths(week)
        + week.kinds.flatMap { sentences(of: $0, in: week) }
    }
  }

  private func sentences(of kind: Turn.Kind, in week: CourseWeek) -> [CourseSentence] {
    worldSentences(of: kind, in: week) + governmentSentences(of: kind, in: week)
      + forceSentences(of: kind, in: week) + combatSentences(of: kind, in: week)
  }

  /// A sentence of a week.
  func sentence(
    _ text: String,
    _ weight: CourseSentence.Weight,
    in week: CourseWeek,
    as sum: CourseSentence.Sum = .others,
    count: Int = 1
  ) -> CourseSentence {
    CourseSentence(week: week.week, weight: weight, text: text, sum: sum, count: count)
  }

  /// The name of a contributor.
  func name(_ place: Int) -> String { scenario.contributors[place].label }

  /// The names of the contributors that turns concern.
  func names(_ turns: [Turn]) -> String {
    CourseNumbers.list(turns.map { name($0.contributor) })
  }

  /// Whether the scenario scripts a turn of that week.
  func isScripted(_ week: CourseWeek, _ matches: (Event.Happening) -> Bool) -> Bool {
    scenario.events.contains { event in
      event.week == week.week && event.happenings.contains(where: matches)
    }
  }

  /// What stands behind a turn of the world: an event of the scenario, or a draw.
  func origin(_ week: CourseWeek, _ matches: (Event.Happening) -> Bool) -> String {
    isScripted(week, matches) ? "(by script)" : "(drawn)"
  }
}
