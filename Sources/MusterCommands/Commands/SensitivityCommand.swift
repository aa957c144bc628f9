import Analyses
import CommandParsing
import ForceSimulation
import MonteCarlo
import Reports
import ScenarioModel

extension Muster {
  /// `muster sensitivity`: which guesses decide a result.
  func sensitivity(_ command: ParsedCommand) throws(Failure) {
    let resolved = try load(command.requiredWord(Program.scenario), command)
    let settings = try runSettings(command)
    let trials = command.value(Program.trials) == nil ? nil : settings.trials
    warn(of: resolved, command)
    let progress = progress(trials: trials ?? Sensitivity.usualTrials, command)
    let sensitivity = Sensitivity(
      of: Variant(heading: resolved.scenario.name, resolved: resolved),
      settings,
      trials: trials
    ) { progress.advance(by: $0) }
    progress.finish()
    let word = command.value(Program.measure)
    let measure = Sensitivity.measures.first { $0.id == word } ?? Sensitivity.measures[0]
    let report =
      isForFiles(command)
      ? SensitivityReport.table(sensitivity)
      : SensitivityReport.report(sensitivity, on: measure)
    try deliver(text(of: report, command), command)
  }
}
