import ScenarioModel

/// The three stages at which units are counted (rule C1).
enum CountingStage: Int {
  /// Pledged.
  case paper
  /// In theatre.
  case present
  /// After command, caveats and support.
  case usable

  /// How many there are.
  static let count = 3
}

/// C1 to C3: have and need, and what share of each task is covered.
///
/// Worked out only when units present, command, support or the tasks changed.
/// Reads: units, command, the backstop. Writes: tasks, capabilities, coverage, exposure,
/// combat power. Draws nothing.
func cover(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  activateTasks(&state, plan, week: week)
  if week == state.coalition.leadFrom { state.theatre.coverageIsStale = true }
  guard state.theatre.coverageIsStale else { return }
  state.theatre.coverageIsStale = false
  countContingents(&state, plan)
  countPersons(&state, plan)
  countClasses(&state, plan)
  command(&state, plan, week: week)
  countUnits(&state, plan)
  supplySupport(&state, plan)
  state.theatre.presentIsStale = true
  state.theatre.coverageUsable = coverage(at: .usable, in: &state, plan)
  measureStrength(&state, plan)
}

/// Coverage on paper and present, which only weeks after full deployment count.
///
/// Reads: units, the backstop. Writes: both coverages. Draws nothing.
func coverOnPaperAndPresent(_ state: inout TrialState, _ plan: borrowing Plan) {
  if state.theatre.paperIsStale {
    state.theatre.paperIsStale = false
    state.theatre.coveragePaper = coverage(at: .paper, in: &state, plan)
  }
  if state.theatre.presentIsStale {
    state.theatre.presentIsStale = false
    state.theatre.coveragePresent = coverage(at: .present, in: &state, plan)
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
    let isActive = plan.tasks[index].isActive(in: week) && plan.world.missionKind != .none
    guard isActive != state.tasks[index].isActive else { continue }
    state.tasks[index] = TaskRow()
    state.tasks[index].isActive = isActive
    state.tasks[index].weight = Double(lowest + 1 - plan.tasks[index].priority)
    state.theatre.coverageIsStale = true
    state.theatre.paperIsStale = true
    state.assignment.forget()
  }
}

/// What follows from the units of the contingents in which they changed: persons, need of support,
/// and which classes must be counted anew.
private func countContingents(_ state: inout TrialState, _ plan: borrowing Plan) {
  for country in state.contributors.indices where state.contributors[country].unitsChanged {
    state.contributors[country].unitsChanged = false
    state.classIsStale[plan.contributors[country].serviceClass] = true
    guard state.contributors[country].isInForce else { continue }
    countPersons(of: country, in: &state, plan)
    needSupport(country, in: &state, plan)
  }
}

/// Persons in theatre, by contributor and in all, the lead's headquarters counted in; and cost.
private func countPersons(_ state: inout TrialState, _ plan: borrowing Plan) {
  var all = 0.0
  var sent = 0.0
  var cost = 0.0
  var ofNATO = 0.0
  for place in state.inForce.indices {
    let country = state.inForce[place]
    sent += state.contributors[country].sentPersons
    var persons = state.contributors[country].personsInUnits
    state.contributors[country].persons = persons
    if country == state.coalition.lead, hasHeadquartersPresent(country, state, plan),
      let headquarters = plan.forces.headquarters
    {
      let points = state.pools[country * plan.capabilities.count + headquarters].sustained
      persons += points * state.capabilities[headquarters].persons
      state.contributors[country].persons = persons
    }
    all += persons
    if plan.contributors[country].isInNATO { ofNATO += persons }
    cost += persons * state[plan.contributors[country].costPerSoldierYear]
  }
  state.theatre.persons = all
  state.theatre.shareOfNATO = all > 0 ? ofNATO / all : 0
  state.theatre.sentPersons = sent
  state.theatre.weeklyCost =
    cost * state[plan.consequences.costFactor] / weeksPerYear / 1e6
}

/// Persons of a contributor's units in theatre, and of those with what is on its way.
private func countPersons(of country: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  let first = country * plan.capabilities.count
  var present = 0.0
  var sent = 0.0
  for capability in plan.capabilities.indices where plan.capabilities[capability].isInTheatre {
    let persons = state.capabilities[capability].persons
    present += state.pools[first + capability].present * persons
    sent += state.pools[first + capability].sent * persons
  }
  state.contributors[country].personsInUnits = present
  state.contributors[country].sentPersons = sent
}

/// Units of each capability in the hands of each class of contributors, where they changed.
private func countClasses(_ state: inout TrialState, _ plan: borrowing Plan) {
  let stride = plan.capabilities.count
  for service in plan.lists.serviceClasses.indices where state.classIsStale[service] {
    state.classIsStale[service] = false
    let first = service * stride
    for index in first..<first + stride { state.classUnits[index] = ClassUnits() }
    for place in state.inForce.indices {
      let country = state.inForce[place]
      guard plan.contributors[country].serviceClass == service else { continue }
      let usableShare = state[plan.contributors[country].usableShare]
      for capability in 0..<stride {
        let pool = country * stride + capability
        let offered = state.pools[pool].offered
        let present = state.pools[pool].present
        guard offered + present > 0 else { continue }
        state.classUnits[first + capability].add(
          offered: offered,
          present: present,
          usableShare: usableShare
        )
      }
    }
  }
}

