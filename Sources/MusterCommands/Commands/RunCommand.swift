import Analyses
import CommandParsing
import ForceSimulation
import JSONText
import MonteCarlo
import Reports
import ScenarioModel

extension Muster {
  /// `muster run`: simulates a scenario and shows coverage and risk.
  func runScenario(_ command: ParsedCommand) throws(Failure) {
    let resolved = try load(command.requiredWord(Program.scenario), command)
    let settings = try runSettings(command)
    let plan = Plan(resolved.scenario)
    let outcome = Runner.run([plan], settings)
    for m in Measure.allCases {
      let e = outcome.tallies[0].estimate(m)
      try print("\(m.id) \(e.value ?? -1) [\(e.low ?? -1), \(e.high ?? -1)]\n")
    }
  }

  /// `muster compare`: scenarios side by side on the same draws.
  func compare(_ command: ParsedCommand) throws(Failure) {
  }
}
