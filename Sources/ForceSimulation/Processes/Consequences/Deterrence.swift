import Mathematics
import ScenarioModel

/// X3: what the force does to the rate of crises.
///
/// Combat power over what it takes to stop the aggressor, times credibility, acts through an
/// exponent that is larger with Moscow's consent; consent and the backstop enter once each, and
/// only as far as there is a force for them to be about. No cliff for a small force. The host
/// army acts through a coefficient of its own (H1).
/// Reads: combat power, credibility, consent, the backstop, the host army. Writes and draws
/// nothing.
func crisisFactor(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) -> Double {
  let host = state[plan.host.crisisEffect] * (hostStrength(state, plan, week: week) - 1)
  if plan.frozen.deterrence { return state.kept.crisisFactor.of(Maths.exp, at: -host) }
  let consequences = plan.consequences
  let isAccepted = state.world.moscow.accepts(shareOfNATO: state.theatre.shareOfNATO)
  let effect =
    isAccepted
    ? state[consequences.crisisEffectWithConsent] : state[consequences.crisisEffectWithout]
  let presence = min(1, state.theatre.persons / state[consequences.presenceTroops])
  let politics = consentFactor(state, plan) * backstopFactor(state, plan)
  let logPolitics = state.kept.logPolitics.of(Maths.log, at: max(politics, 1e-9))
  let exponent = presence * logPolitics - effect * powerShare(state, plan) - host
  return state.kept.crisisFactor.of(Maths.exp, at: exponent)
}

/// What the force does to the rate at which truces break into low-level fighting.
func lowLevelFactor(_ state: inout TrialState, _ plan: borrowing Plan) -> Double {
  if plan.frozen.deterrence { return 1 }
  let exponent = -state[plan.consequences.lowLevelEffect] * powerShare(state, plan)
  return state.kept.lowLevelFactor.of(Maths.exp, at: exponent)
}

/// Credible combat power over what it takes, at most 1.
private func powerShare(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  guard state.theatre.persons > 0 else { return 0 }
  let power = state.theatre.combatPower * state.incidents.credibility
  return min(1, power / state[plan.consequences.aggressorNeeds])
}

/// What Moscow's stance does to the rate of crises: 1 while it accepts the force.
private func consentFactor(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  switch state.world.moscow {
  case .acceptsEuropeans: 1
  case .acceptsNonNATO:
    state.world.moscow.accepts(shareOfNATO: state.theatre.shareOfNATO)
      ? 1 : state[plan.consequences.consentAmbiguous]
  case .ambiguous: state[plan.consequences.consentAmbiguous]
  case .rejects, .revoked: state[plan.consequences.consentRejected]
  }
}

/// What the backstop does to the rate of crises, as far as the aggressor still believes in it.
private func backstopFactor(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  guard state.world.backstopWorks else { return 1 }
  let full =
    if plan.world.answersAutomatically {
      state[plan.consequences.backstopAutomatic]
    } else if plan.world.hasAirCover {
      state[plan.consequences.backstopOverHorizon]
    } else {
      state[plan.consequences.backstopAmbiguous]
    }
  return 1 - (1 - full) * state.incidents.confidence
}
