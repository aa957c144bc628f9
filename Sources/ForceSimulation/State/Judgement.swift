import Mathematics
import RandomStreams
import ScenarioModel

/// Draws what nobody knows: one draw of every uncertain input, shared by several trials.
///
/// Each input is drawn by its path, so two plans that share an input share its draw. The
/// readiness of a contributor's units follows one factor common to all contributors and one
/// of its own.
func drawJudgement(_ judgement: Int, in state: inout TrialState, of plan: borrowing Plan) {
  guard state.judgement != judgement else { return }
  state.judgement = judgement
  let source = JudgementSource(seed: state.seed, judgement: UInt32(judgement))
  drawInputs(source, in: &state)
  setHeldInputs(in: &state)
  drawReadiness(source, in: &state, of: plan)
  setHeldInputs(in: &state)
  deriveRates(in: &state, of: plan)
  deriveSupportPerUnit(in: &state, of: plan)
  deriveAsk(in: &state, of: plan)
  derivePools(in: &state, of: plan)
  state.reliefs.forget()
  deriveSupport(in: &state, of: plan)
  deriveExposures(in: &state, of: plan)
}

/// The weekly hazards and tables that follow from the inputs alone.
private func deriveRates(in state: inout TrialState, of plan: borrowing Plan) {
  let incidents = plan.incidents
  state.severity.tabulate(exponent: state[incidents.severityExponent])
  var derived = DerivedRates()
  derived.exitHazard = plan.frozen.exits ? 0 : exitHazard(in: state, of: plan)
  derived.breakHazard =
    plan.frozen.truceBreaks
    ? 0 : -Maths.log1p(-min(state[plan.world.truceBreaksPerWeek], 0.999))
  derived.crisisHazard =
    plan.frozen.escalation ? 0 : state[plan.consequences.crisesPerYear] / weeksPerYear
  derived.kinds = kindTable(in: state, of: plan)
  derived.branching = state[incidents.branching]
  derived.excitationKept = Maths.exp(-7 / state[incidents.memoryDays])
  derived.backgroundRate = backgroundRate(derived, in: state, of: plan)
  derived.logUnanswered = Maths.log(state[incidents.unansweredFactor])
  derived.logProportionate = Maths.log(state[incidents.proportionateFactor])
  derived.logStrike = Maths.log(state[incidents.strikeFactor])
  deriveViolations(&derived, in: state, of: plan)
  derived.revokeHazard = state[plan.world.revokesPerYear] / weeksPerYear
  derived.withdrawHazard = state[plan.world.backstopWithdrawnPerYear] / weeksPerYear
  derived.pauseHazard = state[plan.world.backstopPausedPerYear] / weeksPerYear
  let mean = state[plan.forces.slipMean]
  let deviation = state[plan.forces.slipDeviation]
  let variance = Maths.log1p(deviation * deviation / (mean * mean))
  derived.slipLogMean = Maths.log(mean) - variance / 2
  derived.slipLogDeviation = variance.squareRoot()
  for level in derived.commandable.indices {
    derived.commandable[level] = plan.forces.commandable[level].map { state[$0] } ?? 0
  }
  state.derived = derived
}

/// How often each kind of incident comes and kills.
private func kindTable(in state: borrowing TrialState, of plan: borrowing Plan) -> KindTable {
  var shares = InlineArray<6, Double>(repeating: 0)
  var lethality = InlineArray<6, Double>(repeating: 0)
  for kind in shares.indices {
    shares[kind] = state[plan.incidents.kindShares[kind]]
    lethality[kind] = state[plan.incidents.kindLethality[kind]]
  }
  return KindTable(
    shares: shares,
    lethality: lethality,
    lethalShare: state[plan.incidents.lethalShare],
    raisesUnanswered: state[plan.incidents.raisesUnanswered]
  )
}

/// I1: how low-level violations drift and scatter, so that their long-run mean is 1.
private func deriveViolations(
  _ derived: inout DerivedRates,
  in state: borrowing TrialState,
  of plan: borrowing Plan
) {
  let deviation = state[plan.incidents.violationsDeviation]
  let kept = Maths.exp(-1 / state[plan.incidents.recoveryWeeks])
  derived.violationsKept = kept
  derived.violationsMean = -deviation * deviation / 2
  derived.violationsNoise = deviation * (1 - kept * kept).squareRoot()
  derived.logMostViolations = Maths.log(state[plan.incidents.mostViolations])
  derived.logAfterTruce = plan.frozen.violations ? 0 : Maths.log(state[plan.incidents.afterTruce])
}

/// Weeks in a year.
let weeksPerYear = 365.25 / 7

/// The background rate that gives the climate's deaths per 1,000 troop-years (rule I2).
///
/// In the long run a self-exciting count has the mean background / (1 - branching), so
/// deaths per 1,000 troop-years = background / (1 - branching) x weeks a year / 10 x lethal
/// share x mean deaths of a lethal incident, at reference exposure and protection.
private func backgroundRate(
  _ derived: DerivedRates,
  in state: borrowing TrialState,
  of plan: borrowing Plan
) -> Double {
  if plan.frozen.incidents { return 0 }
  let deathsPerIncident = derived.kinds.meanLethalChance * state.severity.mean
  guard deathsPerIncident > 1e-9 else { return 0 }
  let incidents = state[plan.incidents.climateDeaths] * 10 / (weeksPerYear * deathsPerIncident)
  return incidents * (1 - derived.branching)
}
