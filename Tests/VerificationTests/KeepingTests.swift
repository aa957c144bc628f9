import ForceSimulation
import TestSupport
import Testing

@Suite("What a trial keeps from week to week")
struct KeepingTests {
  /// Scenarios in which contingents come late, leave, are held up, run short and are driven out.
  static let scenarios = [
    "baseline", "full-backstop", "backstop-withdrawn-midway", "casualty-shock", "late-concession",
    "rally", "renewed-attack", "snap-election", "un-peacekeeping", "flank-release", "ask-64000",
    "weakest-link", "no-coordination", "germany-decides-late",
  ]

  /// The records of some trials, one after another.
  private func records(_ plan: Plan, trials: Int, worksOutAnew: Bool) -> [[Double]] {
    var state = TrialState(for: plan, seed: 11)
    state.worksOutAnew = worksOutAnew
    return (0..<trials).map { trial in
      runTrial(UInt32(trial), judgement: trial / 5, in: &state, of: plan)
      return state.record
    }
  }

  @Test("is what working it out anew every week gives", .releaseOnly, arguments: scenarios)
  func keptIsAnew(scenario: String) throws {
    let plan = try Repository.plan(scenario)
    let kept = records(plan, trials: 100, worksOutAnew: false)
    let anew = records(plan, trials: 100, worksOutAnew: true)
    for (trial, pair) in zip(kept, anew).enumerated() {
      let apart = pair.0.indices.filter { !Self.areAlike(pair.0[$0], pair.1[$0]) }
      let values = apart.map { "column \($0): \(pair.0[$0]) kept, \(pair.1[$0]) anew" }
      #expect(apart.isEmpty, "trial \(trial), \(values.prefix(5))")
    }
  }

  /// Whether two values are the same within rounding, or both no numbers, as where a measure has
  /// no value.
  private static func areAlike(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || (a - b).magnitude <= 1e-9 * max(1, a.magnitude)
  }

  /// Forces that surge until about the end of a tour: chance decides whether one relief more is
  /// for the full level, as guns can arrive a little before crews.
  private static func surging(_ weeks: Int) -> String {
    """
    "deployment": { "surgeWeeks": \(weeks), "surgeUnitsPerUnit": 2 },
    "contributors": {
      "france": { "rotationPolicy": "surge" }, "united-kingdom": { "rotationPolicy": "surge" },
      "germany": { "rotationPolicy": "surge" }, "turkey": { "rotationPolicy": "surge" }
    }
    """
  }

  @Test("of one trial is nothing to the next", arguments: ["", surging(28), surging(54)])
  func trialsAreApart(_ members: String) throws {
    let plan = try Repository.plan("backstop-withdrawn-midway", members)
    let inOrder = records(plan, trials: 50, worksOutAnew: false)
    for trial in 0..<50 {
      var state = TrialState(for: plan, seed: 11)
      runTrial(UInt32(trial), judgement: trial / 5, in: &state, of: plan)
      let alike = zip(state.record, inOrder[trial]).allSatisfy { $0.bitPattern == $1.bitPattern }
      #expect(alike && state.record.count == inOrder[trial].count, "trial \(trial)")
    }
  }
}
