import Mathematics
import RandomStreams
import ScenarioModel

/// Scripted turns of this week, in the order of week and id.
///
/// Reads: the plan's events. Writes: whatever they name. Draws nothing.
func playScriptedEvents(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  while state.world.nextEvent < plan.world.events.count {
    let event = plan.world.events[state.world.nextEvent]
    guard event.week <= week else { return }
    state.world.nextEvent += 1
    play(event.turn, in: &state, plan, week: week)
  }
}

private func play(
  _ turn: PlannedEvent.Turn,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  switch turn {
  case .backstopPauses(let weeks): state.world.backstopPausedUntil = week + weeks
  case .backstopWithdrawn: announceBackstop(false, in: &state)
  case .backstopRestored:
    announceBackstop(true, in: &state)
    state.world.backstopPausedUntil = week
  case .moscow(let stance): state.world.moscow = stance
  case .truceBreaks: breakTruce(&state, plan, week: week)
  case .truceRecommitted: makeTruce(&state, week: week)
  case .joins(let country): becomeFirm(country, in: &state, plan, week: week)
  case .leaves(let country): beginToLeave(country, in: &state, plan, week: week)
  case .deaths(let country, let count): recordDeaths(state[count], of: country, in: &state, plan)
  case .delivers(let country, let units):
    for unit in units {
      deliver(state[unit.units], of: unit.capability, to: country, in: &state, plan)
    }
  }
}

/// The backstop is announced or withdrawn.
private func announceBackstop(_ isAnnounced: Bool, in state: inout TrialState) {
  state.world.backstopIsAnnounced = isAnnounced
  state.theatre.coverageIsStale = true
  state.theatre.paperIsStale = true
}

/// W1: Moscow's stance; a concession is sold in its week and takes its price.
///
/// Reads: the week of the concession. Writes: the stance, the closed zone. Draws nothing: the
/// week is an input.
func turnConsent(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard let concession = plan.world.concessionWeek, !state.world.hasConceded,
    Double(week) >= state[concession], state.world.moscow != .revoked
  else { return }
  state.world.hasConceded = true
  state.world.moscow = .acceptsEuropeans
  state.world.closedZone = plan.world.concessionZone
  state.coalition.membershipChanged = true
  state.theatre.coverageIsStale = true
}

/// W2: a UN or OSCE mandate starts only with consent, is renewed at intervals, can be vetoed.
///
/// A coalition at Ukraine's invitation needs no such mandate. When a mandate ends, or consent
/// to a UN force is revoked, every contingent leaves.
/// Reads: Moscow's stance. Writes: the mandate; contingents that must leave.
/// Draws: one number at each renewal.
func turnMandate(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard plan.world.invitedBy != .ukraine else {
    state.world.mandateStands = true
    state.world.mandateHasStarted = true
    return
  }
  guard !state.world.mandateHasEnded else { return }
  if !state.world.mandateHasStarted {
    guard state.world.moscow.isConsenting(to: plan.world.invitedBy) else { return }
    state.world.mandateHasStarted = true
    state.world.mandateStands = true
    state.world.mandateWeek = week
    return
  }
  let age = week - state.world.mandateWeek
  let isRevoked = state.world.moscow == .revoked
  guard isRevoked || age > 0 && age % plan.world.mandateRenewalWeeks == 0 else { return }
  let renewal = UInt64(state.world.mandateRenewals)
  state.world.mandateRenewals += 1
  let veto = state[plan.world.vetoChances[state.world.moscow.vetoRow]]
  if isRevoked || state.stream(.mandate).uniform(renewal) < veto {
    endMandate(&state, plan, week: week)
  }
}

private func endMandate(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  state.world.mandateStands = false
  state.world.mandateHasEnded = true
  let weeks =
    state.world.moscow == .revoked ? 2 : wholeWeeks(state[plan.world.mandateLeavesWeeks])
  for country in state.contributors.indices {
    leave(country, by: week + weeks, in: &state)
  }
}

extension Moscow {
  /// Whether a mandate of that kind can start.
  fileprivate func isConsenting(to inviter: Inviter) -> Bool {
    self == .acceptsEuropeans || self == .acceptsNonNATO
  }

  /// The row of the veto table: accepts, ambiguous, rejects.
  fileprivate var vetoRow: Int {
    switch self {
    case .acceptsNonNATO, .acceptsEuropeans: 0
    case .ambiguous: 1
    case .rejects, .revoked: 2
    }
  }
}

/// W3: whether the backstop works this week: announced, past its delay, not paused.
///
/// Reads: scripted pauses. Writes: whether it works. Draws nothing.
func turnBackstop(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let isPromised = plan.world.backstopIncludes.contains(true)
  let works =
    isPromised && state.world.backstopIsAnnounced && week >= state.world.backstopPausedUntil
    && Double(week) >= state[plan.world.backstopDelayWeeks]
  if works != state.world.backstopWorks {
    state.world.backstopWorks = works
    state.theatre.coverageIsStale = true
  }
}

/// W4: the truce may break into low-level fighting and be made again.
///
/// The hazard of a break carries what the force's combat power does to low-level fighting; it
/// carries neither drift nor the aggressor's motivation, which is kept for crises. The n-th truce breaks when its cumulative hazard reaches an
/// exponential threshold, so the length of the step does not matter.
/// Reads: last week's combat power. Writes: the truce. Draws: two numbers a truce.
func turnTruce(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  if state.world.isFighting {
    if week >= state.world.fightingEnds, !state.crisis.isOpen { makeTruce(&state, week: week) }
    return
  }
  guard !state.crisis.isOpen else { return }
  state.world.breakHazard += state.derived.breakHazard * lowLevelFactor(state, plan)
  if state.world.breakHazard >= state.world.breakThreshold {
    breakTruce(&state, plan, week: week)
  }
}

/// Begins low-level fighting.
func breakTruce(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard !state.world.isFighting else { return }
  let draw = UInt64(2 * state.world.truces + 1)
  let length = Samplers.exponential(state.stream(.truce).uniform(draw))
  state.world.isFighting = true
  state.world.truceHasBroken = true
  state.world.fightingEnds = week + wholeWeeks(state[plan.world.fightingWeeks] * length)
}

/// Makes the truce again; the next one has a threshold of its own.
func makeTruce(_ state: inout TrialState, week: Int) {
  state.world.isFighting = false
  state.world.truceMade = week
  state.world.truces += 1
  drawTruceThreshold(&state)
  state.incidents.excitation = 0
  state.incidents.answerEffect = 0
}

/// Draws the cumulative hazard at which the present truce breaks.
func drawTruceThreshold(_ state: inout TrialState) {
  let draw = UInt64(2 * state.world.truces)
  state.world.breakHazard = 0
  state.world.breakThreshold = Samplers.exponential(state.stream(.truce).uniform(draw))
}

/// A number of weeks as whole weeks, at least one.
func wholeWeeks(_ weeks: Double) -> Int { max(1, Int(weeks.rounded(.up))) }
