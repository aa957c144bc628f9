import ForceSimulation
import Testing

/// Nations that may decide at any time, in a scenario where only their decisions are at stake.
enum Nations {
  /// A nation with four battlegroups to send that decides in the first week, unless its members
  /// say otherwise.
  static func nation(_ id: String, _ members: String = "") -> String {
    let usual = [
      ("label", "\"N\""), ("chanceJoins", "1"), ("support", "100"), ("usableShare", "1"),
      ("noticeWeeks", "0"), ("costPerSoldierYear", "1"),
      (
        "forces",
        """
        { "battlegroups": { "owned": 20, "deployableShare": 1, "unitsPerUnitDeployed": 5 } }
        """
      ),
    ]
    let kept = usual.filter { !members.contains("\"\($0.0)\"") }.map { "\"\($0.0)\": \($0.1)" }
    let own = members.isEmpty ? [] : [members]
    return "\"\(id)\": { \((kept + own).joined(separator: ", ")) }"
  }

  /// A plan in which willing nations decide in the week they can: the chance a week is nearly 1.
  static func plan(_ nations: [String], _ members: String = "") throws -> Plan {
    try SmallScenario.plan(
      """
      "horizonWeeks": 60, "politics": { "decidesPerWeek": 1, "supportMidpoint": 0 },
      "contributors": { "alpha": null, \(nations.joined(separator: ", ")) },
      "mission": { "leads": [] }, "events": { "alpha-joins": null }
      """,
      members
    )
  }
}

@Suite("Conditions and joining (G1, G2, G3)")
struct JoiningTests {
  /// Whether a nation with such a condition joins, in the trials of the plan.
  private func joins(_ id: String, in plan: Plan, trials: Int = 10) throws -> [Bool] {
    try Course.many(plan, trials).map { try $0.contributor(id, .firmWeek).isFinite }
  }

  private func always(_ joins: [Bool]) -> Bool { joins.allSatisfy { $0 } }
  private func never(_ joins: [Bool]) -> Bool { !joins.contains(true) }

  @Test("G1: a nation without a condition joins, a nation that refuses never does")
  func stances() throws {
    let plan = try Nations.plan([
      Nations.nation("free"), Nations.nation("refusing", "\"stance\": \"refuses\""),
    ])
    #expect(always(try joins("free", in: plan)))
    #expect(never(try joins("refusing", in: plan)))
    let course = Course(plan)
    #expect(try course.contributor("free", .isIn) == 1)
    #expect(try course.contributor("refusing", .refuses) == 1)
    #expect(try course.contributor("refusing", .firmWeek).isNaN)
  }

  @Test(
    "G1: every fact, as it holds and as it does not",
    arguments: [
      ("always", true), ("ceasefire holds", true), ("ceasefire has held 10 weeks", true),
      ("ceasefire has held 61 weeks", false), ("backstop includes anything", false),
      ("backstop includes air cover", false), ("mandate is clear", true), ("mandate is un", false),
      ("mandate is osce", false), ("moscow accepts", true), ("moscow acquiesces", true),
      ("1 others are in", false), ("0 others are in", true), ("4000 troops are firm", true),
      ("4001 troops are firm", false),
      ("a lead nation is found", false), ("no combat task", true), ("week is at least 52", true),
      ("week is at least 53", false), ("mandate is un or always", true),
      ("mandate is un and always", false),
      ("(mandate is un or moscow accepts) and (mandate is osce or ceasefire holds)", true),
    ]
  )
  func facts(_ condition: String, _ holds: Bool) throws {
    let plan = try Nations.plan([Nations.nation("one", "\"joinsIf\": \"\(condition)\"")])
    #expect(try joins("one", in: plan).allSatisfy { $0 == holds }, "\(condition)")
  }

