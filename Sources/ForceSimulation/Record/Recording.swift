import ScenarioModel

/// Begins the record of a trial: everything is nought until a week writes it.
///
/// A value that a trial does not have is not a number; it counts in no mean, and in a median as
/// later than any week.
func beginRecord(_ state: inout TrialState, _ plan: borrowing Plan) {
  for column in state.record.indices { state.record[column] = 0 }
  if plan.horizonWeeks <= 12 { state.write(.nan, to: .troopsPresentWeek12) }
  if plan.horizonWeeks <= 26 { state.write(.nan, to: .troopsPresentWeek26) }
  if plan.horizonWeeks <= 52 { state.write(.nan, to: .troopsPresentWeek52) }
  if plan.horizonWeeks <= 104 { state.write(.nan, to: .troopsPresentWeek104) }
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
    state.record[layout.taskColumn(task)] = state.tasks[task].usable
    state.record[layout.taskColumn(task) + 1] = state.theatre.carriedOut.contains(task) ? 1 : 0
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

/// C4: the funnel in the reference week, in units; every stage is the last less one loss.
private func recordFunnel(_ state: inout TrialState, _ plan: borrowing Plan, _ layout: RecordLayout)
{
  for capability in plan.capabilities.indices {
    var stages = InlineArray<9, Double>(repeating: 0)
    stages[0] = state.capabilities[capability].owned
    stages[1] = state.capabilities[capability].deployable
    stages[2] = state.capabilities[capability].free
    for country in state.stages.inForce.union(state.coalition.flankIsFree) {
      let pool = state.pools[country, capability]
      let contingent = state.contingents[country, capability]
      let isIn = state.stages.inForce.contains(country)
      let freed = state.coalition.flankIsFree.contains(country) ? pool.releasable : 0
      let rotated = (pool.sustained + freed) * contingent.level
      let flank = freed * pool.unitsPerUnit
      // Units pledged or delivered beyond the pool are owned by nobody else: count them all along.
      let beyond = isIn ? max(0, contingent.sent - rotated) : 0
      stages[0] += beyond
      stages[1] += beyond
      stages[2] += flank + beyond
      guard isIn else { continue }
      stages[3] += pool.pool + flank + beyond
      stages[4] += rotated + beyond
      stages[5] += contingent.sent
      stages[6] += contingent.present
    }
    stages[7] = state.capabilities[capability].commanded
    stages[8] = usableInFunnel(capability, state, plan)
    for stage in stages.indices {
      state.record[layout.funnelColumn(stage: stage, capability: capability)] = stages[stage]
    }
  }
}

/// Usable units in the funnel: after command, caveats and support, whatever tasks there are.
private func usableInFunnel(
  _ capability: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  state.capabilities[capability].usable * supportedShare(of: capability, in: state, plan)
}

private func recordContributors(
  _ state: inout TrialState,
  _ plan: borrowing Plan,
  _ layout: RecordLayout
) {
  for country in plan.contributors.indices {
    let row = state.contributors[country]
    func write(_ value: Double, _ column: RecordLayout.ContributorColumn) {
      state.record[layout.column(column, contributor: country)] = value
    }
    write(state.stages.firm.contains(country) ? 1 : 0, .isIn)
    write(row.persons, .troops)
    write(row.firmWeek >= 0 ? Double(row.firmWeek) : .nan, .firmWeek)
    write(row.support, .support)
    let flank = state.coalition.flankIsFree.intersection(state.stages.inForce)
    write(flank.contains(country) ? row.flankHole : 0, .flank)
    if let column = row.absence.column { write(1, column) }
  }
}

extension Absence {
  /// The column in which the reason is counted.
  fileprivate var column: RecordLayout.ContributorColumn? {
    switch self {
    case .none: nil
    case .refuses: .refuses
    case .conditionUnmet: .conditionUnmet
    case .unwilling: .unwilling
    case .undecided: .undecided
    case .parliamentPending: .parliamentPending
    case .parliamentRefused: .parliamentRefused
    case .left: .left
    }
  }
}

extension Departure {
  /// The column in which it is counted.
  fileprivate var column: RecordLayout.ContributorColumn? {
    switch self {
    case .none: nil
    case .decided: .leftDecided
    case .followed: .leftFollowing
    case .missionEnded: .leftWithMission
    }
  }
}

/// Writes the measures of the whole trial.
func endRecord(_ state: inout TrialState, _ plan: borrowing Plan) {
  let ledger = state.ledger
  let forms = ledger.formsWeek >= 0
  state.write(forms ? 1 : 0, to: .forceForms)
  let hasMandate = state.world.mandateHasStarted && plan.world.hasMission
  state.write(hasMandate ? 1 : 0, to: .mandateStarts)
  let week52 = state.record[Measure.troopsPresentWeek52.rawValue]
  state.write(forms ? week52 : .nan, to: .troopsWeek52IfFormed)
  state.write(ledger.peakTroops, to: .peakTroops)
  state.write(ledger.tiedUpWeek52, to: .soldiersTiedUp)
  let isStrained = ledger.sustainableUntil >= 0
  state.write(
    forms ? (isStrained ? Double(ledger.sustainableUntil) : .infinity) : .nan,
    to: .sustainableUntilWeek
  )
  state.write(forms ? (isStrained ? 0 : 1) : .nan, to: .sustains)
  writeCoverage(&state)
  writeFirstWeek(ledger.initialCapabilityWeek, to: .weeksToInitialCapability, in: &state)
  writeFirstWeek(ledger.fullCapabilityWeek, to: .weeksToFullCapability, in: &state)
  writeHarm(&state, plan)
  let hasCovered = ledger.coveredWeeks > 0
  let targetShare = ledger.targetWeeks / max(1, ledger.coveredWeeks)
  state.write(hasCovered ? (targetShare >= 1 ? 1 : 0) : .nan, to: .targetHeld)
  state.write(hasCovered ? targetShare : .nan, to: .targetWeeks)
  state.write(ledger.exits, to: .exits)
  state.write(ledger.contributorWeeks / weeksPerYear, to: .contributorYears)
  state.write(ledger.troopsLostToExits, to: .troopsLostToExits)
  writeBackstop(&state)
  writeEnd(&state)
  state.write(ledger.flankBattlegroupWeeks, to: .flankBattlegroupWeeks)
  state.write(
    hostStrength(state, plan, week: plan.horizonWeeks - 1),
    to: .hostArmyIndexFinal
  )
  state.write(state.coalition.leadHasLeft ? 1 : 0, to: .leadNationLeaves)
  var strained = 0.0
  for country in state.contributors.indices where state.contributors[country].isStrained {
    strained += 1
  }
  state.write(strained, to: .strainedContributors)
  state.write(ledger.costMillions, to: .costTotal)
  state.write(state.derived.nullModelPersons, to: .nullModelTroops)
  state.write(state.derived.askedPersons, to: .troopsOfTasks)
  recordDepartures(&state, plan)
}

private func writeBackstop(_ state: inout TrialState) {
  state.write(state.ledger.requests, to: .backstopAsked)
  state.write(state.ledger.requestsFailed, to: .backstopFailed)
  state.write(state.world.backstopLostWeek >= 0 ? 1 : 0, to: .backstopWithdrawn)
}

/// How the mission ended, and how an attack on it went.
private func writeEnd(_ state: inout TrialState) {
  let end = state.mission.end
  state.write(end == .none ? 0 : 1, to: .endsEarly)
  state.write(end == .mandate ? 1 : 0, to: .endsEarlyMandate)
  state.write(end == .consent ? 1 : 0, to: .endsEarlyConsent)
  state.write(end == .command ? 1 : 0, to: .endsEarlyCommand)
  state.write(end == .tasks ? 1 : 0, to: .endsEarlyTasks)
  state.write(end == .attack ? 1 : 0, to: .endsEarlyAttack)
  state.write(state.crisis.highestRung == 5 ? 1 : 0, to: .renewedAttack)
  let outcome = state.ledger.attack
  func share(_ of: AttackOutcome) -> Double { outcome.map { $0 == of ? 1 : 0 } ?? .nan }
  state.write(share(.stopped), to: .attackStopped)
  state.write(share(.contained), to: .attackContained)
  state.write(share(.withdrawn), to: .attackWithdrawal)
  state.write(share(.exceeded), to: .attackExceeds)
}

private func writeCoverage(_ state: inout TrialState) {
  let weeks = max(1, state.ledger.coveredWeeks)
  state.write(state.ledger.sumTasks / weeks, to: .tasksCarriedOut)
  state.write(state.ledger.sumPaper / weeks, to: .coveragePaper)
  state.write(state.ledger.sumPresent / weeks, to: .coveragePresent)
  state.write(state.ledger.sumUsable / weeks, to: .coverageUsable)
  let hasWeeks = state.ledger.coveredWeeks > 0
  state.write(hasWeeks ? state.ledger.worstUsable : 0, to: .coverageWorstWeek)
}

private func writeFirstWeek(_ week: Int, to measure: Measure, in state: inout TrialState) {
  state.write(week >= 0 ? Double(week) : .infinity, to: measure)
}

private func writeHarm(_ state: inout TrialState, _ plan: borrowing Plan) {
  state.write(state.ledger.incidents, to: .incidents)
  state.write(state.ledger.deaths, to: .deaths)
  state.write(state.ledger.deathsInAttacks, to: .deathsInAttacks)
  state.write(state.ledger.wounded, to: .wounded)
  state.write(state.ledger.captured, to: .captured)
  state.write(state.ledger.troopWeeks / weeksPerYear, to: .troopYears)
  state.write(state.world.truceHasBroken ? 1 : 0, to: .truceBroken)
  state.write(Double(state.crisis.count), to: .crises)
  let rungs: InlineArray<5, Measure> = [.rung1, .rung2, .rung3, .rung4, .rung5]
  for index in rungs.indices {
    state.write(state.crisis.highestRung > index ? 1 : 0, to: rungs[index])
  }
}

/// Losses of every contributor, and when and why it left, over the whole trial.
private func recordDepartures(_ state: inout TrialState, _ plan: borrowing Plan) {
  let layout = RecordLayout(plan)
  for country in plan.contributors.indices {
    let row = state.contributors[country]
    func write(_ value: Double, _ column: RecordLayout.ContributorColumn) {
      state.record[layout.column(column, contributor: country)] = value
    }
    write(row.deaths, .deaths)
    write(row.hasWaived ? 1 : 0, .waived)
    write(row.leftWeek >= 0 ? Double(row.leftWeek) : .nan, .leftWeek)
    if let column = row.departure.column { write(1, column) }
  }
}

extension TrialState {
  fileprivate mutating func write(_ value: Double, to measure: Measure) {
    record[measure.rawValue] = value
  }
}
