import ForceSimulation
import TestSupport
import Testing

/// A link of the loop, and what stands still in every trial while it is frozen.
struct Link: Sendable, CustomTestStringConvertible {
  let name: String
  let isStill: @Sendable (Course) throws -> Bool
  var testDescription: String { name }
}

@Suite("Links held still", .tags(.statistical), .releaseOnly)
struct FreezeTests {
  /// A shipped scenario in which everything happens: hot, a force at the line, lapsing support.
  private static let stormy = """
    "given": { "climate": "hot", "ceasefire": "minsk-like" },
    "escalation": { "crisesPerYearMinskLike": 3 }, "politics": { "exitsPerYearAdHoc": 0.5 },
    "mission": { "endsBelowCoverage": 0.9 }, "backstop": { "withdrawnPerYear": 0 }
    """

  private static let links = [
    Link(name: "support") { course in
      try course.names.contributors.allSatisfy {
        try course.contributor($0.id, .support) == initialSupport[$0.id]
      }
    },
    Link(name: "exits") { $0[.exits] == 0 },
    Link(name: "contagion") { course in
      try course.names.contributors.allSatisfy {
        try course.contributor($0.id, .leftFollowing) == 0
      }
    },
    Link(name: "incidents") { $0[.incidents] == 0 },
    Link(name: "requests") { $0[.backstopAsked] == 0 },
    Link(name: "escalation") { $0[.crises] == 0 && $0[.rung4] == 0 },
    Link(name: "attack") { $0[.attackStopped].isNaN && $0[.endsEarlyAttack] == 0 },
    Link(name: "truceBreaks") { $0[.truceBroken] == 0 },
    Link(name: "earlyEnd") { $0[.endsEarlyTasks] + $0[.endsEarlyCommand] == 0 },
  ]

  /// Public support of each nation before anything happens.
  private static let initialSupport: [String: Double] = {
    let layers = "\"horizonWeeks\": 1, \"freeze\": { \"support\": true }"
    guard let plan = try? SmallScenario.shipped("baseline", layers) else { return [:] }
    let course = Course(plan)
    return Dictionary(
      uniqueKeysWithValues: plan.names.contributors.map {
        ($0.id, (try? course.contributor($0.id, .support)) ?? .nan)
      }
    )
  }()

  @Test("A frozen link carries nothing in any trial, a thawed one does", arguments: links)
  func carries(_ link: Link) throws {
    let thawed = try SmallScenario.shipped("baseline", Self.stormy)
    let frozen = try SmallScenario.shipped(
      "baseline",
      Self.stormy,
      "\"freeze\": { \"\(link.name)\": true }"
    )
    let courses = Course.many(thawed, 150)
    #expect(try courses.contains { try !link.isStill($0) })
    for (trial, course) in Course.many(frozen, 150).enumerated() {
      #expect(try link.isStill(course), "trial \(trial)")
    }
  }

  /// Links that no column shows by itself: what they change, and what they leave alone.
  @Test(
    "A frozen link changes what hangs on it and leaves what comes before it alone",
    arguments: [
      ("strain", [Measure.troopYears], [Measure.strainedContributors, .forceForms]),
      ("violations", [.incidents], [.forceForms]),
      ("response", [.incidents], [.forceForms]),
      ("credibility", [.crises], [.forceForms]),
      ("deterrence", [.crises], [.forceForms]),
    ]
  )
  func reaches(_ name: String, _ changed: [Measure], _ kept: [Measure]) throws {
    // Nothing that leads back from what happens to who is there.
    let calm = """
      "freeze": {
        "support": true, "exits": true, "attack": true, "earlyEnd": true, "truceBreaks": true
      },
      "contributors": {
        "france": { "forces": { "battlegroups": { "unitsPerUnitDeployed": 2 } } }
      }
      """
    let isEarly = name == "strain" ? ", \"escalation\": true, \"incidents\": true" : ""
    let plans = try ["false", "true"].map {
      try SmallScenario.shipped(
        "baseline",
        Self.stormy,
        calm,
        "\"freeze\": { \"\(name)\": \($0)\(isEarly) }"
      )
    }
    let courses = plans.map { Course.many($0, 100) }
    for measure in changed {
      #expect(zip(courses[0], courses[1]).contains { $0[measure] != $1[measure] }, "\(measure.id)")
    }
    for measure in kept {
      for (thawed, frozen) in zip(courses[0], courses[1]) {
        #expect(thawed[measure] == frozen[measure], "\(measure.id)")
      }
    }
    #expect(courses[0].contains { $0[.forceForms] == 1 })
  }
}
