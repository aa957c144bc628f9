import ScenarioModel

/// Scripted turns of this week, in the order of week and id.
///
/// Reads: the plan's events. Writes: whatever they name. Draws nothing.
func playScriptedEvents(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  while state.world.nextEvent < plan.world.events.count {
    let event = plan.world.events[state.world.nextEvent]
    guard event.week <= week else { return }
    state.world.nextEvent += 1
    play(event.turn, in: &state, plan, week: week)
  }
}

private func play(
  _ turn: PlannedEvent.Turn,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  switch turn {
  case .backstopPauses(let weeks): pauseBackstop(for: weeks, in: &state, plan, week: week)
  case .backstopWithdrawn: withdrawBackstop(in: &state, plan, week: week)
  case .backstopRestored: restoreBackstop(in: &state, plan, week: week)
  case .moscow(let stance, let price):
    turnMoscow(to: stance, for: price, in: &state, plan, week: week)
  case .mandateEnds: endMission(.mandate, in: &state, plan, week: week)
  case .attack: openWar(&state, plan, week: week)
  case .rules(let rules): state.world.rules = rules
  case .truceBreaks: breakTruce(&state, plan, week: week)
  case .truceRecommitted: makeTruce(&state, week: week)
  case .joins(let country): becomeFirm(country, in: &state, plan, week: week)
  case .leaves(let country):
    beginToLeave(country, as: .decided, in: &state, plan, week: week)
  case .deaths(let country, let count):
    recordDeaths(state[count], of: country, in: &state, plan, week: week)
  case .support(let country, let points):
    state.contributors[country].supportBefore += state[points]
    let support = min(100, max(0, state.contributors[country].support + state[points]))
    setSupport(support, of: country, in: &state, plan)
  case .delivers(let country, let units):
    for unit in units {
      deliver(state[unit.units], of: unit.capability, to: country, in: &state, plan)
    }
  }
}
