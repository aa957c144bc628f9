/// Tells the reasons behind turns; nothing is worked out unless turns are kept.

/// Tells which facts every open condition that does not hold still lacks.
///
/// A government that waives its condition lacks at most the ceasefire.
func tellLacking(
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard state.keepsChronicle else { return }
  let open = state.stages.out.subtracting(plan.lists.refusing)
  for country in open.subtracting(state.coalition.conditionHolds) {
    if state.coalition.insisting.contains(country) {
      tellLacking(of: country, in: &state, plan, week: week)
    } else {
      state.tell(.lacks, week: week, of: country, 0)
    }
  }
}

/// Tells which facts a condition lacks: those of the term that lacks fewest, the first of them.
func tellLacking(
  of country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard state.keepsChronicle else { return }
  let held = heldFacts(for: country, state, plan)
  var lacking = UInt64.max
  for place in plan.contributors[country].terms {
    let missing = plan.lists.terms[place] & ~held
    if missing.nonzeroBitCount < lacking.nonzeroBitCount { lacking = missing }
  }
  for bit in plan.governments.facts.indices where lacking & (1 << UInt64(bit)) != 0 {
    state.tell(.lacks, week: week, of: country, Double(bit))
  }
}

/// Tells what raised the exit hazard of a government that leaves by its own decision.
func tellWhyItLeaves(
  _ country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard state.keepsChronicle else { return }
  let rates = plan.governments
  let row = state.contributors[country]
  if row.lowSupportFactor > 1 { state.tell(.lowSupport, week: week, of: country, row.support) }
  if row.hasSplitElites {
    state.tell(.splitElites, week: week, of: country, state[rates.eliteSplitFactor])
  }
  if isBeforeElection(country, state, plan, week: week) {
    state.tell(.nearElection, week: week, of: country, state[rates.electionFactor])
  }
  if isShocked(country, state, plan, week: week) {
    state.tell(.shocked, week: week, of: country, state[rates.shockFactor])
  }
  if feelsLossOfBackstop(state, plan, week: week) {
    state.tell(.lostBackstop, week: week, of: country, state[rates.backstopLostFactor])
  }
  if feelsAnotherExit(state, plan, week: week) {
    state.tell(.exitOfAnother, week: week, of: country, state[rates.othersFactor])
  }
}

/// Tells what stands when the last week is over.
func tellTheEnd(in state: inout TrialState, _ plan: borrowing Plan) {
  let week = plan.horizonWeeks - 1
  state.tell(.lastTroops, week: week, state.theatre.persons)
  state.tell(.lastCoverage, week: week, state.theatre.coverageUsable)
}
