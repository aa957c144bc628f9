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
  package var sameCost: SameCost?
  /// What the money of scenarios without a force would have to do, where that was looked for.
  package var breakEvens: [BreakEven] = []

  /// The precision that decided how many trials were run; nil where their number was given.
  package let precision: Precision?

  /// Runs every scenario on the same trials.
  package init(
    _ variants: [Variant],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    self.init(variants, settings) { Runner.run($0, progress: progress) }
  }

  /// Makes a comparison out of its one batch, which `conduct` runs, or has the outcome of.
  ///
  /// - Parameters:
  ///   - variants: The scenarios, in the order of their columns.
  ///   - settings: Which trials, under which seed; with a precision, at most so many.
  ///   - precision: The precision that is enough.
  ///   - conduct: Gives what the batch gave.
  /// - Throws: What `conduct` throws.
  package init<Failure: Error>(
    _ variants: [Variant],
    _ settings: RunSettings,
    precision: Precision? = nil,
    conduct: (Batch) throws(Failure) -> RunOutcome
  ) throws(Failure) {
    self.variants = variants
    self.precision = precision
    let rule = precision?.rule(settings, plans: variants.count, comparesThem: true)
    let outcome = try conduct(Batch(variants.map { $0.plan }, settings, stopping: rule))
    self.settings = settings.ended(by: rule, with: outcome)
    tallies = outcome.tallies
    pairs = outcome.pairs
    differences = variants.dropFirst().map { later in
      ScenarioDifference.all(from: variants[0].resolved, to: later.resolved)
    }
  }

  /// Looks for what the money of each scenario without a force would have to do, against the
  /// first scenario with a force.
  ///
  /// Its trials are its own, and few.
  package mutating func findBreakEvens() {
    let withForce = variants.first { $0.scenario.mission.kind != .none }
    guard let force = withForce else { return }
    breakEvens = variants.filter { $0.isMoneyOnly }.flatMap {
      BreakEven.all(money: $0, force: force, settings)
    }
  }
}
