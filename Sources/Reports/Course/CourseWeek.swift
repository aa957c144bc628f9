import Analyses
import ForceSimulation
import ScenarioModel

/// The turns of one week, by kind.
struct CourseWeek {
  /// The week.
  let week: Int
  /// The kinds, in the order in which they came.
  private(set) var kinds: [Turn.Kind] = []
  /// Deaths that the scenario scripts, those of incidents, and those of an attack.
  private(set) var killedByScript: [Turn] = []
  private(set) var killedInIncidents: [Turn] = []
  private(set) var killedInAttack: [Turn] = []

  /// Whether help against an attack came; nil when it was not asked for.
  private(set) var helpAgainstAttack: Bool?

  private var turns: [Turn.Kind: [Turn]] = [:]

  /// Sorts the turns of a week.
  init(_ week: Int, _ turns: ArraySlice<Turn>, of scenario: Scenario) {
    self.week = week
    var scripted = Self.scriptedDeaths(week, scenario)
    var isUnderAttack = false
    var last: Turn.Kind?
    for turn in turns {
      defer { last = turn.kind }
      // A request against an attack is the first thing after it.
      if last == .warBegins, turn.kind == .helped || turn.kind == .refused {
        helpAgainstAttack = turn.kind == .helped
        continue
      }
      if self.turns[turn.kind] == nil { kinds.append(turn.kind) }
      self.turns[turn.kind, default: []].append(turn)
      switch turn.kind {
      case .attacked: isUnderAttack = true
      case .attackStopped, .attackContained, .attackWithdrawn, .attackExceeded:
        isUnderAttack = false
      case .killed where isUnderAttack: killedInAttack.append(turn)
      case .killed:
        if let place = scripted.firstIndex(of: turn.contributor) {
          scripted.remove(at: place)
          killedByScript.append(turn)
        } else {
          killedInIncidents.append(turn)
        }
      default: break
      }
    }
  }

  /// The turns of a kind.
  subscript(kind: Turn.Kind) -> [Turn] { turns[kind] ?? [] }

  /// Whether there is a turn of a kind.
  func has(_ kind: Turn.Kind) -> Bool { turns[kind] != nil }

  /// The contributors that lose soldiers by script this week, in the order of the events.
  private static func scriptedDeaths(_ week: Int, _ scenario: Scenario) -> [Int] {
    scenario.events.filter { $0.week == week }.flatMap { event in
      event.happenings.compactMap { happening in
        guard case .deaths(let id, _) = happening else { return nil }
        return scenario.contributors.firstIndex { $0.id == id }
      }
    }
  }
}
