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
      for (column, values) in zip(pair.0, pair.1).enumerated() {
        // Not a number where a measure has no value.
        guard !(values.0.isNaN && values.1.isNaN) else { continue }
        let tolerance = 1e-9 * max(1, values.0.magnitude)
        #expect(
          values.0 == values.1 || (values.0 - values.1).magnitude <= tolerance,
          "trial \(trial), column \(column): \(values.0) kept, \(values.1) anew"
        )
      }
    }
  }

  @Test("of one trial is nothing to the next")
  func trialsAreApart() throws {
    let plan = try Repository.plan("backstop-withdrawn-midway")
    let inOrder = records(plan, trials: 10, worksOutAnew: false)
    for trial in [9, 0, 4] {
      var state = TrialState(for: plan, seed: 11)
      runTrial(UInt32(trial), judgement: trial / 5, in: &state, of: plan)
      let alike = zip(state.record, inOrder[trial]).allSatisfy { $0.bitPattern == $1.bitPattern }
      #expect(alike && state.record.count == inOrder[trial].count, "trial \(trial)")
    }
  }
}
