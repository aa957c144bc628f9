import ScenarioModel

/// Ukraine's own army.
///
/// Inputs are named as in the scenario, whose catalogue gives their units and ranges: under `host`.
struct HostPlan: Sendable {
  let armyStrength: Input
  let fundingPerYear: Input
  let fullCostPerYear: Input
  let delayWeeks: Input
  let buildWeeks: Input
  let crisisEffect: Input
  let setsOffShare: Input

  init(_ host: Host, _ list: inout InputList) {
    armyStrength = list.add(host.armyStrength)
    fundingPerYear = list.add(host.fundingPerYear)
    fullCostPerYear = list.add(host.fullCostPerYear)
    delayWeeks = list.add(host.delayWeeks)
    buildWeeks = list.add(host.buildWeeks)
    crisisEffect = list.add(host.crisisEffect)
    setsOffShare = list.add(host.setsOffShare)
  }
}
