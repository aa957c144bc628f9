import ScenarioModel

/// What the tasks ask for, in units of each capability, support included.
func deriveAsk(in state: inout TrialState, of plan: borrowing Plan) {
  let scale = state[plan.forces.scale]
  for index in state.capabilities.indices {
    state.capabilities[index] = CapabilityRow()
    state.capabilities[index].persons = state[plan.capabilities[index].personsPerUnit]
  }
  for place in plan.lists.needs.indices {
    let need = plan.lists.needs[place]
    let asked = state[need.units] * scale
    state.needs[place].asked = asked
    // A floor met to within rounding is met.
    state.needs[place].floor =
      state[plan.tasks[state.needs[place].task].floor] * (1 - 1e-12)
    state.capabilities[need.capability].asked += asked
    for support in plan.capabilities[need.capability].supports {
      let enabler = plan.lists.supports[support]
      state.capabilities[enabler.capability].asked += asked * state[enabler.units]
    }
  }
  addSupportOfSupport(in: &state, of: plan)
  let sendAtMost = state[plan.forces.sendAtMost]
  var persons = 0.0
  for index in state.capabilities.indices {
    let capability = state.capabilities[index]
    state.capabilities[index].cap = capability.asked * sendAtMost
    let weight = combatWeight(of: index, in: state, of: plan)
    state.capabilities[index].combatWeight = weight
    state.derived.fighting.set(index, weight > 0)
    if plan.capabilities[index].isInTheatre { persons += capability.asked * capability.persons }
  }
  state.derived.askedPersons = persons
}

/// Enablers need support too; one further round is enough, since what they need is small.
private func addSupportOfSupport(in state: inout TrialState, of plan: borrowing Plan) {
  // A scenario has at most 64 capabilities.
  var direct = InlineArray<64, Double>(repeating: 0)
  for index in state.capabilities.indices { direct[index] = state.capabilities[index].asked }
  for index in plan.capabilities.indices where plan.capabilities[index].isEnabler {
    for support in plan.capabilities[index].supports {
      let enabler = plan.lists.supports[support]
      state.capabilities[enabler.capability].asked += direct[index] * state[enabler.units]
    }
  }
}

/// A unit's weight in combat power, by the zones in which the ask would put it.
private func combatWeight(
  of capability: Int,
  in state: borrowing TrialState,
  of plan: borrowing Plan
) -> Double {
  var worth = 0.0
  var units = 0.0
  for place in state.needs.indices where state.needs[place].capability == capability {
    let need = state.needs[place]
    let zone = plan.tasks[need.task].zone.rawValue
    worth += need.asked * state[plan.consequences.zoneWorth[zone]]
    units += need.asked
  }
  let weight = state[plan.capabilities[capability].combatWeight]
  return units > 0 ? weight * worth / units : weight
}

extension Plan {
  /// One row for each effect that each task asks for, in task order.
  var needRows: [NeedRow] {
    tasks.indices.flatMap { task in
      let needs = tasks[task].needs
      return needs.map { place in
        NeedRow(
          task: task,
          capability: lists.needs[place].capability,
          isLastOfTask: place + 1 == needs.upperBound
        )
      }
    }
  }
}
