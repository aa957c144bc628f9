import ScenarioModel

/// F3 and F4: units whose notice has run out arrive as fast as the theatre can take them in.
///
/// All that wait share the week's reception in proportion to their persons, so the queue is
/// fair between contributors. Units based outside Ukraine need no reception. Nothing arrives
/// during serious combat.
/// Reads: units sent, weeks ready. Writes: units present. Draws nothing.
func takeInUnits(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard state.theatre.isArriving, week >= state.theatre.nextArrival, state.crisis.rung < 4 else {
    return
  }
  let waiting = personsWaiting(state, plan, week: week)
  let reception = state[plan.forces.receptionPersonsPerWeek]
  let share = waiting > reception ? reception / waiting : 1
  let stride = plan.capabilities.count
  var next = Int.max
  for place in state.inForce.indices {
    let country = state.inForce[place]
    guard state.contributors[country].stage == .firm, state.contributors[country].isArriving
    else { continue }
    var stillArrives = false
    for capability in 0..<stride {
      let index = country * stride + capability
      let pool = state.pools[index]
      guard pool.sent > pool.present else { continue }
      guard week >= pool.readyWeek else {
        next = min(next, pool.readyWeek)
        stillArrives = true
        continue
      }
      let isReceived = plan.capabilities[capability].isInTheatre
      let step = isReceived && share < 1 ? (pool.sent - pool.present) * share : nil
      state.pools[index].present = step.map { pool.present + $0 } ?? pool.sent
      if step != nil {
        next = min(next, week + 1)
        stillArrives = true
      }
      state.contributors[country].unitsChanged = true
      if state.contributors[country].arrivalWeek < 0 {
        state.contributors[country].arrivalWeek = week
        state.tell(.arrives, week: week, of: country)
      }
      beginRotation(of: country, capability, in: &state, plan, week: week)
    }
    state.contributors[country].isArriving = stillArrives
  }
  state.theatre.nextArrival = next
  state.theatre.isArriving = next != Int.max
  state.theatre.coverageIsStale = true
}

private func personsWaiting(
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Double {
  var persons = 0.0
  let stride = plan.capabilities.count
  for country in state.inForce
  where state.contributors[country].stage == .firm && state.contributors[country].isArriving {
    for capability in 0..<stride where plan.capabilities[capability].isInTheatre {
      let pool = state.pools[country * stride + capability]
      if pool.sent > pool.present, week >= pool.readyWeek {
        persons += (pool.sent - pool.present) * state.capabilities[capability].persons
      }
    }
  }
  return persons
}
