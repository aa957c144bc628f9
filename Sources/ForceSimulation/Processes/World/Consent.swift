import RandomStreams
import ScenarioModel

/// W1: Moscow's stance; a concession is sold in its week, and consent may be revoked.
///
/// Reads: the week of the concession. Writes: the stance, what a consent sold costs. Draws: one
/// number for each consent.
func turnConsent(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  if let concession = plan.world.concessionWeek, !state.world.hasConceded,
    Double(week) >= state[concession], state.world.moscow != .revoked
  {
    let price = plan.world.concessionPrice
    turnMoscow(to: .acceptsEuropeans, for: price, in: &state, plan, week: week)
    state.world.hasConceded = true
  }
  guard state.world.moscow.hasConsented, state.derived.revokeHazard > 0 else { return }
  state.world.revokeHazard += state.derived.revokeHazard
  if state.world.revokeHazard >= state.world.revokeThreshold {
    turnMoscow(to: .revoked, for: .none, in: &state, plan, week: week)
  }
}

/// Moscow's stance becomes another; a consent it sells takes its price from then on.
func turnMoscow(
  to stance: Moscow,
  for price: PlannedPrice,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  if stance == .revoked {
    state.tell(.consentRevoked, week: week)
    state.world.revocations += 1
  } else if stance.hasConsented, !state.world.moscow.hasConsented {
    state.tell(.consentSold, week: week)
    drawRevocation(&state)
  }
  state.world.moscow = stance
  if let cap = price.troopsAtMost { state.world.troopsAtMost = state[cap] }
  if let zone = price.closedZone { close(zone, in: &state, plan) }
  state.coalition.sendingIsStale = true
  state.theatre.coverageIsStale = true
}

/// Draws the cumulative hazard at which the present consent is revoked.
func drawRevocation(_ state: inout TrialState) {
  let draw = UInt64(state.world.revocations)
  state.world.revokeHazard = 0
  state.world.revokeThreshold = Samplers.exponential(state.stream(.consent).uniform(draw))
}

extension Moscow {
  /// Whether Moscow has consented to a force of any mix.
  var hasConsented: Bool {
    switch self {
    case .acceptsEuropeans, .acceptsNonNATO: true
    case .rejects, .ambiguous, .revoked: false
    }
  }

  /// Whether Moscow has consented to a force with that share of NATO members' troops: where it
  /// accepts only others, to one with at most a third.
  func accepts(shareOfNATO: Double) -> Bool {
    switch self {
    case .acceptsEuropeans: true
    case .acceptsNonNATO: shareOfNATO <= 1.0 / 3
    case .rejects, .ambiguous, .revoked: false
    }
  }
}
