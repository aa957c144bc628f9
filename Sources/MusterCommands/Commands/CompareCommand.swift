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
  ///
  /// - Returns: 0, or 2 where `--require` is not met.
  func compare(_ command: ParsedCommand) throws(Failure) -> Int32 {
    let requirements = try requirements(command)
    let named = try variants(command)
    let levelled = command.isSet(Program.sameCost) ? SameCost(named, try runSettings(command)) : nil
    let variants = levelled?.variants ?? named
    let scenarios = variants.map { $0.resolved }
    let work = try work(command, scenarios, variants)
    warn(of: variants[0].resolved, command)
    return try carryOut(work) { (conduct) throws(Failure) in
      try Comparison(variants, work.settings, precision: work.precision, conduct: conduct)
    } report: { (made) throws(Failure) in
      var comparison = made
      comparison.sameCost = levelled
      comparison.findBreakEvens()
      let forms = comparison.forms
      let outcome = RequirementOutcome(requirements, forms, precision: comparison.precision)
      let notes = [PrecisionWording.sentence(comparison)].compactMap { $0 } + outcome.sentences
      if format(command) == .json {
        let context = context(scenarios, work, notes: notes)
        try deliver(JSONText.write(ResultFile.node(comparison, context)), command)
      } else {
        try deliver(text(of: CompareReport.report(comparison), command), command)
      }
      return say(notes, outcome, command)
    }
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
