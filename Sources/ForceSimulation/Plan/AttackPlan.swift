import ScenarioModel

/// What happens when the aggressor attacks again.
///
/// Inputs are named as in the scenario, whose catalogue gives their units and ranges: under
/// `attack`.
struct AttackPlan: Sendable {
  /// Whether the force is there to fight in such a case.
  let isToFight: Bool
  let scaleDeviation: Input
  let hostWorth: Input
  let backstopWorth: Input
  let fightDays: Input
  let balanceEffect: Input
  /// Share of combat power that counts under each of the rules of engagement, from least to most.
  let rulesWorth: [Input]
  /// Thresholds that the odds must pass for each outcome but the worst, in the order of
  /// ``AttackOutcome`` [log odds].
  let thresholds: [Input]
  /// Deaths per 1,000 persons in theatre in each outcome, in the order of ``AttackOutcome``.
  let deathsPer1000: [Input]
  let deathsDeviation: Input
  /// Persons captured per 1,000 in theatre where the force is overrun.
  let capturedPer1000: Input

  init(_ scenario: Scenario, _ list: inout InputList) {
    let rates = scenario.rates.attack
    isToFight = scenario.mission.kind == .reassurance || scenario.mission.kind == .airShield
    scaleDeviation = list.add(rates.scaleDeviation)
    hostWorth = list.add(rates.hostWorth)
    backstopWorth = list.add(rates.backstopWorth)
    fightDays = list.add(rates.fightDays)
    balanceEffect = list.add(rates.balanceEffect)
    rulesWorth = list.add(rates.rulesWorth)
    thresholds = list.add(rates.thresholds)
    deathsPer1000 = list.add(rates.deathsPer1000)
    deathsDeviation = list.add(rates.deathsDeviation)
    capturedPer1000 = list.add(rates.capturedPer1000)
  }
}
