import Mathematics
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
  for capability in state.derived.fighting {
    let row = state.capabilities[capability]
    power += row.usable * row.combatWeight * supportedShare(of: capability, in: state, plan)
  }
  power += reservePower(state, plan)
  state.theatre.combatPower = power
  state.theatre.powerFactor = Maths.exp(
    state[plan.incidents.combatPowerElasticity] * Maths.log((1 + power) / (1 + referencePower))
  )
}

/// Combat power of the reserve outside Ukraine, at what it is worth next door.
func reservePower(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  var power = 0.0
  for reserve in plan.forces.reserveOutside {
    power += state[reserve.units] * state.capabilities[reserve.capability].combatWeight
  }
  return power * state[plan.consequences.nextDoorShare]
}

/// Combat power at which it changes the rate of incidents by nothing [battlegroup equivalents].
private let referencePower = 10.0

/// Usefulness of a capability's units given the support there is for the whole force.
func supportedShare(
  of capability: Int,
  in state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  var useful = 1.0
  for place in plan.capabilities[capability].supports {
    let enabler = plan.lists.supports[place].capability
    let met = state.capabilities[enabler].met
    useful *= 1 - state[plan.capabilities[enabler].shortageCost] * (1 - met)
  }
  return useful
}

/// Exposure of the force, weighted by persons.
private func measureExposure(_ state: inout TrialState, _ plan: borrowing Plan) {
  var exposed = 0.0
  var targets = 0
  let closed = state.world.closedZone
  for country in state.theatre.present {
    let exposure =
      closed == nil ? state.exposures[country] : exposure(of: country, closed, in: state, plan)
    let persons = exposure * state.contributors[country].persons
    state.contributors[country].exposedPersons = persons
    exposed += persons
    state.targets[targets] = country
    state.exposedUpTo[targets] = exposed
    targets += 1
  }
  state.theatre.targetCount = targets
  state.theatre.exposure = state.theatre.persons > 0 ? exposed / state.theatre.persons : 0
}

/// The exposures of all contributors while no zone is closed, once for each draw of judgements.
func deriveExposures(in state: inout TrialState, of plan: borrowing Plan) {
  for country in plan.contributors.indices {
    state.exposures[country] = exposure(of: country, nil, in: state, plan)
  }
}

/// Exposure of a contingent by the zones in which the ask would put it, but for a closed one.
private func exposure(
  of country: Int,
  _ closed: Zone?,
  in state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  var exposure = 0.0
  var persons = 0.0
  for place in state.needs.indices {
    let need = state.needs[place]
    guard plan.capabilities[need.capability].isInTheatre else { continue }
    guard plan.contributors[country].mayServe(in: plan.tasks[need.task]) else { continue }
    let zone = plan.tasks[need.task].zone
    guard zone != closed else { continue }
    let weight = need.asked * state.capabilities[need.capability].persons
    exposure += weight * state[plan.incidents.exposure[zone.rawValue]]
    persons += weight
  }
  guard persons > 0 else { return state[plan.incidents.exposure[Zone.cities.rawValue]] }
  return exposure / persons
}

/// How far counter-drone, air-defence and medical units meet what the troops present need.
///
/// The need follows the troops, never the ask, so asking for more protects nobody.
private func measureProtection(_ state: inout TrialState, _ plan: borrowing Plan) {
  let troops = state.theatre.persons / 10_000
  for capability in plan.lists.protecting {
    let row = state.capabilities[capability]
    func share(of need: Input) -> Double {
      troops > 0 ? min(1, (row.usable + row.backstop) / (troops * max(state[need], 1e-9))) : 0
    }
    switch plan.capabilities[capability].protection {
    case .drones: state.theatre.counterDrone = share(of: plan.incidents.platoonsForProtection)
    case .missiles: state.theatre.airDefence = share(of: plan.incidents.batteriesForProtection)
    case .wounds:
      state.theatre.medical = state.theatre.persons > 0 ? state.capabilities[capability].met : 0
    case .none: break
    }
  }
  measureLetThrough(&state, plan)
}

/// What counter-drone and air-defence units let through of each kind of incident.
private func measureLetThrough(_ state: inout TrialState, _ plan: borrowing Plan) {
  var shares = state.derived.kinds.shares
  let drones = shares[IncidentKind.drone.rawValue]
  let missiles = shares[IncidentKind.missile.rawValue]
  let dronesStopped = state[plan.incidents.counterDroneProtection] * state.theatre.counterDrone
  let missilesStopped = state[plan.incidents.airDefenceProtection] * state.theatre.airDefence
  shares[IncidentKind.drone.rawValue] *= 1 - dronesStopped
  shares[IncidentKind.missile.rawValue] *= 1 - missilesStopped
  var upTo = 0.0
  for kind in shares.indices {
    upTo += shares[kind]
    state.theatre.kindsUpTo[kind] = upTo
  }
  state.theatre.letThrough = 1 - drones * dronesStopped - missiles * missilesStopped
}
