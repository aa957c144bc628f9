import RandomStreams

/// Units arrive over eight weeks, crews are relieved, units leave; coverage follows.
func move(_ state: inout KernelState, _ plan: borrowing KernelPlan, week: Int) {
  let today = state.calendar[week]
  let gone = today[.leaves] & state.present
  var changed = today[.grows] & state.firm
  let relieved = today[.isRelieved] & state.firm
  changed |= relieved
  guard gone | changed != 0 else { return }
  var rest = relieved
  while rest != 0 { relieve(rest.removeFirst(), &state, plan) }
  rest = gone
  while rest != 0 { leave(rest.removeFirst(), &state) }
  rest = changed
  while rest != 0 {
    let c = rest.removeFirst()
    let served = week - state.arrival[c]
    if served == 0 { arrive(c, &state, plan) }
    let arrived = Double(min(served + 1, 8)) / 8
    let units = state.whole[c] * arrived
    state.have += units - state.inTheatre[c]
    state.inTheatre[c] = units
    let persons = state.wholePersons[c] * arrived
    state.persons[c] = SIMD2(persons, persons * plan.exposure[c])
  }
  cover(&state, plan)
}

/// Takes note of what a contributor has once all of it is in theatre.
@inline(__always)
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
  state.present |= 1 &<< ContributorSet(truncatingIfNeeded: c)
  state.contingents += 1
  let stream = RandomStream(
    seed: state.seed,
    trial: state.trial,
    entity: UInt32(truncatingIfNeeded: c),
    purpose: .readiness
  )
  var ready = SIMD8<Double>.zero
  for k in 0..<kernelCapabilities {
    // Symmetric triangular from 0.3 to 0.9, without a branch that goes either way.
    let u = stream.uniform(UInt64(k))
    let fromEnd = (0.18 * min(u, 1 - u)).squareRoot()
    ready[k] = u < 0.5 ? 0.3 + fromEnd : 0.9 - fromEnd
  }
  state.inTheatre[c] = .zero
  setWhole(plan.units[c] * ready, of: c, &state, plan)
}

/// Notes the next relief in which a crew goes that is not rested; others change nothing.
func noteRelief(of c: Int, _ state: inout KernelState, _ plan: borrowing KernelPlan) {
  let number = Int(plan.nextStrained[(8 * c + state.reliefs[c]) & 127])
  state.reliefs[c] = number
  note(.isRelieved, of: c, in: state.arrival[c] + (number + 1) * plan.tour[c], &state.calendar)
}

/// A tour is over: in each pool the next crew takes over, rested or not.
private func relieve(_ c: Int, _ state: inout KernelState, _ plan: borrowing KernelPlan) {
  let place = (8 * c + state.reliefs[c]) & 127
  state.strained += Int(plan.strained[place])
  setWhole(state.whole[c] * plan.kept[place], of: c, &state, plan)
  state.reliefs[c] += 1
  noteRelief(of: c, &state, plan)
}

/// The last units of a contributor are gone.
private func leave(_ c: Int, _ state: inout KernelState) {
  state.present &= ~(1 &<< ContributorSet(truncatingIfNeeded: c))
  state.contingents -= 1
  state.have -= state.inTheatre[c]
  state.persons[c] = .zero
}

/// What share of each need is covered, and how much fire the force draws.
private func cover(_ state: inout KernelState, _ plan: borrowing KernelPlan) {
  var sums = SIMD2<Double>.zero
  for c in 0..<kernelContributors {
    sums += state.persons[c]
    state.drawnUpTo[c] = sums[1]
  }
  state.force = sums[0]
  state.drawn = sums[1]
  state.fire = sums[1] / 15_000
  let command = plan.command[state.contingents]
  for k in 0..<kernelCapabilities {
    let met = command * state.have[k] * plan.perNeed[k]
    state.share[k] = met < 1 ? met : 1
  }
  var sum = 0.0
  for k in 0..<6 { sum += state.share[k] }
  state.coverage = sum * (1.0 / 6) * (0.5 + 0.25 * (state.share[6] + state.share[7]))
  state.protection = 1 - 0.5 * state.share[5]
}
