import CommandParsing
import JSONText
import MonteCarlo
import Reports
import ScenarioModel

/// How results are written.
enum OutputFormat: String {
  case text, markdown, csv, json
}

extension Muster {
  /// The scenario a command names, with its change files and settings laid over it.
  func load(_ word: String, _ command: ParsedCommand) throws(Failure) -> ResolvedScenario {
    var settings: [ScenarioLoading.Setting] = []
    for text in command.values(Program.set) {
      guard let setting = ScenarioLoading.Setting(text) else {
        let advice = "Write it as path=value, such as contributors.france.insists=0.5."
        throw .usage(command.invalid(text, for: Program.set, advice: advice))
      }
      settings.append(setting)
    }
    let loading = ScenarioLoading(surroundings)
    return try loading.load(word, with: command.values(Program.with), set: settings)
  }

  /// The settings of a run as the command gives them.
  func runSettings(_ command: ParsedCommand) throws(Failure) -> RunSettings {
    do throws(UsageError) {
      return RunSettings(
        seed: try command.integer(Program.seed, in: 0...RunSettings.greatestSeed) ?? 1,
        trials: try command.integer(Program.trials) ?? Program.defaultTrials,
        threads: try command.integer(Program.threads) ?? surroundings.processors
      )
    } catch { throw .usage(error) }
  }

  /// The format a command asks for.
  func format(_ command: ParsedCommand) -> OutputFormat {
    command.value(Program.format).flatMap { OutputFormat(rawValue: $0) } ?? .text
  }

  /// A report in the format a command asks for.
  func text(of report: Report, _ command: ParsedCommand) -> String {
    switch format(command) {
    case .text: TerminalReport.text(report, width: width)
    case .markdown: MarkdownReport.text(report)
    case .csv: CSVReport.text(report)
    case .json: JSONText.write(JSONReport.node(report))
    }
  }

  /// Says on standard error when a scenario's positions are old.
  func warnIfOld(_ scenario: Scenario, _ command: ParsedCommand) {
    guard !command.isSet(Program.quiet), let epoch = CalendarDate("1970-01-01") else { return }
    let days = surroundings.today - (scenario.asOf.dayNumber - epoch.dayNumber)
    if days > 90 {
      surroundings.warn(
        "Note: '\(scenario.name)' describes positions of \(scenario.asOf), \(days) days ago.\n"
      )
    }
  }
}
