import ForceSimulation
import MonteCarlo
import Statistics
import TestSupport
import Testing

/// More capacity and a firmer backstop never lower the units usable (V5).
///
/// Trial by trial that holds once five mechanisms are out by which more can become less: a queue
/// at the border, a cap on what is sent, headquarters that command only so many, a ceiling on a
/// contingent, and support that more units must share. With these in, as shipped, it holds on
/// average up to what matters.
@Suite("More is not less (V5)", .tags(.statistical), .releaseOnly)
struct MonotoneTests {
  private static let parts = ["intelligence", "logistics", "airCover", "automaticResponse"]

  private static let mechanismsOut = """
    "freeze": {
      "exits": true, "incidents": true, "escalation": true, "truceBreaks": true, "strain": true
    },
    "horizonWeeks": 53,
    "mission": { "receptionPersonsPerWeek": 1e6, "sendAtMost": 100 },
    "command": {
      "brigadeBattlegroups": 1e4, "divisionBattlegroups": 1e4, "corpsBattlegroups": 1e4,
      "presentShare": 0
    },
    "contributors": {
      "united-kingdom": { "troopsAtMost": 1e6 }, "france": { "troopsAtMost": 1e6 }
    },
    "capabilities": {
      "engineerCompanies": { "shortageCost": 0 }, "medicalFacilities": { "shortageCost": 0 },
      "logisticsCompanies": { "shortageCost": 0 },
      "surveillanceDetachments": { "shortageCost": 0 }
    }
    """

  /// The backstop with its first `count` parts, never paused or withdrawn.
  private func backstop(_ count: Int) -> String {
    let parts = Self.parts.enumerated().map { "\"\($1)\": \($0 < count)" }
    return """
      \(Self.mechanismsOut), "backstop": {
        \(parts.joined(separator: ", ")), "withdrawnPerYear": 0, "pausedPerYear": 0
      }
      """
  }

  private func usable(_ plan: Plan, trials: Int) -> [[Double]] {
    let layout = RecordLayout(plan)
    var state = TrialState(for: plan, seed: 5)
    return (0..<trials).map { trial in
      runTrial(UInt32(trial), judgement: trial, in: &state, of: plan)
      return plan.names.capabilities.indices.map {
        state.record[layout.column(.usable, capability: $0)]
      }
    }
  }

  @Test("each further part of the backstop leaves every capability in every trial as usable")
  func firmerBackstop() throws {
    let steps = try (0...4).map { count in
      usable(try Repository.plan("baseline", backstop(count)), trials: 300)
    }
    for (weaker, firmer) in zip(steps, steps.dropFirst()) {
      for (trial, pair) in zip(weaker, firmer).enumerated() {
        for (before, after) in zip(pair.0, pair.1) {
          #expect(after >= before - 1e-9, "trial \(trial): \(before), \(after)")
        }
      }
    }
    #expect(zip(steps[0], steps[4]).contains { $0 != $1 })
  }

  @Test(
    "as shipped, no what-if of more takes more of another capability than matters",
    arguments: [
      "full-backstop", "uk-readiness-plus-50", "france-12-launchers",
      "france-rockets-and-drones", "poland-joins", "germany-joins", "nordic-baltic-surge",
      "flank-release",
    ]
  )
  func asShipped(_ name: String) throws {
    let plans = [try Repository.plan("baseline"), try Repository.plan(name)]
    let settings = RunSettings(seed: 5, trials: 500, trialsPerJudgement: 5, threads: 2)
    let tallies = Runner.run(plans, settings).tallies
    for (place, capability) in plans[0].names.capabilities.enumerated() {
      let column = tallies[0].layout.column(.usable, capability: place)
      let means = try tallies.map { try #require($0.columns[column].mean) }
      let asked = try #require(
        tallies[0].columns[tallies[0].layout.column(.asked, capability: place)].mean
      )
      // The same draws on both sides: .02 of the ask is what matters.
      #expect(means[1] >= means[0] - 0.02 * asked, "\(capability.id): \(means) of \(asked)")
    }
  }
}
