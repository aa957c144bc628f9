import ForceSimulation
import TestSupport
import Testing

/// Alpha leads and leaves in week 20; Beta may lead too; Gamma and Delta serve under the mission's
/// lead, Echo under Beta; Foxtrot under Gamma, then Alpha.
private func plan(_ layers: String...) throws -> Plan {
  let nations = [
    ("beta", "\"canLead\": \"brigade\""), ("gamma", ""), ("delta", ""),
    ("echo", "\"servesUnder\": [\"beta\"]"), ("foxtrot", "\"servesUnder\": [\"gamma\", \"alpha\"]"),
  ]
  let contributors = nations.map { id, members in
    Nations.nation(id, "\"decidesFromWeek\": 520" + (members.isEmpty ? "" : ", \(members)"))
  }
  let events = nations.map { id, _ in
    "\"\(id)-joins\": { \"week\": 0, \"contributor\": \"\(id)\", \"does\": \"joins\" }"
  }
  return try SmallScenario.plan(
    """
    "horizonWeeks": 60, "freeze": { "contagion": false },
    "mission": { "leads": ["alpha", "beta"] },
    "contributors": { \(contributors.joined(separator: ", ")) },
    "events": {
      \(events.joined(separator: ", ")),
      "alpha-leaves": { "week": 20, "contributor": "alpha", "does": "leaves" }
    }
    """,
    layers.first ?? ""
  )
}

@Suite("Partners who follow (G6)")
struct ContagionTests {
  @Test("G6: partners follow with the stated chance, each for itself, within two weeks")
  func partners() throws {
    let trials = 4000
    let courses = Course.many(try plan("\"politics\": { \"contagionChance\": 0.3 }"), trials)
    let gamma = try courses.map { try $0.contributor("gamma", .leftWeek) }
    let delta = try courses.map { try $0.contributor("delta", .leftWeek) }
    for weeks in [gamma, delta] {
      expectShare(weeks.count { $0 == 21 }, of: trials, is: 0.15)
      expectShare(weeks.count { $0 == 22 }, of: trials, is: 0.15)
      #expect(weeks.allSatisfy { $0.isNaN || $0 == 21 || $0 == 22 })
    }
    let both = zip(gamma, delta).count { !$0.isNaN && !$1.isNaN }
    expectShare(both, of: trials, is: 0.09)
    for course in courses {
      #expect(try course.contributor("alpha", .leftDecided) == 1)
      #expect(try course.contributor("gamma", .leftDecided) == 0)
      let followed = try course.contributor("gamma", .leftFollowing) == 1
      #expect(try followed == course.contributor("gamma", .leftWeek).isFinite)
    }
  }

  @Test("G6: another lead nation and those under it stay, for certain")
  func others() throws {
    for course in Course.many(try plan("\"politics\": { \"contagionChance\": 1 }"), 50) {
      for id in ["gamma", "delta", "foxtrot"] {
        #expect(try course.contributor(id, .leftFollowing) == 1, "\(id)")
      }
      for id in ["beta", "echo"] { #expect(try course.contributor(id, .isIn) == 1, "\(id)") }
      // Foxtrot serves under Gamma while that is in, so it leaves after Gamma does.
      let gamma = try course.contributor("gamma", .leftWeek)
      let foxtrot = try course.contributor("foxtrot", .leftWeek)
      #expect(foxtrot == gamma + 1 || foxtrot == gamma + 2)
      #expect(course[.exits] == 4)
    }
  }

  @Test("G6: nobody follows where contagion is frozen or the chance is none")
  func nobody() throws {
    for members in [
      "\"politics\": { \"contagionChance\": 1 }, \"freeze\": { \"contagion\": true }",
      "\"politics\": { \"contagionChance\": 0 }",
    ] {
      for course in Course.many(try plan(members), 20) { #expect(course[.exits] == 1) }
    }
  }
}
