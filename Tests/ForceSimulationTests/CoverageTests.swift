import ForceSimulation
import Testing

/// What a nation has of one capability, all of it in theatre.
private func pool(_ capability: String, _ owned: Double) -> String {
  """
  "\(capability)": { "owned": \(owned), "deployableShare": 1, "unitsPerUnitDeployed": 1 }
  """
}

@Suite("Have and need (C1)")
struct CoverageTests {
  /// Two tasks of two effects: eight battlegroups and `guns` guns are there.
  private func course(guns: Double, _ members: String = "") throws -> Course {
    Course(
      try SmallScenario.plan(
        """
        "capabilities": { "guns": { "label": "guns", "personsPerUnit": 10 } },
        "tasks": {
          "hold": { "needs": { "battlegroups": 6, "guns": 10 } },
          "guard": {
            "priority": 3, "zone": "cities", "needs": { "battlegroups": 4, "guns": 5 }
          }
        },
        "contributors": { "alpha": { "forces": { \(pool("guns", guns)) } } }
        """,
        members
      )
    )
  }

  @Test("C1: coverage of two tasks by hand")
  func twoTasks() throws {
    // Hold gets six of six battlegroups and eight of ten guns: .9. Guard gets two of four
    // battlegroups and no gun: .25. Priorities 1 and 3 weigh 3 and 1: (2.7 + .25) / 4.
    let course = try course(guns: 8)
    #expect(isClose(try course.share(of: "hold"), 0.9))
    #expect(isClose(try course.share(of: "guard"), 0.25))
    #expect(isClose(course[.coverageUsable], 2.95 / 4))
    #expect(isClose(course[.coveragePresent], 2.95 / 4))
    #expect(isClose(course[.coveragePaper], 2.95 / 4))
    #expect(course[.tasksCarriedOut] == 1)
  }

  @Test(
    "C1: a task is carried out just when each effect is at its floor",
    arguments: [
      (7.999, false), (8.0, true), (10, true),
    ]
  )
  func floor(_ guns: Double, _ isCarriedOut: Bool) throws {
    #expect(try course(guns: guns).isCarriedOut("hold") == isCarriedOut)
  }

