/// Support returns to what losses leave of it, with noise; a poll reads it in tenths of a point.
@inline(__always)
func turnSupport(_ state: inout KernelState, week: Int) {
  let place = week % 5
  // A copy, so that the compiler sees that no store below can change a score.
  var scores = PerContributor<Float>(repeating: 0)
  for c in 0..<kernelContributors { scores[c] = state.opinionScores[place][c] }
  for c in 0..<kernelContributors {
    let old = state.support[c]
    let moved = old + (0.1 * (state.target[c] - old) + 0.8 * scores[c])
    let above = moved < 0 ? 0 : moved
    let next = above > 100 ? 100 : above
    state.support[c] = next
    state.hazardPlace[c] = (10 * next + state.hazardOffset[c]).bitPattern
  }
}

/// Losses and combat lower the support to which every public returns.
func lowerTargets(_ state: inout KernelState, _ plan: borrowing KernelPlan) {
  let shared = 3 * plan.logarithm(onePlus: state.deaths)
  let combat: Float = state.rung >= 3 ? 5 : 0
  for c in 0..<kernelContributors {
    state.target[c] = Float(plan.supportBefore[c] - state.ownLoss[c] - shared) - combat
  }
}
