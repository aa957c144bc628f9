import ScenarioModel

/// F5: a contributor that is in calls back the share of its flank forces that it sets free.
///
/// Reads: the released share, its delay. Writes: the week in which they come. Draws nothing.
func callFlankForces(
  of country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let contributor = plan.contributors[country]
  guard state[contributor.flankReleasedShare] > 0 else { return }
  state.contributors[country].flankWeek =
    week + Int(state[contributor.flankReleaseWeeks].rounded(.up))
  state.coalition.nextFlankWeek =
    min(state.coalition.nextFlankWeek, state.contributors[country].flankWeek)
}

/// F5: flank forces set free join the pools of their country.
///
/// They sustain more units in theatre, and NATO's plans are short of them from then on (L2).
/// Reads: the week in which they come. Writes: what is offered. Draws nothing.
func freeFlankForces(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard week >= state.coalition.nextFlankWeek else { return }
  state.coalition.nextFlankWeek = Int.max
  for country in state.stages.firm.subtracting(state.coalition.flankIsFree) {
    guard week >= state.contributors[country].flankWeek else {
      let next = min(state.coalition.nextFlankWeek, state.contributors[country].flankWeek)
      state.coalition.nextFlankWeek = next
      continue
    }
    state.coalition.flankIsFree.insert(country)
    state.tell(.flankFree, week: week, of: country, state.contributors[country].flankHole)
    for capability in plan.capabilities.indices {
      state.contingents[country, capability].offered += state.pools[country, capability].releasable
    }
    reviseOffer(of: country, in: &state, plan)
  }
}
