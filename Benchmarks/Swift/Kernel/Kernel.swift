import Mathematics
import RandomStreams

/// What one trial of the reference kernel gives, in the order of ``KernelOutput/names``.
struct KernelOutput {
  static let names = [
    "coverage", "deaths", "incidents", "force", "left", "ended", "formed", "rung", "support",
    "strained",
  ]

  var coverage = 0.0
  var incidents = 0
  var midForce = 0.0
  var formed = kernelWeeks
  var highest = 0
}

/// Runs one trial of the reference kernel.
func runKernelTrial(
  _ trial: UInt32,
  in state: inout KernelState,
  of plan: borrowing KernelPlan
) -> InlineArray<10, Double> {
  begin(trial, in: &state, plan)
  var output = KernelOutput()
  var week = 0
  while week < kernelWeeks, state.rung < 5 {
    turnSupport(&state, plan, week: week)
    decide(&state, plan, week: week)
    move(&state, plan, week: week)
    output.coverage += state.coverage
    if week == 51 { output.midForce = state.force }
    if output.formed == kernelWeeks, state.force >= 10_000 { output.formed = week }
    let count = countIncidents(&state, plan, week: week)
    output.incidents += count
    let serious = sufferIncidents(count, in: &state, plan, week: week)
    climb(serious, in: &state, plan, week: week)
    output.highest = max(output.highest, state.rung)
    week += 1
  }
  var support = 0.0
  for c in 0..<kernelContributors { support += Double(state.support[c]) }
  return [
    output.coverage / Double(kernelWeeks), state.deaths, Double(output.incidents),
    output.midForce, Double(state.left), state.rung == 5 ? 1 : 0, Double(output.formed),
    Double(output.highest), support / Double(kernelContributors), Double(state.strained),
  ]
}

/// What chance decides before the first week, and everything back to its beginning.
private func begin(_ trial: UInt32, in state: inout KernelState, _ plan: borrowing KernelPlan) {
  state.trial = trial
  func stream(_ purpose: StreamPurpose, _ entity: Int = 0) -> RandomStream {
    RandomStream(seed: seed, trial: trial, entity: UInt32(entity), purpose: purpose)
  }
  let seed = state.seed
  state.undecided = 0
  state.waiving = 0
  for c in 0..<kernelContributors {
    state.opinion[c] = stream(.opinion, c)
    state.support[c] = Float(plan.supportBefore[c])
    state.target[c] = Float(plan.supportBefore[c])
    state.decided[c] = 0
    state.tired[c] = 0
    state.ownDeaths[c] = 0
    state.ownLoss[c] = 0
    let decisions = stream(.decisions, c)
    guard decisions.uniform(0) < 0.8 else { continue }
    state.undecided |= 1 << ContributorSet(c)
    if decisions.uniform(1) >= 0.7 { state.waiving |= 1 << ContributorSet(c) }
    state.patience[c] = Samplers.exponential(decisions.uniform(2))
    state.decisions[c] = decisions
  }
  state.backstopWeeks = 150 * Samplers.exponential(stream(.backstopEnd).uniform(0))
  state.intensity = stream(.intensity)
  state.counts = stream(.counts)
  state.details = stream(.details)
  state.ladder = stream(.ladder)
  state.firm = 0
  state.serving = 0
  state.present = 0
  state.left = 0
  state.strained = 0
  state.force = 0
  state.have = .zero
  state.coverage = 0
  state.drawn = 0
  state.protection = 1
  state.logIntensity = 0
  state.excitation = 0
  state.deaths = 0
  state.rung = 0
  state.becomesFirm = KernelCalendar(repeating: 0)
  state.leaves = KernelCalendar(repeating: 0)
  state.changes = KernelCalendar(repeating: 0)
  state.relieves = KernelCalendar(repeating: 0)
}

/// The ladder: serious incidents climb it, quiet weeks come down.
private func climb(
  _ serious: Int,
  in state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) {
  guard serious + state.rung > 0 else { return }
  let u = state.ladder.uniform(UInt64(week))
  if u < plan.climbed[state.rung * 64 + serious] {
    state.rung += 1
  } else if u > 1 - 0.08, state.rung > 0 {
    state.rung -= 1
  }
}
