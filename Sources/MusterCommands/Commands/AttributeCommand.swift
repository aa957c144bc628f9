import Analyses
import CommandParsing
import MonteCarlo
import Reports
import ScenarioModel

extension Muster {
  /// `muster attribute`: what each link of the loop, or each contributor, carries.
  func attribute(_ command: ParsedCommand) throws(Failure) {
    let resolved = try load(command.requiredWord(Program.scenario), command)
    let settings = try runSettings(command, otherwise: Program.attributionTrials)
    warn(of: resolved, command)
    let kind: Attribution.Parts =
      command.value(Program.parts) == "contributor" ? .contributors : .links
    let progress = progress(trials: settings.trials, command)
    let attribution = Attribution(
      kind,
      of: Variant(heading: resolved.scenario.name, resolved: resolved),
      settings
    ) { progress.advance(by: $0) }
    progress.finish()
    let report =
      isForFiles(command)
      ? AttributionReport.table(attribution) : AttributionReport.report(attribution)
    try deliver(text(of: report, command), command)
  }

  /// Whether a command writes for spreadsheets and scripts.
  func isForFiles(_ command: ParsedCommand) -> Bool {
    switch format(command) {
    case .csv, .json: true
    case .text, .markdown: false
    }
  }
}
