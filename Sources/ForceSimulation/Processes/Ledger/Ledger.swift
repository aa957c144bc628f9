import ScenarioModel

/// L1 to L3: troops and cost, the flank's gaps, weeks since full deployment.
///
/// Reads: the force, its coverage. Writes: the ledger. Draws nothing.
func keepLedger(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let persons = state.theatre.persons
  state.ledger.troopWeeks += persons
  state.ledger.peakTroops = max(state.ledger.peakTroops, persons)
  state.ledger.costMillions += state.theatre.weeklyCost
  if state.ledger.formsWeek < 0, persons >= state[plan.forces.formsAtTroops] {
    state.ledger.formsWeek = week
    state.tell(.forms, week: week, persons)
  }
  keepContributors(&state)
  noteCapability(&state, plan, week: week)
  if isFullyDeployed(&state, plan, week: week) {
    coverOnPaperAndPresent(&state, plan)
    addCoveredWeek(&state, plan)
  }
  if week == referenceWeek(plan) { state.ledger.soldiersTiedUp = soldiersTiedUp(state, plan) }
}

/// L2: weeks that contributors serve, and battlegroups that NATO's plans for the flank are short
/// of while those set free are away.
private func keepContributors(_ state: inout TrialState) {
  if state.coalition.launchWeek >= 0 {
    state.ledger.contributorWeeks += Double(state.stages.firm.count)
  }
  var holes = 0.0
  for country in state.coalition.flankIsFree.intersection(state.stages.inForce) {
    holes += state.contributors[country].flankHole
  }
  state.ledger.flankBattlegroupWeeks += holes
}

/// The week in which have and need are compared, and the funnel is taken: 52, or the last week of a
/// shorter run.
package func referenceWeek(_ plan: borrowing Plan) -> Int { min(52, plan.horizonWeeks - 1) }

/// First weeks in which usable coverage reaches initial and full capability.
private func noteCapability(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let usable = state.theatre.coverageUsable
  if state.ledger.initialCapabilityWeek < 0, usable >= state[plan.matters.initialCapability] {
    state.ledger.initialCapabilityWeek = week
    state.tell(.initialCapability, week: week, usable)
  }
  if state.ledger.fullCapabilityWeek < 0, usable >= state[plan.matters.fullCapability] {
    state.ledger.fullCapabilityWeek = week
    state.tell(.fullCapability, week: week, usable)
  }
}

/// Whether .95 of the persons that will be sent have been present, this week or before.
///
/// Only once a force has formed, or half of a small ask is there: the first contingent alone is
/// no full deployment.
private func isFullyDeployed(
  _ state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) -> Bool {
  if state.ledger.fullDeploymentWeek >= 0 { return true }
  let least = min(state[plan.forces.formsAtTroops], state.derived.askedPersons / 2)
  guard state.coalition.launchWeek >= 0, state.theatre.persons > 0, state.theatre.persons >= least
  else { return false }
  var sent = 0.0
  for country in state.stages.inForce { sent += state.contributors[country].sentPersons }
  guard state.theatre.persons >= 0.95 * sent else { return false }
  state.ledger.fullDeploymentWeek = week
  state.tell(.fullyDeployed, week: week, state.theatre.persons)
  return true
}

/// L3: adds a week since full deployment.
private func addCoveredWeek(_ state: inout TrialState, _ plan: borrowing Plan) {
  state.ledger.coveredWeeks += 1
  state.ledger.sumPaper += state.theatre.coveragePaper
  state.ledger.sumPresent += state.theatre.coveragePresent
  state.ledger.sumUsable += state.theatre.coverageUsable
  state.ledger.worstUsable = min(state.ledger.worstUsable, state.theatre.coverageUsable)
  let carriedOut = state.theatre.carriedOut.intersection(plan.lists.essentialTasks)
  state.ledger.sumTasks += Double(carriedOut.count)
  let target = state[plan.matters.initialCapability]
  if state.theatre.coverageUsable >= target { state.ledger.targetWeeks += 1 }
}

/// Soldiers in theatre and those at home who rotate with them.
private func soldiersTiedUp(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  var soldiers = 0.0
  for country in state.theatre.present {
    for capability in state.contributors[country].offers.intersection(plan.lists.inTheatre) {
      soldiers +=
        state.contingents[country, capability].present * state.capabilities[capability].persons
        * state.pools[country, capability].unitsPerUnit
    }
  }
  return soldiers
}