  @Test("C1: the floor is the task's own, or else the scenario's")
  func floors() throws {
    let own = try course(guns: 5, "\"tasks\": { \"hold\": { \"floor\": 0.5 } }")
    #expect(try own.isCarriedOut("hold"))
    let general = try course(guns: 5, "\"matters\": { \"taskFloor\": 0.5 }")
    #expect(try general.isCarriedOut("hold"))
    #expect(try !course(guns: 5).isCarriedOut("hold"))
    // One effect in plenty does not make up for the other.
    #expect(
      try !course(guns: 4, "\"tasks\": { \"hold\": { \"floor\": 0.5 } }").isCarriedOut("hold")
    )
  }

  @Test("C1: a share is at most one: what a task does not need helps no other effect")
  func shares() throws {
    let course = try course(guns: 1000)
    #expect(try course.share(of: "hold") == 1)
    #expect(isClose(try course.share(of: "guard"), 0.75))
    // Units are reported before any share: ten and five of the guns are of use.
    #expect(try course.units(.present, "guns") == 1000)
    #expect(try course.units(.usable, "guns") == 15)
    #expect(try course.units(.asked, "guns") == 15)
  }

  @Test("C1: tasks count in their weeks only")
  func weeks() throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 20,
      "tasks": {
        "hold": { "needs": { "battlegroups": 8 }, "untilWeek": 9 },
        "late": {
          "priority": 1, "zone": "depth", "fromWeek": 10, "needs": { "battlegroups": 16 }
        }
      }
      """
    )
    // Ten weeks with hold fully served, ten with late at a half.
    let course = Course(plan)
    #expect(isClose(course[.coverageUsable], 0.75))
    #expect(isClose(course[.coverageWorstWeek], 0.5))
    #expect(isClose(course[.tasksCarriedOut], 0.5))
    #expect(course.series(.coverageUsable, week: 8) == 1)
    #expect(course.series(.coverageUsable, week: 12) == 0.5)
    #expect(try !course.isCarriedOut("late"))
  }

  @Test("C1: caveats lower what is usable and not what is present")
  func caveats() throws {
    let plan = try SmallScenario.plan("\"contributors\": { \"alpha\": { \"usableShare\": 0.5 } }")
    let course = Course(plan)
    #expect(isClose(course[.coveragePaper], 0.8))
    #expect(isClose(course[.coveragePresent], 0.8))
    #expect(isClose(course[.coverageUsable], 0.4))
  }

  @Test("W3: the backstop's units count while it works: promised, present, paused, withdrawn")
  func backstop() throws {
    let plan = try SmallScenario.plan(
      """
      "horizonWeeks": 40,
      "backstop": {
        "airCover": true, "delayWeeks": 4, "adds": { "airCover": { "battlegroups": 2 } }
      },
      "events": {
        "pause": { "week": 12, "backstop": "paused", "forWeeks": 5 },
        "withdrawal": { "week": 24, "backstop": "withdrawn" },
        "return": { "week": 32, "backstop": "restored" }
      }
      """
    )
    // Eight of ten, and ten with the two: from week 4 to 11, from 17 to 23, from 32 on.
    let course = Course(plan)
    let expected = [0.8, 1, 1, 0.8, 0.8, 1, 0.8, 0.8, 1, 1]
    for (point, share) in expected.enumerated() {
      #expect(isClose(course.series(.coverageUsable, week: 4 * point), share), "week \(4 * point)")
    }
    // The backstop's people are not the force's.
    #expect(course[.peakTroops] == 8000)
  }
}

@Suite("Support (F7)")
struct SupportTests {
  /// Alpha's eight battlegroups need one medical facility each; a shortage costs half.
  private func plan(own: Double, _ members: String...) throws -> Plan {
    try SmallScenario.plan(
      """
      "capabilities": {
        "battlegroups": { "needs": { "medicalFacilities": 1 } },
        "medicalFacilities": {
          "label": "m", "role": "enabler", "personsPerUnit": 100, "shortageCost": 0.5
        }
      },
      "contributors": { "alpha": { "forces": { \(pool("medicalFacilities", own)) } } }
      """,
      members.first ?? ""
    )
  }

  @Test(
    "F7: usefulness falls by the cost times the share missing",
    arguments: [
      (8.0, 8.0), (100, 8), (6, 7), (4, 6), (0, 4),
    ]
  )
  func shortage(_ own: Double, _ usable: Double) throws {
    // 8 x (1 - .5 x share missing).
    let course = Course(try plan(own: own))
    #expect(isClose(try course.units(.usable, "battlegroups"), usable))
    #expect(isClose(try course.share(of: "hold"), usable / 10))
    #expect(isClose(try course.funnel(.usable, "battlegroups"), usable))
  }

  @Test("F7: own support first, and what is left over serves others at .8")
  func pooled() throws {
    // Beta's two battlegroups have none of their own. Alpha has nine for eight: one is left and
    // counts .8 of beta's two. Of ten needed 8.8 are met: 10 x (1 - .5 x .12) = 9.4.
    let beta = """
      "contributors": { \(Nations.nation("beta")) },
      "events": { "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" } },
      "tasks": { "hold": { "needs": { "battlegroups": 12 } } }
      """
    let course = Course(try plan(own: 9, beta))
    // Four battlegroups of beta: twelve needed, eight own and .8 pooled: 8.8 / 12 met.
    let useful = 1 - 0.5 * (1 - 8.8 / 12)
    #expect(isClose(try course.units(.usable, "battlegroups"), 12 * useful))
    #expect(isClose(try course.share(of: "hold"), useful))
  }

  @Test("F7: the backstop's support goes into the pool in full")
  func backstop() throws {
    let members = """
      "backstop": {
        "logistics": true, "delayWeeks": 0, "adds": { "logistics": { "medicalFacilities": 2 } }
      }
      """
    // Four own and two of the backstop of eight needed: 8 x (1 - .5 x .25).
    #expect(isClose(try Course(try plan(own: 4, members)).units(.usable, "battlegroups"), 7))
  }

  @Test("F7: support goes to tasks by priority; a unit without it never lowers a task before it")
  func priority() throws {
    let second = """
      "tasks": {
        "hold": { "needs": { "battlegroups": 4 } },
        "guard": { "priority": 2, "zone": "cities", "needs": { "battlegroups": 4 } }
      }
      """
    // Four facilities for eight battlegroups: hold has all it needs, guard none.
    let course = Course(try plan(own: 4, second))
    #expect(try course.share(of: "hold") == 1)
    #expect(isClose(try course.share(of: "guard"), 0.5))
    #expect(isClose(try course.units(.usable, "battlegroups"), 6))
  }

  @Test("F7: what the units ask for in support is part of the ask")
  func asked() throws {
    let course = Course(try plan(own: 8))
    #expect(try course.units(.asked, "medicalFacilities") == 10)
    #expect(course[.troopsOfTasks] == 11_000)
  }
}

@Suite("Command (F6)")
struct CommandTests {
  private func commanded(_ members: String...) throws -> Double {
    let plan = try SmallScenario.plan(
      """
      "tasks": { "hold": { "needs": { "battlegroups": 50 } } },
      "contributors": { "alpha": { "forces": { "battlegroups": {
        "owned": 50, "unitsPerUnitDeployed": 1
      } } } },
      "horizonWeeks": 60
      """,
      members.first ?? ""
    )
    let course = Course(plan)
    #expect(
      isClose(
        try course.units(.usable, "battlegroups"),
        try course.funnel(.commanded, "battlegroups")
      )
    )
    return try course.funnel(.commanded, "battlegroups")
  }

  @Test(
    "F6: a brigade commands 4, a division 15, a corps 40; the rest is present, not usable",
    arguments: [
      ("brigade", 4.0), ("division", 15), ("corps", 40),
    ]
  )
  func levels(_ level: String, _ capacity: Double) throws {
    let alpha = "\"contributors\": { \"alpha\": { \"canLead\": \"\(level)\" } }"
    #expect(isClose(try commanded(alpha), capacity))
  }

  @Test("F6: up to two brigade headquarters of others add to it")
  func others() throws {
    let names = ["beta", "gamma", "delta"]
    let nations = names.map { Nations.nation($0, "\"canLead\": \"division\"") }
    let events = names.map {
      "\"\($0)\": { \"week\": 0, \"contributor\": \"\($0)\", \"does\": \"joins\" }"
    }
    let members = """
      "contributors": {
        "alpha": { "canLead": "division" }, \(nations.joined(separator: ", "))
      },
      "events": { \(events.joined(separator: ", ")) }
      """
    #expect(isClose(try commanded(members), 15 + 4 + 4))
  }

  @Test(
    "F6: NATO's command structure adds a division while the backstop stands",
    arguments: [
      (true, 30.0), (false, 15),
    ]
  )
  func natoCommand(_ stands: Bool, _ capacity: Double) throws {
    let members = """
      "contributors": { "alpha": { "canLead": "division" } },
      "mission": { "natoCommand": true },
      "backstop": { "logistics": \(stands), "delayWeeks": 0 }
      """
    #expect(isClose(try commanded(members), capacity))
  }

  @Test("F6: a headquarters counts once a share of its contingent is present")
  func presentShare() throws {
    // 1,000 of 8,000 arrive each week; from .3 of them, in the third week, all are commanded.
    let plan = try SmallScenario.plan(
      """
      "mission": { "receptionPersonsPerWeek": 1000 },
      "tasks": { "hold": { "needs": { "battlegroups": 1 } } }
      """
    )
    let course = Course(plan)
    #expect(course.series(.troops, week: 0) == 1000)
    #expect(course.series(.coverageUsable, week: 0) == 0)
    #expect(course[.weeksToInitialCapability] == 2)
  }

  @Test("F6: what a lead offers beyond what the ask can use does not silence its headquarters")
  func offersBeyondTheAsk() throws {
    // A hundred battlegroups are offered and four are asked for and sent.
    let plan = try SmallScenario.plan(
      """
      "mission": { "sendAtMost": 1 }, "tasks": { "hold": { "needs": { "battlegroups": 4 } } },
      "contributors": { "alpha": { "forces": { "battlegroups": { "owned": 500 } } } }
      """
    )
    #expect(try Course(plan).units(.usable, "battlegroups") == 4)
  }

  @Test("F6: after the lead has left, the next one takes over in eight weeks")
  func handover() throws {
    let beta = Nations.nation(
      "beta",
      """
      "decidesFromWeek": 520, "canLead": "division", "forces": {
        "battlegroups": { "owned": 60, "deployableShare": 1, "unitsPerUnitDeployed": 5 }
      }
      """
    )
    let plan = try SmallScenario.plan(
      """
      "mission": { "leads": ["alpha", "beta"] },
      "tasks": { "hold": { "needs": { "battlegroups": 12 } } },
      "contributors": { \(beta) },
      "politics": { "leadExitWeeks": 1 },
      "events": {
        "beta-joins": { "week": 0, "contributor": "beta", "does": "joins" },
        "exit": { "week": 19, "contributor": "alpha", "does": "leaves" }
      }
      """
    )
    // Alpha is gone by week 20. Until week 27 beta's headquarters counts as a brigade like any
    // other and commands four of its twelve battlegroups; then as the division it is.
    let course = Course(plan)
    #expect(course.series(.coverageUsable, week: 16) == 1)
    #expect(course.series(.coverageUsable, week: 20) == 4.0 / 12)
    #expect(course.series(.coverageUsable, week: 24) == 4.0 / 12)
    #expect(course.series(.coverageUsable, week: 28) == 1)
    #expect(course.series(.troops, week: 20) == 12_000)
  }
}
