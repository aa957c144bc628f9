import RandomStreams
import ScenarioModel

/// W4: the truce may break into low-level fighting and be made again.
///
/// The hazard of a break carries what the force's combat power does to low-level fighting; it
/// carries neither drift nor the aggressor's motivation, which is kept for crises. The n-th truce
/// breaks when its cumulative hazard reaches an exponential threshold, so the length of the step
/// does not matter.
/// Reads: last week's combat power, credibility and crisis. Writes: the truce, violations. Draws:
/// two numbers a truce.
func turnTruce(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  if state.world.isFighting {
    if week >= state.world.fightingEnds, !state.crisis.isOpen { makeTruce(&state, week: week) }
    return
  }
  guard !state.crisis.isOpen else { return }
  state.world.breakHazard += state.derived.breakHazard * lowLevelFactor(&state, plan)
  if state.world.breakHazard >= state.world.breakThreshold {
    breakTruce(&state, plan, week: week)
  }
}

/// Begins low-level fighting.
func breakTruce(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard !state.world.isFighting else { return }
  let draw = UInt64(2 * state.world.truces + 1)
  let length = Samplers.exponential(state.stream(.truce).uniform(draw))
  state.world.isFighting = true
  state.world.truceHasBroken = true
  state.tell(.truceBreaks, week: week)
  state.world.fightingEnds = week + wholeWeeks(state[plan.world.fightingWeeks] * length)
}

/// Makes the truce again; the next one has a threshold of its own.
func makeTruce(_ state: inout TrialState, week: Int) {
  state.world.isFighting = false
  state.world.truceMade = week
  state.world.truces += 1
  drawTruceThreshold(&state)
  state.tell(.truceMade, week: week)
  state.incidents.excitation = 0
  state.incidents.answerEffect = 0
  state.incidents.violations = state.derived.logAfterTruce
}

/// Draws the cumulative hazard at which the present truce breaks.
func drawTruceThreshold(_ state: inout TrialState) {
  let draw = UInt64(2 * state.world.truces)
  state.world.breakHazard = 0
  state.world.breakThreshold = Samplers.exponential(state.stream(.truce).uniform(draw))
}

/// A number of weeks as whole weeks, at least one.
func wholeWeeks(_ weeks: Double) -> Int { max(1, Int(weeks.rounded(.up))) }
