import Mathematics
import RandomStreams
import ScenarioModel

/// R1: what the contingent that was hit may do, and what is done.
///
/// The permitted response is the least of the mission's rules and the contingent's own ceiling.
/// Below what the kind of incident takes, it goes unanswered; under the widest rules a strike
/// answers fire from afar at its source; everything else meets a proportionate answer. Where an
/// incident is beyond the contingent's means, help is asked for (R3), and answers it whatever
/// the rules of those hit. An answer to an incident that Ukraine's own side set off hits the
/// wrong side: it calms nothing and stirs more.
/// Reads: rules, ceilings, the backstop. Writes: the week's answers. Draws: two of the numbers of
/// the incident, which begin at `draw`.
func answer(
  _ incident: Incident,
  draw: UInt64,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let needed = plan.incidents.answeredFrom[incident.kind.rawValue]
  guard needed >= 0, !plan.frozen.response else {
    if incident.isSerious { state.incidents.raising += 1 }
    return
  }
  state.incidents.answerable += 1
  let permitted = min(state.world.rules, plan.contributors[incident.victim].rulesCeiling)
  var answer =
    permitted < needed
    ? Answer.none
    : permitted == plan.incidents.strikesFrom && incident.kind.isFromAfar
      ? Answer.strike : Answer.proportionate
  if incident.isBeyondOwnMeans, canAskForHelp(state, plan),
    requestHelp(&state, plan, state.incidents.details.uniform(draw + 3), week: week),
    answer == .none
  {
    answer = .proportionate
  }
  let isMisplaced =
    answer != .none
    && state.incidents.details.uniform(draw + 4) < state[plan.host.setsOffShare]
  let effect = effect(of: answer, state)
  state.incidents.logAnswer += isMisplaced ? max(effect, state.derived.logUnanswered) : effect
  if answer == .none { state.incidents.unanswered += 1 }
  guard incident.isSerious else { return }
  let raises = raising(of: answer, state, plan)
  state.incidents.raising +=
    isMisplaced ? raises * state[plan.incidents.raisesMisattributed] : raises
}

/// How an incident is answered.
private enum Answer {
  case none, proportionate, strike
}

/// What an answer does to next week's incidents, on the logarithm.
private func effect(of answer: Answer, _ state: borrowing TrialState) -> Double {
  switch answer {
  case .none: state.derived.logUnanswered
  case .proportionate: state.derived.logProportionate
  case .strike: state.derived.logStrike
  }
}

/// How much an answer to a serious incident raises the chance of a crisis.
private func raising(
  of answer: Answer,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  switch answer {
  case .none: state[plan.incidents.raisesUnanswered]
  case .proportionate: 1
  case .strike: state[plan.incidents.raisesStrike]
  }
}

/// Whether there is a backstop to ask for help in an incident.
private func canAskForHelp(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Bool {
  state.world.backstopWorks && plan.world.hasAirCover
}

/// R3: help is asked for; whether it comes in time is a matter of will and of procedure.
///
/// What the aggressor believes of the backstop follows what it sees: each request moves it
/// towards certainty when help comes, and towards nought when it does not.
/// Reads: the guarantor's reliability, the chain of command. Writes: requests, refusals, what
/// the aggressor believes. Draws nothing: the chance is handed in.
func requestHelp(
  _ state: inout TrialState,
  _ plan: borrowing Plan,
  _ u: Double,
  week: Int
) -> Bool {
  guard !plan.frozen.requests else { return false }
  state.ledger.requests += 1
  var chance = state[plan.world.backstopReliability]
  if plan.world.hasDualKey { chance *= state[plan.incidents.dualKeyFactor] }
  let comes = u < chance
  // Still with a frozen response too: R2, which would bring it back, is held still then.
  if !plan.frozen.credibility, !plan.frozen.response {
    let surprise = (comes ? 1 : 0) - state.incidents.confidence
    state.incidents.confidence += state[plan.incidents.requestWeight] * surprise
  }
  if comes {
    state.tell(.helped, week: week)
    return true
  }
  state.tell(.refused, week: week)
  state.ledger.requestsFailed += 1
  state.incidents.refusals += 1
  return false
}

/// R2: what the week's answers do to next week's incidents, and to credibility.
///
/// The effect acts once a week on the logarithm of the rate, weighted by the shares of that
/// week's incidents that met each answer, and fades. Incidents left unanswered and help that did
/// not come cost credibility.
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
  if plan.frozen.credibility { return }
  let consequences = plan.consequences
  let refusals = Double(state.incidents.refusals)
  state.incidents.refusals = 0
  let credibility =
    state.incidents.credibility + state[consequences.credibilityRegained]
    - state[consequences.credibilityLost] * unanswered
    - state[plan.incidents.refusalCredibility] * refusals
  state.incidents.credibility = min(1, max(state[consequences.credibilityFloor], credibility))
  state.incidents.confidence =
    min(1, state.incidents.confidence + state[plan.incidents.confidenceRegained])
}
