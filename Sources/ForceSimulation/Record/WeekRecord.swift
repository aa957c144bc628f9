import ScenarioModel

/// Begins the record of a trial: everything is nought until a week writes it.
///
/// A value that a trial does not have is not a number and counts in nothing, as troops in a week
/// beyond the horizon. A week that never comes is infinite: it counts in no mean, and in a median
/// as later than any week.
func beginRecord(_ state: inout TrialState) {
  for column in state.record.indices { state.record[column] = 0 }
  state.write(.nan, to: .troopsPresentWeek12)
  state.write(.nan, to: .troopsPresentWeek26)
  state.write(.nan, to: .troopsPresentWeek52)
  state.write(.nan, to: .troopsPresentWeek104)
}

/// Writes what is kept of a week.
func recordWeek(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  if week % RecordLayout.seriesStep == 0 {
    let layout = RecordLayout(plan)
    let point = week / RecordLayout.seriesStep
    state.record[layout.column(.troops, point: point)] = state.theatre.persons
    state.record[layout.column(.coverageUsable, point: point)] = state.theatre.coverageUsable
    state.record[layout.column(.deaths, point: point)] = state.ledger.deaths
  }
  switch week {
  case 12: state.write(state.theatre.persons, to: .troopsPresentWeek12)
  case 26: state.write(state.theatre.persons, to: .troopsPresentWeek26)
  case 52: state.write(state.theatre.persons, to: .troopsPresentWeek52)
  case 104: state.write(state.theatre.persons, to: .troopsPresentWeek104)
  default: break
  }
  if week == referenceWeek(plan) {
    let layout = RecordLayout(plan)
    recordUnits(&state, plan, layout)
    recordFunnel(&state, plan, layout)
    recordContributors(&state, plan, layout)
  }
}

/// Units of each capability, and each task's share, in the reference week.
private func recordUnits(_ state: inout TrialState, _ plan: borrowing Plan, _ layout: RecordLayout)
{
  for capability in plan.capabilities.indices {
    let row = state.capabilities[capability]
    state.record[layout.column(.asked, capability: capability)] = row.asked
    state.record[layout.column(.paper, capability: capability)] = row.offered + row.promised
    state.record[layout.column(.present, capability: capability)] = row.present + row.backstop
    state.record[layout.column(.usable, capability: capability)] =
      usableUnits(of: capability, in: state, plan)
  }
  for task in plan.tasks.indices {
    state.record[layout.column(.usable, task: task)] = state.tasks[task].usable
    state.record[layout.column(.carriedOut, task: task)] =
      state.theatre.carriedOut.contains(task) ? 1 : 0
  }
}

/// Units that count as usable: assigned to tasks for effects, on hand for enablers.
private func usableUnits(
  of capability: Int,
  in state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  let row = state.capabilities[capability]
  guard plan.capabilities[capability].isEffect else { return row.usable + row.backstop }
  var assigned = 0.0
  for task in state.theatre.activeTasks {
    for place in plan.tasks[task].needs where state.needs[place].capability == capability {
      assigned += state.needs[place].usable
    }
  }
  return assigned
}

extension TrialState {
  /// Writes the value of a measure.
  mutating func write(_ value: Double, to measure: Measure) { record[measure.rawValue] = value }
}
