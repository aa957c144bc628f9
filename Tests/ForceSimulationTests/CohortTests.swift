import Foundation
import ForceSimulation
import TestSupport
import Testing

/// Crews of one pool told one by one: an account of rule F2 that knows no shares.
private struct Roster {
  /// For each crew at home, the week in which it is rested; rested crews have one in the past.
  var home: [Int]
  /// Crews in theatre.
  var away: Int
  /// Share of crews not lost to broken dwell.
  var strength = 1.0
  var firstTired: Int?

  init(crews: Int, away: Int) {
    home = Array(repeating: Int.min, count: crews - away)
    self.away = away
  }

  var crews: Int { home.count + away }

  /// Relieves all crews in theatre by `wanted` others, the longest at home first.
  mutating func relieve(_ wanted: Int, week: Int, dwell: Int, tour: Int, mayBeBroken: Bool) {
    home.sort()
    let rested = home.prefix(while: { $0 <= week }).count
    let going = min(wanted, mayBeBroken ? home.count : rested)
    let staying = mayBeBroken ? wanted - going : 0
    let tired = max(0, going - rested) + staying
    let recovered = home.prefix(going).reduce(0) { $0 + ($1 <= week ? dwell : dwell - ($1 - week)) }
    home.removeFirst(going)
    home += Array(repeating: week + dwell, count: away - staying)
    away = going + staying
    guard tired > 0 else { return }
    firstTired = firstTired ?? week
    let over = recovered > 0 ? Double(dwell * away) / Double(recovered) - 1.3 : .infinity
    strength *= exp(-0.005 * min(1, max(0, over) / 0.3) * Double(tour))
  }
}

@Suite("Crews told one by one (F2)")
struct CohortTests {
  #if DEBUG
  private static let cases = 40
  #else
  private static let cases = 400
  #endif

