import ScenarioModel

/// The cohorts of one contingent, as shares of its pool: one in theatre, others at home.
///
/// A contingent rotates as a whole at the end of each tour. `atHome` holds the weeks in which
/// cohorts at home have had their planned recovery, earliest first, in a fixed small ring.
struct RotationState: Sendable {
  /// Share of the pool in theatre.
  var deployedShare = 0.0
  /// Share of the pool that has never deployed or has fully recovered.
  var restedShare = 1.0
  /// The week in which the tour in theatre ends; `Int.max` before arrival.
  var tourEnds = Int.max
  /// Units per unit in theatre.
  var unitsPerUnit = 1.0
  /// Cohorts at home, as shares of the pool with the week in which each is rested.
  var cohorts: InlineArray<16, Cohort> = .init(repeating: Cohort())
  var cohortCount = 0

  struct Cohort: Sendable {
    var share = 0.0
    var restedWeek = 0
  }

  /// The first contingent arrives.
  mutating func begin(week: Int, unitsPerUnit: Double) {
    self.unitsPerUnit = unitsPerUnit
    deployedShare = 1 / unitsPerUnit
    restedShare = 1 - deployedShare
    tourEnds = week
  }

  /// Cohorts whose recovery is over count as rested again.
  mutating func rest(by week: Int) {
    var kept = 0
    for index in 0..<cohortCount {
      if cohorts[index].restedWeek <= week {
        restedShare += cohorts[index].share
      } else {
        cohorts[kept] = cohorts[index]
        kept += 1
      }
    }
    cohortCount = kept
  }

  /// Relieves the contingent by `wanted` of the pool.
  ///
  /// Where even cohorts still recovering do not suffice, part of the contingent stays on.
  ///
  /// - Returns: The share that was not rested: taken from recovery, or staying on.
  mutating func relieve(_ wanted: Double, restedWeek: Int, mayBreakDwell: Bool) -> Double {
    let rested = min(wanted, restedShare)
    restedShare -= rested
    var missing = wanted - rested
    var tired = 0.0
    var index = 0
    while mayBreakDwell, missing > 1e-12, index < cohortCount {
      let taken = min(missing, cohorts[index].share)
      cohorts[index].share -= taken
      tired += taken
      missing -= taken
      index += 1
    }
    let staying = mayBreakDwell ? min(missing, deployedShare) : 0
    goHome(deployedShare - staying, restedWeek: restedWeek)
    deployedShare = rested + tired + staying
    return tired + staying
  }

  private mutating func goHome(_ share: Double, restedWeek: Int) {
    var kept = 0
    for index in 0..<cohortCount where cohorts[index].share > 1e-12 {
      cohorts[kept] = cohorts[index]
      kept += 1
    }
    // A full ring joins the two earliest cohorts at the later week: recovery is never shortened.
    if kept == cohorts.count {
      cohorts[1].share += cohorts[0].share
      for index in 1..<kept { cohorts[index - 1] = cohorts[index] }
      kept -= 1
    }
    cohorts[kept] = Cohort(share: share, restedWeek: restedWeek)
    cohortCount = kept + 1
  }
}

/// Units per unit in theatre of a contingent: those of its manoeuvre, else of its first crews.
func rotationRatio(
  of country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Double {
  let first = country * plan.capabilities.count
  var ratio = 0.0
  for capability in plan.capabilities.indices where plan.capabilities[capability].isCrewLimited {
    let pool = state.pools[first + capability]
    guard pool.sent > 0 else { continue }
    if plan.capabilities[capability].isCommanded { return pool.unitsPerUnit }
    if ratio == 0 { ratio = pool.unitsPerUnit }
  }
  return max(1, ratio)
}

/// F2: contingents whose tour ends are relieved; dwell may be broken, and that costs strain.
///
/// A country that sustains keeps its level and, when nobody rested is left, sends cohorts that
/// have not had their planned recovery. A country that surges keeps its planned recovery and
/// lets its level fall once the surge is over.
/// Reads: weeks of tours and recovery. Writes: cohorts, levels, strain. Draws nothing.
func rotateUnits(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  for country in plan.contributors.indices
  where state.contributors[country].stage == .firm
    && week >= state.rotations[country].tourEnds
  {
    let planned = plan.contributors[country]
    var rotation = state.rotations[country]
    let isFirst = state.contributors[country].arrivalWeek == rotation.tourEnds
    rotation.tourEnds = week + planned.tourWeeks
    if !isFirst {
      rotation.rest(by: week)
      relieve(country, &rotation, in: &state, plan, week: week)
    }
    state.rotations[country] = rotation
  }
}

private func relieve(
  _ country: Int,
  _ rotation: inout RotationState,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let planned = plan.contributors[country]
  let surges = planned.surges
  let afterArrival = Double(week - state.contributors[country].arrivalWeek)
  let isSurging = surges && afterArrival < state[plan.forces.surgeWeeks]
  let sustainable = Double(planned.tourWeeks) / Double(planned.tourWeeks + planned.recoveryWeeks)
  let full = 1 / rotation.unitsPerUnit
  let wanted = surges && !isSurging ? min(full, sustainable) : full
  let tired = rotation.relieve(
    wanted,
    restedWeek: week + planned.recoveryWeeks,
    mayBreakDwell: !surges
  )
  if tired > 1e-9 {
    state.contributors[country].isStrained = true
    if state.ledger.sustainableUntil < 0, carriesTheForce(country, state) {
      state.ledger.sustainableUntil = week
    }
  }
  let level = rotation.deployedShare / full
  if level != state.contributors[country].rotationLevel {
    setLevel(level, of: country, in: &state, plan)
  }
}

/// Whether a contingent is a tenth of the force or more.
private func carriesTheForce(_ country: Int, _ state: borrowing TrialState) -> Bool {
  state.contributors[country].persons >= 0.1 * state.theatre.persons
}

/// Brings the units of crews in theatre to `level` of what their pools sustain.
private func setLevel(
  _ level: Double,
  of country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) {
  let old = state.contributors[country].rotationLevel
  state.contributors[country].rotationLevel = level
  let first = country * plan.capabilities.count
  for capability in plan.capabilities.indices where plan.capabilities[capability].isCrewLimited {
    let row = first + capability
    let sent = old > 0 ? state.pools[row].sent * level / old : state.pools[row].offered * level
    state.pools[row].sent = sent
    state.pools[row].present = min(sent, old > 0 ? state.pools[row].present * level / old : sent)
  }
  state.theatre.coverageIsStale = true
}
