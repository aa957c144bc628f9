import ForceSimulation
package import MonteCarlo
package import ScenarioModel

/// Several scenarios on the same trials, each compared with the first.
package struct Comparison: Sendable {
  /// The scenarios, in the order of their columns.
  package let variants: [Variant]
  /// Which trials were run, under which seed.
  package let settings: RunSettings
  /// The tally of each scenario.
  package let tallies: [Tally]
  /// Each later scenario against the first.
  package let pairs: [PairTally]
  /// What each later scenario says otherwise than the first.
  package let differences: [[ScenarioDifference]]

  /// Runs every scenario on the same trials.
  package init(
    _ variants: [Variant],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    self.variants = variants
    self.settings = settings
    let outcome = Runner.run(variants.map { $0.plan }, settings, progress: progress)
    tallies = outcome.tallies
    pairs = outcome.pairs
    differences = variants.dropFirst().map { later in
      ScenarioDifference.all(from: variants[0].resolved, to: later.resolved)
    }
  }
}
