import Analyses
import ForceSimulation
import MonteCarlo
import TestSupport
import Testing

@Suite("Brackets beside a run", .releaseOnly)
struct BracketEndsTests {
  private func run(trials: Int) throws -> ScenarioRun {
    let variant = try Shipped.variant("baseline")
    return ScenarioRun([variant], RunSettings(seed: 5, trials: trials, threads: 2))
  }

  /// What the brackets do in a run of so many trials.
  private func effects(trials: Int) throws -> [BracketEffect] {
    try #require(try run(trials: trials).beside).brackets[0]
  }

  @Test("an end is what the scenario with that value gives, on as many trials in a longer run")
  func end() throws {
    let (short, long) = (try effects(trials: 150), try effects(trials: 400))
    let said = try Shipped.variant("baseline").plan
    for path in ["backstop.withdrawnPerYear", "escalation.crisesPerYearThin"] {
      let effects = [short, long].map { $0.first { $0.path == path } }
      let effect = try #require(effects[0])
      #expect(effect.trials == (path.hasPrefix("backstop") ? 60 : 150))
      #expect(effects[1]?.trials == effect.trials)
      #expect(effects[1]?.highShifts == effect.highShifts)
      let end = try Shipped.variant("baseline", [(path, "\(effect.high)")]).plan
      let part = RunSettings(
        seed: 5,
        trials: effect.trials,
        trialsPerJudgement: 5,
        threads: 1
      )
      let pair = Runner.differences([said, end], part)[0]
      #expect(!pair.isNothing)
      #expect(effect.highShifts == pair.moments.map { Shift($0) })
    }
  }

  @Test("a bracket that nothing reads is played no further than shows it")
  func dead() throws {
    // Read only where Moscow rejects the force.
    let path = "deterrence.consentRejected"
    let effect = try #require(try effects(trials: 50).first { $0.path == path })
    #expect(effect.trials == 20)
    #expect((effect.lowShifts + effect.highShifts).allSatisfy { $0.mean == 0 && $0.error == 0 })
  }

  @Test("a bracket stands once for each form, and none rests on more trials than the run has")
  func few() throws {
    let effects = try effects(trials: 12)
    #expect(effects.count == Set(effects.map { $0.path }).count)
    #expect(effects.allSatisfy { $0.trials == 12 })
  }
}
