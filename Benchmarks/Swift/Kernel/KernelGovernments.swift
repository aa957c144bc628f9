import Mathematics
import RandomStreams

/// Support returns to what losses leave of it, with noise; a poll reads it in tenths of a point.
func turnSupport(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  let field = week % 5
  if field == 0 {
    let draw = UInt64(week / 5)
    for c in 0..<kernelContributors { state.noiseBits[c] = state.opinion[c].bits(draw) }
  }
  let shift = UInt64(52 - 12 * field)
  let combat: Float = state.rung >= 3 ? 5 : 0
  let scores = plan.scores.span
  var noise = PerContributor<Float>(repeating: 0)
  for c in 0..<kernelContributors {
    noise[c] = scores[Int(truncatingIfNeeded: state.noiseBits[c] &>> shift & 4095)]
  }
  for c in 0..<kernelContributors {
    let old = state.support[c]
    let moved = old + (0.1 * (state.target[c] - combat - old) + 0.8 * noise[c])
    let above = moved < 0 ? 0 : moved
    let next = above > 100 ? 100 : above
    state.support[c] = next
    // Adding 2^23 rounds to the nearest whole number, which is then the low bits.
    state.poll[c] = (10 * next + 0x1p23).bitPattern & 1023
  }
}

/// Governments that have not decided ponder; those in the force tire of it.
func decide(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  let hasBackstop = Double(week) < state.backstopWeeks
  var allowed = plan.ofCondition[0]
  if hasBackstop { allowed |= plan.ofCondition[1] }
  if state.firm.nonzeroBitCount >= 4 { allowed |= plan.ofCondition[2] }
  if state.force >= 5000 { allowed |= plan.ofCondition[3] }
  if week >= 26 { allowed |= state.waiving }
  let becomesFirm = ContributorSet(state.becomesFirm[week])
  state.firm |= becomesFirm
  state.serving |= becomesFirm
  tire(&state, plan, week: week, hasBackstop: hasBackstop)
  var rest = state.undecided & allowed
  while rest != 0 {
    let c = rest.removeFirst()
    state.decided[c] += plan.joinHazard[Int(truncatingIfNeeded: state.poll[c])]
    if state.decided[c] >= state.patience[c] { join(c, &state, plan, week: week) }
  }
  let leaves = ContributorSet(state.leaves[week])
  if leaves != 0 {
    state.left += leaves.nonzeroBitCount
    state.firm &= ~leaves
  }
}

/// Those in the force tire of it, until they have had enough.
private func tire(
  _ state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int,
  hasBackstop: Bool
) {
  let forsaken = hasBackstop ? 0 : plan.ofCondition[1]
  var rest = state.serving
  while rest != 0 {
    let c = rest.removeFirst()
    let hazard = plan.exitHazard[Int(truncatingIfNeeded: state.poll[c])]
    state.tired[c] += forsaken &>> ContributorSet(c) & 1 == 1 ? 3 * hazard : hazard
    if state.tired[c] >= state.resolve[c] {
      state.serving &= ~(1 << ContributorSet(c))
      note(c, in: week + 6, of: &state.leaves)
    }
  }
}

/// A government has decided: the dates of all that follows.
private func join(_ c: Int, _ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  let firmWeek = week + plan.parliament[c]
  state.resolve[c] = Samplers.exponential(state.decisions[c].uniform(3))
  let slip = 0.3 * Double(plan.scores[Int(state.decisions[c].bits(4) &>> 52)])
  let notice = (plan.notice[c] * Maths.exp(slip)).rounded(.up)
  let arrival = firmWeek + Int(notice)
  state.arrival[c] = arrival
  state.undecided &= ~(1 << ContributorSet(c))
  if firmWeek == week {
    state.firm |= 1 << ContributorSet(c)
    state.serving |= 1 << ContributorSet(c)
  } else {
    note(c, in: firmWeek, of: &state.becomesFirm)
  }
  for grown in 0..<8 { note(c, in: arrival + grown, of: &state.changes) }
  note(c, in: arrival + plan.tour[c], of: &state.relieves)
}
