import ForceSimulation
import Testing

@Suite("The small scenario, by hand")
struct SmallScenarioTests {
  @Test("V1: with chance switched off every number follows by hand")
  func byHand() throws {
    let course = Course(try SmallScenario.plan())
    // 40 units, five for one in theatre: eight of 1,000 soldiers, from week 0 on.
    #expect(try course.units(.present, "battlegroups") == 8)
    #expect(course.series(.troops, week: 0) == 8000)
    for measure in [
      Measure.troopsPresentWeek12, .troopsPresentWeek26, .troopsPresentWeek52,
      .troopsPresentWeek104, .troopsWeek52IfFormed, .peakTroops,
    ] {
      #expect(course[measure] == 8000, "\(measure.id)")
    }
    #expect(course[.forceForms] == 1)
    #expect(course[.mandateStarts] == 1)
    #expect(course[.soldiersTiedUp] == 40_000)
    // Eight of ten asked for is .8 of the one task, at its floor.
    #expect(course[.troopsOfTasks] == 10_000)
    #expect(isClose(course[.coverageUsable], 0.8))
    #expect(course[.coverageWorstWeek] == 0.8)
    #expect(course[.tasksCarriedOut] == 1)
    #expect(course[.weeksToInitialCapability] == 0)
    #expect(course[.weeksToFullCapability] == 0)
    // Five units for one in theatre is 26 weeks out and 104 at home: it goes on.
    #expect(course[.sustains] == 1)
    #expect(course[.sustainableUntilWeek] == .infinity)
    // 156 weeks of 7 days, 365.25 days a year.
    let years = 156 * 7 / 365.25
    #expect(isClose(course[.troopYears], 8000 * years))
    #expect(isClose(course[.costTotal], 800 * years))
    // A certain join and no rotation loss: the spreadsheet agrees.
    #expect(course[.nullModelTroops] == 8000)
    for measure in [
      Measure.incidents, .deaths, .wounded, .captured, .truceBroken, .crises, .rung1,
      .troopsLostToExits, .leadNationLeaves, .strainedContributors,
    ] {
      #expect(course[measure] == 0, "\(measure.id)")
    }
  }

  @Test("C4: the funnel of one contributor, stage by stage")
  func funnel() throws {
    // 60 owned, three quarters deployable, 4 busy, 6 bound to the flank of which half are set
    // free: 60, 45, 45 - 4 - 3 = 38. Four for one in theatre: 9.5. The ask of 8 times 1.1 is the
    // most that is sent: 8.8. A brigade commands 4. Nine tenths are left after caveats: 3.6.
    let plan = try SmallScenario.plan(
      """
      "mission": { "sendAtMost": 1.1 },
      "tasks": { "hold": { "needs": { "battlegroups": 8 } } },
      "contributors": { "alpha": {
        "canLead": "brigade", "usableShare": 0.9, "recoveryWeeks": 78,
        "releaseFlank": { "share": 0.5 },
        "forces": { "battlegroups": {
          "owned": 60, "deployableShare": 0.75, "busyElsewhere": 4, "flank": 6,
          "unitsPerUnitDeployed": 4
        } }
      } },
      "command": { "brigadeBattlegroups": 4 }
      """
    )
    let course = Course(plan)
    let expected = [60, 45, 38, 38, 9.5, 8.8, 8.8, 4, 3.6]
    for (stage, units) in zip(RecordLayout.FunnelStage.allCases, expected) {
      #expect(isClose(try course.funnel(stage, "battlegroups"), units), "\(stage)")
    }
    #expect(try course.units(.asked, "battlegroups") == 8)
    #expect(isClose(try course.units(.paper, "battlegroups"), 9.5))
    #expect(isClose(try course.units(.present, "battlegroups"), 8.8))
    #expect(isClose(try course.units(.usable, "battlegroups"), 3.6))
    #expect(isClose(try course.share(of: "hold"), 0.45))
    #expect(try !course.isCarriedOut("hold"))
  }
}
