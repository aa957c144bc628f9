import ScenarioModel

/// The governments' part of a plan: conditions, decisions, exits.
///
/// Inputs are named as in the scenario, whose catalogue gives their units and ranges: under
/// `politics` and `mission`.
struct GovernmentsPlan: Sendable {
  /// The distinct facts of all conditions, one bit each.
  let facts: [PlannedFact]
  /// The bits of facts that depend on who else is in.
  let mutualFacts: PlaceSet
  /// Whether a conference clears who is in, else only those already firm count.
  let hasConference: Bool
  let launchTroops: Input
  let decidesPerWeek: Input
  let supportMidpoint: Input
  let supportScale: Input
  let willingnessCorrelation: Input
  let readinessCorrelation: Input
  let exitsPerYear: Input
  /// Whether support rallies after losses before it declines.
  let rallies: Bool
  let deathsSlope: Input
  let successShare: Input
  let sharedNewsShare: Input
  let rallyPoints: Input
  let rallyWeeks: Input
  let combatDrop: Input
  let lowSupportFrom: Input
  let lowSupportEffect: Input
  let eliteSplitShare: Input
  let eliteSplitFactor: Input
  let electionWindowWeeks: Input
  let electionFactor: Input
  let shockDeaths: Input
  let shockWeeks: Input
  let shockFactor: Input
  let lossWeeks: Input
  let backstopLostFactor: Input
  let quietSupportFactor: Input
  let contagionChance: Input
  let othersFactor: Input
  let othersWeeks: Input
  let leadExitWeeks: Input
  let exitWeeks: Input
  let renegeChance: Input
  let pledgeDelivered: Input

  init(_ scenario: Scenario, _ index: EntityIndex, _ list: inout InputList) {
    let politics = scenario.rates.politics
    let table = scenario.factTable
    facts = table.facts.map { PlannedFact($0, index) }
    mutualFacts = table.mutual
    hasConference = scenario.mission.coordination == .conference
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
    rallies = politics.supportForm == .rally
    deathsSlope = list.add(politics.deathsSlope)
    successShare = list.add(politics.successShare)
    sharedNewsShare = list.add(politics.sharedNewsShare)
    rallyPoints = list.add(politics.rallyPoints)
    rallyWeeks = list.add(politics.rallyWeeks)
    combatDrop = list.add(politics.combatDrop)
    lowSupportFrom = list.add(politics.lowSupportFrom)
    lowSupportEffect = list.add(politics.lowSupportEffect)
    eliteSplitShare = list.add(politics.eliteSplitShare)
    eliteSplitFactor = list.add(politics.eliteSplitFactor)
    electionWindowWeeks = list.add(politics.electionWindowWeeks)
    electionFactor = list.add(politics.electionFactor)
    shockDeaths = list.add(politics.shockDeaths)
    shockWeeks = list.add(politics.shockWeeks)
    shockFactor = list.add(politics.shockFactor)
    lossWeeks = list.add(politics.lossWeeks)
    backstopLostFactor = list.add(politics.backstopLostFactor)
    quietSupportFactor = list.add(politics.quietSupportFactor)
    contagionChance = list.add(politics.contagionChance)
    othersFactor = list.add(politics.othersFactor)
    othersWeeks = list.add(politics.othersWeeks)
    leadExitWeeks = list.add(politics.leadExitWeeks)
    exitWeeks = list.add(politics.exitWeeks)
    renegeChance = list.add(politics.renegeChance)
    pledgeDelivered = list.add(politics.pledgeDelivered)
  }
}