  @Test(
    "G1: facts of the world follow what is given",
    arguments: [
      ("moscow accepts", "\"given\": { \"moscow\": \"ambiguous\" }", false),
      ("moscow acquiesces", "\"given\": { \"moscow\": \"ambiguous\" }", true),
      ("moscow acquiesces", "\"given\": { \"moscow\": \"rejects\" }", false),
      ("backstop includes air cover", "\"backstop\": { \"airCover\": true }", true),
      ("backstop includes intelligence", "\"backstop\": { \"airCover\": true }", false),
      ("backstop includes anything", "\"backstop\": { \"airCover\": true }", true),
      ("no combat task", "\"tasks\": { \"hold\": { \"combat\": true } }", false),
    ]
  )
  func worldFacts(_ condition: String, _ members: String, _ holds: Bool) throws {
    let nations = [Nations.nation("one", "\"joinsIf\": \"\(condition)\"")]
    let plan = try Nations.plan(nations, members)
    #expect(try joins("one", in: plan).allSatisfy { $0 == holds }, "\(condition)")
  }

  @Test(
    "G1: a withdrawn backstop breaks the condition, a pause does not",
    arguments: [
      ("withdrawn", false), ("paused", true),
    ]
  )
  func backstopWithdrawn(_ turn: String, _ holds: Bool) throws {
    let weeks = turn == "paused" ? ", \"forWeeks\": 50" : ""
    let nation = Nations.nation(
      "one",
      "\"joinsIf\": \"backstop includes anything\", \"decidesFromWeek\": 5"
    )
    let plan = try Nations.plan(
      [nation],
      """
      "backstop": { "airCover": true },
      "events": { "turn": { "week": 2, "backstop": "\(turn)" \(weeks) } }
      """
    )
    #expect(try joins("one", in: plan).allSatisfy { $0 == holds })
  }

  @Test("G1: a condition that is waived still asks that the ceasefire holds")
  func waived() throws {
    let nation = Nations.nation("one", "\"joinsIf\": \"mandate is un\", \"insists\": 0")
    #expect(always(try joins("one", in: try Nations.plan([nation]))))
    let fighting = """
      "truce": { "fightingWeeks": 500 },
      "events": { "break": { "week": 0, "ceasefire": "breaks" } }
      """
    let plan = try Nations.plan([nation], fighting)
    let ends = try Course.many(plan, 50).map { try $0.contributor("one", .firmWeek) }
    // Fighting of mean 500 weeks outlasts 60 weeks in most trials, and in all it lasts a week.
    #expect(ends.count { $0.isNaN } > 25)
    #expect(ends.allSatisfy { $0 != 0 })
  }

  private static let mutual = [
    Nations.nation("one", "\"joinsIf\": \"two is in\""),
    Nations.nation("two", "\"joinsIf\": \"one is in\""),
  ]

  @Test("G2: two that wait for each other join with a conference and never without")
  func conference() throws {
    let together = try Nations.plan(Self.mutual)
    #expect(always(try joins("one", in: together)))
    #expect(always(try joins("two", in: together)))
    let apart = try Nations.plan(Self.mutual, "\"mission\": { \"coordination\": \"none\" }")
    #expect(never(try joins("one", in: apart)))
    #expect(never(try joins("two", in: apart)))
    #expect(try Course(apart).contributor("one", .conditionUnmet) == 1)
  }

  @Test("G2: the greatest consistent set: who depends on a refusal drops, and so on down the chain")
  func fixpoint() throws {
    let plan = try Nations.plan([
      Nations.nation("a", "\"joinsIf\": \"b is in\""),
      Nations.nation("b", "\"joinsIf\": \"c is in\""),
      Nations.nation("c", "\"joinsIf\": \"d is in\""),
      Nations.nation("d", "\"stance\": \"refuses\""),
      Nations.nation("e", "\"joinsIf\": \"2 others are in\""),
      Nations.nation("f", "\"joinsIf\": \"e is in and 2 others are in\""),
      Nations.nation("g", "\"joinsIf\": \"12000 troops are firm\""),
      Nations.nation("h", "\"joinsIf\": \"12001 troops are firm\""),
    ])
    // e, f and g of 4,000 soldiers each hold one another up; h would make it 16,000 and so
    // counts itself: e, f, g, h are consistent. a, b and c fall with d.
    let expected = ["e", "f", "g", "h"]
    let course = Course(plan)
    let inside = try ["a", "b", "c", "d", "e", "f", "g", "h"].filter {
      try course.contributor($0, .firmWeek).isFinite
    }
    #expect(inside == expected)
  }

