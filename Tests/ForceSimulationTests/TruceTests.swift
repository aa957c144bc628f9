import Foundation
import ForceSimulation
import TestSupport
import Testing

@Suite("Truces (W4)", .tags(.statistical), .releaseOnly)
struct TruceTests {
  private static let breaking = """
    "mission": { "kind": "none" }, "events": { "alpha-joins": null },
    "freeze": { "truceBreaks": false }
    """

  @Test(
    "W4: the chance that a truce has broken is one less the chance to hold each week",
    arguments: [("strong", 0.004), ("thin", 0.015), ("minsk-like", 0.25)]
  )
  func breaks(_ strength: String, _ chance: Double) throws {
    let plan = try SmallScenario.plan(
      "\(Self.breaking), \"horizonWeeks\": 30, \"given\": { \"ceasefire\": \"\(strength)\" }"
    )
    let courses = Course.many(plan, 3000)
    let broken = courses.count { $0[.truceBroken] == 1 }
    expectShare(broken, of: 3000, is: 1 - pow(1 - chance, 30))
    // Broken is low-level fighting, rung 3, and by itself never more.
    #expect(courses.allSatisfy { $0[.rung3] == $0[.truceBroken] && $0[.rung4] == 0 })
  }

  @Test("W4: combat power slows it by exp(-.4 K / K*)")
  func deterred() throws {
    let plan = try SmallScenario.plan(
      "\"horizonWeeks\": 30, \"freeze\": { \"truceBreaks\": false }"
    )
    // Eight of sixteen; the first week knows no force yet, since the truce looks at last week's.
    let hazard = -log(0.985) * (1 + 29 * exp(-0.2))
    let courses = Course.many(plan, 3000)
    expectShare(courses.count { $0[.truceBroken] == 1 }, of: 3000, is: 1 - exp(-hazard))
  }

  @Test("W4: a scripted break is low-level fighting, and frozen breaks happen only by script")
  func scripted() throws {
    let plan = try SmallScenario.plan(
      "\"events\": { \"a-break\": { \"week\": 9, \"ceasefire\": \"breaks\" } }"
    )
    let course = Course(plan)
    #expect(course[.truceBroken] == 1)
    #expect(course[.rung3] == 1)
    #expect(course[.rung4] == 0)
    #expect(Course(try SmallScenario.plan())[.truceBroken] == 0)
  }
}
