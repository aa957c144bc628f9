import RandomStreams

/// How many incidents a week has: a background that drifts, and what earlier ones set off.
@inline(__always)
func countIncidents(
  _ state: inout KernelState,
  _ plan: borrowing KernelPlan,
  week: Int
) -> Int {
  var count = 0
  if state.drawn > 0 {
    let background = state.fire * state.intensities[week % 5] * state.protection
    let rate = background + 0.4 * state.excitation
    let u = state.counts.uniform(UInt64(truncatingIfNeeded: week))
    count = min(63, Samplers.poisson(u, mean: rate))
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
    let fate = state.details.bits(draw &+ 2)
    let kills = plan.lethal[kind].happens(fate)
    if kills { kill(victim, fate: fate, kind: kind, in: &state, plan) }
    let isUnanswered = Int(plan.unanswered[kind] &>> ContributorSet(truncatingIfNeeded: victim) & 1)
    state.excitation += 0.1 * Double(isUnanswered)
    let fires = plan.exchange.happens(state.details.bits(draw &+ 3)) ? 1 : 0
    // Without a branch, as nobody can foresee which way it goes.
    serious &+= (kills ? 1 : 0) | (kind >= 4 ? 1 : 0) | (fires & ~isUnanswered)
  }
  return serious
}

/// The kind of an incident: how many cumulative shares lie at or below a draw.
@inline(__always)
private func kind(_ bits: UInt64, _ plan: borrowing KernelPlan) -> Int {
  let least = Int(plan.kindFrom[Int(truncatingIfNeeded: bits &>> 56)] & 7)
  return (plan.kindsUpTo[least].happens(bits) ? least : least + 1) & 7
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

/// An incident kills some of a contributor; its number is made from the rest of the draw.
@inline(never)
private func kill(
  _ victim: Int,
  fate: UInt64,
  kind: Int,
  in state: inout KernelState,
  _ plan: borrowing KernelPlan
) {
  let killed = plan.severity.sample(RandomStream.uniform(fromBits: fate) / plan.chanceOfDeath[kind])
  state.deaths += killed
  state.ownDeaths[victim] += killed
  state.ownLoss[victim] = 4 * plan.logarithm(onePlus: state.ownDeaths[victim])
  lowerTargets(&state, plan)
}
