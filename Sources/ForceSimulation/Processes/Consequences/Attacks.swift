import Mathematics
import RandomStreams
import ScenarioModel

/// X5: the aggressor attacks again, and the force, the host army and the backstop face it.
///
/// The attack's size scatters around what would stop the aggressor. The local balance is what
/// stands against it over that size; its logarithm moves the log odds of each outcome, wide and
/// bracketed. A force that is not there to fight counts for nothing and withdraws at best.
/// Reads: combat power, supply, rules, the backstop, the host army. Writes: the outcome, losses,
/// the mission's end. Draws: four numbers an attack.
func sufferAttack(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard !plan.frozen.attack, state.theatre.persons > 0 else { return }
  let stream = state.stream(.attacks)
  let draw = UInt64(4 * state.crisis.attacks)
  state.crisis.attacks += 1
  let spread = state[plan.attack.scaleDeviation] * Normal.quantile(stream.uniform(draw))
  let size = state[plan.consequences.aggressorNeeds] * Maths.exp(spread)
  let helpComes = backstopComes(&state, plan, stream.uniform(draw + 3), week: week)
  var standing = state[plan.attack.hostWorth] * hostStrength(state, plan, week: week)
  if helpComes { standing += state[plan.attack.backstopWorth] }
  if plan.attack.isToFight { standing += fightingPower(state, plan) }
  let balance = standing / max(size, 1e-9)
  state.tell(.attacked, week: week, balance)
  let outcome = outcome(at: balance, stream.uniform(draw + 1), state, plan)
  if state.ledger.attack == nil { state.ledger.attack = outcome }
  suffer(outcome, Normal.quantile(stream.uniform(draw + 2)), in: &state, plan, week: week)
}

/// The outcome of an attack at that balance.
private func outcome(
  at balance: Double,
  _ u: Double,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> AttackOutcome {
  let odds = state[plan.attack.balanceEffect] * Maths.log(max(balance, 1e-9))
  func reaches(_ outcome: AttackOutcome) -> Bool {
    u < 1 / (1 + Maths.exp(state[plan.attack.thresholds[outcome.rawValue]] - odds))
  }
  if plan.attack.isToFight {
    if reaches(.stopped) { return .stopped }
    if reaches(.contained) { return .contained }
  }
  return reaches(.withdrawn) ? .withdrawn : .exceeded
}

/// Losses of an attack fall on contingents by persons and exposure; the worst end the mission.
private func suffer(
  _ outcome: AttackOutcome,
  _ normal: Double,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let deviation = state[plan.attack.deathsDeviation]
  let scatter = Maths.exp(deviation * normal - deviation * deviation / 2)
  let rate = state[plan.attack.deathsPer1000[outcome.rawValue]] / 1000 * scatter
  let troops = state.theatre.persons
  let exposed = max(state.theatre.exposure * troops, 1e-9)
  for country in state.theatre.present {
    let row = state.contributors[country]
    let share = row.exposedPersons / exposed
    let deaths = min(row.persons, rate * troops * share)
    state.ledger.deathsInAttacks += deaths
    recordDeaths(deaths, of: country, in: &state, plan, week: week)
  }
  switch outcome {
  case .stopped: state.tell(.attackStopped, week: week)
  case .contained: state.tell(.attackContained, week: week)
  case .withdrawn:
    state.tell(.attackWithdrawn, week: week)
    endMission(.attack, in: &state, plan, week: week)
  case .exceeded:
    state.tell(.attackExceeded, week: week)
    state.ledger.captured += state[plan.attack.capturedPer1000] / 1000 * troops
    endMission(.attack, in: &state, plan, week: week)
  }
}

/// Combat power of the force under its rules and with its supplies, reserves next door counted in.
private func fightingPower(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  var power = 0.0
  for capability in state.derived.fighting {
    let row = state.capabilities[capability]
    power +=
      row.usable * row.combatWeight * supportedShare(of: capability, in: state, plan)
      * supplyFactor(of: capability, state, plan)
  }
  power *= state[plan.attack.rulesWorth[state.world.rules]]
  return power + reservePower(state, plan)
}

/// F7: how far supplies carry units through the fight.
///
/// What supply companies bring is unlimited; of the rest a unit has what it brought.
private func supplyFactor(
  of capability: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  guard let days = plan.capabilities[capability].daysOfSupply else { return 1 }
  var met = 1.0
  for enabler in plan.capabilities.indices where plan.capabilities[enabler].isSupply {
    met = state.capabilities[enabler].met
  }
  return met + (1 - met) * min(1, state[days] / state[plan.attack.fightDays])
}

/// R3: whether the backstop answers a large attack: always where that is automatic, else at its
/// reliability where air cover is promised.
private func backstopComes(
  _ state: inout TrialState,
  _ plan: borrowing Plan,
  _ u: Double,
  week: Int
) -> Bool {
  guard state.world.backstopWorks else { return false }
  if plan.world.answersAutomatically { return true }
  guard plan.world.hasAirCover else { return false }
  return requestHelp(&state, plan, u, week: week)
}
