import RandomStreams
import ScenarioModel

/// G5: governments decide to leave when their cumulative hazard reaches their resolve.
///
/// A hazard, never a hard threshold. A lead nation takes longer to leave than others. When the
/// last of a contingent has left, its units are out of theatre.
/// Reads: who is in. Writes: stages, units present. Draws nothing: resolve was drawn at the start.
func decideToLeave(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let hasLaunched = state.coalition.launchWeek >= 0
  for country in state.contributors.indices {
    switch state.contributors[country].stage {
    case .firm where hasLaunched:
      state.contributors[country].tired += state.derived.exitHazard
      if state.contributors[country].tired >= state.contributors[country].resolve {
        beginToLeave(country, in: &state, plan, week: week)
      }
    case .leaving where week >= state.contributors[country].goneWeek:
      depart(country, in: &state, plan)
    default: break
    }
  }
}

/// A contributor announces that it leaves.
func beginToLeave(_ country: Int, in state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let isLead = state.coalition.lead == country
  let weeks = isLead ? plan.governments.leadExitWeeks : plan.governments.exitWeeks
  guard state.contributors[country].stage == .firm else {
    if state.contributors[country].stage != .leaving { bow(out: country, in: &state) }
    return
  }
  state.ledger.troopsLostToExits += state.contributors[country].persons
  if isLead { state.coalition.leadHasLeft = true }
  leave(country, by: week + wholeWeeks(state[weeks]), in: &state)
}

/// A contributor that is not in will not come; why it was not in stays as it was.
private func bow(out country: Int, in state: inout TrialState) {
  state.contributors[country].stage = .gone
  state.coalition.isStale = true
}

/// A contingent is to be out of theatre by `lastWeek`, whoever decided so.
func leave(_ country: Int, by lastWeek: Int, in state: inout TrialState) {
  guard state.contributors[country].stage == .firm else {
    if state.contributors[country].stage != .leaving { bow(out: country, in: &state) }
    return
  }
  state.contributors[country].stage = .leaving
  state.contributors[country].absence = .left
  state.contributors[country].goneWeek = lastWeek
  state.coalition.firmPersons -= state.contributors[country].firmPersons
  state.coalition.isStale = true
  state.coalition.membershipChanged = true
}

/// The last of a contingent has left.
private func depart(_ country: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  state.contributors[country].stage = .gone
  let first = country * plan.capabilities.count
  for row in first..<first + plan.capabilities.count {
    state.pools[row].offered = 0
    state.pools[row].sent = 0
    state.pools[row].present = 0
  }
  state.coalition.membershipChanged = true
  state.theatre.coverageIsStale = true
}
