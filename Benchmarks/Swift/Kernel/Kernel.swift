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
    if week % 5 == 0 { drawFiveWeeks(&state, plan, from: week) }
    setHazards(&state, plan, week: week)
    turnSupport(&state, week: week)
    decide(&state, plan, week: week)
    if !state.calendar[week].isEmpty { move(&state, plan, week: week) }
    output.coverage += state.coverage
    if week == 51 { output.midForce = state.force }
    if output.formed == kernelWeeks, state.force >= 10_000 { output.formed = week }
    let count = countIncidents(&state, plan, week: week)
    output.incidents += count
    let serious = count > 0 ? sufferIncidents(count, in: &state, plan, week: week) : 0
    if serious + state.rung > 0 { climb(serious, in: &state, plan, week: week) }
    output.highest = max(output.highest, state.rung)
    week += 1
  }
  var support = 0.0
  for c in 0..<kernelContributors { support += Double(state.support[c]) }
  return [
    output.coverage / Double(kernelWeeks), Double(state.deaths), Double(output.incidents),
    output.midForce, Double(state.left), state.rung == 5 ? 1 : 0, Double(output.formed),
    Double(output.highest), support / Double(kernelContributors), Double(state.strained),
  ]
}

/// The ladder: serious incidents climb it, quiet weeks come down.
private func climb(
  _ serious: Int,
  in state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) {
  let bits = state.ladder.bits(UInt64(truncatingIfNeeded: week))
  if plan.climbs[(state.rung &* 64 &+ serious) & 511].happens(bits) {
    state.rung += 1
    if state.rung == 3 { lowerTargets(&state, plan) }
  } else if state.rung > 0, !plan.stays.happens(bits) {
    state.rung -= 1
    if state.rung == 2 { lowerTargets(&state, plan) }
  }
}
