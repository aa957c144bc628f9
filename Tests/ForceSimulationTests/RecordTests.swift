import ForceSimulation
import Testing

@Suite("The record of a trial")
struct RecordTests {
  @Test("A horizon of one week has one point of each series and is its own reference week")
  func oneWeek() throws {
    let plan = try SmallScenario.plan("\"horizonWeeks\": 1")
    let course = Course(plan)
    #expect(course.layout.points == 1)
    #expect(course.layout.count == course.record.count)
    #expect(referenceWeek(plan) == 0)
    #expect(course.series(.troops, week: 0) == 8000)
    #expect(try course.units(.present, "battlegroups") == 8)
    #expect(course[.soldiersTiedUp] == 40_000)
    #expect(course[.peakTroops] == 8000)
    // Weeks beyond the horizon are missing.
    #expect(course[.troopsPresentWeek12].isNaN)
    #expect(isClose(course[.troopYears], 8000 * 7 / 365.25))
  }

  @Test(
    "Points come every four weeks",
    arguments: [
      (1, 1), (4, 1), (5, 2), (8, 2), (9, 3), (156, 39), (520, 130),
    ]
  )
  func points(_ weeks: Int, _ points: Int) throws {
    let plan = try SmallScenario.plan("\"horizonWeeks\": \(weeks)")
    #expect(RecordLayout(plan).points == points)
    let course = Course(plan)
    for point in 0..<points { #expect(course.series(.troops, week: 4 * point) == 8000) }
  }

  @Test(
    "The reference week is 52, or the last of a shorter run",
    arguments: [
      (52, 51), (53, 52), (54, 52), (520, 52), (10, 9),
    ]
  )
  func reference(_ weeks: Int, _ reference: Int) throws {
    let plan = try SmallScenario.plan(
      "\"horizonWeeks\": \(weeks), \"events\": { \"alpha-joins\": { \"week\": \(min(52, weeks - 1)) } }"
    )
    #expect(referenceWeek(plan) == reference)
    // Alpha joins in that very week, and is in the record.
    #expect(try Course(plan).contributor("alpha", .firmWeek) == Double(reference))
    #expect(try Course(plan).units(.present, "battlegroups") == 8)
  }

  @Test("Troops of a week are those of that week")
  func weeks() throws {
    for (week, measure) in [
      (12, Measure.troopsPresentWeek12), (26, .troopsPresentWeek26), (52, .troopsPresentWeek52),
      (104, .troopsPresentWeek104),
    ] {
      for (joins, troops) in [(week, 8000.0), (week + 1, 0)] {
        let plan = try SmallScenario.plan("\"events\": { \"alpha-joins\": { \"week\": \(joins) } }")
        #expect(Course(plan)[measure] == troops, "\(measure.id), joining in week \(joins)")
      }
    }
  }

  @Test("What a trial does not have is missing, and what never happens is later than any week")
  func missing() throws {
    let plan = try SmallScenario.plan("\"events\": { \"alpha-joins\": null }")
    let course = Course(plan)
    for measure in [Measure.sustains, .sustainableUntilWeek, .troopsWeek52IfFormed] {
      #expect(course[measure].isNaN, "\(measure.id)")
    }
    #expect(course[.weeksToInitialCapability] == .infinity)
    #expect(course[.weeksToFullCapability] == .infinity)
    #expect(try course.contributor("alpha", .firmWeek).isNaN)
    for measure in [
      Measure.forceForms, .peakTroops, .coverageUsable, .coverageWorstWeek, .costTotal,
    ] {
      #expect(course[measure] == 0, "\(measure.id)")
    }
  }

  @Test("No mission, no force, and a mandate that nobody gave")
  func noMission() throws {
    let course = Course(
      try SmallScenario.plan(
        "\"mission\": { \"kind\": \"none\" }, \"events\": { \"alpha-joins\": null }"
      )
    )
    #expect(course[.peakTroops] == 0)
    #expect(course[.tasksCarriedOut] == 0)
  }

  @Test("Columns do not overlap and fill the record")
  func columns() throws {
    let plan = try SmallScenario.shipped("baseline")
    let layout = RecordLayout(plan)
    var seen = Set<Int>()
    var count = 0
    func note(_ column: Int) {
      seen.insert(column)
      count += 1
    }
    for measure in Measure.allCases { note(layout.column(measure)) }
    for capability in 0..<layout.capabilities {
      for column in RecordLayout.UnitColumn.allCases {
        note(layout.column(column, capability: capability))
      }
      for stage in RecordLayout.FunnelStage.allCases {
        note(layout.funnelColumn(stage, capability: capability))
      }
    }
    for task in 0..<layout.tasks {
      for column in RecordLayout.TaskColumn.allCases { note(layout.column(column, task: task)) }
    }
    for point in 0..<layout.points {
      for series in RecordLayout.Series.allCases { note(layout.column(series, point: point)) }
    }
    for contributor in 0..<layout.contributors {
      for column in RecordLayout.ContributorColumn.allCases {
        note(layout.column(column, contributor: contributor))
      }
    }
    #expect(seen == Set(0..<layout.count))
    #expect(count == layout.count)
  }

  @Test("L1: money by hand, with the factor on every cost")
  func money() throws {
    let plan = try SmallScenario.plan("\"horizonWeeks\": 52, \"money\": { \"costFactor\": 1.5 }")
    // 8,000 soldiers at 100,000 a year for 52 weeks, in millions.
    #expect(isClose(Course(plan)[.costTotal], 8000 * 0.1 * 1.5 * 52 * 7 / 365.25))
  }
}
