import ScenarioModel

/// The world's part of a plan: truce, consent, mandate, backstop, scripted events.
///
/// Inputs are named as in the scenario, whose catalogue gives their units and ranges: under
/// `given`, `mandate`, `backstop` and `truce`.
struct WorldPlan: Sendable {
  let moscow: Moscow
  /// The week in which Moscow sells its concession, nil where it sells none.
  let concessionWeek: Input?
  /// What it takes for it.
  let concessionPrice: PlannedPrice
  let revokesPerYear: Input
  /// Whether there is a force at all.
  let hasMission: Bool
  let invitedBy: Inviter
  /// Whether Ukraine itself invites, which is mandate enough.
  let isInvitedByHost: Bool
  let mandateRenewalWeeks: Int
  /// Chance of a veto when Moscow accepts, is ambiguous, rejects.
  let vetoChances: [Input]
  let mandateLeavesWeeks: Input
  /// The mission's rules of engagement, by their rank from the least.
  let rules: Int
  /// Whether two keys must turn before help comes.
  let hasDualKey: Bool
  /// The parts that were promised, by their place among ``BackstopPart``.
  private let backstopParts: PlaceSet
  /// Whether a backstop was promised with any part.
  let hasBackstop: Bool
  /// Whether it was promised with air cover.
  let hasAirCover: Bool
  /// Whether it was promised to answer without being asked.
  let answersAutomatically: Bool
  let backstopReliability: Input
  let backstopWithdrawnPerYear: Input
  let backstopPausedPerYear: Input
  let backstopPauseWeeks: Input
  let backstopDelayWeeks: Input
  /// Units that the promised parts add.
  let backstopAdds: [PlannedUnits]
  /// The chance a week that such a truce breaks without a force.
  let truceBreaksPerWeek: Input
  let fightingWeeks: Input
  let fightingIncidentFactor: Input
  /// Scripted turns, by week and then by id.
  let events: [PlannedEvent]

  init(_ scenario: Scenario, _ index: EntityIndex, _ list: inout InputList) {
    let given = scenario.given
    let rates = scenario.rates
    moscow = given.moscow
    concessionWeek = list.addIfGiven(given.concession?.week)
    concessionPrice = PlannedPrice(given.concession?.price, &list)
    revokesPerYear = list.add(given.revokesPerYear)
    hasMission = scenario.mission.kind != .none
    invitedBy = scenario.mission.invitedBy
    isInvitedByHost = invitedBy == .ukraine
    mandateRenewalWeeks = rates.mandate.renewalWeeks
    vetoChances = list.add([
      rates.mandate.vetoIfAccepts, rates.mandate.vetoIfAmbiguous, rates.mandate.vetoIfRejects,
    ])
    mandateLeavesWeeks = list.add(rates.mandate.leavesWeeks)
    rules = scenario.mission.rulesOfEngagement.rawValue
    hasDualKey = scenario.mission.chainOfCommand == .dual
    backstopReliability = list.add(scenario.backstop.reliability)
    backstopWithdrawnPerYear = list.add(scenario.backstop.withdrawnPerYear)
    backstopPausedPerYear = list.add(scenario.backstop.pausedPerYear)
    backstopPauseWeeks = list.add(scenario.backstop.pauseWeeks)
    let includes = scenario.backstop.includes
    backstopParts = PlaceSet(includes.indices.filter { includes[$0] })
    hasBackstop = !backstopParts.isEmpty
    hasAirCover = backstopParts.contains(BackstopPart.airCover.rawValue)
    answersAutomatically = backstopParts.contains(BackstopPart.automaticResponse.rawValue)
    backstopDelayWeeks = list.add(scenario.backstop.delayWeeks)
    backstopAdds = Self.adds(scenario.backstop, index, &list)
    truceBreaksPerWeek = list.add(rates.truce.breaksPerWeek(given.ceasefire))
    fightingWeeks = list.add(rates.truce.fightingWeeks)
    fightingIncidentFactor = list.add(rates.truce.fightingIncidentFactor)
    events = Self.events(scenario, index, &list)
  }

  /// Whether the backstop was promised with a part, or with any.
  func includes(_ part: BackstopPart) -> Bool {
    part == .anything ? hasBackstop : backstopParts.contains(part.rawValue)
  }

  private static func adds(
    _ backstop: Backstop,
    _ index: EntityIndex,
    _ list: inout InputList
  ) -> [PlannedUnits] {
    var added: [PlannedUnits] = []
    for (part, isIncluded) in backstop.includes.enumerated() where isIncluded {
      added += index.units(backstop.adds[part], &list)
    }
    return added
  }

  private static func events(
    _ scenario: Scenario,
    _ index: EntityIndex,
    _ list: inout InputList
  ) -> [PlannedEvent] {
    var planned: [PlannedEvent] = []
    for event in scenario.events {
      for happening in event.happenings {
        if let turn = PlannedEvent.Turn(happening, index, &list) {
          planned.append(PlannedEvent(week: event.week, turn: turn))
        }
      }
    }
    return planned
  }
}

extension TruceRates {
  /// The chance a week that such a truce breaks.
  fileprivate func breaksPerWeek(_ ceasefire: Ceasefire) -> Quantity {
    switch ceasefire {
    case .strong: breaksPerWeekStrong
    case .thin: breaksPerWeekThin
    case .minskLike: breaksPerWeekMinskLike
    }
  }
}
