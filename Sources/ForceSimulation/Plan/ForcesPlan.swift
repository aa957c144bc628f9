import ScenarioModel

/// The forces' part of a plan: how much is asked, rotation, arrival, command, support.
///
/// Inputs are named as in the scenario, whose catalogue gives their units and ranges: under
/// `mission`, `deployment`, `enablers` and `command`.
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
  let strainFrom: Input
  let strainLossPerWeek: Input
  let dwellMultiplier: Input
  let pooledShare: Input
  /// Battlegroups that a headquarters of each level commands, from none to corps.
  let commandable: [Input?]
  let presentShare: Input
  let handoverWeeks: Input
  let endsBelowCoverage: Input
  let endsBelowWeeks: Int
  let endsWithoutLeadWeeks: Int
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
    strainFrom = list.add(rates.deployment.strainFrom)
    strainLossPerWeek = list.add(rates.deployment.strainLossPerWeek)
    dwellMultiplier = list.add(rates.enablers.dwellMultiplier)
    pooledShare = list.add(rates.enablers.pooledShare)
    commandable = [
      nil, list.add(rates.command.brigadeBattlegroups),
      list.add(rates.command.divisionBattlegroups), list.add(rates.command.corpsBattlegroups),
    ]
    presentShare = list.add(rates.command.presentShare)
    handoverWeeks = list.add(rates.command.handoverWeeks)
    endsBelowCoverage = list.add(mission.endsBelowCoverage)
    endsBelowWeeks = mission.endsBelowWeeks
    endsWithoutLeadWeeks = mission.endsWithoutLeadWeeks
    headquarters = index.capability("headquarters")
  }
}
