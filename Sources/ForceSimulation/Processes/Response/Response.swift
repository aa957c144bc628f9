import Mathematics
import ScenarioModel

/// R1: what the contingent that was hit may do, and what it does.
///
/// The permitted response is the least of the mission's rules and the contingent's own ceiling.
/// Below what the kind of incident takes, it goes unanswered; under the widest rules a strike
/// answers fire from afar at its source; everything else meets a proportionate answer.
/// Reads: rules, ceilings. Writes: the week's answers. Draws nothing.
func answer(
  _ kind: IncidentKind,
  isSerious: Bool,
  at country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) {
  guard let needed = kind.answeredFrom, !plan.frozen.response else {
    if isSerious { state.incidents.raising += 1 }
    return
  }
  state.incidents.answerable += 1
  let ceiling = plan.contributors[country].rulesCeiling.rawValue
  let permitted = min(plan.incidents.rules.rawValue, ceiling)
  var raises = 1.0
  if permitted < needed.rawValue {
    state.incidents.unanswered += 1
    state.incidents.logAnswer += state.derived.logUnanswered
    raises = state[plan.incidents.raisesUnanswered]
  } else if permitted == RulesOfEngagement.strikeSource.rawValue,
    kind == .indirectFire || kind == .missile
  {
    state.incidents.logAnswer += state.derived.logStrike
    raises = state[plan.incidents.raisesStrike]
  } else {
    state.incidents.logAnswer += state.derived.logProportionate
  }
  if isSerious { state.incidents.raising += raises }
}

/// R2: what the week's answers do to next week's incidents, and to credibility.
///
/// The effect acts once a week on the logarithm of the rate, weighted by the shares of that
/// week's incidents that met each answer, and fades.
/// Reads: the week's answers. Writes: the lasting effect, credibility. Draws nothing.
func respond(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  if plan.frozen.response { return }
  state.incidents.answerEffect *= state[plan.incidents.kept]
  var unanswered = 0.0
  if state.incidents.answerable > 0 {
    let answerable = Double(state.incidents.answerable)
    state.incidents.answerEffect += state.incidents.logAnswer / answerable
    unanswered = Double(state.incidents.unanswered) / answerable
  }
  let consequences = plan.consequences
  let credibility =
    state.incidents.credibility + state[consequences.credibilityRegained]
    - state[consequences.credibilityLost] * unanswered
  state.incidents.credibility = min(1, max(state[consequences.credibilityFloor], credibility))
}
