import ScenarioModel

/// Incidents and answers to them.
///
/// Inputs are named as in the scenario, whose catalogue gives their units and ranges: under
/// `incidents`, `violations` and `response`.
struct IncidentsPlan: Sendable {
  let afterTruce: Input
  let recoveryWeeks: Input
  let violationsDeviation: Input
  let mostViolations: Input
  /// Whether incidents seek out the weakest contingent.
  let probesWeakest: Bool
  let probingStrength: Input
  /// Deaths per 1,000 troop-years in the climate that is given.
  let climateDeaths: Input
  let branching: Input
  let memoryDays: Input
  let lethalShare: Input
  let severityExponent: Input
  let mostDeaths: Int
  let woundedPerDeath: Input
  let capturedPerHostageTaking: Input
  let platoonsForProtection: Input
  let batteriesForProtection: Input
  let counterDroneProtection: Input
  let airDefenceProtection: Input
  let medicalProtection: Input
  let combatPowerElasticity: Input
  /// Exposure by zone, in the order of the zones.
  let exposure: [Input]
  /// Weights of the kinds of incident, in the order of ``IncidentKind``.
  let kindShares: [Input]
  /// How deadly each kind is beside the others, in the same order.
  let kindLethality: [Input]
  /// The least rank of rules under which each kind can be answered; -1 where there is nobody to
  /// answer.
  let answeredFrom: InlineArray<6, Int>
  /// The rank of rules that allow to strike at the source, the widest.
  let strikesFrom = RulesOfEngagement.strikeSource.rawValue
  /// What no answer makes of the rate of incidents, a factor; of the form that is chosen, as the
  /// two after it.
  let unansweredFactor: Input
  let proportionateFactor: Input
  let strikeFactor: Input
  /// The share of the effect of answers that is left after a week.
  let kept: Input
  let raisesUnanswered: Input
  let raisesStrike: Input
  let raisesMisattributed: Input
  let dualKeyFactor: Input
  let refusalCredibility: Input
  let requestWeight: Input
  let confidenceRegained: Input

  init(_ scenario: Scenario, _ list: inout InputList) {
    let rates = scenario.rates.incidents
    let response = scenario.rates.response
    let violations = scenario.rates.violations
    afterTruce = list.add(violations.afterTruce)
    recoveryWeeks = list.add(violations.recoveryWeeks)
    violationsDeviation = list.add(violations.deviation)
    mostViolations = list.add(violations.most)
    probesWeakest = scenario.given.probing == .weakestLink
    probingStrength = list.add(rates.probingStrength)
    climateDeaths = list.add(rates.deaths(in: scenario.given.climate))
    branching = list.add(rates.branching)
    memoryDays = list.add(rates.memoryDays)
    lethalShare = list.add(rates.lethalShare)
    severityExponent = list.add(rates.severityExponent)
    mostDeaths = rates.mostDeaths
    woundedPerDeath = list.add(rates.woundedPerDeath)
    capturedPerHostageTaking = list.add(rates.capturedPerHostageTaking)
    platoonsForProtection = list.add(rates.platoonsForProtection)
    batteriesForProtection = list.add(rates.batteriesForProtection)
    counterDroneProtection = list.add(rates.counterDroneProtection)
    airDefenceProtection = list.add(rates.airDefenceProtection)
    medicalProtection = list.add(rates.medicalProtection)
    combatPowerElasticity = list.add(rates.combatPowerElasticity)
    exposure = list.add(rates.exposure)
    kindShares = list.add(rates.kindShares)
    kindLethality = list.add(rates.kindLethality)
    answeredFrom = InlineArray { IncidentKind(rawValue: $0)?.answeredFrom?.rawValue ?? -1 }
    let isSpiral = response.form == .spiral
    unansweredFactor = list.add(isSpiral ? response.spiralUnanswered : response.unansweredFactor)
    proportionateFactor = list.add(
      isSpiral ? response.spiralProportionate : response.proportionateFactor
    )
    strikeFactor = list.add(isSpiral ? response.spiralStrike : response.strikeFactor)
    kept = list.add(response.kept)
    raisesUnanswered = list.add(response.raisesUnanswered)
    raisesStrike = list.add(response.raisesStrike)
    raisesMisattributed = list.add(response.raisesMisattributed)
    dualKeyFactor = list.add(response.dualKeyFactor)
    refusalCredibility = list.add(response.refusalCredibility)
    requestWeight = list.add(response.requestWeight)
    confidenceRegained = list.add(response.confidenceRegained)
  }
}

extension IncidentRates {
  /// Deaths per 1,000 troop-years in `climate`, at reference exposure.
  fileprivate func deaths(in climate: Climate) -> Quantity {
    switch climate {
    case .quiet: deathsQuiet
    case .tense: deathsTense
    case .hot: deathsHot
    }
  }
}
