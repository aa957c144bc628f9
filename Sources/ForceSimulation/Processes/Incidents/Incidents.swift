import Mathematics
import RandomStreams
import ScenarioModel

/// The most incidents of one week that are told apart.
let mostIncidentsPerWeek = 255

/// The highest rate that is drawn from: above it a week has the most incidents for certain.
private let highestRate = 1000.0

/// I2: how many incidents touch the force this week.
///
/// A weekly self-exciting count: the background follows the climate, the troops, their
/// exposure, their protection, their combat power, fighting and crises, and past answers; each
/// incident sets off `branching` more over its memory. One uniform a week, by inversion, so
/// counts are monotone in the rate.
/// Reads: the force, the truce, the crisis. Writes: the count. Draws: one number a week.
func countIncidents(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let kept = state.derived.excitationKept
  var count = 0
  state.incidents.expectedRaising = 0
  if state.theatre.persons > 0 {
    let calm = calmRate(state, plan)
    let raising = state.derived.kinds.expectedRaising
    state.incidents.expectedRaising = calm / (1 - state.derived.branching) * raising
    let background = calm * turmoilFactor(state, plan)
    let rate = background + state.derived.branching * state.incidents.excitation
    let u = state.incidents.counts.uniform(UInt64(week))
    count = min(mostIncidentsPerWeek, Samplers.poisson(u, mean: min(rate, highestRate)))
  }
  state.incidents.count = count
  if count > 0 { state.tell(.incidents, week: week, Double(count)) }
  state.incidents.excitation =
    kept * state.incidents.excitation + (1 - kept) * Double(count)
}

/// Incidents a week that no other incident set off, in calm and without the effect of answers.
private func calmRate(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  var rate = state.derived.backgroundRate * state.theatre.persons / 10_000 * state.theatre.exposure
  rate *= state.theatre.letThrough * state.theatre.powerFactor
  return rate
}

/// How violations, answers, fighting and crises change the rate.
///
/// In fighting and in serious combat violations are at the climate's level at least.
private func turmoilFactor(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  let violations = state.incidents.violations
  let isTurmoil = state.crisis.isSerious || state.world.isFighting
  let usual = Maths.exp(
    state.incidents.answerEffect + (isTurmoil ? max(0, violations) : violations)
  )
  if state.crisis.isSerious { return usual * state[plan.consequences.seriousIncidentFactor] }
  if state.world.isFighting { return usual * state[plan.world.fightingIncidentFactor] }
  return usual
}
