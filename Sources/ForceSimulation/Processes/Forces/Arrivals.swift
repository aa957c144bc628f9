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
  for country in state.stages.firm {
    let arriving = state.contributors[country].arriving
    guard !arriving.isEmpty else { continue }
    for capability in arriving {
      let contingent = state.contingents[country, capability]
      if share < 1, plan.lists.inTheatre.contains(capability) {
        state.contingents[country, capability].present +=
          (contingent.sent - contingent.present) * share
        state.noteArrival(of: country, in: week + 1)
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
    var arriving = PlaceSet()
    if week >= state.contributors[country].nextArrival {
      state.contributors[country].nextArrival = Int.max
      for capability in state.contributors[country].onTheWay {
        let contingent = state.contingents[country, capability]
        if contingent.sent <= contingent.present {
          state.contributors[country].onTheWay.remove(capability)
        } else if week < contingent.readyWeek {
          state.contributors[country].nextArrival =
            min(state.contributors[country].nextArrival, contingent.readyWeek)
        } else {
          arriving.insert(capability)
          guard plan.lists.inTheatre.contains(capability) else { continue }
          persons +=
            (contingent.sent - contingent.present) * state.capabilities[capability].persons
        }
      }
    }
    state.contributors[country].arriving = arriving
    state.theatre.nextArrival =
      min(state.theatre.nextArrival, state.contributors[country].nextArrival)
  }
  return persons
}
