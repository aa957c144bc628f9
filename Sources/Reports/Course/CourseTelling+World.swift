import ForceSimulation
import ScenarioModel

/// Truce, consent, mandate, backstop, and scripted turns.
extension CourseTelling {
  func worldSentences(of kind: Turn.Kind, in week: CourseWeek) -> [CourseSentence] {
    switch kind {
    case .truceBreaks:
      let origin = origin(week) { if case .truceBreaks = $0 { true } else { false } }
      return [
        sentence(
          "The truce breaks into low-level fighting \(origin).",
          .grave,
          in: week,
          as: .truceTurns
        )
      ]
    case .truceMade where !week.has(.crisisEnds):
      return [sentence("The truce is made again.", .small, in: week, as: .truceTurns)]
    case .consentSold:
      return [sentence("Moscow consents to the force \(moscowOrigin(week)).", .mission, in: week)]
    case .consentRevoked:
      return [sentence("Moscow revokes its consent \(moscowOrigin(week)).", .mission, in: week)]
    case .mandateStarts:
      return [sentence("The mandate starts, Moscow consenting.", .mission, in: week)]
    case .backstopPauses, .backstopWithdrawn, .backstopRestored:
      return backstopSentences(of: kind, in: week)
    default: return endSentences(of: kind, in: week)
    }
  }

  private func backstopSentences(of kind: Turn.Kind, in week: CourseWeek) -> [CourseSentence] {
    let origin = origin(week) { happening in
      switch (kind, happening) {
      case (.backstopPauses, .backstopPauses), (.backstopWithdrawn, .backstopWithdrawn): true
      default: false
      }
    }
    switch kind {
    case .backstopPauses:
      let weeks = CourseNumbers.count(Int(week[kind].map { $0.number }.max() ?? 1), "week", "weeks")
      return [sentence("The backstop pauses for \(weeks) \(origin).", .grave, in: week)]
    case .backstopWithdrawn:
      return [sentence("The backstop is withdrawn \(origin).", .mission, in: week)]
    default:
      return [sentence("The backstop stands again (by script).", .mission, in: week)]
    }
  }

  /// How the mission ended before its time, and by what.
  private func endSentences(of kind: Turn.Kind, in week: CourseWeek) -> [CourseSentence] {
    let weeks = { CourseNumbers.count($0, "week", "weeks") }
    let text: String? =
      switch kind {
      case .endsByMandate:
        week.has(.mandateVetoed)
          ? "The mandate is vetoed when it is up for renewal: the mission ends."
          : "The mandate ends (by script), and the mission with it."
      case .endsByConsent:
        "A force of the UN or the OSCE cannot stay without consent: the mission ends."
      case .endsByCommand:
        "Nobody able to lead has been in for \(weeks(scenario.mission.endsWithoutLeadWeeks)): "
          + "the mission ends."
      case .endsByTasks:
        "Usable coverage has stayed below its floor for \(weeks(scenario.mission.endsBelowWeeks)): "
          + "the mission ends."
      case .endsByAttack: "The mission ends under the attack."
      default: nil
      }
    return text.map { [sentence($0, .mission, in: week)] } ?? []
  }

  private func moscowOrigin(_ week: CourseWeek) -> String {
    if isScripted(week, { if case .moscow = $0 { true } else { false } }) { return "(by script)" }
    return week.has(.consentSold) ? "at the price the scenario states" : "(drawn)"
  }

  /// Scripted turns of which the engine tells nothing.
  func scriptedSentences(_ week: CourseWeek) -> [CourseSentence] {
    scenario.events.filter { $0.week == week.week }.flatMap { $0.happenings }
      .compactMap { scripted($0, in: week) }
      .map { sentence($0 + " (by script).", .joining, in: week) }
  }

  private func scripted(_ happening: Event.Happening, in week: CourseWeek) -> String? {
    switch happening {
    case .rules(let rules):
      let words = RulesOfEngagement.words[rules.rawValue].replacing("-", with: " ")
      return "Other rules of engagement hold: \(words)"
    case .moscow(let stance, _) where !week.has(.consentSold) && !week.has(.consentRevoked):
      return "Moscow's stance becomes '\(Moscow.words[stance.rawValue])'"
    case .election(let id): return "\(label(id)) holds an election"
    case .support(let id, let points):
      let by = NumberStyle.signed(points.central, to: .one)
      return "Support in \(label(id)) changes by \(by) points"
    case .delivers(let id, let units):
      let what = units.map { unit in
        "\(NumberStyle.plain(unit.units.central)) \(capability(unit.capability))"
      }
      return "\(label(id)) is given \(CourseNumbers.list(what))"
    default: return nil
    }
  }

  private func label(_ id: String) -> String {
    scenario.contributors.first { $0.id == id }?.label ?? id
  }

  private func capability(_ id: String) -> String {
    scenario.capabilities.first { $0.id == id }?.label ?? id
  }
}
