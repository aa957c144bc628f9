import ScenarioModel

/// F3 and F4: units whose notice has run out arrive as fast as the theatre can take them in.
///
/// All that wait share the week's reception in proportion to their persons, so the queue is
/// fair between contributors. Units based outside Ukraine need no reception. Nothing arrives
/// during serious combat.
/// Reads: units sent, weeks ready. Writes: units present. Draws nothing.
func takeInUnits(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard week >= state.theatre.nextArrival, state.crisis.rung < 4 else { return }
  let waiting = personsWaiting(state, plan, week: week)
  let reception = state[plan.forces.receptionPersonsPerWeek]
  let share = waiting > reception ? reception / waiting : 1
  var next = Int.max
  for country in state.stages.firm {
    for capability in state.contributors[country].onTheWay {
      let contingent = state.contingents[country, capability]
      guard contingent.sent > contingent.present else {
        state.contributors[country].onTheWay.remove(capability)
        continue
      }
      guard week >= contingent.readyWeek else {
        next = min(next, contingent.readyWeek)
        continue
      }
      if share < 1, plan.lists.inTheatre.contains(capability) {
        state.contingents[country, capability].present +=
          (contingent.sent - contingent.present) * share
        next = min(next, week + 1)
      } else {
        state.contingents[country, capability].present = contingent.sent
        state.contributors[country].onTheWay.remove(capability)
      }
      state.note(changed: PlaceSet(of: capability), of: country)
      if state.contributors[country].arrivalWeek < 0 {
        state.contributors[country].arrivalWeek = week
        state.tell(.arrives, week: week, of: country)
      }
      beginRotation(of: country, capability, in: &state, plan, week: week)
    }
  }
  state.theatre.nextArrival = next
  state.theatre.coverageIsStale = true
}

private func personsWaiting(
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Double {
  var persons = 0.0
  for country in state.stages.firm {
    for capability in state.contributors[country].onTheWay.intersection(plan.lists.inTheatre) {
      let contingent = state.contingents[country, capability]
      if contingent.sent > contingent.present, week >= contingent.readyWeek {
        persons +=
          (contingent.sent - contingent.present) * state.capabilities[capability].persons
      }
    }
  }
  return persons
}