  @Test("G2: an unwilling partner does not count at the conference")
  func unwilling() throws {
    let plan = try Nations.plan([
      Nations.nation("one", "\"joinsIf\": \"two is in\""),
      Nations.nation("two", "\"joinsIf\": \"one is in\", \"chanceJoins\": 0"),
    ])
    #expect(never(try joins("one", in: plan)))
    // One stays out and with it two's condition is unmet.
    #expect(try Course(plan).contributor("one", .conditionUnmet) == 1)
  }

  @Test("G2: without a conference those who are in draw others after them, week by week")
  func cascade() throws {
    let plan = try Nations.plan(
      [
        Nations.nation("a", "\"canLead\": \"brigade\""),
        Nations.nation("b", "\"joinsIf\": \"a is in\""),
        Nations.nation("c", "\"joinsIf\": \"2 others are in\""),
        Nations.nation("d", "\"joinsIf\": \"a lead nation is found and 12000 troops are firm\""),
      ],
      "\"mission\": { \"coordination\": \"none\" }"
    )
    let course = Course(plan)
    let weeks = try ["a", "b", "c", "d"].map { try course.contributor($0, .firmWeek) }
    #expect(weeks == [0, 1, 2, 3])
  }

  @Test("G2: a parliament takes its weeks, and may say no", arguments: [(1.0, true), (0, false)])
  func parliament(_ chance: Double, _ joins: Bool) throws {
    let plan = try Nations.plan([
      Nations.nation(
        "one",
        """
        "decidesFromWeek": 3,
        "parliament": { "approvalNeeded": true, "delayWeeks": 6, "chanceApproves": \(chance) }
        """
      )
    ])
    let course = Course(plan)
    if joins {
      #expect(try course.contributor("one", .firmWeek) == 9)
    } else {
      #expect(try course.contributor("one", .firmWeek).isNaN)
      #expect(try course.contributor("one", .parliamentRefused) == 1)
    }
  }

  @Test("G2: a political ceiling scales the whole contingent")
  func ceiling() throws {
    let plan = try SmallScenario.plan(
      """
      "capabilities": { "guns": { "label": "g", "personsPerUnit": 100 } },
      "tasks": { "hold": { "needs": { "guns": 20 } } },
      "contributors": { "alpha": {
        "troopsAtMost": 5000,
        "forces": { "guns": { "owned": 20, "deployableShare": 1, "unitsPerUnitDeployed": 1 } }
      } }
      """
    )
    // 8 x 1,000 + 20 x 100 = 10,000 soldiers are halved.
    let course = Course(plan)
    #expect(course[.peakTroops] == 5000)
    #expect(try course.units(.present, "battlegroups") == 4)
    #expect(try course.units(.present, "guns") == 10)
  }

  @Test(
    "G3: a pledge beyond own forces is shaded or reneged; own forces are not",
    arguments: [
      (0.0, 1.0, 12.0), (0, 0.5, 10), (1, 1, 8),
    ]
  )
  func pledges(_ renege: Double, _ delivered: Double, _ units: Double) throws {
    let plan = try SmallScenario.plan(
      """
      "contributors": { "alpha": { "pledges": { "battlegroups": 4 } } },
      "politics": { "renegeChance": \(renege), "pledgeDelivered": \(delivered) }
      """
    )
    for course in Course.many(plan, 20) {
      #expect(try course.units(.present, "battlegroups") == units)
    }
  }
}
