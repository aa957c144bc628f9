import Mathematics
import RandomStreams

/// Governments that have not decided ponder; those in the force tire of it.
@inline(__always)
func decide(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  // Three passes over all, each of which the compiler can make four or two at a time.
  var added = PerContributor<Float>(repeating: 0)
  for c in 0..<kernelContributors {
    added[c] = plan.hazards[Int(truncatingIfNeeded: state.hazardPlace[c] & 4095)]
  }
  for c in 0..<kernelContributors { state.hazard[c] += added[c] }
  // The sign stays if all sums are below their limits.
  var signs = UInt32.max
  for c in 0..<kernelContributors {
    signs &= (state.hazard[c] - state.hazardLimit[c]).bitPattern
  }
  if signs &>> 31 == 0 { makeUpMinds(&state, plan, week: week) }
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
  state.hazardLimit[c] = Float(Samplers.exponential(state.decisions[c].uniform(3)))
  state.hazardOffset[c] = KernelHazard.nothing.offset
  let slip = 0.3 * Double(plan.score(state.decisions[c].bits(4), place: 0))
  let notice = (plan.notice[c] * Maths.exp(slip)).rounded(.up)
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
