/// C2 and C3: units go to tasks by priority, under allowed and barred kinds of task.
///
/// In task order each need gets the most that any assignment can give it without taking from
/// the needs before it; that most is exact. No early stop: every lower task is still tried. The
/// result does not depend on the order of rows, and stays what it was while units on hand do.
/// Reads: units on hand, which of them changed. Writes: units assigned to the needs.
func assign(_ changed: PlaceSet, at stage: CountingStage, in state: inout TrialState) {
  for capability in state.assignment.needed(of: changed) {
    for use in state.assignment.usesOf[capability].own {
      let wanted = state.needs[state.assignment.uses[use].place].wanted
      let most = wanted > 0 ? mostUnits(for: use, of: capability, wanted, at: stage, in: state) : 0
      state.assignment.give(most, to: use, at: stage)
    }
  }
  for place in state.needs.indices {
    state.needs[place].assigned = state.assignment.own(place, at: stage)
    state.needs[place].ownShare = 1
  }
}

/// C2, last: units left over stand in for others, at what one of them is worth there.
///
/// Only once every need has got what it can of its own kind, so standing in takes nothing from
/// any task. In task order again, each with the most that leaves all given before as it is.
/// Reads: units on hand, what is still missing. Writes: units assigned.
func standIn(with capability: Int, at stage: CountingStage, in state: inout TrialState) {
  for place in state.assignment.usesOf[capability].standIns {
    let use = state.assignment.uses[place]
    let need = state.needs[use.place]
    let worth = use.worth.map { state[$0] } ?? 0
    var most = 0.0
    if worth > 0, need.assigned < need.wanted {
      let missing = (need.wanted - need.assigned) / worth
      most = mostUnits(for: place, of: capability, missing, at: stage, in: state)
    }
    state.assignment.give(most, to: place, at: stage)
    guard most > 0 else { continue }
    let own = need.assigned * need.ownShare
    state.needs[use.place].assigned += most * worth
    state.needs[use.place].ownShare = own / state.needs[use.place].assigned
  }
}

/// The most units that a use can get without taking from those before it, no more than asked for.
///
/// Of contributors' units those count that headquarters can command, where only usable ones do.
@inline(__always)
private func mostUnits(
  for use: Int,
  of capability: Int,
  _ asked: Double,
  at stage: CountingStage,
  in state: borrowing TrialState
) -> Double {
  let counted = stage == .usable ? state.capabilities[capability].commandedShare : 1
  return state.assignment.most(
    for: use,
    of: capability,
    counting: counted,
    at: stage,
    asked: asked
  )
}
