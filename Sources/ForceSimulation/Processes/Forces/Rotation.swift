import ScenarioModel

/// F2: crews whose tour ends are relieved; dwell may be broken, and that costs strain.
///
/// A country that sustains keeps its level and, when nobody rested is left, sends cohorts that
/// have not had their planned recovery; support units, of which fewer are kept per unit in
/// theatre, come to that first. Crews are lost where dwell is cut short. A country that surges
/// keeps its planned recovery and lets its level fall once the surge is over. Equipment stays:
/// only crews rotate.
/// Reads: weeks of tours and recovery. Writes: cohorts, levels, strain. Draws nothing.
func rotateUnits(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard week >= state.theatre.nextRelief else { return }
  state.theatre.nextRelief = Int.max
  for country in state.stages.firm {
    defer {
      let next = state.contributors[country].nextRelief
      state.theatre.nextRelief = min(state.theatre.nextRelief, next)
    }
    guard week >= state.contributors[country].nextRelief else { continue }
    relieve(country, in: &state, plan, week: week)
    state.contributors[country].nextRelief = week + plan.contributors[country].tourWeeks
  }
}

/// The first units of a pool arrive: its crews begin to rotate, with those of its contingent that
/// are there already.
func beginRotation(
  of country: Int,
  _ capability: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard plan.lists.crewLimited.contains(capability),
    state.pools[country, capability].unitsPerUnit > 1,
    state.tours[country, capability].ends == Int.max
  else { return }
  let next = state.contributors[country].nextRelief
  let isWithOthers = next > week && next != Int.max
  let tourEnds = isWithOthers ? next : week + plan.contributors[country].tourWeeks
  state.tours[country, capability].ends = tourEnds
  if next == Int.max {
    state.contributors[country].nextRelief = tourEnds
    state.theatre.nextRelief = min(state.theatre.nextRelief, tourEnds)
  }
}

/// Relieves the crews of a contingent whose tour ends.
private func relieve(
  _ country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let afterArrival = Double(week - state.contributors[country].arrivalWeek)
  let isFull =
    !plan.contributors[country].surges || afterArrival < state[plan.forces.surgeWeeks]
  let tourWeeks = plan.contributors[country].tourWeeks
  for capability in state.contributors[country].offers.intersection(plan.lists.crewLimited)
  where week >= state.tours[country, capability].ends {
    state.tours[country, capability].ends = week + tourWeeks
    state.tours[country, capability].reliefs.add(full: isFull)
    let outcome = outcomeOfReliefs(of: country, capability, in: &state, plan)
    if outcome.isStrained { strain(country, in: &state, week: week) }
    if outcome.level != state.contingents[country, capability].level {
      setLevel(outcome.level, of: country, capability, in: &state)
      state.note(changed: PlaceSet(of: capability), of: country)
    }
  }
}

/// What the reliefs of a pool so far have left, worked out where no trial has come to them.
private func outcomeOfReliefs(
  of country: Int,
  _ capability: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) -> ReliefOutcome {
  let reliefs = state.tours[country, capability].reliefs
  if !state.reliefs.knows(reliefs, of: country, capability) {
    let terms = rotationTerms(of: country, capability, state, plan)
    state.reliefs.workOut(reliefs, of: country, capability, terms)
  }
  return state.reliefs.outcome(reliefs, of: country, capability)
}

private func rotationTerms(
  of country: Int,
  _ capability: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> RotationTerms {
  RotationTerms(
    unitsPerUnit: state.pools[country, capability].unitsPerUnit,
    tourWeeks: plan.contributors[country].tourWeeks,
    recoveryWeeks: plan.contributors[country].recoveryWeeks,
    surges: plan.contributors[country].surges,
    strainFrom: state[plan.forces.strainFrom],
    strainLossPerWeek: plan.frozen.strain ? 0 : state[plan.forces.strainLossPerWeek]
  )
}

/// Notes that planned dwell was broken.
private func strain(_ country: Int, in state: inout TrialState, week: Int) {
  if !state.contributors[country].isStrained { state.tell(.strained, week: week, of: country) }
  state.contributors[country].isStrained = true
  if state.ledger.sustainableUntil < 0, carriesTheForce(country, state) {
    state.ledger.sustainableUntil = week
  }
}

/// Whether a contingent is a tenth of the force or more.
private func carriesTheForce(_ country: Int, _ state: borrowing TrialState) -> Bool {
  state.contributors[country].persons >= 0.1 * state.theatre.persons
}

/// Brings the units of a pool in theatre to `level` of what was granted.
private func setLevel(
  _ level: Double,
  of country: Int,
  _ capability: Int,
  in state: inout TrialState
) {
  var contingent = state.contingents[country, capability]
  let old = contingent.level
  contingent.level = level
  contingent.sent = contingent.granted * level
  contingent.present =
    old > 0 ? min(contingent.sent, contingent.present * level / old) : contingent.sent
  state.contingents[country, capability] = contingent
}
