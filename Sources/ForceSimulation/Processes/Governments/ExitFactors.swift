import ScenarioModel

/// The exit hazard of a week before its factors, from the average of past coalitions.
///
/// That average is of whole missions, with elections, split elites, low support and partners
/// who followed; so it is divided by what these make of it in a mission without losses.
func exitHazard(in state: borrowing TrialState, of plan: borrowing Plan) -> Double {
  let rates = plan.governments
  let split = 1 + state[rates.eliteSplitShare] * (state[rates.eliteSplitFactor] - 1)
  let windowShare = min(1, state[rates.electionWindowWeeks] / (4 * weeksPerYear))
  let election = 1 + windowShare * (state[rates.electionFactor] - 1)
  let usual =
    split * election * state[rates.quietSupportFactor] * (1 + state[rates.contagionChance])
  return state[rates.exitsPerYear] / weeksPerYear / max(usual, 1e-9)
}

/// What the whole coalition has lived through: a lost backstop, an exit just before.
func sharedExitFactor(
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Double {
  var factor = 1.0
  if feelsLossOfBackstop(state, plan, week: week) {
    factor *= state[plan.governments.backstopLostFactor]
  }
  if feelsAnotherExit(state, plan, week: week) { factor *= state[plan.governments.othersFactor] }
  return factor
}

/// What a country itself lives through: support, split elites, a shock, an election; and until
/// when that stays so, unless support turns or soldiers die.
func turnExitFactor(
  of country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let rates = plan.governments
  var factor = state.contributors[country].lowSupportFactor
  if state.contributors[country].hasSplitElites { factor *= state[rates.eliteSplitFactor] }
  let shockWeek = state.contributors[country].shockWeek
  var turns = shockWeek >= week ? shockWeek + 1 : Int.max
  if isShocked(country, state, plan, week: week) {
    factor *= state[rates.shockFactor]
    turns = shockWeek + Int(state[rates.shockWeeks]) + 1
  }
  if week >= state.contributors[country].electionTurns {
    state.contributors[country].isBeforeElection =
      isBeforeElection(country, state, plan, week: week)
    state.contributors[country].electionTurns =
      nextElectionTurn(of: country, state, plan, after: week)
  }
  if state.contributors[country].isBeforeElection { factor *= state[rates.electionFactor] }
  state.contributors[country].exitFactor = factor
  state.contributors[country].exitFactorTurns =
    min(turns, state.contributors[country].electionTurns)
}

/// The first week after `week` in which the weeks before an election begin or end.
private func nextElectionTurn(
  of country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  after week: Int
) -> Int {
  let window = state[plan.governments.electionWindowWeeks]
  var next = Int.max
  for place in plan.contributors[country].elections where plan.lists.elections[place] >= week {
    let election = plan.lists.elections[place]
    let opens = Int((Double(election) - window).rounded(.down)) + 1
    next = min(next, opens > week ? opens : election + 1)
  }
  return next
}

/// Whether the loss of the backstop is still felt.
func feelsLossOfBackstop(
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Bool {
  Double(week - state.world.backstopLostWeek) < state[plan.governments.lossWeeks]
}

/// Whether an exit of some weeks ago is still felt.
func feelsAnotherExit(_ state: borrowing TrialState, _ plan: borrowing Plan, week: Int) -> Bool {
  !plan.frozen.contagion
    && isFelt(
      in: week,
      since: state.coalition.lastExitWeek,
      for: state[plan.governments.othersWeeks]
    )
}

/// Whether a country still feels many own deaths at once.
func isShocked(
  _ country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Bool {
  isFelt(
    in: week,
    since: state.contributors[country].shockWeek,
    for: state[plan.governments.shockWeeks]
  )
}

/// Whether a country is in the weeks before an election.
func isBeforeElection(
  _ country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Bool {
  let elections = plan.contributors[country].elections
  guard !elections.isEmpty else { return false }
  let window = state[plan.governments.electionWindowWeeks]
  for place in elections {
    let ahead = plan.lists.elections[place] - week
    if ahead >= 0, Double(ahead) < window { return true }
  }
  return false
}

/// Whether what happened in one week is felt in a later one: in so many weeks after it.
private func isFelt(in week: Int, since: Int, for weeks: Double) -> Bool {
  week > since && Double(week - since) <= weeks
}
