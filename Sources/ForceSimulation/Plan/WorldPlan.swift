import ScenarioModel

/// The world's part of a plan: truce, consent, mandate, backstop, scripted events.
struct WorldPlan: Sendable {
  let ceasefire: Ceasefire
  let moscow: Moscow
  let concessionWeek: Input?
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
  let backstopAdds: [PlannedUnits]
  let truceBreaksPerWeek: Input
  let fightingWeeks: Input
  let fightingIncidentFactor: Input
  let events: [PlannedEvent]

  init(_ scenario: Scenario, _ index: EntityIndex, _ list: inout InputList) {
    let given = scenario.given
    let rates = scenario.rates
    ceasefire = given.ceasefire
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

/// What Moscow takes for a consent it sells, compiled.
struct PlannedPrice: Sendable {
  let troopsAtMost: Input?
  let closedZone: Zone?

  /// No price.
  static let none = PlannedPrice()

  private init() {
    troopsAtMost = nil
    closedZone = nil
  }

  init(_ price: ConsentPrice?, _ list: inout InputList) {
    troopsAtMost = list.addIfGiven(price?.troopsAtMost)
    closedZone = price?.barredZone
  }
}

/// A scripted turn, compiled.
struct PlannedEvent: Sendable {
  let week: Int
  let turn: Turn

  enum Turn: Sendable {
    case backstopPauses(weeks: Int)
    case backstopWithdrawn
    case backstopRestored
    case moscow(Moscow, PlannedPrice)
    case mandateEnds
    case attack
    case rules(Int)
    case support(Int, Input)
    case truceBreaks
    case truceRecommitted
    case joins(Int)
    case leaves(Int)
    case deaths(Int, Input)
    case delivers(Int, [PlannedUnits])

    init?(_ happening: Event.Happening, _ index: EntityIndex, _ list: inout InputList) {
      switch happening {
      case .backstopPauses(let weeks): self = .backstopPauses(weeks: weeks)
      case .backstopWithdrawn: self = .backstopWithdrawn
      case .backstopRestored: self = .backstopRestored
      case .moscow(let stance, let price): self = .moscow(stance, PlannedPrice(price, &list))
      case .mandateEnds: self = .mandateEnds
      case .attack: self = .attack
      case .rules(let rules): self = .rules(rules.rawValue)
      case .election: return nil
      case .support(let id, let points):
        guard let place = index.contributor(id) else { return nil }
        self = .support(place, list.add(points))
      case .truceBreaks: self = .truceBreaks
      case .truceRecommitted: self = .truceRecommitted
      case .joins(let id):
        guard let place = index.contributor(id) else { return nil }
        self = .joins(place)
      case .leaves(let id):
        guard let place = index.contributor(id) else { return nil }
        self = .leaves(place)
      case .deaths(let id, let count):
        guard let place = index.contributor(id) else { return nil }
        self = .deaths(place, list.add(count))
      case .delivers(let id, let units):
        guard let place = index.contributor(id) else { return nil }
        self = .delivers(place, index.units(units, &list))
      }
    }
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
