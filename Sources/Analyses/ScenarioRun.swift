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
    guard resolved.scenario.sideBySide == .backstop else {
      return [Variant(heading: resolved.scenario.name, resolved: resolved)]
    }
    let without = resolved.setting(
      Backstop.parts.map { ("backstop.\($0)", .bool(false)) }
    )
    return [
      Variant(heading: "no US backstop", resolved: without),
      Variant(heading: "US backstop as asked", resolved: resolved),
    ]
  }

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
  /// The tally of the same world without any force.
  package let noForce: Tally
  /// Each later form against the first.
  package let pairs: [PairTally]
  /// What each bracket does at its ends, for each form.
  package let brackets: [[BracketEffect]]
  /// What the ends of brackets do to serious combat and war, with the force and without.
  package let peaceBrackets: [PeaceBracket]
  /// What the rival forms give.
  package let rivals: RivalRun
  /// What the money of a scenario without a force would have to do, against a scenario with one.
  package let breakEvens: [BreakEven]

  /// Runs every form, and no force, on the same trials; the first of them also with the rival
  /// forms; then the ends of every bracket on some.
  ///
  /// - Parameters:
  ///   - variants: The forms of the scenario.
  ///   - settings: Which trials, under which seed.
  ///   - force: A scenario with a force, against which money in place of a force is held.
  ///   - progress: Told from time to time how many more trials are done.
  package init(
    _ variants: [Variant],
    _ settings: RunSettings,
    against force: Variant? = nil,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    self.variants = variants
    self.settings = settings
    let plans = RivalPlans(variants)
    let part = Self.rivalPart(of: settings)
    let early = Runner.run(
      plans.plans,
      pairing: plans.columnPairs + plans.pairs,
      part,
      progress: progress
    )
    var tallies = Array(early.tallies.prefix(variants.count + 1))
    var pairs = Array(early.pairs.prefix(plans.columnPairs.count))
    if let rest = Self.rest(of: settings, after: part) {
      let late = Runner.run(plans.asItIs, pairing: plans.columnPairs, rest, progress: progress)
      for index in tallies.indices { tallies[index].merge(late.tallies[index]) }
      for index in pairs.indices { pairs[index].merge(late.pairs[index]) }
    }
    rivals = plans.result(
      early.tallies,
      early.pairs.dropFirst(plans.columnPairs.count),
      trials: part.trials
    )
    noForce = tallies.removeLast()
    self.tallies = tallies
    self.pairs = pairs
    breakEvens =
      force.map { force in
        variants.filter { $0.isMoneyOnly }.flatMap {
          BreakEven.all(money: $0, force: force, settings, progress: progress)
        }
      } ?? []
    brackets = variants.map { BracketEffect.all(of: $0.plan, settings, progress: progress) }
    peaceBrackets = PeaceBracket.all(
      plans.asItIs,
      firstLook: brackets,
      settings,
      progress: progress
    )
  }

  /// The first trials, on which the rival forms are played too: a quarter of the draws of the
  /// judgements, and enough of them for a range.
  private static func rivalPart(of settings: RunSettings) -> RunSettings {
    let draws = max(Int(JudgementRange.fewestDraws), (settings.judgements + 3) / 4)
    var part = settings
    part.trials = min(settings.trials, draws * settings.trialsPerJudgement)
    return part
  }

  /// The trials that are left; nil for none.
  private static func rest(of settings: RunSettings, after part: RunSettings) -> RunSettings? {
    guard settings.trials > part.trials else { return nil }
    var rest = settings
    rest.firstTrial += part.trials
    rest.trials -= part.trials
    return rest
  }

  /// The estimate of a measure in one form, its range widened by what brackets and rival forms do.
  package func estimate(_ measure: Measure, variant: Int) -> Estimate {
    var estimate = tallies[variant].estimate(measure)
    guard let low = estimate.rangeLow, let high = estimate.rangeHigh else { return estimate }
    let shifts =
      brackets[variant].flatMap {
        [$0.lowShifts[measure.rawValue].counted, $0.highShifts[measure.rawValue].counted]
      } + RivalForm.allCases.map { rivals.shift(measure, $0, variant: variant) }
    let down = min(0, shifts.min() ?? 0)
    let up = max(0, shifts.max() ?? 0)
    let most = measure.unit == .share ? 1 : Double.infinity
    estimate.rangeLow = max(0, low + down)
    estimate.rangeHigh = min(most, high + up)
    return estimate
  }
}
