import ScenarioModel

/// What a country has of one capability, compiled.
struct PlannedPool: Sendable {
  let capability: Int
  let owned: Input
  let deployableShare: Input
  let busyElsewhere: Input
  let flank: Input
  let unitsPerUnitDeployed: Input

  init(_ force: ForcePool, capability: Int, of contributor: Int, _ list: inout InputList) {
    self.capability = capability
    owned = list.add(force.owned)
    deployableShare = list.add(force.deployableShare, readinessOf: contributor)
    busyElsewhere = list.add(force.busyElsewhere)
    flank = list.add(force.flank)
    unitsPerUnitDeployed = list.add(force.unitsPerUnitDeployed)
  }
}
