import Analyses
import CommandParsing
import JSONText
import MonteCarlo
import Reports
import ScenarioModel

extension Muster {
  /// `muster compare`: scenarios side by side on the same draws.
  ///
  /// One scenario with changes is compared with itself unchanged.
  func compare(_ command: ParsedCommand) throws(Failure) {
    let variants = try variants(command)
    let settings = try runSettings(command)
    warn(of: variants[0].resolved, command)
    let progress = progress(trials: settings.trials, command)
    let comparison = Comparison(
      variants,
      settings,
      atSameCost: command.isSet(Program.sameCost)
    ) { progress.advance(by: $0) }
    progress.finish()
    if format(command) == .json {
      let context = context(variants.map { $0.resolved }, settings, command)
      return try deliver(JSONText.write(ResultFile.node(comparison, context)), command)
    }
    try deliver(text(of: CompareReport.report(comparison), command), command)
  }

  private func variants(_ command: ParsedCommand) throws(Failure) -> [Variant] {
    let words = command.words(Program.scenarios)
    let hasChanges = !command.values(Program.with).isEmpty || !command.values(Program.set).isEmpty
    guard words.count == 1 else {
      var variants: [Variant] = []
      for word in words {
        let resolved = try load(word, command)
        variants.append(Variant(heading: resolved.scenario.name, resolved: resolved))
      }
      return variants
    }
    guard hasChanges else {
      throw .usage(
        command.refusal("Name a second scenario to compare with, or a change by --with or --set.")
      )
    }
    let unchanged = try ScenarioLoading(surroundings).load(words[0])
    let changed = try load(words[0], command)
    return [
      Variant(heading: unchanged.scenario.name, resolved: unchanged),
      Variant(heading: "changed", resolved: changed),
    ]
  }
}
