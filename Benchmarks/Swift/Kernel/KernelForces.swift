import RandomStreams

/// Units arrive over eight weeks, crews are relieved, units leave; coverage follows.
func move(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  var rest = ContributorSet(state.relieves[week]) & state.firm
  while rest != 0 { relieve(rest.removeFirst(), &state, plan, week: week) }
  let gone = ContributorSet(state.leaves[week]) & state.present
  let changed = ContributorSet(state.changes[week]) & state.firm
  guard gone | changed != 0 else { return }
  state.present &= ~gone
  rest = gone
  while rest != 0 { state.have -= state.inTheatre[rest.removeFirst()] }
  rest = changed
  while rest != 0 {
    let c = rest.removeFirst()
    let served = week - state.arrival[c]
    if served == 0 { arrive(c, &state, plan) }
    let arrived = served >= 7 ? 1 : Double(served + 1) / 8
    let units = state.whole[c] * arrived
    state.have += units - state.inTheatre[c]
    state.inTheatre[c] = units
    state.persons[c] = state.wholePersons[c] * arrived
  }
  cover(&state, plan)
}

/// Takes note of what a contributor has once all of it is in theatre.
private func setWhole(
  _ units: SIMD8<Double>,
  of c: Int,
  _ state: inout KernelState,
  _ plan: borrowing KernelPlan
) {
  let persons = units * plan.personsPerUnit
  let fours = persons.lowHalf + persons.highHalf
  let twos = fours.lowHalf + fours.highHalf
  state.whole[c] = units
  state.wholePersons[c] = twos[0] + twos[1]
}

/// The first units of a contributor are there: what it has of each is known, and who serves first.
private func arrive(_ c: Int, _ state: inout KernelState, _ plan: borrowing KernelPlan) {
  state.present |= 1 << ContributorSet(c)
  let stream = RandomStream(
    seed: state.seed,
    trial: state.trial,
    entity: UInt32(c),
    purpose: .readiness
  )
  var ready = SIMD8<Double>.zero
  for k in 0..<kernelCapabilities {
    // Symmetric triangular from 0.3 to 0.9, without a branch that goes either way.
    let u = stream.uniform(UInt64(k))
    let fromEnd = (0.18 * min(u, 1 - u)).squareRoot()
    ready[k] = u < 0.5 ? 0.3 + fromEnd : 0.9 - fromEnd
  }
  state.crewInTheatre[c] = PerCapability(repeating: 0)
  state.restedWeek[c] = InlineArray(repeating: 0)
  state.inTheatre[c] = .zero
  setWhole(plan.units[c] * ready, of: c, &state, plan)
}

/// A tour is over: in each pool the next crew takes over, rested or not.
private func relieve(_ c: Int, _ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int)
{
  note(c, in: week + plan.tour[c], of: &state.relieves)
  note(c, in: week, of: &state.changes)
  let restedAgain = Int16(truncatingIfNeeded: week + 2 * plan.tour[c])
  var kept = PerCapability<Double>(repeating: 1)
  for k in 0..<kernelCapabilities where plan.hasUnits[c] &>> UInt8(k) & 1 == 1 {
    let going = Int(state.crewInTheatre[c][k])
    let next = going + 1 == Int(plan.crews[c * 8 + k]) ? 0 : going + 1
    let short = Int(state.restedWeek[c][k * 8 + next]) - week
    if short > 0 {
      kept[k] = plan.cutShort[short]
      state.strained += 1
    }
    state.restedWeek[c][k * 8 + going] = restedAgain
    state.crewInTheatre[c][k] = UInt8(truncatingIfNeeded: next)
  }
  let shares = SIMD8(kept[0], kept[1], kept[2], kept[3], kept[4], kept[5], kept[6], kept[7])
  setWhole(state.whole[c] * shares, of: c, &state, plan)
}

/// What share of each need is covered, and how much fire the force draws.
private func cover(_ state: inout KernelState, _ plan: borrowing KernelPlan) {
  var force = 0.0
  var drawn = 0.0
  var contingents = 0
  state.drawnUpTo = PerContributor(repeating: .infinity)
  var rest = state.present
  while rest != 0 {
    let c = rest.removeFirst()
    force += state.persons[c]
    drawn += state.persons[c] * plan.exposure[c]
    state.targets[contingents] = c
    state.drawnUpTo[contingents] = drawn
    contingents += 1
  }
  state.force = force
  state.drawn = drawn
  // The last takes what rounding leaves; places behind it are never reached.
  if contingents > 0 { state.drawnUpTo[contingents - 1] = .infinity }
  let command = plan.command[contingents]
  var share = PerCapability<Double>(repeating: 0)
  for k in 0..<kernelCapabilities {
    let met = command * state.have[k] * plan.perNeed[k]
    share[k] = met < 1 ? met : 1
  }
  var sum = 0.0
  for k in 0..<6 { sum += share[k] }
  state.coverage = sum * (1.0 / 6) * (0.5 + 0.25 * (share[6] + share[7]))
  state.protection = 1 - 0.5 * share[5]
}
