import Mathematics
import ScenarioModel

/// The cohorts of one pool of crews, as shares of the pool: one in theatre, others at home.
///
/// What is in theatre is relieved as a whole at the end of each tour. `cohorts` holds those at
/// home with the week in which each has had its planned recovery, earliest first.
struct RotationState: Sendable {
  /// Share of the pool in theatre.
  var deployedShare = 0.0
  /// Share of the pool that has never deployed or has fully recovered.
  var restedShare = 1.0
  /// The week in which the tour in theatre ends; `Int.max` before arrival.
  var tourEnds = Int.max
  /// Units per unit in theatre.
  var unitsPerUnit = 1.0
  /// Share of the crews left after those lost to broken dwell.
  var strength = 1.0
  /// Whether first units have arrived.
  var hasBegun = false
  /// Cohorts at home, as shares of the pool with the week in which each is rested.
  var cohorts: InlineArray<16, Cohort> = .init(repeating: Cohort())
  var cohortCount = 0

  struct Cohort: Sendable {
    var share = 0.0
    var restedWeek = 0
  }

  /// The first units arrive.
  mutating func begin(unitsPerUnit: Double, tourEnds: Int) {
    hasBegun = true
    self.unitsPerUnit = unitsPerUnit
    deployedShare = 1 / unitsPerUnit
    restedShare = 1 - deployedShare
    self.tourEnds = tourEnds
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

  /// Relieves what is in theatre by `wanted` of the pool.
  ///
  /// Where even cohorts still recovering do not suffice, part of the contingent stays on.
  mutating func relieve(_ wanted: Double, in week: Int, _ dwell: PlannedDwell) -> Relief {
    let rested = min(wanted, restedShare)
    restedShare -= rested
    var relief = Relief()
    var missing = wanted - rested
    var index = 0
    while dwell.mayBeBroken, missing > 1e-12, index < cohortCount {
      let taken = min(missing, cohorts[index].share)
      let recovered = dwell.weeks - (cohorts[index].restedWeek - week)
      cohorts[index].share -= taken
      relief.tired += taken
      relief.recovered += taken * Double(recovered)
      missing -= taken
      index += 1
    }
    let staying = dwell.mayBeBroken ? min(missing, deployedShare) : 0
    goHome(deployedShare - staying, restedWeek: week + dwell.weeks)
    deployedShare = rested + relief.tired + staying
    relief.tired += staying
    relief.recovered += rested * Double(dwell.weeks)
    relief.inTheatre = deployedShare
    return relief
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

/// How long crews should recover, and whether they may be sent before.
struct PlannedDwell: Sendable {
  let weeks: Int
  let mayBeBroken: Bool
}

/// Who relieved whom, as shares of a pool.
struct Relief: Sendable {
  /// What is in theatre now.
  var inTheatre = 0.0
  /// The part of it that was not rested: taken from recovery, or staying on.
  var tired = 0.0
  /// Weeks recovered, weighted by share.
  var recovered = 0.0

  /// Planned over achieved recovery, at least 1.
  func plannedOverAchieved(_ planned: Int) -> Double {
    guard recovered > 0 else { return tired > 0 ? .infinity : 1 }
    return max(1, Double(planned) * inTheatre / recovered)
  }
}

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
    for capability in state.contributors[country].offers
    where plan.capabilities[capability].isCrewLimited {
      if week >= state.rotations[country, capability].tourEnds {
        relieve(country, capability, in: &state, plan, week: week)
      }
    }
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
  let units = state.pools[country, capability].unitsPerUnit
  guard plan.capabilities[capability].isCrewLimited, units > 1,
    !state.rotations[country, capability].hasBegun
  else { return }
  let next = state.contributors[country].nextRelief
  let isWithOthers = next > week && next != Int.max
  let tourEnds = isWithOthers ? next : week + plan.contributors[country].tourWeeks
  state.rotations[country, capability].begin(unitsPerUnit: units, tourEnds: tourEnds)
  if next == Int.max {
    state.contributors[country].nextRelief = tourEnds
    state.theatre.nextRelief = min(state.theatre.nextRelief, tourEnds)
  }
}

private func relieve(
  _ country: Int,
  _ capability: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let planned = plan.contributors[country]
  let full = 1 / state.rotations[country, capability].unitsPerUnit
  var wanted = full
  let afterArrival = Double(week - state.contributors[country].arrivalWeek)
  if planned.surges, afterArrival >= state[plan.forces.surgeWeeks] {
    wanted = min(
      full,
      Double(planned.tourWeeks) / Double(planned.tourWeeks + planned.recoveryWeeks)
    )
  }
  state.rotations[country, capability].rest(by: week)
  let dwell = PlannedDwell(weeks: planned.recoveryWeeks, mayBeBroken: !planned.surges)
  let relief = state.rotations[country, capability].relieve(wanted, in: week, dwell)
  state.rotations[country, capability].tourEnds = week + planned.tourWeeks
  if relief.tired > 1e-9 {
    strain(country, in: &state, week: week)
    if !plan.frozen.strain { loseCrews(of: country, capability, relief, in: &state, plan) }
  }
  let level = relief.inTheatre / full * state.rotations[country, capability].strength
  if level != state.contingents[country, capability].level {
    setLevel(level, of: country, capability, in: &state)
    state.note(changed: PlaceSet(of: capability), of: country)
  }
}

/// Notes that planned dwell was broken.
private func strain(_ country: Int, in state: inout TrialState, week: Int) {
  if !state.contributors[country].isStrained { state.tell(.strained, week: week, of: country) }
  state.contributors[country].isStrained = true
  if state.ledger.sustainableUntil < 0, carriesTheForce(country, state) {
    state.ledger.sustainableUntil = week
  }
}

/// Crews are lost over the tour that begins with dwell cut short.
private func loseCrews(
  of country: Int,
  _ capability: Int,
  _ relief: Relief,
  in state: inout TrialState,
  _ plan: borrowing Plan
) {
  let planned = plan.contributors[country]
  let over = relief.plannedOverAchieved(planned.recoveryWeeks) - state[plan.forces.strainFrom]
  let perWeek = state[plan.forces.strainLossPerWeek] * min(1, max(0, over) / 0.3)
  state.rotations[country, capability].strength *=
    state.keptStrengths[country].of(Maths.exp, at: -perWeek * Double(planned.tourWeeks))
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
