package import ForceSimulation
import JSONText
package import MonteCarlo
package import ScenarioModel
import Statistics

/// One form of a scenario that a run sets beside others: as asked, or without the backstop.
package struct Variant: Sendable {
  /// The heading of its column.
  package let heading: String
  /// The scenario in this form.
  package let resolved: ResolvedScenario
  /// The same compiled.
  package let plan: Plan

  /// Creates a variant.
  package init(heading: String, resolved: ResolvedScenario) {
    self.heading = heading
    self.resolved = resolved
    plan = Plan(resolved.scenario)
  }

  /// What the scenario says.
  package var scenario: Scenario { resolved.scenario }

  /// The forms a run sets side by side: without the backstop and as asked, or the scenario alone.
  package static func sideBySide(_ resolved: ResolvedScenario) -> [Variant] {
    guard resolved.scenario.sideBySide == .backstop else { return alone(resolved) }
    let without = resolved.setting(
      Backstop.parts.map { ("backstop.\($0)", .bool(false)) }
    )
    return [
      Variant(heading: "no US backstop", resolved: without),
      Variant(heading: asAsked, resolved: resolved),
    ]
  }

  /// The scenario as asked, without the form that a run sets beside it.
  package static func alone(_ resolved: ResolvedScenario) -> [Variant] {
    let isBesideAnother = resolved.scenario.sideBySide == .backstop
    return [
      Variant(heading: isBesideAnother ? asAsked : resolved.scenario.name, resolved: resolved)
    ]
  }

  /// The heading of a scenario with its backstop beside the same without.
  private static let asAsked = "US backstop as asked"

  /// The same world without any force, which risks to the peace are compared with.
  package static func noForce(_ resolved: ResolvedScenario) -> Variant {
    Variant(
      heading: "no force",
      resolved: resolved.setting([("mission.kind", .string("none"))])
    )
  }
}

/// What running one scenario gave, in every form it is set beside.
package struct ScenarioRun: Sendable {
  /// The forms, in the order of their columns.
  package let variants: [Variant]
  /// Which trials were run, under which seed.
  package let settings: RunSettings
  /// The tally of each form.
  package let tallies: [Tally]
  /// Each later form against the first.
  package let pairs: [PairTally]
  /// What was played beside the forms; nil for a run of the scenario alone.
  package let beside: Beside?
  /// What the money of a scenario without a force would have to do, where that was looked for.
  package var breakEvens: [BreakEven] = []

  /// The precision that decided how many trials were run; nil where their number was given.
  package let precision: Precision?

  /// What is played beside the forms of a scenario.
  package struct Beside: Sendable {
    /// The tally of the same world without any force.
    package let noForce: Tally
    /// What each bracket does at its ends, for each form.
    package let brackets: [[BracketEffect]]
    /// What the ends of brackets do to serious combat and war, with the force and without.
    package let peaceBrackets: [PeaceBracket]
    /// What the rival forms give.
    package let rivals: RivalRun
  }

  /// Runs every form, and no force, on the same trials; then the ends of every bracket and the
  /// rival forms on a number of trials that does not grow with the run's.
  package init(
    _ variants: [Variant],
    _ settings: RunSettings,
    alone isAlone: Bool = false,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    self.init(variants, settings, alone: isAlone) { Runner.run($0, progress: progress) }
  }

  /// Makes a run out of its batches, which `conduct` runs, or has the outcome of.
  ///
  /// - Parameters:
  ///   - variants: The forms, in the order of their columns.
  ///   - settings: Which trials, under which seed; with a precision, at most so many.
  ///   - precision: The precision that is enough.
  ///   - isAlone: Whether nothing is played beside the forms: no world without a force, no ends of
  ///     brackets, no rival forms.
  ///   - conduct: Gives what a batch gave; called for one batch after another in a fixed order.
  /// - Throws: What `conduct` throws.
  package init<Failure: Error>(
    _ variants: [Variant],
    _ settings: RunSettings,
    precision: Precision? = nil,
    alone isAlone: Bool = false,
    conduct: (Batch) throws(Failure) -> RunOutcome
  ) throws(Failure) {
    self.variants = variants
    self.precision = precision
    let noForce = isAlone ? nil : Variant.noForce(variants[0].resolved).plan
    let plans = variants.map { $0.plan } + (noForce.map { [$0] } ?? [])
    let rule = precision?.rule(settings, plans: variants.count)
    let outcome = try conduct(Batch(plans, settings, stopping: rule))
    self.settings = settings.ended(by: rule, with: outcome)
    tallies = Array(outcome.tallies.prefix(variants.count))
    pairs = Array(outcome.pairs.prefix(variants.count - 1))
    guard let noForce else {
      beside = nil
      return
    }
    let side = try SideRun(variants, noForce: noForce, self.settings, conduct: conduct)
    beside = Beside(
      noForce: outcome.tallies[variants.count],
      brackets: variants.indices.map { place in
        side.ends.filter { $0.place == place }.map { BracketEffect($0) }
      },
      peaceBrackets: PeaceBracket.all(side.ends, forms: variants.count),
      rivals: side.rivals
    )
  }

  /// Looks for what the money of each form without a force would have to do, against a scenario
  /// with one.
  ///
  /// Its trials are its own, and few.
  package mutating func findBreakEvens(against force: Variant) {
    breakEvens = variants.filter { $0.isMoneyOnly }.flatMap {
      BreakEven.all(money: $0, force: force, settings)
    }
  }

  /// The estimate of a measure in one form, its range widened by what brackets and rival forms do
  /// where they were played.
  package func estimate(_ measure: Measure, variant: Int) -> Estimate {
    var estimate = tallies[variant].estimate(measure)
    guard let beside, let low = estimate.rangeLow, let high = estimate.rangeHigh else {
      return estimate
    }
    let shifts =
      beside.brackets[variant].flatMap {
        [$0.lowEnd[measure.rawValue], $0.highEnd[measure.rawValue]]
      } + RivalForm.allCases.map { beside.rivals.shift(measure, $0, variant: variant) }
    let down = min(0, shifts.min() ?? 0)
    let up = max(0, shifts.max() ?? 0)
    let most = measure.unit == .share ? 1 : Double.infinity
    estimate.rangeLow = max(0, low + down)
    estimate.rangeHigh = min(most, high + up)
    return estimate
  }
}
