import ScenarioModel

/// F7, first part: what support there is and what the whole force needs.
///
/// A contingent serves itself first; what it has left over serves others at a discount; the
/// backstop's support goes into the pool in full.
/// Reads: units present. Writes: supply and need of every enabler. Draws nothing.
func supplySupport(_ state: inout TrialState, _ plan: borrowing Plan) {
  for group in plan.lists.enablers.indices {
    var all = SupportRow()
    for country in state.stages.inForce {
      all.needed += state.supports[country, group].needed
      all.supplied += state.supports[country, group].supplied
    }
    let enablers = plan.lists.enablers[group]
    let backstop = enablers.each { state.capabilities[$0].backstop }
    state.supply[group] = backstop + all.supplied
    let met = supportMet(of: enablers, needed: all.needed, backstop: backstop, state, plan)
    for lane in 0..<enablers.count { state.capabilities[enablers[lane]].met = met[lane] }
  }
}

/// The share of the whole force's need of some enablers that present support meets.
///
/// Counted over the force as one: what is present serves the need in full, what is beyond it at
/// the discount.
private func supportMet(
  of enablers: EnablerGroup,
  needed: FourEnablers,
  backstop: FourEnablers,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> FourEnablers {
  let present = enablers.each { state.capabilities[$0].present }
  let over = present - needed
  let isOver = over .> 0
  var supply = backstop + present.replacing(with: needed, where: isOver)
  supply += state[plan.forces.pooledShare] * over.replacing(with: 0, where: .!isOver)
  // Where nothing is needed the share is no number or without end: all is met.
  let share = supply / needed
  return share.replacing(with: 1, where: .!(share .< 1))
}

/// What a contingent's present units need of every enabler, and what it has of it.
func needSupport(_ country: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  let pooled = state[plan.forces.pooledShare]
  let offers = state.contributors[country].offers
  for group in plan.lists.enablers.indices {
    let enablers = plan.lists.enablers[group]
    var need = FourEnablers()
    for capability in enablers.supported.intersection(offers) {
      need +=
        state.contingents[country, capability].present * state.supportPerUnit[group, capability]
    }
    let own = enablers.each { state.contingents[country, $0].present }
    let over = own - need
    let isOver = over .> 0
    state.supports[country, group] = SupportRow(
      needed: need,
      supplied: own.replacing(with: need + pooled * over, where: isOver)
    )
  }
}

/// F7, second part: support goes to the units assigned to tasks, in task order.
///
/// Each task takes what it needs of what is left; a shortage lowers the usefulness of its units
/// by the enabler's cost times the share missing. So a unit without support is useless but
/// never harms a task before it.
/// Reads: supply, units assigned. Writes: units assigned, now usable. Draws nothing.
func supportTasks(_ state: inout TrialState, _ plan: borrowing Plan) {
  for group in plan.lists.enablers.indices {
    var needed = FourEnablers()
    for place in state.needs.indices {
      needed += state.needs[place].assigned * state.supportPerAssigned[group, place]
    }
    // Of an enabler of which there is as much as the tasks together need, each gets what it needs.
    let isShort = needed .> state.supply[group]
    for lane in 0..<plan.lists.enablers[group].count where isShort[lane] {
      supportTasks(at: lane, of: group, in: &state, plan)
    }
  }
}

/// Gives the tasks what is left for them of one enabler.
private func supportTasks(
  at lane: Int,
  of group: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) {
  let enabler = plan.lists.enablers[group][lane]
  let shortageCost = state[plan.capabilities[enabler].shortageCost]
  var left = state.supply[group][lane]
  var first = 0
  var needed = 0.0
  for last in state.needs.indices {
    needed += state.needs[last].assigned * state.supportPerAssigned[group, last][lane]
    guard state.needs[last].isLastOfTask else { continue }
    if needed > left {
      let useful = 1 - shortageCost * (1 - left / needed)
      for place in first...last where state.supportPerAssigned[group, place][lane] > 0 {
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
  for group in plan.lists.enablers.indices {
    let enablers = plan.lists.enablers[group]
    for capability in plan.capabilities.indices {
      var units = FourEnablers()
      for place in plan.capabilities[capability].supports {
        let support = plan.lists.supports[place]
        for lane in 0..<enablers.count where enablers[lane] == support.capability {
          units[lane] = state[support.units]
        }
      }
      state.supportPerUnit[group, capability] = units
    }
    for place in state.needs.indices {
      state.supportPerAssigned[group, place] =
        state.supportPerUnit[group, state.needs[place].capability]
    }
  }
}
