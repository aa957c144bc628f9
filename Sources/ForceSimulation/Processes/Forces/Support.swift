import ScenarioModel

/// F7, first part: what support there is and what the whole force needs.
///
/// A contingent serves itself first; what it has left over serves others at a discount; the
/// backstop's support goes into the pool in full.
/// Reads: units present. Writes: supply and need of every enabler. Draws nothing.
func supplySupport(_ state: inout TrialState, _ plan: borrowing Plan) {
  let stride = plan.capabilities.count
  let pooled = state[plan.forces.pooledShare]
  for enabler in 0..<stride where plan.capabilities[enabler].isEnabler {
    state.capabilities[enabler].supply = state.capabilities[enabler].backstop
    state.capabilities[enabler].needed = 0
  }
  for place in state.inForce.indices {
    let country = state.inForce[place]
    for enabler in 0..<stride where plan.capabilities[enabler].isEnabler {
      let own = state.pools[country * stride + enabler].present
      let need = state.pools[country * stride + enabler].supportNeeded
      state.capabilities[enabler].needed += need
      state.capabilities[enabler].supply += min(own, need) + pooled * max(0, own - need)
    }
  }
  for enabler in 0..<stride where plan.capabilities[enabler].isEnabler {
    state.capabilities[enabler].met = supportMet(of: enabler, in: state, plan)
  }
}

/// Units of every enabler that a contingent's present units need.
func needSupport(_ country: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  let first = country * plan.capabilities.count
  for enabler in plan.capabilities.indices where plan.capabilities[enabler].isEnabler {
    state.pools[first + enabler].supportNeeded = 0
  }
  for capability in plan.capabilities.indices {
    let present = state.pools[first + capability].present
    guard present > 0 else { continue }
    for place in plan.capabilities[capability].supports {
      let enabler = plan.lists.supports[place].capability
      let perUnit = state.supportPerUnit[capability * plan.capabilities.count + enabler]
      state.pools[first + enabler].supportNeeded += present * perUnit
    }
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
  for capability in state.capabilities.indices { state.capabilities[capability].assigned = 0 }
  for task in plan.tasks.indices where state.tasks[task].isActive {
    for enabler in plan.capabilities.indices where plan.capabilities[enabler].isEnabler {
      support(task, with: enabler, in: &state, plan)
    }
    for place in plan.tasks[task].needs {
      let need = state.needs[place]
      state.capabilities[need.capability].assigned += need.assigned * need.ownShare
    }
  }
}

private func support(
  _ task: Int,
  with enabler: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) {
  let stride = plan.capabilities.count
  var needed = 0.0
  for place in plan.tasks[task].needs {
    let perUnit = state.supportPerUnit[state.needs[place].capability * stride + enabler]
    needed += state.needs[place].assigned * perUnit
  }
  guard needed > 0 else { return }
  let taken = min(needed, state.capabilities[enabler].supply)
  state.capabilities[enabler].supply -= taken
  let useful = 1 - state[plan.capabilities[enabler].shortageCost] * (1 - taken / needed)
  for place in plan.tasks[task].needs
  where state.supportPerUnit[state.needs[place].capability * stride + enabler] > 0 {
    state.needs[place].assigned *= useful
  }
}

/// Units of each enabler that one unit of each capability needs, once for each draw of the
/// judgements.
func deriveSupportPerUnit(in state: inout TrialState, of plan: borrowing Plan) {
  let stride = plan.capabilities.count
  for index in state.supportPerUnit.indices { state.supportPerUnit[index] = 0 }
  for capability in plan.capabilities.indices {
    for place in plan.capabilities[capability].supports {
      let support = plan.lists.supports[place]
      state.supportPerUnit[capability * stride + support.capability] = state[support.units]
    }
  }
}
