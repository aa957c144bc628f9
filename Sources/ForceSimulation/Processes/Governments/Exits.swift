import RandomStreams
import ScenarioModel

/// G5: governments decide to leave when their cumulative hazard reaches their resolve.
///
/// A hazard, never a hard threshold: support, split elites, elections, shocks, a lost backstop
/// and the exits of others move it. A lead nation takes longer to leave than others. When the
/// last of a contingent has left, its units are out of theatre. Each government feels the hazard
/// that all share by a factor of its own, so how far the shared one must grow until it leaves is
/// known until that factor turns.
/// Reads: who is in, support. Writes: stages, units present. Draws nothing: resolve was drawn at
/// the start.
func decideToLeave(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let weariness = state.coalition.weariness
  let hasLaunched = state.coalition.launchWeek >= 0
  if hasLaunched {
    state.coalition.weariness +=
      state.derived.exitHazard * sharedExitFactor(state, plan, week: week)
  }
  var looked = state.coalition.exitsToLookAt
  state.coalition.exitsToLookAt = PlaceSet()
  if week >= state.coalition.nextExitTurn
    || state.coalition.weariness >= state.coalition.nextLeavesAt
  {
    looked = state.stages.inForce
    state.coalition.nextExitTurn = Int.max
    state.coalition.nextLeavesAt = .infinity
  }
  for country in looked.intersection(state.stages.inForce) {
    if state.stages.leaving.contains(country) {
      if week >= state.contributors[country].goneWeek {
        depart(country, in: &state, plan, week: week)
      }
    } else if week >= state.contributors[country].followsWeek {
      beginToLeave(country, as: .followed, in: &state, plan, week: week)
    } else if hasLaunched {
      if week >= state.contributors[country].exitFactorTurns {
        state.contributors[country].feel(weariness)
        turnExitFactor(of: country, in: &state, plan, week: week)
      }
      if state.coalition.weariness >= state.contributors[country].leavesAt {
        tellWhyItLeaves(country, in: &state, plan, week: week)
        beginToLeave(country, as: .decided, in: &state, plan, week: week)
      }
    }
    noteNextExit(of: country, in: &state)
  }
}

/// Notes when to look next at a country's way out.
private func noteNextExit(of country: Int, in state: inout TrialState) {
  let row = state.contributors[country]
  if state.stages.leaving.contains(country) {
    state.coalition.nextExitTurn = min(state.coalition.nextExitTurn, row.goneWeek)
  } else if state.stages.firm.contains(country) {
    let turn = min(row.followsWeek, row.exitFactorTurns)
    state.coalition.nextExitTurn = min(state.coalition.nextExitTurn, turn)
    state.coalition.nextLeavesAt = min(state.coalition.nextLeavesAt, row.leavesAt)
  }
}

/// A contributor announces that it leaves, and partners that serve under it may follow.
func beginToLeave(
  _ country: Int,
  as departure: Departure,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let isLead = state.coalition.lead == country
  let weeks = isLead ? plan.governments.leadExitWeeks : plan.governments.exitWeeks
  guard state.stages.firm.contains(country) else {
    if !state.stages.leaving.contains(country) { bow(out: country, in: &state) }
    return
  }
  state.tell(
    departure == .followed ? .follows : .leaves,
    week: week,
    of: country,
    state.contributors[country].persons
  )
  state.ledger.troopsLostToExits += state.contributors[country].persons
  state.ledger.exits += 1
  state.coalition.lastExitWeek = week
  if isLead { state.coalition.leadHasLeft = true }
  if !plan.frozen.contagion { pullAlong(partnersOf: country, in: &state, plan, week: week) }
  leave(country, as: departure, by: week + wholeWeeks(state[weeks]), in: &state, week: week)
}

/// G6: a partner that serves under a leaving nation follows within two weeks, or stays.
///
/// Reads: whom each serves under. Writes: the week in which it follows. Draws: one number a
/// partner and exit.
private func pullAlong(
  partnersOf leaving: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let draw = UInt64(1 + state.coalition.exitsWithPartners)
  let chance = state[plan.governments.contagionChance]
  var hasPartners = false
  for country in state.stages.firm where framework(of: country, state, plan) == leaving {
    hasPartners = true
    let u = state.stream(.exits, entity: plan.contributors[country].entity).uniform(draw)
    guard u < chance else { continue }
    let follows = week + (u < chance / 2 ? 1 : 2)
    state.contributors[country].followsWeek =
      min(state.contributors[country].followsWeek, follows)
    state.coalition.nextExitTurn = min(state.coalition.nextExitTurn, follows)
    state.tell(.drawnAlong, week: week, of: country, Double(leaving))
  }
  if hasPartners { state.coalition.exitsWithPartners += 1 }
}

/// The nation a contributor serves under: the first of its leads that is in, else the mission's
/// lead; none for a nation that may lead the mission itself.
func framework(of country: Int, _ state: borrowing TrialState, _ plan: borrowing Plan) -> Int {
  let planned = plan.contributors[country]
  guard !planned.mayLead else { return -1 }
  for place in planned.frameworks
  where state.stages.firm.contains(plan.lists.frameworks[place]) {
    return plan.lists.frameworks[place]
  }
  return state.coalition.lead
}

/// A contributor that is not in will not come; why it was not in stays as it was.
private func bow(out country: Int, in state: inout TrialState) {
  state.stages.move(country, to: .gone)
  state.coalition.conditionsAreStale = true
}

/// A contingent is to be out of theatre by `lastWeek`, whoever decided so.
func leave(
  _ country: Int,
  as departure: Departure,
  by lastWeek: Int,
  in state: inout TrialState,
  week: Int
) {
  guard state.stages.firm.contains(country) else {
    if !state.stages.leaving.contains(country) { bow(out: country, in: &state) }
    return
  }
  state.stages.move(country, to: .leaving)
  state.contributors[country].absence = .left
  state.contributors[country].departure = departure
  state.contributors[country].leftWeek = week
  state.contributors[country].goneWeek = lastWeek
  state.coalition.nextExitTurn = min(state.coalition.nextExitTurn, lastWeek)
  state.coalition.firmPersons -= state.contributors[country].firmPersons
  state.coalition.conditionsAreStale = true
  state.coalition.sendingIsStale = true
}

/// The last of a contingent has left.
private func depart(
  _ country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  state.tell(.gone, week: week, of: country)
  state.stages.move(country, to: .gone)
  state.contributors[country].persons = 0
  for capability in plan.capabilities.indices {
    state.contingents[country, capability].offered = 0
    state.contingents[country, capability].granted = 0
    state.contingents[country, capability].sent = 0
    state.contingents[country, capability].present = 0
  }
  state.coalition.sendingIsStale = true
  state.assignment.note(changed: state.contributors[country].offers, at: .paper)
  state.note(changed: state.contributors[country].offers, of: country)
}
