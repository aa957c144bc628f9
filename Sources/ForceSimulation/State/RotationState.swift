import Mathematics

/// How crews of one pool take turns.
struct RotationTerms: Sendable {
  /// Units per unit in theatre.
  let unitsPerUnit: Double
  let tourWeeks: Int
  let recoveryWeeks: Int
  /// Whether planned recovery is kept and the level falls, instead of the other way round.
  let surges: Bool
  /// Planned over achieved recovery above which crews are lost.
  let strainFrom: Double
  /// The share of crews lost in a week at the worst.
  let strainLossPerWeek: Double

  /// The share of the pool that is in theatre at the full level.
  var fullShare: Double { 1 / unitsPerUnit }

  /// The share that tours and recovery sustain, no more than the full level.
  var restedShare: Double {
    min(fullShare, Double(tourWeeks) / Double(tourWeeks + recoveryWeeks))
  }
}

/// What the reliefs of a pool up to one of them have left.
struct ReliefOutcome: Sendable {
  /// The share of the full level that is in theatre, crews lost left out.
  var level = 1.0
  /// Whether some of the crews were not rested.
  var isStrained = false
}

/// The cohorts of one pool of crews, as shares of the pool: one in theatre, others at home.
///
/// What is in theatre is relieved as a whole at the end of each tour. `cohorts` holds those at
/// home with the week in which each has had its planned recovery, earliest first; weeks count from
/// a tour before the first relief.
struct RotationState: Sendable {
  /// Share of the pool in theatre.
  private var deployedShare: Double
  /// Share of the pool that has never deployed or has fully recovered.
  private var restedShare: Double
  /// Share of the crews left after those lost to broken dwell.
  private var strength = 1.0
  /// Cohorts at home, as shares of the pool with the week in which each is rested.
  private var cohorts: InlineArray<16, Cohort> = .init(repeating: Cohort())
  private var cohortCount = 0

  private struct Cohort: Sendable {
    var share = 0.0
    var restedWeek = 0
  }

  /// The first units are in theatre.
  init(deployedShare: Double) {
    self.deployedShare = deployedShare
    restedShare = 1 - deployedShare
  }

  /// The relief of that number, at the full level or at what is sustained.
  mutating func relieve(_ number: Int, full isFull: Bool, _ terms: RotationTerms) -> ReliefOutcome {
    let week = number * terms.tourWeeks
    rest(by: week)
    let relief = relieve(isFull ? terms.fullShare : terms.restedShare, in: week, terms)
    let isStrained = relief.tired > 1e-9
    if isStrained { strength *= shareOfCrewsKept(after: relief, terms) }
    return ReliefOutcome(level: deployedShare / terms.fullShare * strength, isStrained: isStrained)
  }

  /// The share of crews that is left after the tour that begins with dwell cut short.
  private func shareOfCrewsKept(after relief: Relief, _ terms: RotationTerms) -> Double {
    let over =
      relief.plannedOverAchieved(terms.recoveryWeeks, by: deployedShare) - terms.strainFrom
    let perWeek = terms.strainLossPerWeek * min(1, max(0, over) / 0.3)
    return Maths.exp(-perWeek * Double(terms.tourWeeks))
  }

  /// Cohorts whose recovery is over count as rested again.
  private mutating func rest(by week: Int) {
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
  private mutating func relieve(_ wanted: Double, in week: Int, _ terms: RotationTerms) -> Relief {
    let rested = min(wanted, restedShare)
    restedShare -= rested
    var relief = Relief()
    var missing = wanted - rested
    var index = 0
    while !terms.surges, missing > 1e-12, index < cohortCount {
      let taken = min(missing, cohorts[index].share)
      let recovered = terms.recoveryWeeks - (cohorts[index].restedWeek - week)
      cohorts[index].share -= taken
      relief.tired += taken
      relief.recovered += taken * Double(recovered)
      missing -= taken
      index += 1
    }
    let staying = terms.surges ? 0 : min(missing, deployedShare)
    goHome(deployedShare - staying, restedWeek: week + terms.recoveryWeeks)
    deployedShare = rested + relief.tired + staying
    relief.tired += staying
    relief.recovered += rested * Double(terms.recoveryWeeks)
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

/// How rested those are who relieved others, as shares of a pool.
private struct Relief {
  /// The part that was not rested: taken from recovery, or staying on.
  var tired = 0.0
  /// Weeks recovered, weighted by share.
  var recovered = 0.0

  /// Planned over achieved recovery of all in theatre, at least 1.
  func plannedOverAchieved(_ planned: Int, by inTheatre: Double) -> Double {
    guard recovered > 0 else { return tired > 0 ? .infinity : 1 }
    return max(1, Double(planned) * inTheatre / recovered)
  }
}
