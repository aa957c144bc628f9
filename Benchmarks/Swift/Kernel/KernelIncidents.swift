import Mathematics
import RandomStreams

/// How many incidents a week has: a background that drifts, and what earlier ones set off.
func countIncidents(
  _ state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) -> Int {
  let noise = state.intensity.bits(UInt64(week / 5)) &>> UInt64(52 - 12 * (week % 5)) & 4095
  state.logIntensity = 0.9 * state.logIntensity + 0.25 * Double(plan.scores[Int(noise)])
  var count = 0
  if state.drawn > 0 {
    let background = state.drawn / 15_000 * Maths.exp(state.logIntensity) * state.protection
    let rate = background + 0.4 * state.excitation
    let u = state.counts.uniform(UInt64(week))
    // No incident in most weeks: the first terms of the exponential are a lower bound of it.
    let least = 1 - rate * (1 - rate * (1.0 / 2 - rate * (1.0 / 6)))
    count = u <= least ? 0 : min(63, Samplers.poisson(u, mean: rate))
  }
  state.excitation = 0.7 * state.excitation + 0.3 * Double(count)
  return count
}

/// Whom each incident hits, whether it kills and how it is answered.
///
/// - Returns: The number of serious incidents.
func sufferIncidents(
  _ count: Int,
  in state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) -> Int {
  var serious = 0
  for incident in 0..<count {
    let draw = UInt64(256 * week + 4 * incident)
    let kind = kind(state.details.uniform(draw), plan)
    let victim = victim(state.details.uniform(draw + 1) * state.drawn, state)
    let lethal = plan.lethal[kind]
    let fate = state.details.uniform(draw + 2)
    var isSerious = kind >= 4
    if fate < lethal {
      isSerious = true
      recordDeaths(plan.severity.sample(fate / lethal), of: victim, in: &state, plan)
    }
    if victim % 3 < kind % 3 {
      state.excitation += 0.1
    } else if !isSerious {
      isSerious = state.details.uniform(draw + 3) < 0.05
    }
    if isSerious { serious += 1 }
  }
  return serious
}

/// The kind of an incident: how many cumulative shares lie at or below `u`.
private func kind(_ u: Double, _ plan: borrowing KernelPlan) -> Int {
  var kind = 0
  for place in 0..<5 { kind += plan.kindsUpTo[place] <= u ? 1 : 0 }
  return kind
}

/// The contributor at a place on the scale of persons times exposure.
private func victim(_ place: Double, _ state: borrowing KernelState) -> Int {
  var target = 0
  for c in 0..<kernelContributors { target += state.drawnUpTo[c] <= place ? 1 : 0 }
  return state.targets[target & (kernelContributors - 1)]
}

/// Losses lower the support to which every public returns.
private func recordDeaths(
  _ killed: Int,
  of c: Int,
  in state: inout KernelState,
  _ plan: borrowing KernelPlan
) {
  state.deaths += Double(killed)
  state.ownDeaths[c] += Double(killed)
  state.ownLoss[c] = 4 * log10(1 + state.ownDeaths[c])
  let shared = 3 * log10(1 + state.deaths)
  for other in 0..<kernelContributors {
    state.target[other] = Float(plan.supportBefore[other] - state.ownLoss[other] - shared)
  }
}

private func log10(_ value: Double) -> Double { Maths.log(value) / 2.302585092994046 }
