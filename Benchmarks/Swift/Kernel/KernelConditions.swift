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
func becomeFirm(
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
