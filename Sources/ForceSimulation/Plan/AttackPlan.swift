import ScenarioModel

/// What happens when the aggressor attacks again.
struct AttackPlan: Sendable {
  /// Whether the force is there to fight in such a case.
  let isToFight: Bool
  let scaleDeviation: Input
  let hostWorth: Input
  let backstopWorth: Input
  let fightDays: Input
  let balanceEffect: Input
  /// By rules of engagement, from least to most.
  let rulesWorth: [Input]
  /// Of falling short of each outcome: stopped, contained, withdrawn.
  let thresholds: [Input]
  /// In each outcome: stopped, contained, withdrawn, exceeded.
  let deathsPer1000: [Input]
  let deathsDeviation: Input
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