/// Units of each capability over the whole force.
private func countUnits(_ state: inout TrialState, _ plan: borrowing Plan) {
  let stride = plan.capabilities.count
  for capability in 0..<stride {
    var sum = ClassUnits()
    for service in plan.lists.serviceClasses.indices {
      sum.add(state.classUnits[service * stride + capability])
    }
    let isCommanded = plan.capabilities[capability].isCommanded
    let share = isCommanded ? state.theatre.commandedShare : 1
    state.capabilities[capability].count(sum, commandedShare: share)
  }
  guard state.world.backstopIsAnnounced else { return }
  for added in plan.world.backstopAdds {
    let units = state[added.units]
    state.capabilities[added.capability].promised += units
    if state.world.backstopWorks { state.capabilities[added.capability].backstop += units }
  }
}

/// Assigns the units of one counting stage to the tasks and gives the mission's coverage.
private func coverage(
  at stage: CountingStage,
  in state: inout TrialState,
  _ plan: borrowing Plan
) -> Double {
  for index in state.assignment.wanted.indices {
    let capability = state.assignment.wanted[index]
    let hasChanged = gather(capability, at: stage, in: &state, plan)
    assign(capability, at: stage, anew: hasChanged, in: &state)
  }
  for index in state.assignment.standIns.indices {
    let capability = state.assignment.standIns[index]
    if state.assignment.ownUses[capability] == 0 {
      _ = gather(capability, at: stage, in: &state, plan)
    }
    standIn(with: capability, at: stage, in: &state)
  }
  if stage == .usable { supportTasks(&state, plan) }
  var covered = 0.0
  var weights = 0.0
  for task in plan.tasks.indices where state.tasks[task].isActive {
    let share = record(task, at: stage, in: &state, plan)
    covered += share * state.tasks[task].weight
    weights += state.tasks[task].weight
  }
  return weights > 0 ? covered / weights : 0
}

/// Collects the units on hand of a capability, by the class of contributors that hold them, and
/// tells whether any of it changed since the stage was last counted.
private func gather(
  _ capability: Int,
  at stage: CountingStage,
  in state: inout TrialState,
  _ plan: borrowing Plan
) -> Bool {
  let stride = plan.capabilities.count
  let isCommanded = plan.capabilities[capability].isCommanded
  let share = isCommanded ? state.theatre.commandedShare : 1
  let closed = closedUses(of: capability, state, plan)
  let classes = plan.lists.serviceClasses.count
  let first = state.assignment.groups(of: capability, at: stage).lowerBound
  var hasChanged = false
  for service in 0..<classes {
    let units = state.classUnits[service * stride + capability]
    let onHand =
      switch stage {
      case .paper: units.offered
      case .present: units.present
      case .usable: units.usable * share
      }
    let mask = state.assignment.servable[service * stride + capability] & ~closed
    let group = AssignmentScratch.Group(mask: mask, units: onHand)
    if state.assignment.groups[first + service] != group {
      state.assignment.groups[first + service] = group
      hasChanged = true
    }
  }
  let backstop =
    stage == .paper
    ? state.capabilities[capability].promised : state.capabilities[capability].backstop
  let group = AssignmentScratch.Group(mask: .max, units: backstop)
  if state.assignment.groups[first + classes] != group {
    state.assignment.groups[first + classes] = group
    hasChanged = true
  }
  return hasChanged
}

/// The uses of a capability that lie in the zone a concession closed, one bit a use.
private func closedUses(
  of capability: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> UInt32 {
  guard let closed = state.world.closedZone else { return 0 }
  var mask: UInt32 = 0
  for (bit, place) in state.assignment.usesOf[capability].enumerated() {
    let task = state.needs[state.assignment.uses[place].place].task
    if plan.tasks[task].zone == closed { mask |= 1 << UInt32(bit) }
  }
  return mask
}

/// Writes a task's share at one counting stage: the mean over its effects, each at most 1.
private func record(
  _ task: Int,
  at stage: CountingStage,
  in state: inout TrialState,
  _ plan: borrowing Plan
) -> Double {
  var sum = 0.0
  var count = 0.0
  var isCarriedOut = true
  let floor = state[plan.tasks[task].floor]
  for place in plan.tasks[task].needs where state.needs[place].asked > 0 {
    let need = state.needs[place]
    let share = min(1, need.assigned / need.asked)
    sum += share
    count += 1
    // A floor met to within rounding is met.
    if share < floor * (1 - 1e-12) { isCarriedOut = false }
  }
  let share = count > 0 ? sum / count : 1
  switch stage {
  case .paper: state.tasks[task].paper = share
  case .present: state.tasks[task].present = share
  case .usable:
    state.tasks[task].usable = share
    state.tasks[task].isCarriedOut = isCarriedOut
  }
  return share
}
