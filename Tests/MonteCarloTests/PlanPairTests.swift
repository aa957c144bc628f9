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

  @Test(
    "a version with an input held is the scenario that says so, whatever else its plan plays",
    arguments: [
      ("politics.readinessCorrelation", 0.9, "\"politics\": { \"readinessCorrelation\": 0.9 }"),
      ("incidents.branching", 0.1, "\"incidents\": { \"branching\": 0.1 }"),
      (
        "contributors.france.forces.battlegroups.deployableShare", 0.2,
        "\"contributors\": { \"france\": { \"forces\": { \"battlegroups\": "
          + "{ \"deployableShare\": 0.2 } } } }"
      ),
    ]
  )
  func versions(path: String, value: Double, member: String) throws {
    let horizon = "\"horizonWeeks\": 60"
    let plan = try Scenarios.plan("baseline", horizon)
    let said = try Scenarios.plan("baseline", "\(horizon), \(member)")
    let held = plan.holding(value, atPath: path)
    #expect(!held.isEmpty)
    let asSaid = Runner.differences([plan, said], settings)
    #expect(!asSaid[0].isNothing)
    let other = plan.holding(0.5, atPath: "mission.scale")
    let versions = [
      PlanVersion(of: 0), PlanVersion(of: 0, holding: other), PlanVersion(of: 0, holding: held),
      PlanVersion(of: 0),
    ]
    let tallies = Runner.differences(
      [plan],
      versions: versions,
      pairing: [PlanPair(2, against: 0), PlanPair(3, against: 0)],
      settings
    )
    #expect(tallies[0] == asSaid[0])
    #expect(tallies[1].isNothing)
  }
}
