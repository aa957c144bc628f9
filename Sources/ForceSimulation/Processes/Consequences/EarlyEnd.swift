import ScenarioModel

/// X4: the mission is given up when nobody leads it, or when it no longer covers anything.
///
/// Command counts only after a headquarters was present; coverage only after it was at the
/// floor, which is relative to what a concession sold allows. The first cause is recorded.
/// Reads: who leads, usable coverage. Writes: the mission's end. Draws nothing.
func endEarly(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard !state.mission.isOver, !plan.frozen.earlyEnd, state.coalition.launchWeek >= 0
  else { return }
  countLeaderlessWeeks(&state)
  countUncoveredWeeks(&state, plan)
  if state.mission.weeksWithoutLead >= plan.forces.endsWithoutLeadWeeks {
    endMission(.command, in: &state, plan, week: week)
  } else if state.mission.weeksBelow >= plan.forces.endsBelowWeeks {
    endMission(.tasks, in: &state, plan, week: week)
  }
}

/// Weeks in a row without a lead, once a headquarters was present.
private func countLeaderlessWeeks(_ state: inout TrialState) {
  let lead = state.coalition.lead
  if lead >= 0 {
    state.mission.weeksWithoutLead = 0
    if state.theatre.withHeadquarters.contains(lead) { state.mission.hadHeadquarters = true }
  } else if state.mission.hadHeadquarters {
    state.mission.weeksWithoutLead += 1
  }
}

/// Weeks in a row with usable coverage below the floor, once it was reached.
private func countUncoveredWeeks(_ state: inout TrialState, _ plan: borrowing Plan) {
  // A force that is asked for nothing fails at nothing.
  guard !state.theatre.activeTasks.isEmpty else {
    state.mission.weeksBelow = 0
    return
  }
  let allowed = min(1, state.world.troopsAtMost / max(state.derived.askedPersons, 1))
  let floor = state[plan.forces.endsBelowCoverage] * allowed
  if state.theatre.coverageUsable >= floor {
    state.mission.hasReachedFloor = true
    state.mission.weeksBelow = 0
  } else if state.mission.hasReachedFloor {
    state.mission.weeksBelow += 1
  }
}

/// The mission ends: every contingent leaves, soonest where an attack or Moscow drives it out.
func endMission(
  _ cause: EarlyEnd,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard !state.mission.isOver else { return }
  state.mission.end = cause
  state.world.mandateStands = false
  state.tell(cause.turn, week: week)
  let weeks =
    cause == .consent || cause == .attack ? 2 : wholeWeeks(state[plan.world.mandateLeavesWeeks])
  for country in state.contributors.indices {
    leave(country, as: .missionEnded, by: week + weeks, in: &state, week: week)
  }
}

extension EarlyEnd {
  /// How the end is told.
  fileprivate var turn: Turn.Kind {
    switch self {
    case .none, .mandate: .endsByMandate
    case .consent: .endsByConsent
    case .command: .endsByCommand
    case .tasks: .endsByTasks
    case .attack: .endsByAttack
    }
  }
}
