import ScenarioModel

/// F6: the share of present manoeuvre that headquarters in theatre can command.
///
/// The lead's headquarters counts once a share of its contingent is present and any handover
/// is over; up to two brigade headquarters of others add to it, and so does NATO's command
/// structure where it serves and the backstop stands. The rest is present but not usable.
/// Reads: units present, the lead. Writes: the commanded share. Draws nothing.
func command(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let stride = plan.capabilities.count
  var present = 0.0
  for country in plan.contributors.indices {
    for capability in 0..<stride where plan.capabilities[capability].isCommanded {
      present += state.pools[country * stride + capability].present
    }
  }
  let capacity = commandable(state, plan, week: week)
  state.theatre.commandedShare = present > capacity ? capacity / present : 1
}

private func commandable(
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Double {
  var capacity = 0.0
  var brigades = 0
  for country in plan.contributors.indices {
    let level = plan.contributors[country].leadLevel
    guard level != 0, hasHeadquartersPresent(country, state, plan) else { continue }
    if country == state.coalition.lead {
      guard week >= state.coalition.leadFrom else { continue }
      capacity += plan.forces.commandable[level].map { state[$0] } ?? 0
    } else if brigades < 2 {
      brigades += 1
      capacity += plan.forces.commandable[CommandLevel.brigade.rawValue].map { state[$0] } ?? 0
    }
  }
  if plan.forces.natoCommand, state.world.backstopWorks {
    capacity += plan.forces.commandable[CommandLevel.division.rawValue].map { state[$0] } ?? 0
  }
  return capacity
}

/// Whether enough of what a contingent sends is present for its headquarters to count.
func hasHeadquartersPresent(
  _ country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Bool {
  let stage = state.contributors[country].stage
  guard stage == .firm || stage == .leaving else { return false }
  let persons = state.contributors[country].persons
  return persons > 0
    && persons >= state[plan.forces.presentShare] * personsSent(country, state, plan)
}

/// Persons of a contingent that will be in theatre: what was offered and the ask can use.
private func personsSent(
  _ country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  let first = country * plan.capabilities.count
  var persons = 0.0
  for capability in plan.capabilities.indices where plan.capabilities[capability].isInTheatre {
    persons += state.pools[first + capability].sent * state.capabilities[capability].persons
  }
  return persons
}
