import Analyses
import CommandParsing
import JSONText
import Reports
import ScenarioModel

extension Muster {
  /// `muster run`: simulates a scenario and shows coverage and risk.
  func runScenario(_ command: ParsedCommand) throws(Failure) {
    let resolved = try load(command.requiredWord(Program.scenario), command)
    let settings = try runSettings(command)
    _ = (resolved, settings)
  }

  /// `muster compare`: scenarios side by side on the same draws.
  func compare(_ command: ParsedCommand) throws(Failure) {
  }
}
