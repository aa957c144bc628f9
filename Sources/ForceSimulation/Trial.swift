import ScenarioModel

/// Runs one trial: one possible course of the mission, week by week.
///
/// The trial reads `plan`, changes `state`, and leaves its record there. Trials of one
/// `judgement` share what nobody knows; `trial` addresses everything that chance decides.
package func runTrial(
  _ trial: UInt32,
  judgement: Int,
  in state: inout TrialState,
  of plan: borrowing Plan
) {
  drawJudgement(judgement, in: &state, of: plan)
  begin(trial, in: &state, plan)
  beginRecord(&state)
  for week in 0..<plan.horizonWeeks {
    runWeek(week, in: &state, plan)
    recordWeek(&state, plan, week: week)
  }
  endRecord(&state, plan)
  tellTheEnd(in: &state, plan)
}

/// What chance decides before the first week.
private func begin(_ trial: UInt32, in state: inout TrialState, _ plan: borrowing Plan) {
  state.reset(to: trial)
  state.world.moscow = plan.world.moscow
  state.world.rules = plan.world.rules
  state.incidents.violations = state.derived.logAfterTruce
  drawRevocation(&state)
  drawBackstop(&state)
  drawGovernments(&state, plan)
  drawAggressor(&state, plan)
  drawTruceThreshold(&state)
}

/// One week: the processes in the order of the model document.
///
/// Within a process, contributors act simultaneously on the state it found.
private func runWeek(_ week: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  if state.worksOutAnew { state.forgetWhatIsKept() }

  // World
  playScriptedEvents(&state, plan, week: week)
  turnConsent(&state, plan, week: week)  // W1
  turnMandate(&state, plan, week: week)  // W2
  turnBackstop(&state, plan, week: week)  // W3
  turnTruce(&state, plan, week: week)  // W4

  // Governments
  turnSupport(&state, plan, week: week)  // G4
  decideToJoin(&state, plan, week: week)  // G1 to G3
  decideToLeave(&state, plan, week: week)  // G5, G6

  // Forces
  freeFlankForces(&state, plan, week: week)  // F5
  sendUnits(&state, plan, week: week)  // G2, F1
  takeInUnits(&state, plan, week: week)  // F3, F4
  rotateUnits(&state, plan, week: week)  // F2

  // Coverage
  cover(&state, plan, week: week)  // F6, F7, C1 to C3

  // Incidents
  turnViolations(&state, plan, week: week)  // I1
  countIncidents(&state, plan, week: week)  // I2
  sufferIncidents(&state, plan, week: week)  // I3, R1, R3, X1

  // Response
  respond(&state, plan, week: week)  // R2

  // Consequences
  escalate(&state, plan, week: week)  // X2, X3, X5, H1
  endEarly(&state, plan, week: week)  // X4

  // Ledger
  keepLedger(&state, plan, week: week)  // L1 to L3
}
