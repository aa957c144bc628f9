import ForceSimulation
import MonteCarlo
import Reports
import Testing

@Suite("A requirement")
struct RequirementTests {
  @Test(
    "is a measure, a relation and a number",
    arguments: [
      ("tasksCarriedOut >= 4", "tasksCarriedOut", Requirement.Relation.atLeast, 4.0),
      ("tasksCarriedOut>=4", "tasksCarriedOut", .atLeast, 4),
      ("forceForms > 80 of 100", "forceForms", .above, 0.8),
      ("forceForms <= 12.5%", "forceForms", .atMost, 0.125),
      ("coverageUsable < 0.5", "coverageUsable", .below, 0.5),
      ("deathsP95 < 300", "deathsP95", .below, 300),
    ]
  )
  func reading(
    _ text: String,
    _ id: String,
    _ relation: Requirement.Relation,
    _ bound: Double
  ) throws {
    let requirement = try Requirement(text)
    #expect(requirement.measure.id == id)
    #expect(requirement.relation == relation)
    #expect(requirement.bound == bound)
  }

  @Test(
    "is refused where it says nothing that can be decided",
    arguments: [
      ("", Requirement.Problem.form), ("tasksCarriedOut", .form), ("tasksCarriedOut = 4", .form),
      ("tasksCarriedOut >= four", .number("tasksCarriedOut", isShare: false)),
      ("tasksCarriedOut >=", .number("tasksCarriedOut", isShare: false)),
      ("tasksCarriedOut >= 80%", .number("tasksCarriedOut", isShare: false)),
      ("tasksCarriedOut >= 1e3", .number("tasksCarriedOut", isShare: false)),
      ("tasksCarriedOut >= nan", .number("tasksCarriedOut", isShare: false)),
      ("forceForms >= 80", .number("forceForms", isShare: true)),
      ("forceForms >= 120 of 100", .number("forceForms", isShare: true)),
      ("tasksDone >= 4", .unknownMeasure("tasksDone")),
      ("deathsTailMean95 < 10", .noInterval("deathsTailMean95")),
    ]
  )
  func refused(_ text: String, _ problem: Requirement.Problem) {
    #expect(throws: problem) { _ = try Requirement(text) }
  }

  @Test("is met, not met or undecided as the interval lies")
  func decision() throws {
    let form = try #require(try SampleRun.run.get().forms.last)
    let estimate = form.estimate(Measure.coverageUsable)
    let low = try #require(estimate.low)
    let high = try #require(estimate.high)
    try #require(low < high && low > 0.01 && high < 0.99)
    func decide(_ relation: String, _ bound: Double) throws -> Requirement.Decision {
      let requirement = try Requirement("coverageUsable \(relation) \(bound)")
      return requirement.decision(on: form, everyLook: false).decision
    }
    let middle = (low + high) / 2
    for relation in [">=", ">"] {
      #expect(try decide(relation, low - 0.01) == .met)
      #expect(try decide(relation, middle) == .undecided)
      #expect(try decide(relation, high + 0.01) == .notMet)
    }
    for relation in ["<=", "<"] {
      #expect(try decide(relation, low - 0.01) == .notMet)
      #expect(try decide(relation, middle) == .undecided)
      #expect(try decide(relation, high + 0.01) == .met)
    }
  }

  @Test("is decided by the end that exists where the other does not")
  func oneEnd() throws {
    // A median that is reached in too few trials to bound it from above: 26 weeks or more.
    let late = try Requirement("weeksToInitialCapability >= 20")
    #expect(late.decision(low: 26, high: nil) == .met)
    #expect(late.decision(low: 12, high: nil) == .undecided)
    let early = try Requirement("weeksToInitialCapability < 26")
    #expect(early.decision(low: 26, high: nil) == .notMet)
    #expect(early.decision(low: 25, high: nil) == .undecided)
    #expect(early.decision(low: nil, high: 25) == .met)
    #expect(early.decision(low: nil, high: nil) == .undecided)
  }

  @Test("is harder to meet when it is asked on looks")
  func everyLook() throws {
    let form = try #require(try SampleRun.run.get().forms.last)
    let low = try #require(form.estimate(Measure.coverageUsable).low)
    let requirement = try Requirement("coverageUsable >= \(low)")
    #expect(requirement.decision(on: form, everyLook: false).decision == .met)
    #expect(requirement.decision(on: form, everyLook: true).decision == .undecided)
  }

  @Test("says which it is, and by what")
  func sentence() throws {
    let form = try #require(try SampleRun.run.get().forms.last)
    let met = try Requirement("coverageUsable >= 0").sentence(on: form, everyLook: false)
    #expect(met.hasPrefix("'coverageUsable >= 0', US backstop as asked: met, "))
    let failed = try Requirement("coverageUsable > 99.9%").sentence(on: form, everyLook: false)
    #expect(failed.contains(": not met, "))
  }
}