  @Test(
    "F2: cohorts conserve the pool and lose crews as crews told one by one do",
    arguments: ["sustain", "surge"]
  )
  func againstRoster(_ policy: String) throws {
    var random = SplitMix(seed: policy == "surge" ? 3 : 2)
    var strained = 0
    for number in 0..<Self.cases {
      let tour = 4 + random.below(40)
      // At most 16 cohorts are at home before one of them is rested.
      let dwell = random.below(min(520, 15 * tour))
      let crews = 60
      let perUnit = [1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 10, 12][random.below(10)]
      let surgeWeeks = random.below(200)
      let arrival = random.below(30)
      let plan = try SmallScenario.plan(
        """
        "horizonWeeks": 520, "freeze": { "strain": false },
        "deployment": {
          "surgeUnitsPerUnit": 100, "surgeWeeks": \(surgeWeeks), "strainFrom": 1.3,
          "strainLossPerWeek": 0.005
        },
        "contributors": { "alpha": {
          "noticeWeeks": \(arrival), "rotationPolicy": "\(policy)", "tourWeeks": \(tour),
          "recoveryWeeks": \(dwell), "forces": { "battlegroups": {
            "owned": \(crews), "unitsPerUnitDeployed": \(perUnit)
          } }
        } }
        """
      )
      let course = Course(plan)
      let full = Int((Double(crews) / perUnit).rounded())
      // So many parts of a crew that what a surge falls to is whole.
      let grain = tour + dwell
      var roster = Roster(crews: crews * grain, away: full * grain)
      var next = arrival + tour
      for week in 0..<520 {
        if week == next {
          next += tour
          let isOver = policy == "surge" && week - arrival >= surgeWeeks
          let wanted = isOver ? min(full * grain, crews * tour) : full * grain
          roster.relieve(
            wanted,
            week: week,
            dwell: dwell,
            tour: tour,
            mayBeBroken: policy == "sustain"
          )
          #expect(roster.crews == crews * grain)
        }
        guard week % 4 == 0 else { continue }
        let expected =
          week < arrival ? 0 : 1000 * Double(roster.away) / Double(grain) * roster.strength
        #expect(
          isClose(course.series(.troops, week: week), expected),
          "case \(number), week \(week): tour \(tour), dwell \(dwell), \(perUnit) for one"
        )
      }
      #expect(course[.strainedContributors] == (roster.firstTired == nil ? 0 : 1), "case \(number)")
      let until = roster.firstTired.map(Double.init) ?? .infinity
      #expect(course[.sustainableUntilWeek] == until, "case \(number)")
      if roster.firstTired != nil { strained += 1 }
    }
    #expect(policy == "surge" ? strained == 0 : strained > Self.cases / 4)
  }

  @Test(
    "F2: a surge settles at the pool times the share of a cycle that is spent in theatre",
    arguments: [(26, 104), (13, 26), (20, 100)]
  )
  func settled(_ tour: Int, _ recovery: Int) throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 520, "deployment": { "surgeUnitsPerUnit": 3, "surgeWeeks": 30 },
      "contributors": { "alpha": {
        "rotationPolicy": "surge", "tourWeeks": \(tour), "recoveryWeeks": \(recovery)
      } }
      """
    )
    let course = Course(plan)
    let share = Double(tour) / Double(tour + recovery)
    for week in stride(from: 300, to: 520, by: 4) {
      #expect(isClose(course.series(.troops, week: week), 40_000 * share), "week \(week)")
    }
  }

  @Test("F2: crews are lost where dwell is cut to 78 of 104 weeks, by hand")
  func lostCrews() throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 200, "freeze": { "strain": false },
      "contributors": { "alpha": { "forces": { "battlegroups": { "unitsPerUnitDeployed": 4 } } } }
      """
    )
    let course = Course(plan)
    // 104 / 78 is 1/30 above 1.3, a ninth of the way to the full loss of .005 a week; a tour of 26
    // weeks leaves exp(-13 / 900). From week 104 on every relief is like that.
    #expect(course.series(.troops, week: 100) == 10_000)
    for (week, reliefs) in [(104, 1.0), (128, 1), (132, 2), (156, 3), (184, 4)] {
      #expect(isClose(course.series(.troops, week: week), 10_000 * exp(-13 * reliefs / 900)))
    }
    // With strain frozen nobody is lost.
    let frozen = Course(
      try SmallScenario.plan(
        """
        "horizonWeeks": 200,
        "contributors": { "alpha": { "forces": { "battlegroups": { "unitsPerUnitDeployed": 4 } } } }
        """
      )
    )
    #expect(frozen.series(.troops, week: 184) == 10_000)
  }

  @Test("F2: enablers strain first: fewer of them are kept for one in theatre, by hand")
  func enablersFirst() throws {
    // 1 + 4 x .6 = 3.4 for one. In theatre 17 of 57.8; 10 persons each.
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 120, "freeze": { "strain": false },
      "enablers": { "dwellMultiplier": 0.6 },
      "capabilities": {
        "medicalFacilities": { "label": "m", "role": "enabler", "personsPerUnit": 10 },
        "battlegroups": { "needs": { "medicalFacilities": 1 } }
      },
      "contributors": { "alpha": { "forces": { "medicalFacilities": {
        "owned": 57.8, "deployableShare": 1, "unitsPerUnitDeployed": 5
      } } } }
      """
    )
    let course = Course(plan)
    // Tours of 5/17 of the pool; after two reliefs 2/17 are rested, so in week 78 3/17 come that
    // have been at home for 52 of 104 weeks, in week 104 2/17 for 78 and 3/17 for 52 weeks.
    #expect(isClose(course.series(.troops, week: 76), 8170))
    let first = exp(-0.005 * ((10.0 / 7 - 1.3) / 0.3) * 26)
    #expect(isClose(course.series(.troops, week: 80), 8000 + 170 * first))
    #expect(isClose(course.series(.troops, week: 104), 8000 + 170 * first * exp(-0.13)))
    // Battlegroups, five for one, are never tired; the medics are.
    #expect(course[.strainedContributors] == 1)
    #expect(course[.sustainableUntilWeek] == 78)
  }
}
