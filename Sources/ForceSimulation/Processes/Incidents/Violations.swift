import Mathematics
import RandomStreams

/// I1: low-level violations drift up from a fresh truce to the climate's level, with noise.
///
/// A latent intensity on the logarithm, bounded above, never counted one by one. Its long-run
/// mean is one, so the climate's deaths hold once a truce has worn thin.
/// Reads: the last truce. Writes: the intensity. Draws: one number a week.
func turnViolations(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard !plan.frozen.violations else { return }
  let derived = state.derived
  let noise = Normal.quantile(state.incidents.noise.uniform(UInt64(week)))
  let drifted =
    derived.violationsMean
    + derived.violationsKept * (state.incidents.violations - derived.violationsMean)
    + derived.violationsNoise * noise
  state.incidents.violations = min(drifted, derived.logMostViolations)
}
