import ScenarioModel

/// C1 to C3: have and need, and what share of each task is covered.
///
/// Worked out only when units present, command, support or the tasks changed, and of that only
/// what follows from the units that did.
/// Reads: units, command, the backstop. Writes: tasks, capabilities, coverage, exposure,
/// combat power. Draws nothing.
func cover(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  activateTasks(&state, plan, week: week)
  if week == state.coalition.leadFrom { state.theatre.coverageIsStale = true }
  guard state.theatre.coverageIsStale else { return }
  state.theatre.coverageIsStale = false
  countForce(&state, plan, week: week)
  supplySupport(&state, plan)
  if let usable = newCoverage(at: .usable, in: &state, plan) {
    state.theatre.coverageUsable = usable
  }
  measureStrength(&state, plan)
}

/// Coverage on paper and present, which only weeks after full deployment count.
///
/// Reads: units, the backstop. Writes: both coverages. Draws nothing.
func coverOnPaperAndPresent(_ state: inout TrialState, _ plan: borrowing Plan) {
  if let paper = newCoverage(at: .paper, in: &state, plan) { state.theatre.coveragePaper = paper }
  if let present = newCoverage(at: .present, in: &state, plan) {
    state.theatre.coveragePresent = present
  }
}

/// Tasks come and go with their weeks.
private func activateTasks(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard week >= state.theatre.nextTaskTurn else { return }
  state.theatre.nextTaskTurn = Int.max
  let lowest = plan.tasks.last?.priority ?? 1
  for index in plan.tasks.indices {
    let next = plan.tasks[index].nextTurn(after: week)
    state.theatre.nextTaskTurn = min(state.theatre.nextTaskTurn, next)
    let isActive = plan.tasks[index].isActive(in: week) && plan.world.hasMission
    guard isActive != state.theatre.activeTasks.contains(index) else { continue }
    state.theatre.activeTasks.set(index, isActive)
    state.theatre.carriedOut.remove(index)
    state.tasks[index] = TaskRow()
    state.tasks[index].weight = Double(lowest + 1 - plan.tasks[index].priority)
    for place in plan.tasks[index].needs {
      state.needs[place].wanted = isActive ? state.needs[place].asked : 0
    }
    state.theatre.coverageIsStale = true
    state.assignment.forget()
  }
}

/// Assigns the units of one counting stage to the tasks and gives the mission's coverage; nil
/// while it is what it was, since no units on hand changed.
private func newCoverage(
  at stage: CountingStage,
  in state: inout TrialState,
  _ plan: borrowing Plan
) -> Double? {
  let changed = state.assignment.takeChanged(at: stage)
  guard !changed.isEmpty else { return nil }
  assign(changed, at: stage, in: &state)
  for capability in state.assignment.standIns { standIn(with: capability, at: stage, in: &state) }
  if stage == .usable { supportTasks(&state, plan) }
  return coveredShare(at: stage, in: &state, plan)
}

/// Closes a zone to the force: units are counted to no task in it any more.
func close(_ zone: Zone, in state: inout TrialState, _ plan: borrowing Plan) {
  state.world.closedZone = zone
  let closed = state.assignment.uses.indices.map { use in
    plan.tasks[state.needs[state.assignment.uses[use].place].task].zone == zone
  }
  state.assignment.close(closed)
}

/// The share of the mission covered at one counting stage.
///
/// Of each task it is the mean over its effects, each at most 1; tasks count by their weights. What
/// is usable of each is kept.
private func coveredShare(
  at stage: CountingStage,
  in state: inout TrialState,
  _ plan: borrowing Plan
) -> Double {
  var covered = 0.0
  var weights = 0.0
  var carriedOut = PlaceSet()
  for task in state.theatre.activeTasks {
    var sum = 0.0
    var count = 0.0
    var isCarriedOut = true
    for place in plan.tasks[task].needs {
      let need = state.needs[place]
      if stage == .usable { state.needs[place].usable = need.assigned * need.ownShare }
      guard need.asked > 0 else { continue }
      let share = min(1, need.assigned / need.asked)
      sum += share
      count += 1
      if share < need.floor { isCarriedOut = false }
    }
    let share = count > 0 ? sum / count : 1
    if stage == .usable { state.tasks[task].usable = share }
    if isCarriedOut { carriedOut.insert(task) }
    covered += share * state.tasks[task].weight
    weights += state.tasks[task].weight
  }
  if stage == .usable { state.theatre.carriedOut = carriedOut }
  return weights > 0 ? covered / weights : 0
}
