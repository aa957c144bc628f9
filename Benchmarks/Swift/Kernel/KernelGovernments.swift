import RandomStreams

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

/// Who adds up what this week follows from last week's force, the calendar and the backstop.
@inline(__always)
func setHazards(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  let met = conditionsMet(state, plan, week: week)
  if met != state.conditionsMet { reconsider(met, &state) }
  let becomesFirm = state.calendar[week][.becomesFirm]
  if becomesFirm != 0 { becomeFirm(becomesFirm, &state, plan, week: week) }
  if week == state.backstopEnd { forsake(&state, plan) }
}

/// Those whose condition holds, or who no longer insist on it.
@inline(__always)
private func conditionsMet(
  _ state: borrowing KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) -> ContributorSet {
  var met = plan.ofCondition[0]
  if week < state.backstopEnd { met |= plan.ofCondition[1] }
  if state.firmCount >= 4 { met |= plan.ofCondition[2] }
  if state.force >= 5000 { met |= plan.ofCondition[3] }
  if week >= 26 { met |= state.waiving }
  return met
}

/// Conditions of other contributors are met than last week.
private func reconsider(_ met: ContributorSet, _ state: inout KernelState) {
  var rest = (met ^ state.conditionsMet) & state.undecided
  state.conditionsMet = met
  while rest != 0 {
    let c = rest.removeFirst()
    let holds = met &>> ContributorSet(truncatingIfNeeded: c) & 1 == 1
    state.hazardOffset[c] = (holds ? KernelHazard.joining : .nothing).offset
  }
}

/// Parliaments are done.
private func becomeFirm(
  _ some: ContributorSet,
  _ state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) {
  state.firm |= some
  state.serving |= some
  state.firmCount += some.nonzeroBitCount
  let isForsaken = week >= state.backstopEnd ? plan.ofCondition[1] : 0
  var rest = some
  while rest != 0 {
    let c = rest.removeFirst()
    let tires = isForsaken &>> ContributorSet(truncatingIfNeeded: c) & 1 == 1
    state.hazardOffset[c] = (tires ? KernelHazard.leavingForsaken : .leaving).offset
  }
}

/// The backstop ends: those who are there on condition of it tire faster.
private func forsake(_ state: inout KernelState, _ plan: borrowing KernelPlan) {
  var rest = plan.ofCondition[1] & state.serving
  while rest != 0 { state.hazardOffset[rest.removeFirst()] = KernelHazard.leavingForsaken.offset }
}

/// Governments that have not decided ponder; those in the force tire of it.
@inline(__always)
func decide(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  // Three passes over all, each of which the compiler can make four or two at a time.
  var added = PerContributor<Double>(repeating: 0)
  for c in 0..<kernelContributors {
    added[c] = plan.hazards[Int(truncatingIfNeeded: state.hazardPlace[c] & 4095)]
  }
  for c in 0..<kernelContributors { state.hazard[c] += added[c] }
  // The sign stays if all sums are below their limits.
  var signs = UInt64.max
  for c in 0..<kernelContributors {
    signs &= (state.hazard[c] - state.hazardLimit[c]).bitPattern
  }
  if signs &>> 63 == 0 { makeUpMinds(&state, plan, week: week) }
  let leaves = state.calendar[week][.leaves]
  if leaves != 0 {
    state.left += leaves.nonzeroBitCount
    state.firmCount -= leaves.nonzeroBitCount
    state.firm &= ~leaves
  }
}

/// Who has not decided joins, who is in the force leaves it, if the sum is at its limit.
private func makeUpMinds(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  for c in 0..<kernelContributors where state.hazard[c] >= state.hazardLimit[c] {
    let itself = 1 &<< ContributorSet(truncatingIfNeeded: c)
    if state.undecided & itself != 0 {
      state.undecided &= ~itself
      join(c, &state, plan, week: week)
    } else {
      state.serving &= ~itself
      state.hazardLimit[c] = .infinity
      state.hazardOffset[c] = KernelHazard.nothing.offset
      note(.leaves, of: c, in: week + 6, &state.calendar)
    }
  }
}

/// A government has decided: the dates of all that follows.
private func join(_ c: Int, _ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  let firmWeek = week + plan.parliament[c]
  state.hazard[c] = 0
  state.hazardLimit[c] = waitingTime(state.decisions[c].uniform(3))
  state.hazardOffset[c] = KernelHazard.nothing.offset
  let slip = 0.3 * Double(plan.score(state.decisions[c].bits(4), place: 0))
  let notice = (plan.notice[c] * plan.exponential(slip)).rounded(.up)
  let arrival = firmWeek + Int(notice)
  state.arrival[c] = arrival
  if firmWeek == week {
    becomeFirm(1 &<< ContributorSet(truncatingIfNeeded: c), &state, plan, week: week)
  } else {
    note(.becomesFirm, of: c, in: firmWeek, &state.calendar)
  }
  for grown in 0..<8 { note(.grows, of: c, in: arrival + grown, &state.calendar) }
  state.reliefs[c] = 0
  noteRelief(of: c, &state, plan)
}
