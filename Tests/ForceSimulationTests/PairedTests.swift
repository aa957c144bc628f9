import ForceSimulation
import Testing

/// Members that freeze the loop: what governments and armies do, without chance acting back.
private let frozenLoop = """
  "freeze": { "exits": true, "incidents": true, "escalation": true, "truceBreaks": true }
  """

@Suite("Two courses under the same draws (V3, V5)")
struct PairedTests {
  #if DEBUG
  private static let trials = 8
  private static let horizon = "\"horizonWeeks\": 80"
  #else
  private static let trials = 200
  private static let horizon = "\"horizonWeeks\": 156"
  #endif

  private static let capabilities = [
    "battlegroups", "rocketLaunchers", "airDefenceBatteries", "counterDronePlatoons",
    "surveillanceDetachments", "combatAircraft", "engineerCompanies", "medicalFacilities",
    "logisticsCompanies", "ships", "trainingTeams",
  ]

  /// What explains less coverage with more units is taken out: a queue at the border, a cap on
  /// what is sent, headquarters that command only so many battlegroups of whichever nation, a
  /// ceiling on a contingent's soldiers, an average that begins when the force is complete.
  private static let mechanismsOut = """
    \(frozenLoop), "horizonWeeks": 53,
    "mission": { "receptionPersonsPerWeek": 1e6, "sendAtMost": 100 },
    "command": {
      "brigadeBattlegroups": 1e4, "divisionBattlegroups": 1e4, "corpsBattlegroups": 1e4,
      "presentShare": 0
    },
    "contributors": {
      "united-kingdom": { "troopsAtMost": 1e6 }, "france": { "troopsAtMost": 1e6 }
    }
    """

  @Test(
    "V5: more of any one capability never lowers usable coverage in any trial",
    arguments: capabilities
  )
  func moreIsNeverLess(_ capability: String) throws {
    // More battlegroups at the first task take support from the tasks after it (F7); so for them
    // shortages of support cost nothing. The first task is looked at below.
    let support = capability == "battlegroups" ? Self.supportOut : ""
    let base = try SmallScenario.shipped("baseline", Self.mechanismsOut, support)
    let more = try SmallScenario.shipped(
      "baseline",
      Self.mechanismsOut,
      support,
      """
      "contributors": {
        "france": { "forces": { "\(capability)": { "owned": 400 } } },
        "germany": { "forces": { "\(capability)": { "owned": 90 } } }
      }
      """
    )
    let before = Course.many(base, Self.trials, perJudgement: 1)
    let after = Course.many(more, Self.trials, perJudgement: 1)
    for trial in before.indices {
      for week in stride(from: 0, to: 53, by: 4) {
        let pair = [before, after].map { $0[trial].series(.coverageUsable, week: week) }
        #expect(pair[1] >= pair[0] - 1e-9, "trial \(trial), week \(week): \(pair)")
      }
    }
    // Something changed: the pair is worth comparing.
    #expect(zip(before, after).contains { $0.record != $1.record })
  }

  private static let supportOut = """
    "capabilities": {
      "engineerCompanies": { "shortageCost": 0 }, "medicalFacilities": { "shortageCost": 0 },
      "logisticsCompanies": { "shortageCost": 0 },
      "surveillanceDetachments": { "shortageCost": 0 }
    }
    """

  @Test("V5, F7: more battlegroups never lower the share of the first task")
  func firstTask() throws {
    let more = """
      "contributors": { "france": { "forces": { "battlegroups": { "owned": 400 } } } }
      """
    let plans = [
      try SmallScenario.shipped("baseline", Self.mechanismsOut),
      try SmallScenario.shipped("baseline", Self.mechanismsOut, more),
    ]
    let courses = plans.map { Course.many($0, Self.trials, perJudgement: 1) }
    for trial in courses[0].indices {
      let shares = try courses.map { try $0[trial].share(of: "reassure-depth") }
      #expect(shares[1] >= shares[0] - 1e-9, "trial \(trial): \(shares)")
    }
  }

  /// What happens to the force and the truce, apart from what is asked of it.
  private static let hazards: [Measure] = [
    .incidents, .deaths, .wounded, .captured, .truceBroken, .crises, .rung1, .rung2, .rung3,
    .rung4, .rung5, .troopsLostToExits, .leadNationLeaves, .peakTroops, .troopYears,
    .troopsPresentWeek26, .troopsPresentWeek52, .forceForms,
  ]

