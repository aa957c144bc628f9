/// C4: the funnel in the reference week, in units; every stage is the one before less one loss.
func recordFunnel(_ state: inout TrialState, _ plan: borrowing Plan, _ layout: RecordLayout) {
  for capability in plan.capabilities.indices {
    var units = unitsBeforeCommand(of: capability, state, plan)
    units[.commanded] = state.capabilities[capability].commanded
    units[.usable] =
      state.capabilities[capability].usable * supportedShare(of: capability, in: state, plan)
    // Stages stand side by side.
    let first = layout.funnelColumn(.owned, capability: capability)
    for place in units.byPlace.indices { state.record[first + place] = units.byPlace[place] }
  }
}

/// The stages from what is owned to what arrived, summed over contributors.
private func unitsBeforeCommand(
  of capability: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> FunnelUnits {
  var units = FunnelUnits()
  units[.owned] = state.capabilities[capability].owned
  units[.deployable] = state.capabilities[capability].deployable
  units[.notBusy] = state.capabilities[capability].free
  for country in state.stages.inForce.union(state.coalition.flankIsFree) {
    let pool = state.pools[country, capability]
    let contingent = state.contingents[country, capability]
    let isIn = state.stages.inForce.contains(country)
    let freed = state.coalition.flankIsFree.contains(country) ? pool.releasable : 0
    let rotated = (pool.sustained + freed) * contingent.level
    let flank = freed * pool.unitsPerUnit
    // Units pledged or delivered beyond the pool are owned by nobody else: count them all along.
    let beyond = isIn ? max(0, contingent.sent - rotated) : 0
    units[.owned] += beyond
    units[.deployable] += beyond
    units[.notBusy] += flank + beyond
    guard isIn else { continue }
    units[.countryJoins] += pool.pool + flank + beyond
    units[.afterRotation] += rotated + beyond
    units[.sent] += contingent.sent
    units[.arrived] += contingent.present
  }
  return units
}

/// Units of one capability at every stage of the funnel.
private struct FunnelUnits {
  /// Those of each stage, in the order of stages.
  private(set) var byPlace = InlineArray<9, Double>(repeating: 0)

  subscript(stage: RecordLayout.FunnelStage) -> Double {
    get { byPlace[stage.rawValue] }
    set { byPlace[stage.rawValue] = newValue }
  }
}
