import Mathematics
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

/// Governments that have not decided ponder; those in the force tire of it.
@inline(__always)
func decide(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  let allowed = conditionsMet(state, plan, week: week)
  let today = state.calendar[week]
  let becomesFirm = today[.becomesFirm]
  if becomesFirm != 0 {
    state.firm |= becomesFirm
    state.serving |= becomesFirm
    state.firmCount += becomesFirm.nonzeroBitCount
  }
  var rest = state.serving | (state.undecided & allowed)
  while rest != 0 {
    let c = rest.removeFirst()
    let sum = state.hazard[c] + plan.hazards[Int(truncatingIfNeeded: state.hazardPlace[c] & 4095)]
    state.hazard[c] = sum
    if sum >= state.hazardLimit[c] { makeUpMind(c, &state, plan, week: week) }
  }
  let leaves = today[.leaves]
  if leaves != 0 {
    state.left += leaves.nonzeroBitCount
    state.firmCount -= leaves.nonzeroBitCount
    state.firm &= ~leaves
  }
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

/// The backstop ends: those who decided on condition of it tire faster.
func forsake(_ state: inout KernelState, _ plan: borrowing KernelPlan) {
  var rest = plan.ofCondition[1] & ~state.undecided
  while rest != 0 { state.hazardOffset[rest.removeFirst()] = KernelHazard.leavingForsaken.offset }
}

/// Who has not decided joins, who is in the force leaves it.
private func makeUpMind(
  _ c: Int,
  _ state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) {
  let itself = 1 &<< ContributorSet(truncatingIfNeeded: c)
  if state.undecided & itself != 0 {
    state.undecided &= ~itself
    join(c, &state, plan, week: week)
  } else {
    state.serving &= ~itself
    note(.leaves, of: c, in: week + 6, &state.calendar)
  }
}

/// A government has decided: the dates of all that follows.
private func join(_ c: Int, _ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  let itself = 1 &<< ContributorSet(truncatingIfNeeded: c)
  let firmWeek = week + plan.parliament[c]
  let isForsaken = week >= state.backstopEnd && plan.ofCondition[1] & itself != 0
  state.hazard[c] = 0
  state.hazardLimit[c] = Samplers.exponential(state.decisions[c].uniform(3))
  state.hazardOffset[c] = (isForsaken ? KernelHazard.leavingForsaken : .leaving).offset
  let slip = 0.3 * Double(plan.scores[Int(truncatingIfNeeded: state.decisions[c].bits(4) &>> 52)])
  let notice = (plan.notice[c] * plan.exponential(slip)).rounded(.up)
  let arrival = firmWeek + Int(notice)
  state.arrival[c] = arrival
  if firmWeek == week {
    state.firm |= itself
    state.serving |= itself
    state.firmCount += 1
  } else {
    note(.becomesFirm, of: c, in: firmWeek, &state.calendar)
  }
  for grown in 0..<8 { note(.grows, of: c, in: arrival + grown, &state.calendar) }
  note(.isRelieved, of: c, in: arrival + plan.tour[c], &state.calendar)
}
