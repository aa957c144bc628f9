import Analyses
import ForceSimulation
import ScenarioModel

/// Who joins, who does not, who leaves, and why.
extension CourseTelling {
  func governmentSentences(of kind: Turn.Kind, in week: CourseWeek) -> [CourseSentence] {
    switch kind {
    case .joins: joins(week)
    case .parliamentRefuses:
      [
        sentence(
          "The parliament\(week[kind].count == 1 ? " of" : "s of") \(names(week[kind])) "
            + "\(week[kind].count == 1 ? "refuses" : "refuse").",
          .joining,
          in: week,
          as: .joins,
          count: week[kind].count
        )
      ]
    case .leaves: week[kind].map { leaves($0, in: week) }
    case .follows: follows(week)
    case .gone:
      [
        sentence(
          "The last of \(names(week[kind])) leave.",
          .passing,
          in: week,
          as: .departures,
          count: week[kind].count
        )
      ]
    default: []
    }
  }

  /// Why a government joined.
  private enum Reason: Hashable {
    case script, met, waived([Int])
  }

  /// Those that join in a week, together where their reason and their condition are the same.
  private func joins(_ week: CourseWeek) -> [CourseSentence] {
    var groups: [(reason: Reason, condition: String, turns: [Turn])] = []
    for turn in week[.joins] {
      let reason = reason(for: turn)
      let condition = scenario.contributors[turn.contributor].joinsIfText
      let place = groups.firstIndex {
        $0.reason == reason && (reason == .script || isBrief || $0.condition == condition)
      }
      if let place {
        groups[place].turns.append(turn)
      } else {
        groups.append((reason, condition, [turn]))
      }
    }
    return groups.map { group in
      let isOne = group.turns.count == 1
      let why =
        isBrief
        ? briefly(group.reason, isOne: isOne) : why(group.reason, group.condition, isOne: isOne)
      return sentence(
        joins(group.turns) + why,
        .joining,
        in: week,
        as: .joins,
        count: group.turns.count
      )
    }
  }

  private func joins(_ turns: [Turn]) -> String {
    let troops = CourseNumbers.troops(turns.reduce(0) { $0 + $1.number })
    let verb = turns.count == 1 ? "joins" : "join"
    return "\(names(turns)) \(verb) with \(troops == "0" ? "no" : troops) troops"
  }

  private func why(_ reason: Reason, _ condition: String, isOne: Bool) -> String {
    let its = isOne ? "its" : "their"
    switch reason {
    case .script: return " (by script)."
    case .met where condition == "always": return ", without a condition."
    case .met: return ": \(its) condition is met (\(condition))."
    case .waived(let lacking):
      let missing = CourseNumbers.list(lacking.map(noun))
      let lack = missing.isEmpty ? "" : "; missing: \(missing)"
      return "; \(its) condition is waived (\(condition)\(lack))."
    }
  }

  /// The same without the words of the condition.
  private func briefly(_ reason: Reason, isOne: Bool) -> String {
    switch reason {
    case .script: return " (by script)."
    case .met: return isOne ? ", its condition met." : ", their conditions met."
    case .waived(let lacking):
      let missing = CourseNumbers.list(lacking.map(noun))
      return ", waiving \(missing.isEmpty ? "a condition" : missing)."
    }
  }

  private func reason(for turn: Turn) -> Reason {
    let before = course.turns.filter { $0.contributor == turn.contributor && $0.week <= turn.week }
    guard before.contains(where: { $0.kind == .decides }) else { return .script }
    guard let waiver = before.last(where: { $0.kind == .waives }) else { return .met }
    return .waived(lacking(turn.contributor, in: waiver.week))
  }

  /// The facts that a contributor's condition lacked when they were last told in a week.
  func lacking(_ contributor: Int, in week: Int) -> [Int] {
    var facts: [Int] = []
    for turn in course.turns
    where turn.kind == .lacks && turn.contributor == contributor && turn.week == week {
      let fact = Int(turn.number)
      if !facts.contains(fact) { facts.append(fact) }
    }
    return facts
  }

  /// A fact of the conditions as a thing that can be missing.
  func noun(_ fact: Int) -> String {
    let facts = scenario.conditionFacts
    return facts.indices.contains(fact) ? FactWording.noun(facts[fact], in: scenario) : ""
  }

  private func leaves(_ turn: Turn, in week: CourseWeek) -> CourseSentence {
    let id = scenario.contributors[turn.contributor].id
    let isScripted = isScripted(week) {
      if case .leaves(id) = $0 { true } else { false }
    }
    let troops = CourseNumbers.troops(turn.number)
    let factors = factors(of: turn, in: week)
    let why =
      if isScripted {
        " (by script)"
      } else if factors.isEmpty {
        "; nothing weighed on it beyond what past coalitions lost"
      } else {
        "; on it weighed \(CourseNumbers.list(factors))"
      }
    return sentence(
      "\(name(turn.contributor)) decides to leave with its \(troops) troops\(why).",
      .leaving,
      in: week
    )
  }

  /// What weighed on a government that leaves.
  private func factors(of exit: Turn, in week: CourseWeek) -> [String] {
    week.kinds.flatMap { week[$0] }.filter { $0.contributor == exit.contributor }
      .compactMap { turn in
        switch turn.kind {
        case .lowSupport: "low support at home (\(CourseNumbers.whole(turn.number)) of 100)"
        case .splitElites: "a split at home over the mission"
        case .nearElection: "a coming election"
        case .shocked: "many dead at once"
        case .lostBackstop: "the lost backstop"
        case .exitOfAnother: "the exit of another"
        default: nil
        }
      }
  }

  /// Those that follow another out, together where it is the same one.
  private func follows(_ week: CourseWeek) -> [CourseSentence] {
    var groups: [(leader: Int, turns: [Turn])] = []
    for turn in week[.follows] {
      let leader =
        course.turns.last {
          $0.kind == .drawnAlong && $0.contributor == turn.contributor && $0.week <= turn.week
        }.map { Int($0.number) } ?? -1
      if let place = groups.firstIndex(where: { $0.leader == leader }) {
        groups[place].turns.append(turn)
      } else {
        groups.append((leader, [turn]))
      }
    }
    return groups.map { group in
      let verb = group.turns.count == 1 ? "follows" : "follow"
      let whom = group.leader >= 0 ? name(group.leader) : "another"
      let troops = CourseNumbers.troops(group.turns.reduce(0) { $0 + $1.number })
      return sentence(
        "\(names(group.turns)) \(verb) \(whom) out, with \(troops) troops.",
        .leaving,
        in: week,
        count: group.turns.count
      )
    }
  }
}
