import ForceSimulation
import JSONText
package import ScenarioModel

/// One change of the scenario that a course is told again with.
package enum CourseChange: Hashable, Sendable {
  /// No mandate is vetoed or ended.
  case mandateStands
  /// Moscow revokes no consent.
  case consentStands
  /// The mission goes on without a lead or without coverage.
  case neverGivenUp
  /// The aggressor does not attack again; a crisis stays short of war.
  case noAttack
  /// The backstop is neither paused nor withdrawn and acts whenever it is asked.
  case backstopStands
  /// No government leaves; the contributor is the one whose exit weighed most.
  case nobodyLeaves(contributor: Int)
  /// There is no backstop.
  case noBackstop
  /// There is a backstop of all four parts.
  case fullBackstop

  /// Killed by attacks from which a course is told again without one; an assumption.
  private static let manyKilled = 10.0

  /// Share of the most troops present from which a contributor is a large one; an assumption.
  private static let largeShare = 0.1

  /// The change that tells most about a course: what ended it, else what it lost most by.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - scenario: What it is a course of.
  package init(for course: Course, of scenario: Scenario) {
    let exit = Self.largeExit(in: course, before: course.end?.week ?? Int.max)
    let isLost = course.turns.contains { $0.kind == .backstopWithdrawn }
    let isWanting = course.turns.contains { $0.kind == .backstopPauses || $0.kind == .refused }
    switch course.end?.kind {
    case .endsByMandate: self = .mandateStands
    case .endsByConsent: self = .consentStands
    case .endsByAttack: self = .noAttack
    case .endsByCommand: self = exit.map { .nobodyLeaves(contributor: $0) } ?? .neverGivenUp
    case .endsByTasks:
      self =
        exit.map { .nobodyLeaves(contributor: $0) } ?? (isLost ? .backstopStands : .neverGivenUp)
    default:
      if isLost {
        self = .backstopStands
      } else if let exit {
        self = .nobodyLeaves(contributor: exit)
      } else if course.killedByAttacks >= Self.manyKilled {
        self = .noAttack
      } else if isWanting {
        self = .backstopStands
      } else {
        self = Self.ofBackstop(in: scenario)
      }
    }
  }

  /// The change that is told when nothing in a course asks for another.
  static func ofBackstop(in scenario: Scenario) -> CourseChange {
    scenario.backstop.includes.contains(true) ? .noBackstop : .fullBackstop
  }

  /// The first contributor that left by its own decision and led or sent a large part.
  private static func largeExit(in course: Course, before week: Int) -> Int? {
    let large = largeShare * course[.peakTroops]
    var lead = -1
    for turn in course.turns where turn.week <= week {
      if turn.kind == .leads { lead = turn.contributor }
      guard turn.kind == .leaves, turn.contributor == lead || turn.number >= max(large, 1)
      else { continue }
      return turn.contributor
    }
    return nil
  }

  /// The scenario with the change.
  ///
  /// Scripted events lose what the change forbids and keep the rest.
  package func applied(to resolved: ResolvedScenario) -> ResolvedScenario {
    resolved.setting(values + silenced(resolved.scenario.events))
  }

  private var values: [(path: String, value: JSONContent)] {
    switch self {
    case .mandateStands:
      ["vetoIfAccepts", "vetoIfAmbiguous", "vetoIfRejects"].map { ("mandate.\($0)", .number(0)) }
    case .consentStands: [("given.revokesPerYear", .number(0))]
    case .neverGivenUp: [("freeze.earlyEnd", .bool(true))]
    case .noAttack: [("escalation.warIfSerious", .number(0))]
    case .backstopStands:
      [
        ("backstop.withdrawnPerYear", .number(0)), ("backstop.pausedPerYear", .number(0)),
        ("backstop.reliability", .number(1)),
      ]
    case .nobodyLeaves: [("freeze.exits", .bool(true))]
    case .noBackstop: Backstop.parts.map { ("backstop.\($0)", .bool(false)) }
    case .fullBackstop: Backstop.parts.map { ("backstop.\($0)", .bool(true)) }
    }
  }

  /// What scripted events may no longer say.
  private func silenced(_ events: [Event]) -> [(path: String, value: JSONContent)] {
    events.flatMap { event in
      event.happenings.compactMap { happening in
        key(of: happening).map { ("events.\(event.id).\($0)", .null) }
      }
    }
  }

  /// The key of an event that stands against the change; nil when nothing does.
  private func key(of happening: Event.Happening) -> String? {
    switch (self, happening) {
    case (.mandateStands, .mandateEnds): "mandate"
    case (.consentStands, .moscow(.revoked, _)): "moscow"
    case (.backstopStands, .backstopPauses), (.backstopStands, .backstopWithdrawn): "backstop"
    case (.noAttack, .attack): "attack"
    case (.nobodyLeaves, .leaves): "does"
    default: nil
    }
  }
}
