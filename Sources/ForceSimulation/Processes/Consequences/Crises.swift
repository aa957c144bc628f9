import Mathematics
import RandomStreams
import ScenarioModel

/// Draws the aggressor's motivation, of mean one, and the first crisis's threshold.
func drawAggressor(_ state: inout TrialState, _ plan: borrowing Plan) {
  let deviation = state[plan.consequences.motivationDeviation]
  let normal = Normal.quantile(state.stream(.motivation).uniform(0))
  state.crisis.motivation = Maths.exp(deviation * normal - deviation * deviation / 2)
  drawCrisisThreshold(&state)
}

/// Draws the cumulative hazard at which the next crisis opens.
private func drawCrisisThreshold(_ state: inout TrialState) {
  state.crisis.hazard = 0
  state.crisis.threshold = Samplers.exponential(
    state.stream(.crises).uniform(UInt64(4 * state.crisis.count))
  )
}

/// X2: crises come and go; the rung of the ladder follows.
///
/// One crisis at a time. Its rate is a yearly rate by strength of truce, times motivation,
/// times what the force and its friends do to it (X3), times an incident factor that is one on
/// average under rules to defend oneself and others when answers neither calm nor stir. Inside a
/// crisis rung 4 is serious combat and rung 5 full war; at its end the truce is made again.
/// Reads: the week's incidents, the force. Writes: the crisis, the rung.
/// Draws: three numbers a crisis.
func escalate(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  if state.crisis.isOpen, week >= state.crisis.ends { endCrisis(&state, week: week) }
  if !state.crisis.isOpen {
    state.crisis.hazard +=
      state.derived.crisisHazard * state.crisis.motivation * crisisFactor(&state, plan, week: week)
      * incidentFactor(state, plan)
    if state.crisis.hazard >= state.crisis.threshold { openCrisis(&state, plan, week: week) }
  }
  state.crisis.rung = rung(state)
  state.crisis.highestRung = max(state.crisis.highestRung, state.crisis.rung)
}

/// How the week's serious incidents and their answers change the chance of a crisis.
///
/// (1 + a x) / (1 + a m), where x is the week's serious incidents, each weighted by its answer,
/// and m its mean in a calm truce under rules to defend oneself and others, if answers changed
/// no rate; so the mean is one there, and exactly one where there is no force.
private func incidentFactor(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  let raised = state[plan.consequences.raisedPerSeriousIncident]
  return (1 + raised * state.incidents.raising)
    / (1 + raised * state.incidents.expectedRaising)
}

/// Opens a crisis, and draws how far it goes.
private func openCrisis(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let stream = state.stream(.crises)
  let draw = UInt64(4 * state.crisis.count)
  let isSerious = stream.uniform(draw + 1) < state[plan.consequences.seriousIfCrisis]
  state.tell(.stirred, week: week, incidentFactor(state, plan))
  let isWar = isSerious && stream.uniform(draw + 2) < state[plan.consequences.warIfSerious]
  if isWar {
    openWar(&state, plan, week: week)
  } else {
    state.crisis.count += 1
    state.crisis.isOpen = true
    state.crisis.isSerious = isSerious
    state.tell(isSerious ? .crisisIsSerious : .crisisOpens, week: week)
    let weeks =
      isSerious ? plan.consequences.seriousCrisisWeeks : plan.consequences.minorCrisisWeeks
    state.crisis.ends = week + weeks
    state.coalition.supportIsStale = true
  }
}

/// Opens a crisis that is full war at once: the aggressor attacks again.
func openWar(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard !state.crisis.isWar else { return }
  if !state.crisis.isOpen { state.crisis.count += 1 }
  state.crisis.isOpen = true
  state.crisis.isSerious = true
  state.crisis.isWar = true
  state.crisis.rung = 5
  state.crisis.highestRung = 5
  state.crisis.ends = week + plan.consequences.warWeeks
  state.coalition.supportIsStale = true
  state.tell(.warBegins, week: week)
  sufferAttack(&state, plan, week: week)
}

/// A crisis ends with the truce made again.
private func endCrisis(_ state: inout TrialState, week: Int) {
  state.crisis.isOpen = false
  state.crisis.isSerious = false
  state.crisis.isWar = false
  state.tell(.crisisEnds, week: week)
  state.coalition.supportIsStale = true
  drawCrisisThreshold(&state)
  makeTruce(&state, week: week)
}

/// The rung of the ladder this week.
///
/// 1 an incident, 2 an exchange of fire, 3 low-level fighting or three serious incidents;
/// these never climb further by themselves. 4 serious combat and 5 full war come only in a
/// crisis.
private func rung(_ state: borrowing TrialState) -> Int {
  if state.crisis.isWar { return 5 }
  if state.crisis.isSerious { return 4 }
  if state.world.isFighting || state.incidents.serious >= 3 { return 3 }
  if state.incidents.exchangesOfFire > 0 { return 2 }
  return state.incidents.count > 0 || state.crisis.isOpen ? 1 : 0
}
