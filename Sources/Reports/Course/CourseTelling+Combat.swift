import Analyses
import ForceSimulation
import ScenarioModel

/// Incidents that kill, help, crises and attacks.
extension CourseTelling {
  func combatSentences(of kind: Turn.Kind, in week: CourseWeek) -> [CourseSentence] {
    switch kind {
    case .captured:
      let captured = week[kind].reduce(0) { $0 + $1.number }
      let of = CourseNumbers.list(distinct(week[kind].map { name($0.contributor) }))
      return [
        sentence(
          "\(CourseNumbers.soldiers(captured)) of \(of) "
            + "\(CourseNumbers.whole(captured) == "1" ? "is" : "are") taken hostage.",
          .marked,
          in: week,
          as: .hostages,
          count: week[kind].count
        )
      ]
    case .helped:
      return [
        sentence(
          "The backstop is asked for help and gives it.",
          .small,
          in: week,
          as: .helped,
          count: week[kind].count
        )
      ]
    case .refused:
      return [
        sentence(
          "The backstop is asked for help and does not give it.",
          .marked,
          in: week,
          as: .refused,
          count: week[kind].count
        )
      ]
    case .crisisOpens:
      return [
        sentence(
          "A crisis opens, without serious combat; \(cause(week)).",
          .grave,
          in: week,
          as: .crises
        )
      ]
    case .crisisIsSerious:
      return [
        sentence(
          "A crisis opens, with serious combat; \(cause(week)).",
          .leaving,
          in: week,
          as: .crises
        )
      ]
    case .crisisEnds:
      return [
        sentence("The crisis ends and the truce is made again.", .small, in: week, as: .truceTurns)
      ]
    case .warBegins: return [sentence(attack(week), .mission, in: week)]
    default: return []
    }
  }

  /// Deaths by script and in incidents.
  func deaths(_ week: CourseWeek) -> [CourseSentence] {
    let scripted = week.killedByScript.map { turn in
      var told = sentence(
        "\(CourseNumbers.soldiers(turn.number)) of \(name(turn.contributor)) "
          + "\(isOrAre(turn.number)) killed (by script).",
        .leaving,
        in: week,
        as: .lethalIncidents
      )
      told.killed = turn.number
      return told
    }
    let turns = week.killedInIncidents
    guard !turns.isEmpty else { return scripted }
    let killed = turns.reduce(0) { $0 + $1.number }
    let names = CourseNumbers.list(distinct(turns.map { name($0.contributor) }))
    let incidents = turns.count == 1 ? "an incident" : "\(turns.count) incidents"
    var told = sentence(
      "\(CourseNumbers.soldiers(killed)) of \(names) \(isOrAre(killed)) killed in \(incidents).",
      turns.contains { $0.number >= 5 } ? .grave : .deaths,
      in: week,
      as: .lethalIncidents,
      count: turns.count
    )
    told.killed = killed
    return scripted + [told]
  }

  /// What set a crisis off: the week's serious incidents, as far as they did.
  private func cause(_ week: CourseWeek) -> String {
    let factor = week[.stirred].first?.number ?? 1
    let times = NumberStyle.digits(2, of: factor)
    if factor >= 1.1 { return "the week's serious incidents raised its rate \(times) times" }
    return "no incident set it off"
  }

  /// A renewed attack: what it met, what became of it, what it cost.
  private func attack(_ week: CourseWeek) -> String {
    let origin = origin(week) { if case .attack = $0 { true } else { false } }
    var text = "The aggressor attacks again \(origin)."
    if let comes = week.helpAgainstAttack {
      text += " The backstop is asked for help and \(comes ? "gives" : "does not give") it."
    }
    guard let met = week[.attacked].first else {
      return text + (scenario.mission.kind == .none ? "" : " No force is there to meet it.")
    }
    let outcome =
      if week.has(.attackStopped) {
        "the force stops it"
      } else if week.has(.attackContained) {
        "the force contains it"
      } else if week.has(.attackWithdrawn) {
        "the force withdraws under fire"
      } else {
        "the force is overrun"
      }
    let killed = week.killedInAttack.reduce(0) { $0 + $1.number }
    return text + " \(strength(met.number)); \(outcome), and \(CourseNumbers.soldiers(killed)) "
      + "\(isOrAre(killed)) killed."
  }

  /// How an attack compares with what stands against it.
  private func strength(_ balance: Double) -> String {
    guard balance > 1e-6 else { return "Nothing stands against it" }
    let ratio = NumberStyle.digits(2, of: 1 / balance)
    return "The attack is \(ratio) times what stands against it"
  }

  private func isOrAre(_ number: Double) -> String {
    ["1", "fewer than 1"].contains(CourseNumbers.whole(number)) ? "is" : "are"
  }

  private func distinct(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
