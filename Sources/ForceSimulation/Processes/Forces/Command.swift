import ScenarioModel

/// F6: the share of present manoeuvre that headquarters in theatre can command.
///
/// The lead's headquarters counts once a share of its contingent is present and any handover is
/// over; until then the former lead's goes on while it is in theatre. Up to two brigade
/// headquarters of others add to it, and so does NATO's command structure where it serves and the
/// backstop works. The rest is present but not usable.
/// Reads: units present, the lead, the backstop. Writes: the commanded share. Draws nothing.
func command(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  var present = 0.0
  for capability in plan.lists.commanded { present += state.capabilities[capability].present }
  let capacity = commandable(state, plan, week: week)
  let share = present > capacity ? capacity / present : 1
  guard share != state.theatre.commandedShare else { return }
  state.theatre.commandedShare = share
  for capability in plan.lists.commanded {
    state.capabilities[capability].commandedShare = share
  }
  state.assignment.note(changed: plan.lists.commanded, at: .usable)
}

/// Battlegroups that headquarters in theatre can command.
private func commandable(
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Double {
  let hasHandedOver = state.coalition.lead >= 0 && week >= state.coalition.leadFrom
  let commander = hasHandedOver ? state.coalition.lead : state.coalition.formerLead
  let present = state.theatre.withHeadquarters.intersection(plan.lists.canLead)
  var brigades = present.count
  var capacity = 0.0
  if commander >= 0, present.contains(commander) {
    capacity += state.derived.commandable[plan.contributors[commander].leadLevel]
    brigades -= 1
  }
  capacity +=
    Double(min(2, brigades)) * state.derived.commandable[CommandLevel.brigade.rawValue]
  if plan.forces.natoCommand, state.world.backstopWorks {
    capacity += state.derived.commandable[CommandLevel.division.rawValue]
  }
  return capacity
}
