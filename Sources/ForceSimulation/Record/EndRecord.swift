import ScenarioModel

/// Writes the measures of the whole trial.
///
/// A value that the trial does not have is not a number, "never" is infinite.
func endRecord(_ state: inout TrialState, _ plan: borrowing Plan) {
  writeForce(&state)
  writeSustainment(&state)
  writeCoverage(&state)
  writeHarm(&state)
  writeWorld(&state, plan)
  writeExits(&state)
  writeEnd(&state)
  state.write(state.derived.nullModelPersons, to: .nullModelTroops)
  state.write(state.derived.askedPersons, to: .troopsOfTasks)
  recordDepartures(&state, plan)
}

/// Whether a force formed, how large it was and what it cost.
private func writeForce(_ state: inout TrialState) {
  let forms = state.ledger.formsWeek >= 0
  state.write(forms, to: .forceForms)
  let week52 = state.record[Measure.troopsPresentWeek52.rawValue]
  state.write(forms ? week52 : .nan, to: .troopsWeek52IfFormed)
  state.write(state.ledger.peakTroops, to: .peakTroops)
  state.write(state.ledger.troopWeeks / weeksPerYear, to: .troopYears)
  state.write(state.ledger.costMillions, to: .costTotal)
}

/// How long the force goes on with planned dwell, and what it ties up.
private func writeSustainment(_ state: inout TrialState) {
  let ledger = state.ledger
  state.write(ledger.soldiersTiedUp, to: .soldiersTiedUp)
  state.write(ledger.flankBattlegroupWeeks, to: .flankBattlegroupWeeks)
  var strained = 0.0
  for country in state.contributors.indices where state.contributors[country].isStrained {
    strained += 1
  }
  state.write(strained, to: .strainedContributors)
  guard ledger.formsWeek >= 0 else {
    state.write(.nan, to: .sustainableUntilWeek)
    state.write(.nan, to: .sustains)
    return
  }
  state.write(firstWeek: ledger.sustainableUntil, to: .sustainableUntilWeek)
  state.write(ledger.sustainableUntil < 0, to: .sustains)
}

/// Coverage and tasks carried out since full deployment, and when capability is reached.
private func writeCoverage(_ state: inout TrialState) {
  let ledger = state.ledger
  let hasWeeks = ledger.coveredWeeks > 0
  let weeks = max(1, ledger.coveredWeeks)
  state.write(ledger.sumTasks / weeks, to: .tasksCarriedOut)
  state.write(ledger.sumPaper / weeks, to: .coveragePaper)
  state.write(ledger.sumPresent / weeks, to: .coveragePresent)
  state.write(ledger.sumUsable / weeks, to: .coverageUsable)
  state.write(hasWeeks ? ledger.worstUsable : 0, to: .coverageWorstWeek)
  let targetShare = ledger.targetWeeks / weeks
  state.write(hasWeeks ? (targetShare >= 1 ? 1 : 0) : .nan, to: .targetHeld)
  state.write(hasWeeks ? targetShare : .nan, to: .targetWeeks)
  state.write(firstWeek: ledger.initialCapabilityWeek, to: .weeksToInitialCapability)
  state.write(firstWeek: ledger.fullCapabilityWeek, to: .weeksToFullCapability)
}

/// Incidents, attacks, and whom they harmed.
private func writeHarm(_ state: inout TrialState) {
  state.write(state.ledger.incidents, to: .incidents)
  state.write(state.ledger.deaths, to: .deaths)
  state.write(state.ledger.deathsInAttacks, to: .deathsInAttacks)
  state.write(state.ledger.wounded, to: .wounded)
  state.write(state.ledger.captured, to: .captured)
}

/// Mandate, truce, crises, the backstop and the host army.
private func writeWorld(_ state: inout TrialState, _ plan: borrowing Plan) {
  state.write(state.world.mandateHasStarted && plan.world.hasMission, to: .mandateStarts)
  state.write(state.world.truceHasBroken, to: .truceBroken)
  state.write(Double(state.crisis.count), to: .crises)
  let rungs: InlineArray<5, Measure> = [.rung1, .rung2, .rung3, .rung4, .rung5]
  for index in rungs.indices { state.write(state.crisis.highestRung > index, to: rungs[index]) }
  state.write(state.crisis.highestRung == 5, to: .renewedAttack)
  state.write(state.ledger.requests, to: .backstopAsked)
  state.write(state.ledger.requestsFailed, to: .backstopFailed)
  state.write(state.world.backstopLostWeek >= 0, to: .backstopWithdrawn)
  state.write(hostStrength(state, plan, week: plan.horizonWeeks - 1), to: .hostArmyIndexFinal)
}

/// Which contributors served, and what their exits cost.
private func writeExits(_ state: inout TrialState) {
  state.write(state.ledger.exits, to: .exits)
  state.write(state.ledger.contributorWeeks / weeksPerYear, to: .contributorYears)
  state.write(state.ledger.troopsLostToExits, to: .troopsLostToExits)
  state.write(state.coalition.leadHasLeft, to: .leadNationLeaves)
}

/// How the mission ended, and how the first attack on it went.
private func writeEnd(_ state: inout TrialState) {
  let end = state.mission.end
  state.write(end != .none, to: .endsEarly)
  state.write(end == .mandate, to: .endsEarlyMandate)
  state.write(end == .consent, to: .endsEarlyConsent)
  state.write(end == .command, to: .endsEarlyCommand)
  state.write(end == .tasks, to: .endsEarlyTasks)
  state.write(end == .attack, to: .endsEarlyAttack)
  let outcome = state.ledger.attack
  func share(_ of: AttackOutcome) -> Double { outcome.map { $0 == of ? 1 : 0 } ?? .nan }
  state.write(share(.stopped), to: .attackStopped)
  state.write(share(.contained), to: .attackContained)
  state.write(share(.withdrawn), to: .attackWithdrawal)
  state.write(share(.exceeded), to: .attackExceeds)
}

extension TrialState {
  /// Writes whether something was so, as 1 or 0.
  fileprivate mutating func write(_ isSo: Bool, to measure: Measure) {
    write(isSo ? 1 : 0, to: measure)
  }

  /// Writes a week that stays below nought until it comes: then it is "never".
  fileprivate mutating func write(firstWeek week: Int, to measure: Measure) {
    write(week >= 0 ? Double(week) : .infinity, to: measure)
  }
}
