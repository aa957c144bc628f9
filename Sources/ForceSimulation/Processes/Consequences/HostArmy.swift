/// H1: strength of the host army in a week, that of the ceasefire being 1.
///
/// Money over what the whole army costs, with diminishing returns, after a delay and over the
/// weeks it takes to build.
func hostStrength(_ state: borrowing TrialState, _ plan: borrowing Plan, week: Int) -> Double {
  state[plan.host.armyStrength] * (1 + hostGain(state, plan, week: week))
}

/// What added money has made of the host army, as a share of its strength.
private func hostGain(_ state: borrowing TrialState, _ plan: borrowing Plan, week: Int) -> Double {
  let funding = state[plan.host.fundingPerYear] / state[plan.host.fullCostPerYear]
  guard funding > 0 else { return 0 }
  let built = (Double(week) - state[plan.host.delayWeeks]) / max(state[plan.host.buildWeeks], 1)
  return funding / (1 + funding) * min(1, max(0, built))
}
