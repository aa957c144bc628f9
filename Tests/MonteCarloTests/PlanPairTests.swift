import ForceSimulation
import MonteCarlo
import Statistics
import Testing

@Suite("Pairs of plans")
struct PlanPairTests {
  private let settings = RunSettings(seed: 4, trials: 12, trialsPerJudgement: 3, threads: 2)

  private func plans() throws -> [Plan] {
    try ["baseline", "no-backstop", "no-force"].map {
      try Scenarios.plan($0, "\"horizonWeeks\": 60")
    }
  }

  @Test("pairs against the first are those of a plain run")
  func againstFirst() throws {
    let plans = try plans()
    let plain = Runner.run(plans, settings)
    let pairs = [PlanPair(1, against: 0), PlanPair(2, against: 0)]
    let outcome = Runner.run(plans, pairing: pairs, settings)
    #expect(outcome == plain)
    #expect(Runner.differences(plans, pairing: pairs, settings) == plain.pairs)
  }

  @Test("any two plans can be compared; turned round, the difference changes its sign")
  func anyTwo() throws {
    let plans = try plans()
    let pairs = [PlanPair(2, against: 1), PlanPair(1, against: 2), PlanPair(1, against: 1)]
    let tallies = Runner.differences(plans, pairing: pairs, settings)
    let peak = tallies.map { $0.moments[Measure.peakTroops.rawValue] }
    #expect(peak[0].smaller > 0)
    #expect(peak[0].meanDifference == peak[1].meanDifference.map { -$0 })
    #expect(peak[2].greater == 0)
    #expect(peak[2].smaller == 0)
    #expect(peak[2].difference.count == 12)
  }
}
