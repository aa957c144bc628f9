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

  /// What was done so that the scenarios cost the same; nil when nothing was.
  package let sameCost: SameCost?
  /// What the money of scenarios without a force would have to do.
  package let breakEvens: [BreakEven]

  /// Runs every scenario on the same trials, at equal cost when that is asked for.
  package init(
    _ variants: [Variant],
    _ settings: RunSettings,
    atSameCost: Bool = false,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    let levelled = atSameCost ? SameCost(variants, settings) : nil
    let variants = levelled?.variants ?? variants
    sameCost = levelled
    self.variants = variants
    self.settings = settings
    let outcome = Runner.run(variants.map { $0.plan }, settings, progress: progress)
    tallies = outcome.tallies
    pairs = outcome.pairs
    breakEvens = Self.breakEvens(variants, settings, progress: progress)
    differences = variants.dropFirst().map { later in
      ScenarioDifference.all(from: variants[0].resolved, to: later.resolved)
    }
  }

  /// Each scenario with money and no force, against the first one with a force.
  private static func breakEvens(
    _ variants: [Variant],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void
  ) -> [BreakEven] {
    let withForce = variants.first { $0.scenario.mission.kind != .none }
    guard let force = withForce else { return [] }
    return variants.filter { $0.isMoneyOnly }.flatMap { money in
      BreakEven.all(money: money, force: force, settings, progress: progress)
    }
  }
}
