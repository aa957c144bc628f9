import Analyses
import CommandParsing
import JSONText
import MonteCarlo
import Reports
import ScenarioModel

extension Muster {
  /// `muster run`: simulates a scenario and shows coverage and risk.
  ///
  /// - Returns: 0, or 2 where `--require` is not met.
  func runScenario(_ command: ParsedCommand) throws(Failure) -> Int32 {
    if command.isSet(Program.full), let what = command.value(Program.by) {
      let advice = "Leave out '--full' for the table by \(what), or '--by' for everything else."
      throw .usage(command.refusal("'--full' and '--by' are two different reports. " + advice))
    }
    let requirements = try requirements(command)
    let resolved = try load(command.requiredWord(Program.scenario), command)
    let isAlone = command.isSet(Program.alone)
    let variants = isAlone ? Variant.alone(resolved) : Variant.sideBySide(resolved)
    let work = try work(command, [resolved], variants)
    warn(of: resolved, command)
    return try carryOut(work) { (conduct) throws(Failure) in
      try ScenarioRun(
        variants,
        work.settings,
        precision: work.precision,
        alone: isAlone,
        conduct: conduct
      )
    } report: { (made) throws(Failure) in
      var run = made
      if !isAlone, let force = forceInstead(of: variants, command) {
        run.findBreakEvens(against: force)
      }
      let asked = run.forms.suffix(1)
      let outcome = RequirementOutcome(requirements, Array(asked), precision: run.precision)
      let notes = [PrecisionWording.sentence(run)].compactMap { $0 } + outcome.sentences
      try deliver(text(of: run, resolved, work, notes: notes), command)
      return say(notes, outcome, command)
    }
  }

  private func text(
    of run: ScenarioRun,
    _ resolved: ResolvedScenario,
    _ work: Work,
    notes: [String]
  ) -> String {
    let command = work.command
    let format = format(command)
    if format == .json {
      let context = context([resolved], work, isAlone: run.beside == nil, notes: notes)
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
    _ work: Work,
    isAlone: Bool = false,
    notes: [String]
  ) -> ResultContext {
    let (command, settings, request) = (work.command, work.settings, work.request)
    var list = [
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
    ]
    if let precision = work.precision {
      let value = JSONNode(.number(precision.halfWidth))
      list.append(ResultSetting("precision", value, isDefault: false))
    }
    if isAlone {
      list.append(ResultSetting("alone", JSONNode(.bool(true)), isDefault: false))
    }
    return ResultContext(
      // What is run again is judged by everything but the version, which the file says itself.
      version: replay?.version ?? Program.version,
      digests: request.scenarios.map { $0.digest },
      settings: list,
      notes: scenarios.flatMap { changes(in: $0) } + notes,
      request: request
    )
  }

  private func number(_ value: UInt64) -> JSONNode { JSONNode(.number(Double(value))) }

  /// The bar of a command that makes so many trials.
  func progress(trials: Int, _ command: ParsedCommand) -> Progress {
    Progress(total: trials, surroundings, isShown: showsProgress(command))
  }

  /// Whether somebody watches who may be told how far a command is.
  func showsProgress(_ command: ParsedCommand) -> Bool {
    surroundings.showsProgress && !command.isSet(Program.quiet)
  }
}