  @Test("V3: doubling the ask changes neither who joins nor any hazard")
  func doubledAsk() throws {
    // Protection is what units present meet of what the ask wants of them, so it is set to
    // nothing; the cap on what is sent, a multiple of the ask, never binds; and nobody gives up
    // for want of coverage (X4), which is a share of the ask.
    let members = """
      \(Self.horizon), "mission": { "sendAtMost": 100, "scale": SCALE },
      "freeze": { "earlyEnd": true },
      "incidents": {
        "counterDroneProtection": 0, "airDefenceProtection": 0, "medicalProtection": 0
      }
      """
    let plans = try ["1", "2"].map {
      try SmallScenario.shipped("baseline", members.replacing("SCALE", with: $0))
    }
    let once = Course.many(plans[0], Self.trials, perJudgement: 1)
    let twice = Course.many(plans[1], Self.trials, perJudgement: 1)
    for trial in once.indices {
      for measure in Self.hazards {
        #expect(once[trial][measure] == twice[trial][measure], "trial \(trial), \(measure.id)")
      }
      for nation in plans[0].names.contributors {
        let weeks = try [once, twice].map { try $0[trial].contributor(nation.id, .firmWeek) }
        #expect(weeks[0].bitPattern == weeks[1].bitPattern, "trial \(trial), \(nation.id)")
      }
      #expect(isClose(twice[trial][.troopsOfTasks], 2 * once[trial][.troopsOfTasks]))
    }
    #expect(once.contains { $0[.incidents] > 0 } && once.contains { $0[.crises] > 0 })
  }

  @Test("V3: doubling the ask with protection as shipped changes no hazard either")
  func doubledAskWithProtection() throws {
    let plans = try ["1", "2"].map {
      try SmallScenario.shipped(
        "baseline",
        """
        \(Self.horizon), "mission": { "sendAtMost": 100, "scale": \($0) },
        "freeze": { "earlyEnd": true }
        """
      )
    }
    let once = Course.many(plans[0], Self.trials, perJudgement: 1)
    let twice = Course.many(plans[1], Self.trials, perJudgement: 1)
    for trial in once.indices {
      for measure in Self.hazards {
        #expect(once[trial][measure] == twice[trial][measure], "trial \(trial), \(measure.id)")
      }
    }
  }

  @Test("A trial does not depend on what its state did before")
  func trialAlone() throws {
    let plan = try SmallScenario.shipped("baseline", Self.horizon)
    var state = TrialState(for: plan, seed: 5)
    for trial in [7, 4712, 4710] {
      runTrial(UInt32(trial), judgement: trial / 25, in: &state, of: plan)
    }
    // 4,711 belongs to the draw 188 of the judgements, which the state holds already.
    runTrial(4711, judgement: 188, in: &state, of: plan)
    let alone = Course(plan, trial: 4711, judgement: 188, seed: 5)
    #expect(state.record.map(\.bitPattern) == alone.record.map(\.bitPattern))
    let other = Course(plan, trial: 4713, judgement: 188, seed: 5)
    #expect(other.record.map(\.bitPattern) != alone.record.map(\.bitPattern))
  }

  @Test("Freezing one link leaves the draws of the others alone")
  func unrelatedDraws() throws {
    // With deterrence frozen nothing leads from incidents to truces and crises but the incident
    // factor, which is set to nothing; with support frozen nothing leads from deaths to decisions.
    let members = """
      "horizonWeeks": 30, "escalation": { "raisedPerSeriousIncident": 0 },
      "freeze": { "exits": true, "support": true, "deterrence": true, "incidents": FROZEN }
      """
    let plans = try ["false", "true"].map {
      try SmallScenario.shipped("baseline", members.replacing("FROZEN", with: $0))
    }
    let thawed = Course.many(plans[0], Self.trials, perJudgement: 1)
    let frozen = Course.many(plans[1], Self.trials, perJudgement: 1)
    var compared = 0
    for trial in thawed.indices {
      for measure in [Measure.truceBroken, .crises, .rung4, .rung5] {
        #expect(thawed[trial][measure] == frozen[trial][measure], "trial \(trial), \(measure.id)")
      }
      // Three serious incidents in a week break the fact that the ceasefire holds.
      guard thawed[trial][.rung3] == 0 else { continue }
      compared += 1
      for nation in plans[0].names.contributors {
        let weeks = try [thawed, frozen].map { try $0[trial].contributor(nation.id, .firmWeek) }
        #expect(weeks[0].bitPattern == weeks[1].bitPattern, "trial \(trial), \(nation.id)")
      }
    }
    #expect(compared > 0)
    #expect(thawed.contains { $0[.incidents] > 0 })
  }

  @Test("A further nation leaves the decisions of those who do not look at it alone")
  func furtherNation() throws {
    let slow = "\"support\": 45"
    let few = try Nations.plan([Nations.nation("m", slow), Nations.nation("x", slow)])
    let more = try Nations.plan([
      Nations.nation("a", slow), Nations.nation("m", slow), Nations.nation("n", slow),
      Nations.nation("x", slow),
    ])
    for trial in 0..<20 as Range<UInt32> {
      for id in ["m", "x"] {
        let week = try Course(few, trial: trial).contributor(id, .firmWeek)
        #expect(
          try Course(more, trial: trial).contributor(id, .firmWeek).bitPattern == week.bitPattern
        )
      }
    }
  }
}
