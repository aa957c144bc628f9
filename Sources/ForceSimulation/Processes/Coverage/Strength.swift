import ScenarioModel

/// What incidents and deterrence need to know of the force: exposure, protection, combat power.
///
/// Combat power counts units in theatre that are commanded and supported, in absolute numbers
/// and whatever the ask; so asking for more changes no hazard.
/// Reads: units, support, tasks. Writes: exposure, protection, combat power. Draws nothing.
func measureStrength(_ state: inout TrialState, _ plan: borrowing Plan) {
  measureExposure(&state, plan)
  measureProtection(&state, plan)
  var power = 0.0
  for capability in plan.capabilities.indices {
    let row = state.capabilities[capability]
    guard row.combatWeight > 0 else { continue }
    power += row.usable * row.combatWeight * supportedShare(of: capability, in: state, plan)
  }
  let nextDoor = state[plan.consequences.nextDoorShare]
  for reserve in plan.forces.reserveOutside {
    power += nextDoor * state[reserve.units] * state.capabilities[reserve.capability].combatWeight
  }
  state.theatre.combatPower = power
}

/// Usefulness of a capability's units given the support there is for the whole force.
func supportedShare(
  of capability: Int,
  in state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  var useful = 1.0
  for place in plan.capabilities[capability].supports {
    let enabler = plan.lists.supports[place].capability
    let met = state.supportMet(of: enabler, plan)
    useful *= 1 - state[plan.capabilities[enabler].shortageCost] * (1 - met)
  }
  return useful
}

extension TrialState {
  /// The share of the whole force's need of an enabler that present support meets.
  func supportMet(of enabler: Int, _ plan: borrowing Plan) -> Double {
    let row = capabilities[enabler]
    guard row.needed > 0 else { return 1 }
    let stride = plan.capabilities.count
    let pooled = self[plan.forces.pooledShare]
    var supply = row.backstop
    var own = 0.0
    for country in plan.contributors.indices { own += pools[country * stride + enabler].present }
    supply += min(own, row.needed) + pooled * max(0, own - row.needed)
    return min(1, supply / row.needed)
  }
}

/// Exposure of each contingent by the zones in which the ask would put it.
private func measureExposure(_ state: inout TrialState, _ plan: borrowing Plan) {
  var exposed = 0.0
  for country in plan.contributors.indices where state.contributors[country].persons > 0 {
    let exposure = exposure(of: country, in: state, plan)
    state.contributors[country].exposure = exposure
    exposed += exposure * state.contributors[country].persons
  }
  state.theatre.exposure = state.theatre.persons > 0 ? exposed / state.theatre.persons : 0
}

private func exposure(
  of country: Int,
  in state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  var exposure = 0.0
  var persons = 0.0
  for need in state.needs where plan.capabilities[need.capability].isInTheatre {
    guard plan.contributors[country].mayServe(in: plan.tasks[need.task]) else { continue }
    let zone = plan.tasks[need.task].zone
    guard zone != state.world.closedZone else { continue }
    let weight = need.asked * state.capabilities[need.capability].persons
    exposure += weight * state[plan.incidents.exposure[zone.rawValue]]
    persons += weight
  }
  guard persons > 0 else { return state[plan.incidents.exposure[Zone.cities.rawValue]] }
  return exposure / persons
}

/// How far counter-drone, air-defence and medical units meet what the tasks want of them.
///
/// The tasks as they stand, before the mission's scale: asking for more must change no hazard.
private func measureProtection(_ state: inout TrialState, _ plan: borrowing Plan) {
  let scale = state[plan.forces.scale]
  for capability in plan.capabilities.indices {
    let row = state.capabilities[capability]
    let share = row.asked > 0 ? min(1, (row.usable + row.backstop) * scale / row.asked) : 0
    switch plan.capabilities[capability].protection {
    case .drones: state.theatre.counterDrone = share
    case .missiles: state.theatre.airDefence = share
    case .wounds:
      state.theatre.medical = state.theatre.persons > 0 ? state.supportMet(of: capability, plan) : 0
    case .none: break
    }
  }
}
