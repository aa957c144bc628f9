import Mathematics
import ScenarioModel

/// G4: public support follows losses, the prospect of success and combat.
///
/// Support moves at events and every four weeks, never by weekly noise. It falls with the
/// logarithm of own deaths and of those of the whole force, more so when success looks unlikely;
/// under the rival form it rallies first. It moves the hazards of joining and of leaving.
/// Reads: deaths, the rung, credibility. Writes: support and what it does to hazards.
/// Draws nothing.
func turnSupport(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard !plan.frozen.support else { return }
  let isDue = state.coalition.supportIsStale || week % 4 == 0 && state.ledger.deaths > 0
  guard isDue else { return }
  state.coalition.supportIsStale = false
  let slope = state[plan.governments.deathsSlope] * successWeight(state, plan)
  let sharedShare = state[plan.governments.sharedNewsShare]
  let shared = sharedShare * state.kept.logDeaths.of(log10, at: 1 + state.ledger.deaths)
  let inCombat = state.crisis.rung >= 4 ? state.stages.inForce : PlaceSet()
  for country in state.stages.notGone {
    let row = state.contributors[country]
    let own = (1 - sharedShare) * row.logDeaths
    var support = row.supportBefore - slope * (own + shared)
    if inCombat.contains(country) { support -= state[plan.governments.combatDrop] }
    if plan.governments.rallies {
      support += rally(of: country, state, plan, week: week)
    }
    let next = min(100, max(0, support))
    if next != row.support { setSupport(next, of: country, in: &state, plan) }
  }
}

/// Makes support what it is in a country, with what that does to its exit hazard; its hazard of
/// deciding is worked out when it next ponders.
func setSupport(
  _ support: Double,
  of country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) {
  state.contributors[country].support = support
  state.contributors[country].decisionHazardIsStale = true
  guard state.stages.inForce.contains(country) else { return }
  let factor = lowSupportFactor(at: support, state, plan)
  guard factor != state.contributors[country].lowSupportFactor else { return }
  state.contributors[country].lowSupportFactor = factor
  state.noteExitTurn(of: country)
}

/// What support of so many points makes of the exit hazard.
func lowSupportFactor(
  at support: Double,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  let below = state[plan.governments.lowSupportFrom] - support
  return below > 0 ? Maths.exp(state[plan.governments.lowSupportEffect] * below) : 1
}

/// The weekly hazard of deciding to join: -log(1 - chance a week x support weight).
func decisionHazard(
  at support: Double,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  let distance = support - state[plan.governments.supportMidpoint]
  let weight = 1 / (1 + Maths.exp(-distance / state[plan.governments.supportScale]))
  let chance = state[plan.governments.decidesPerWeek] * weight
  return -Maths.log1p(-min(chance, 0.999))
}

/// The share of the slope that counts: all of it when success looks unlikely.
///
/// Success looks unlikely in full at rung 4, or when half of credibility is gone.
private func successWeight(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  let relief = state[plan.governments.successShare]
  let rung = Double(state.crisis.rung) / 4
  let unlikely = min(1, rung + 2 * (1 - state.incidents.credibility))
  return relief + (1 - relief) * unlikely
}

/// Points gained by a rally since the last own deaths.
private func rally(
  of country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Double {
  let age = Double(week - state.contributors[country].lastDeathWeek)
  let left = max(0, 1 - age / state[plan.governments.rallyWeeks])
  return state[plan.governments.rallyPoints] * left
}

/// The logarithm to the base 10.
func log10(_ value: Double) -> Double { Maths.log(value) / 2.302585092994046 }
