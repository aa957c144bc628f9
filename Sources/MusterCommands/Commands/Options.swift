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

  /// The settings of a run as the command gives them, with so many trials unless it says.
  func runSettings(
    _ command: ParsedCommand,
    otherwise trials: Int = Program.defaultTrials
  ) throws(Failure) -> RunSettings {
    do throws(UsageError) {
      return RunSettings(
        seed: try command.integer(Program.seed, in: 0...RunSettings.greatestSeed) ?? 1,
        trials: try command.integer(Program.trials) ?? trials,
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

  /// Says on standard error what a reader of the numbers should know of the scenario first.
  func warn(of resolved: ResolvedScenario, _ command: ParsedCommand) {
    guard !command.isSet(Program.quiet) else { return }
    for note in notes(on: resolved) { surroundings.warn("Note: \(note)\n") }
  }

  /// What was changed, and whether the positions are old.
  private func notes(on resolved: ResolvedScenario) -> [String] {
    let scenario = resolved.scenario
    var notes = changes(in: resolved)
    if let epoch = CalendarDate("1970-01-01") {
      let days = surroundings.today - (scenario.asOf.dayNumber - epoch.dayNumber)
      if days > 90 {
        notes.append(
          "'\(scenario.name)' describes positions of \(scenario.asOf), \(days) days ago."
        )
      }
    }
    return notes
  }

  /// What change files and the command line set, each with its value.
  func changes(in resolved: ResolvedScenario) -> [String] {
    guard resolved.sources.contains(where: { $0.isChange }) else { return [] }
    let changed = InputRegister(resolved).changed
    var notes = changed.map { item in
      let source = item.provenance.source.map { "source: \($0)" } ?? "unsourced"
      return "changed by you: \(item.path) = \(item.value) (\(source))."
    }
    if changed.contains(where: { $0.path == "mission.troopsAsked" }) {
      notes.append(
        "mission.troopsAsked is the published size in the heading; what is asked for are the units "
          + "of the tasks. Use mission.scale to ask for more or less."
      )
    }
    return notes
  }
}
