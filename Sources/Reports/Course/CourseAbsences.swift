import Analyses
import ForceSimulation
import ScenarioModel

/// Who is never in, and why, as paragraphs: one for each reason.
struct CourseAbsences {
  private let telling: CourseTelling
  private let week: Int
  private let absent: [Int]

  /// Looks at a course in its reference week.
  init(_ telling: CourseTelling, week: Int) {
    self.telling = telling
    self.week = week
    let joined = Set(telling.course.turns.filter { $0.kind == .joins }.map { $0.contributor })
    absent = telling.scenario.contributors.indices.filter { !joined.contains($0) }
  }

  /// One paragraph for each reason.
  var paragraphs: [String] {
    ContributorOutcome.Absence.allCases.compactMap { reason in
      let places = absent.filter { telling.course[reason.column, $0] > 0 }
      guard !places.isEmpty else { return nil }
      return "\(words(reason)): \(text(reason, places))."
    }
  }

  private func words(_ reason: ContributorOutcome.Absence) -> String {
    switch reason {
    case .refuses: "Refuse"
    case .conditionUnmet: "Their condition is not met"
    case .unwilling: "Would not join even with their condition met"
    case .undecided: "Had not decided"
    case .parliamentPending: "Waited for their parliament"
    case .parliamentRefused: "Refused by their parliament"
    case .left: "Left"
    }
  }

  private func text(_ reason: ContributorOutcome.Absence, _ places: [Int]) -> String {
    guard reason == .conditionUnmet else {
      return CourseNumbers.list(places.map { telling.name($0) })
    }
    var groups: [(missing: String, names: [String])] = []
    for place in places {
      let missing = missing(for: place)
      if let group = groups.firstIndex(where: { $0.missing == missing }) {
        groups[group].names.append(telling.name(place))
      } else {
        groups.append((missing, [telling.name(place)]))
      }
    }
    return groups.map { group in
      let missing = group.missing.isEmpty ? "" : " (missing: \(group.missing))"
      return CourseNumbers.list(group.names) + missing
    }.joined(separator: "; ")
  }

  /// What a condition lacked when it was last judged by the reference week.
  private func missing(for contributor: Int) -> String {
    let last = telling.course.turns.last {
      $0.kind == .lacks && $0.contributor == contributor && $0.week <= week
    }
    guard let last else { return "" }
    return CourseNumbers.list(telling.lacking(contributor, in: last.week).map(telling.noun))
  }
}
