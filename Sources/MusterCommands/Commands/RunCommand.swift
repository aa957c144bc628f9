import Analyses
import CommandParsing
import JSONText
import MonteCarlo
import Reports
import ScenarioModel

extension Muster {
  /// `muster run`: simulates a scenario and shows coverage and risk.
  func runScenario(_ command: ParsedCommand) throws(Failure) {
    if command.isSet(Program.full), let what = command.value(Program.by) {
      let advice = "Leave out '--full' for the table by \(what), or '--by' for everything else."
      throw .usage(command.refusal("'--full' and '--by' are two different reports. " + advice))
    }
    let resolved = try load(command.requiredWord(Program.scenario), command)
    let settings = try runSettings(command)
    warn(of: resolved, command)
    let variants = Variant.sideBySide(resolved)
    let progress = progress(trials: settings.trials * 3 / 2, command)
    let run = ScenarioRun(
      variants,
      settings,
      against: forceInstead(of: variants, command)
    ) { progress.advance(by: $0) }
    progress.finish()
    try deliver(text(of: run, resolved, command), command)
  }

  private func text(
    of run: ScenarioRun,
    _ resolved: ResolvedScenario,
    _ command: ParsedCommand
  ) -> String {
    let format = format(command)
    if format == .json {
      let context = context([resolved], run.settings, command)
      return JSONText.write(ResultFile.node(run, context))
    }
    if let what = command.value(Program.by) {
      let report = what == "month" ? MonthReport.report(run) : ContributorReport.report(run)
      return text(of: report, command)
    }
    if format == .text, !command.isSet(Program.full) { return FirstScreen(run).text }
    if format == .csv, !command.isSet(Program.full) {
      return text(of: FullReport.measures(run), command)
    }
    return text(of: FullReport.report(run), command)
  }

  /// How a result was made, for the result file.
  func context(
    _ scenarios: [ResolvedScenario],
    _ settings: RunSettings,
    _ command: ParsedCommand
  ) -> ResultContext {
    ResultContext(
      version: Program.version,
      digests: scenarios.map { $0.digest },
      settings: [
        ResultSetting("seed", number(settings.seed), isDefault: command.value(Program.seed) == nil),
        ResultSetting(
          "trials",
          number(UInt64(settings.trials)),
          isDefault: command.value(Program.trials) == nil
        ),
        ResultSetting(
          "trialsPerJudgement",
          number(UInt64(settings.trialsPerJudgement)),
          isDefault: true
        ),
      ],
      notes: scenarios.flatMap { changes(in: $0) }
    )
  }

  private func number(_ value: UInt64) -> JSONNode { JSONNode(.number(Double(value))) }

  /// The bar of a run of so many trials.
  func progress(trials: Int, _ command: ParsedCommand) -> Progress {
    let isShown = surroundings.showsProgress && !command.isSet(Program.quiet)
    return Progress(total: trials, surroundings, isShown: isShown)
  }
}
