import ScenarioModel

/// Crises and deterrence, and what soldiers cost.
///
/// Inputs are named as in the scenario, whose catalogue gives their units and ranges: under
/// `escalation`, `deterrence`, `given` and `money`.
struct ConsequencesPlan: Sendable {
  let aggressorNeeds: Input
  let crisesPerYear: Input
  let seriousIfCrisis: Input
  let warIfSerious: Input
  let minorCrisisWeeks: Int
  let seriousCrisisWeeks: Int
  let warWeeks: Int
  let raisedPerSeriousIncident: Input
  let seriousIncidentFactor: Input
  let crisisEffectWithConsent: Input
  let crisisEffectWithout: Input
  let lowLevelEffect: Input
  let consentAmbiguous: Input
  let consentRejected: Input
  let backstopAmbiguous: Input
  let backstopOverHorizon: Input
  let backstopAutomatic: Input
  let nextDoorShare: Input
  let presenceTroops: Input
  let motivationDeviation: Input
  let zoneWorth: [Input]
  let credibilityLost: Input
  let credibilityRegained: Input
  let credibilityFloor: Input
  let costFactor: Input

  init(_ scenario: Scenario, _ index: EntityIndex, _ list: inout InputList) {
    let escalation = scenario.rates.escalation
    let deterrence = scenario.rates.deterrence
    aggressorNeeds = list.add(scenario.given.aggressorNeeds)
    crisesPerYear = list.add(escalation.crisesPerYear(under: scenario.given.ceasefire))
    seriousIfCrisis = list.add(escalation.seriousIfCrisis)
    warIfSerious = list.add(escalation.warIfSerious)
    minorCrisisWeeks = escalation.minorCrisisWeeks
    seriousCrisisWeeks = escalation.seriousCrisisWeeks
    warWeeks = escalation.warWeeks
    raisedPerSeriousIncident = list.add(escalation.raisedPerSeriousIncident)
    seriousIncidentFactor = list.add(escalation.seriousIncidentFactor)
    crisisEffectWithConsent = list.add(deterrence.crisisEffectWithConsent)
    crisisEffectWithout = list.add(deterrence.crisisEffectWithout)
    lowLevelEffect = list.add(deterrence.lowLevelEffect)
    consentAmbiguous = list.add(deterrence.consentAmbiguous)
    consentRejected = list.add(deterrence.consentRejected)
    backstopAmbiguous = list.add(deterrence.backstopAmbiguous)
    backstopOverHorizon = list.add(deterrence.backstopOverHorizon)
    backstopAutomatic = list.add(deterrence.backstopAutomatic)
    nextDoorShare = list.add(deterrence.nextDoorShare)
    presenceTroops = list.add(deterrence.presenceTroops)
    motivationDeviation = list.add(deterrence.motivationDeviation)
    zoneWorth = list.add(deterrence.zoneWorth)
    credibilityLost = list.add(deterrence.credibilityLost)
    credibilityRegained = list.add(deterrence.credibilityRegained)
    credibilityFloor = list.add(deterrence.credibilityFloor)
    costFactor = list.add(scenario.rates.money.costFactor)
  }
}

extension EscalationRates {
  /// Crises a year under such a truce and no force.
  fileprivate func crisesPerYear(under ceasefire: Ceasefire) -> Quantity {
    switch ceasefire {
    case .strong: crisesPerYearStrong
    case .thin: crisesPerYearThin
    case .minskLike: crisesPerYearMinskLike
    }
  }
}
