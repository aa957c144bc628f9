import ScenarioModel

/// F3 and F4: units whose notice has run out arrive as fast as the theatre can take them in.
///
/// All that wait share the week's reception in proportion to their persons, so the queue is
/// fair between contributors. Units based outside Ukraine need no reception. Nothing arrives
/// during serious combat.
/// Reads: units sent, weeks ready. Writes: units present. Draws nothing.
func takeInUnits(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard week >= state.theatre.nextArrival, state.crisis.rung < 4 else { return }
  let waiting = callUnits(&state, plan, week: week)
  let reception = state[plan.forces.receptionPersonsPerWeek]
  let share = waiting > reception ? reception / waiting : 1
  if share < 1 { state.theatre.nextArrival = week + 1 }
  for country in state.stages.firm {
    let arriving = state.contributors[country].arriving
    guard !arriving.isEmpty else { continue }
    for capability in arriving {
      let contingent = state.contingents[country, capability]
      if share < 1, plan.lists.inTheatre.contains(capability) {
        state.contingents[country, capability].present +=
          (contingent.sent - contingent.present) * share
      } else {
        state.contingents[country, capability].present = contingent.sent
        state.contributors[country].onTheWay.remove(capability)
      }
      beginRotation(of: country, capability, in: &state, plan, week: week)
    }
    state.note(changed: arriving, of: country)
    if state.contributors[country].arrivalWeek < 0 {
      state.contributors[country].arrivalWeek = week
      state.tell(.arrives, week: week, of: country)
    }
  }
  state.theatre.coverageIsStale = true
}

/// Calls the units whose notice has run out, and notes when the next can arrive.
///
/// - Returns: The persons that wait for the theatre to take them in.
private func callUnits(
  _ state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Double {
  var persons = 0.0
  state.theatre.nextArrival = Int.max
  for country in state.stages.firm {
    let onTheWay = state.contributors[country].onTheWay
    var arriving = PlaceSet()
    for capability in onTheWay {
      let contingent = state.contingents[country, capability]
      guard contingent.sent > contingent.present else {
        state.contributors[country].onTheWay.remove(capability)
        continue
      }
      guard week >= contingent.readyWeek else {
        state.theatre.nextArrival = min(state.theatre.nextArrival, contingent.readyWeek)
        continue
      }
      arriving.insert(capability)
      guard plan.lists.inTheatre.contains(capability) else { continue }
      persons += (contingent.sent - contingent.present) * state.capabilities[capability].persons
    }
    state.contributors[country].arriving = arriving
  }
  return persons
}
