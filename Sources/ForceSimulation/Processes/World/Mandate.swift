import RandomStreams
import ScenarioModel

/// W2: a UN or OSCE mandate starts only with consent, is renewed at intervals, can be vetoed.
///
/// A coalition at Ukraine's invitation needs no such mandate. When a mandate ends, or consent
/// to a UN force is revoked, every contingent leaves.
/// Reads: Moscow's stance. Writes: the mandate; contingents that must leave.
/// Draws: one number at each renewal.
func turnMandate(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard !plan.world.isInvitedByHost else {
    state.world.mandateStands = !state.mission.isOver
    state.world.mandateHasStarted = true
    return
  }
  guard !state.mission.isOver else { return }
  if !state.world.mandateHasStarted {
    guard state.world.moscow.hasConsented else { return }
    state.world.mandateHasStarted = true
    state.world.mandateStands = true
    state.world.mandateWeek = week
    state.tell(.mandateStarts, week: week)
    return
  }
  if state.world.moscow == .revoked {
    endMission(.consent, in: &state, plan, week: week)
    return
  }
  let age = week - state.world.mandateWeek
  guard age > 0, age % plan.world.mandateRenewalWeeks == 0 else { return }
  let renewal = UInt64(state.world.mandateRenewals)
  state.world.mandateRenewals += 1
  let veto = state[plan.world.vetoChances[vetoRow(state)]]
  if state.stream(.mandate).uniform(renewal) < veto {
    state.tell(.mandateVetoed, week: week)
    endMission(.mandate, in: &state, plan, week: week)
  }
}

/// The row of the veto table: accepts the force as it is, is ambiguous, rejects it.
private func vetoRow(_ state: borrowing TrialState) -> Int {
  switch state.world.moscow {
  case .acceptsEuropeans: 0
  case .acceptsNonNATO: state.world.moscow.accepts(shareOfNATO: state.theatre.shareOfNATO) ? 0 : 1
  case .ambiguous: 1
  case .rejects, .revoked: 2
  }
}
