import Analyses
import CommandParsing
import MonteCarlo
import Reports
import ScenarioModel

extension Muster {
  /// `muster explain`: one course told week by week, and told again with one change.
  func explain(_ command: ParsedCommand) throws(Failure) {
    let choice = try courseChoice(command)
    let resolved = try load(command.requiredWord(Program.scenario), command)
    let settings = try runSettings(command)
    warn(of: resolved, command)
    let progress = progress(trials: settings.trials, command)
    let explanation = Explanation(resolved, choice, settings) { progress.advance(by: $0) }
    progress.finish()
    guard let explanation else { throw .noSuchCourse(trials: settings.trials) }
    try deliver(text(of: CourseReport.report(explanation), command), command)
  }

  /// The trial that the command names.
  private func courseChoice(_ command: ParsedCommand) throws(Failure) -> CourseChoice {
    switch command.value(Program.trial) ?? "median" {
    case "worst": return .worst
    case "median": return .median
    case "first-end": return .firstEnd
    case let word:
      guard word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let trial = Int(word),
        trial < Program.mostTrials
      else {
        let advice =
          "Give the number of a trial from 0 to 9,999,999, or worst, median or first-end."
        throw .usage(command.invalid(word, for: Program.trial, advice: advice))
      }
      return .number(trial)
    }
  }
}
