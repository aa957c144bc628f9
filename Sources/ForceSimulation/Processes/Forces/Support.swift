import ScenarioModel

/// F7, first part: what support there is and what the whole force needs.
///
/// A contingent serves itself first; what it has left over serves others at a discount; the
/// backstop's support goes into the pool in full.
/// Reads: units present. Writes: supply and need of every enabler. Draws nothing.
func supplySupport(_ state: inout TrialState, _ plan: borrowing Plan) {
  for kind in plan.lists.enablers.indices {
    var supply = SupportRow()
    for country in state.stages.inForce {
      let support = state.supports[country, kind]
      supply.needed += support.needed
      supply.supplied += support.supplied
    }
    let enabler = plan.lists.enablers[kind]
    state.capabilities[enabler].needed = supply.needed
    state.capabilities[enabler].supply = state.capabilities[enabler].backstop + supply.supplied
    state.capabilities[enabler].met = supportMet(of: enabler, in: state, plan)
  }
}

/// What a contingent's present units need of every enabler, and what it has of it.
func needSupport(_ country: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  let pooled = state[plan.forces.pooledShare]
  let offers = state.contributors[country].offers
  for kind in plan.lists.enablers.indices {
    let enabler = plan.lists.enablers[kind]
    var need = 0.0
    for capability in plan.lists.supported[kind].intersection(offers) {
      need +=
        state.contingents[country, capability].present
        * state.supportPerUnit[capability, enabler]
    }
    let own = state.contingents[country, enabler].present
    state.supports[country, kind] = SupportRow(
      needed: need,
      supplied: min(own, need) + pooled * max(0, own - need)
    )
  }
}

/// The share of the whole force's need of an enabler that present support meets.
///
/// Counted over the force as one: what is present serves the need in full, what is beyond it at
/// the discount.
private func supportMet(
  of enabler: Int,
  in state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  let row = state.capabilities[enabler]
  guard row.needed > 0 else { return 1 }
  let pooled = state[plan.forces.pooledShare]
  let supply =
    row.backstop + min(row.present, row.needed) + pooled * max(0, row.present - row.needed)
  return min(1, supply / row.needed)
}

/// F7, second part: support goes to the units assigned to tasks, in task order.
///
/// Each task takes what it needs of what is left; a shortage lowers the usefulness of its units
/// by the enabler's cost times the share missing. So a unit without support is useless but
/// never harms a task before it.
/// Reads: supply, units assigned. Writes: units assigned, now usable. Draws nothing.
func supportTasks(_ state: inout TrialState, _ plan: borrowing Plan) {
  for kind in shortKinds(state, plan) { supportTasks(withKind: kind, in: &state, plan) }
}

/// The kinds of support of which the tasks together need more than there is; of any other every
/// task gets what it needs.
private func shortKinds(_ state: borrowing TrialState, _ plan: borrowing Plan) -> PlaceSet {
  var short = PlaceSet()
  for kind in plan.lists.enablers.indices {
    var needed = 0.0
    for place in state.needs.indices {
      needed += state.needs[place].assigned * state.supportPerAssigned[kind, place]
    }
    if needed > state.capabilities[plan.lists.enablers[kind]].supply { short.insert(kind) }
  }
  return short
}

/// Gives the tasks the support of one kind that is left for them.
private func supportTasks(
  withKind kind: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) {
  let enabler = plan.lists.enablers[kind]
  let shortageCost = state[plan.capabilities[enabler].shortageCost]
  var left = state.capabilities[enabler].supply
  var first = 0
  var needed = 0.0
  for last in state.needs.indices {
    needed += state.needs[last].assigned * state.supportPerAssigned[kind, last]
    guard state.needs[last].isLastOfTask else { continue }
    if needed > left {
      let useful = 1 - shortageCost * (1 - left / needed)
      for place in first...last where state.supportPerAssigned[kind, place] > 0 {
        state.needs[place].assigned *= useful
      }
    }
    left = max(0, left - needed)
    needed = 0
    first = last + 1
  }
}

/// Units of each enabler that one unit of each capability needs, present or assigned to a need,
/// once for each draw of the judgements.
func deriveSupportPerUnit(in state: inout TrialState, of plan: borrowing Plan) {
  state.supportPerUnit.fill(with: 0)
  for capability in plan.capabilities.indices {
    for place in plan.capabilities[capability].supports {
      let support = plan.lists.supports[place]
      state.supportPerUnit[capability, support.capability] = state[support.units]
    }
  }
  for kind in plan.lists.enablers.indices {
    for place in state.needs.indices {
      state.supportPerAssigned[kind, place] =
        state.supportPerUnit[state.needs[place].capability, plan.lists.enablers[kind]]
    }
  }
}
