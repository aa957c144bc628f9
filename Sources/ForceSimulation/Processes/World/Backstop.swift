import RandomStreams
import ScenarioModel

/// Draws when the backstop is first paused and when it is withdrawn, if it is.
func drawBackstop(_ state: inout TrialState) {
  let stream = state.stream(.backstop)
  state.world.withdrawThreshold = Samplers.exponential(stream.uniform(0))
  state.world.pauseThreshold = Samplers.exponential(stream.uniform(1))
}

/// W3: the backstop stands, pauses, is withdrawn; by script or at a stated hazard.
///
/// It works while it is announced, past its delay and not paused.
/// Reads: its hazards. Writes: whether it is announced and works. Draws: two numbers a pause.
func turnBackstop(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard plan.world.hasBackstop else { return }
  if state.world.backstopIsAnnounced {
    state.world.withdrawHazard += state.derived.withdrawHazard
    if state.world.withdrawHazard >= state.world.withdrawThreshold {
      withdrawBackstop(in: &state, plan, week: week)
      state.world.withdrawThreshold = .infinity
    }
  }
  if state.world.backstopWorks {
    state.world.pauseHazard += state.derived.pauseHazard
    if state.world.pauseHazard >= state.world.pauseThreshold { pause(&state, plan, week: week) }
  }
  let works =
    state.world.backstopIsAnnounced && week >= state.world.backstopPausedUntil
    && Double(week) >= state[plan.world.backstopDelayWeeks]
  if works != state.world.backstopWorks {
    state.world.backstopWorks = works
    state.theatre.coverageIsStale = true
  }
}

/// A pause of a length of its own; the next one has a threshold of its own.
private func pause(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let stream = state.stream(.backstop)
  let draw = UInt64(2 * state.world.pauses + 2)
  let weeks = state[plan.world.backstopPauseWeeks] * Samplers.exponential(stream.uniform(draw))
  state.world.pauses += 1
  state.world.pauseHazard = 0
  state.world.pauseThreshold = Samplers.exponential(stream.uniform(draw + 1))
  pauseBackstop(for: wholeWeeks(weeks), in: &state, plan, week: week)
}

/// The backstop does not work for so many weeks; what was announced stands.
func pauseBackstop(
  for weeks: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard state.world.backstopIsAnnounced, plan.world.hasBackstop else { return }
  state.tell(.backstopPauses, week: week, Double(weeks))
  state.world.backstopPausedUntil = max(state.world.backstopPausedUntil, week + weeks)
}

/// The backstop is withdrawn.
func withdrawBackstop(in state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard state.world.backstopIsAnnounced, plan.world.hasBackstop else { return }
  state.tell(.backstopWithdrawn, week: week)
  state.world.backstopIsAnnounced = false
  state.world.backstopLostWeek = week
  state.theatre.coverageIsStale = true
}

/// The backstop stands again.
func restoreBackstop(in state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard plan.world.hasBackstop else { return }
  state.tell(.backstopRestored, week: week)
  state.world.backstopIsAnnounced = true
  state.world.backstopPausedUntil = week
  state.world.backstopLostWeek = longAgo
  state.theatre.coverageIsStale = true
}
