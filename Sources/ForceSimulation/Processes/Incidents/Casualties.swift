import Mathematics
import RandomStreams
import ScenarioModel

/// I3 and X1: the kind of each incident, whom it hits, who dies, and how it is answered.
///
/// Casualties fall on contingents in proportion to persons times exposure, and where the
/// aggressor probes for the weakest link, to how weak each is.
/// Reads: the count of the week. Writes: deaths, wounded, captured, the week's answers.
/// Draws: five numbers an incident.
func sufferIncidents(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  state.incidents.serious = 0
  state.incidents.exchangesOfFire = 0
  state.incidents.unanswered = 0
  state.incidents.answerable = 0
  state.incidents.raising = 0
  state.incidents.logAnswer = 0
  state.ledger.incidents += Double(state.incidents.count)
  guard state.incidents.count > 0 else { return }
  let stream = state.incidents.details
  for number in 0..<state.incidents.count {
    let draw = UInt64(week) * 2048 + UInt64(number) * 8
    let kind = kind(stream.uniform(draw), state)
    let victim = victim(stream.uniform(draw + 2), state, plan)
    let deaths = deaths(stream.uniform(draw + 1), kind, state, plan)
    if deaths > 0 { recordDeaths(Double(deaths), of: victim, in: &state, plan, week: week) }
    if kind == .hostage { recordCaptured(of: victim, in: &state, plan, week: week) }
    if kind.isFire { state.incidents.exchangesOfFire += 1 }
    let incident = Incident(kind: kind, victim: victim, isLethal: deaths > 0)
    if incident.isSerious { state.incidents.serious += 1 }
    answer(incident, draw: draw, in: &state, plan, week: week)
  }
}

/// The kind of an incident, by what protection lets through of each.
private func kind(_ u: Double, _ state: borrowing TrialState) -> IncidentKind {
  let place = u * state.theatre.letThrough
  // Counted to the end, without a branch that nobody can foresee.
  var kind = 0
  for before in 0..<5 { kind += state.theatre.kindsUpTo[before] <= place ? 1 : 0 }
  return IncidentKind(rawValue: kind) ?? .mine
}

/// The contingent that an incident hits: by persons and exposure, or, where the aggressor probes
/// for the weakest link, by how weak each is as well.
private func victim(_ u: Double, _ state: borrowing TrialState, _ plan: borrowing Plan) -> Int {
  if plan.incidents.probesWeakest { return weakVictim(u, state, plan) }
  let place = u * (state.theatre.persons * state.theatre.exposure)
  let before = state.exposedUpTo.countAtMost(place, inFirst: state.theatre.targetCount - 1)
  return state.targets[before]
}

/// The contingent that an incident hits where the weakest link is probed for.
private func weakVictim(_ u: Double, _ state: borrowing TrialState, _ plan: borrowing Plan) -> Int {
  var all = 0.0
  for target in 0..<state.theatre.targetCount {
    all += weakness(of: state.targets[target], state, plan)
  }
  var left = u * all
  for target in 0..<state.theatre.targetCount - 1 {
    left -= weakness(of: state.targets[target], state, plan)
    if left < 0 { return state.targets[target] }
  }
  return state.targets[state.theatre.targetCount - 1]
}

/// X1: how much a contingent draws fire where the weakest link is probed for: more the less its
/// soldiers may do and the fewer at home support the mission.
private func weakness(
  of country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  let row = state.contributors[country]
  let permitted = min(state.world.rules, plan.contributors[country].rulesCeiling)
  let caveats = 1 - Double(permitted) / Double(plan.incidents.strikesFrom)
  let weakness = (caveats + 1 - row.support / 100) / 2
  return row.exposedPersons
    * Maths.exp(state[plan.incidents.probingStrength] * weakness)
}

/// Deaths of an incident: none unless it is lethal, then by a power law cut off at the largest.
private func deaths(
  _ u: Double,
  _ kind: IncidentKind,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Int {
  let saved = state[plan.incidents.medicalProtection] * state.theatre.medical
  let chance = state.derived.kinds.lethalChances[kind.rawValue] * (1 - saved)
  return u < chance ? state.severity.sample(u / chance) : 0
}

/// I3: deaths of a contingent, with the wounded that go with them; a shock if they are many.
func recordDeaths(
  _ deaths: Double,
  of country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard deaths > 0 else { return }
  state.tell(.killed, week: week, of: country, deaths)
  state.contributors[country].deaths += deaths
  state.contributors[country].logDeaths = log10(1 + state.contributors[country].deaths)
  state.contributors[country].lastDeathWeek = week
  if deaths >= state[plan.governments.shockDeaths] {
    state.contributors[country].shockWeek = week
    state.noteExitTurn(of: country)
  }
  state.ledger.deaths += deaths
  state.ledger.wounded += deaths * state[plan.incidents.woundedPerDeath]
  state.coalition.supportIsStale = true
}

/// Soldiers of a contingent are taken hostage.
private func recordCaptured(
  of country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let captured = state[plan.incidents.capturedPerHostageTaking]
  state.tell(.captured, week: week, of: country, captured)
  state.ledger.captured += captured
}
