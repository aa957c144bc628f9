import Analyses
import ForceSimulation
import ScenarioModel

/// Launch, lead, arrival, capability, strain.
extension CourseTelling {
  func forceSentences(of kind: Turn.Kind, in week: CourseWeek) -> [CourseSentence] {
    let turns = week[kind]
    let number = turns.first?.number ?? 0
    switch kind {
    case .launched:
      return [
        sentence(
          "The force is launched, \(CourseNumbers.troops(number)) troops firm.",
          .mission,
          in: week
        )
      ]
    case .leads: return turns.map { sentence(leads($0), .mission, in: week) }
    case .forms:
      return [
        sentence(
          "The force is formed: \(CourseNumbers.troops(number)) troops are there.",
          .mission,
          in: week
        )
      ]
    case .fullyDeployed:
      return [
        sentence(
          "Nearly all that was called for is there: \(CourseNumbers.troops(number)) troops.",
          .marked,
          in: week
        )
      ]
    case .initialCapability, .fullCapability:
      let which = kind == .initialCapability ? "Initial" : "Full"
      return [
        sentence(
          "\(which) capability is reached (\(NumberStyle.percent(number)) usable).",
          .marked,
          in: week
        )
      ]
    case .arrives:
      return [
        sentence(
          "First units of \(names(turns)) arrive.",
          .passing,
          in: week,
          as: .arrivals,
          count: turns.count
        )
      ]
    case .flankFree:
      return turns.map { turn in
        let units = NumberStyle.plain(turn.number, digits: 2)
        return sentence(
          "Flank forces of \(name(turn.contributor)) come free; NATO's plans for the flank are "
            + "short of \(units) battlegroups.",
          .marked,
          in: week
        )
      }
    case .strained:
      let their = turns.count == 1 ? "its" : "their"
      return [
        sentence(
          "\(names(turns)) can no longer keep \(their) planned dwell.",
          .small,
          in: week,
          as: .strained,
          count: turns.count
        )
      ]
    default: return []
    }
  }

  private func leads(_ turn: Turn) -> String {
    let isFirst = course.turns.first { $0.kind == .leads } == turn
    return "\(name(turn.contributor)) \(isFirst ? "leads" : "takes over the lead")."
  }
}
