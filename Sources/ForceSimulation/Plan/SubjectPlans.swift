import ScenarioModel

/// The governments' part of a plan: conditions, decisions, exits.
struct GovernmentsPlan: Sendable {
  /// The distinct facts of all conditions, one bit each.
  let facts: [PlannedFact]
  /// The bits of facts that depend on who else is in.
  let mutualFacts: UInt64
  let coordination: Coordination
  let hasCombatTask: Bool
  let launchTroops: Input
  let decidesPerWeek: Input
  let supportMidpoint: Input
  let supportScale: Input
  let willingnessCorrelation: Input
  let readinessCorrelation: Input
  let exitsPerYear: Input
  let leadExitWeeks: Input
  let exitWeeks: Input
  let renegeChance: Input
  let pledgeDelivered: Input

  init(_ scenario: Scenario, _ index: EntityIndex, _ list: inout InputList) {
    let politics = scenario.rates.politics
    let table = scenario.factTable
    facts = table.facts.map { PlannedFact($0, index) }
    mutualFacts = table.mutualMask
    coordination = scenario.mission.coordination
    hasCombatTask = scenario.tasks.contains { $0.isCombat }
    launchTroops = list.add(scenario.mission.launchTroops)
    decidesPerWeek = list.add(politics.decidesPerWeek)
    supportMidpoint = list.add(politics.supportMidpoint)
    supportScale = list.add(politics.supportScale)
    willingnessCorrelation = list.add(politics.willingnessCorrelation)
    readinessCorrelation = list.add(politics.readinessCorrelation)
    exitsPerYear = list.add(
      scenario.mission.umbrella == .alliance
        ? politics.exitsPerYearAlliance : politics.exitsPerYearAdHoc
    )
    leadExitWeeks = list.add(politics.leadExitWeeks)
    exitWeeks = list.add(politics.exitWeeks)
    renegeChance = list.add(politics.renegeChance)
    pledgeDelivered = list.add(politics.pledgeDelivered)
  }
}

/// The forces' part of a plan: how much is asked, rotation, arrival, command, support.
struct ForcesPlan: Sendable {
  let scale: Input
  let sendAtMost: Input
  let formsAtTroops: Input
  let receptionPersonsPerWeek: Input
  let natoCommand: Bool
  let reserveOutside: [PlannedUnits]
  let slipMean: Input
  let slipDeviation: Input
  let heavyFactor: Input
  let surgeUnitsPerUnit: Input
  let surgeWeeks: Input
  let pooledShare: Input
  /// Battlegroups that a headquarters of each level commands, from none to corps.
  let commandable: [Input?]
  let presentShare: Input
  let handoverWeeks: Input
  /// The place of the headquarters capability, nil when the scenario has none.
  let headquarters: Int?

  init(_ scenario: Scenario, _ index: EntityIndex, _ list: inout InputList) {
    let mission = scenario.mission
    let rates = scenario.rates
    scale = list.add(mission.scale)
    sendAtMost = list.add(mission.sendAtMost)
    formsAtTroops = list.add(mission.formsAtTroops)
    receptionPersonsPerWeek = list.add(mission.receptionPersonsPerWeek)
    natoCommand = mission.natoCommand
    reserveOutside = index.units(mission.reserveOutside, &list)
    slipMean = list.add(rates.deployment.slipMean)
    slipDeviation = list.add(rates.deployment.slipDeviation)
    heavyFactor = list.add(rates.deployment.heavyFactor)
    surgeUnitsPerUnit = list.add(rates.deployment.surgeUnitsPerUnit)
    surgeWeeks = list.add(rates.deployment.surgeWeeks)
    pooledShare = list.add(rates.enablers.pooledShare)
    commandable = [
      nil, list.add(rates.command.brigadeBattlegroups),
      list.add(rates.command.divisionBattlegroups), list.add(rates.command.corpsBattlegroups),
    ]
    presentShare = list.add(rates.command.presentShare)
    handoverWeeks = list.add(rates.command.handoverWeeks)
    headquarters = index.capability("headquarters")
  }
}

/// Incidents and answers to them.
struct IncidentsPlan: Sendable {
  let rules: RulesOfEngagement
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
  let exposure: [Input]
  let kindShares: [Input]
  let kindLethality: [Input]
  let unansweredFactor: Input
  let proportionateFactor: Input
  let strikeFactor: Input
  let kept: Input
  let raisesUnanswered: Input
  let raisesStrike: Input

  init(_ scenario: Scenario, _ list: inout InputList) {
    let rates = scenario.rates.incidents
    let response = scenario.rates.response
    rules = scenario.mission.rulesOfEngagement
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
    unansweredFactor = list.add(response.unansweredFactor)
    proportionateFactor = list.add(response.proportionateFactor)
    strikeFactor = list.add(response.strikeFactor)
    kept = list.add(response.kept)
    raisesUnanswered = list.add(response.raisesUnanswered)
    raisesStrike = list.add(response.raisesStrike)
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

/// Crises and deterrence.
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
