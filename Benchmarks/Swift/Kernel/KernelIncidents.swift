import Mathematics
import RandomStreams

/// How many incidents a week has: a background that drifts, and what earlier ones set off.
@inline(__always)
func countIncidents(
  _ state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) -> Int {
  state.logIntensity =
    0.9 * state.logIntensity + 0.25 * Double(state.intensityScores[week % 5])
  var count = 0
  if state.drawn > 0 {
    let background = state.drawn / 15_000 * plan.exponential(state.logIntensity) * state.protection
    let rate = background + 0.4 * state.excitation
    let u = state.counts.uniform(UInt64(truncatingIfNeeded: week))
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
    let draw = UInt64(truncatingIfNeeded: 256 &* week &+ 4 &* incident)
    let kind = kind(state.details.bits(draw), plan)
    let victim = victim(state.details.uniform(draw &+ 1) * state.drawn, state)
    let lethal = plan.lethal[kind]
    let fate = state.details.uniform(draw &+ 2)
    var isSerious = kind >= 4
    if fate < lethal {
      isSerious = true
      let killed = plan.severity.sample(fate / lethal)
      state.deaths += killed
      state.ownDeaths[victim] += killed
      lowerTargets(&state, plan)
    }
    if victim % 3 < kind % 3 {
      state.excitation += 0.1
    } else if !isSerious {
      isSerious = state.details.uniform(draw &+ 3) < 0.05
    }
    if isSerious { serious += 1 }
  }
  return serious
}

/// The kind of an incident: how many cumulative shares lie at or below a draw.
@inline(__always)
private func kind(_ bits: UInt64, _ plan: borrowing KernelPlan) -> Int {
  let least = Int(plan.kindFrom[Int(truncatingIfNeeded: bits &>> 56)]) & 7
  return plan.kindsUpTo[least] <= RandomStream.uniform(fromBits: bits) ? least + 1 : least
}

/// The contributor at a place on the scale of persons times exposure, found by halving.
///
/// The last takes what rounding leaves.
@inline(__always)
private func victim(_ place: Double, _ state: borrowing KernelState) -> Int {
  var victim = state.drawnUpTo[7] <= place ? 8 : 0
  victim += state.drawnUpTo[victim | 3] <= place ? 4 : 0
  victim += state.drawnUpTo[victim | 1] <= place ? 2 : 0
  victim += state.drawnUpTo[victim] <= place ? 1 : 0
  return victim
}
