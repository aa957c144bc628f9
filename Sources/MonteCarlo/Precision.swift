package import ForceSimulation
import Statistics

/// How exact the headline numbers must be before a run ends.
///
/// The half width of an interval at ``intervalLevel`` is what counts, "plus or minus". Shares and
/// coverages are held to it as they are; medians and other quantiles by how many of 100 runs lie
/// between their bounds, which is the same scale whatever their unit. Widths are looked at on a
/// schedule that is fixed beforehand and doubles; ending by width keeps the level of the interval,
/// unlike ending as soon as it excludes something (see the tests).
package struct Precision: Hashable, Sendable {
  /// The shares and coverages of the first screen.
  package static let shares: [Measure] = [.forceForms, .sustains, .coverageUsable]

  /// The medians and other quantiles of the first screen.
  package static let quantiles: [(measure: Measure, probability: Double)] = [
    (.troopsPresentWeek12, 0.5), (.troopsPresentWeek52, 0.5), (.troopsWeek52IfFormed, 0.5),
    (.soldiersTiedUp, 0.5), (.deaths, 0.9),
  ]

  /// The trials before the first look.
  package static let firstLook = 2000

  /// The most trials unless a run says otherwise.
  package static let defaultMostTrials = 1_000_000

  /// The widest half width that is enough, 0 to 1.
  package let halfWidth: Double

  /// Creates a precision.
  package init(halfWidth: Double) {
    precondition(halfWidth > 0 && halfWidth < 1, "a half width of shares lies between 0 and 1")
    self.halfWidth = halfWidth
  }

  /// How far a headline number may be off at most.
  ///
  /// - Parameters:
  ///   - tallies: The plans that are reported.
  ///   - pairs: The differences between them that are reported.
  /// - Returns: The greatest half width of a headline interval; nil where there is none.
  package static func greatestHalfWidth(
    of tallies: some Sequence<Tally>,
    pairs: some Sequence<PairTally> = []
  ) -> Double? {
    let widths = tallies.flatMap { $0.headlineHalfWidths } + pairs.flatMap { $0.headlineHalfWidths }
    return widths.max()
  }

  /// When a batch whose first `count` plans are reported is exact enough.
  ///
  /// - Parameters:
  ///   - settings: Which trials there are at most.
  ///   - count: How many plans are reported.
  ///   - comparesThem: Whether how the later ones differ from the first is reported as well.
  /// - Returns: The rule.
  package func rule(
    _ settings: RunSettings,
    plans count: Int,
    comparesThem: Bool = false
  ) -> StoppingRule {
    let first = (Self.firstLook + settings.trialsPerJudgement - 1) / settings.trialsPerJudgement
    var looks: [Int] = []
    var look = first
    while look < settings.judgements {
      looks.append(look)
      look *= 2
    }
    let halfWidth = halfWidth
    return StoppingRule(looks: looks) { outcome in
      let pairs = comparesThem ? outcome.pairs.prefix(count - 1) : []
      // Without any interval there is nothing to be exact about.
      let width = Self.greatestHalfWidth(of: outcome.tallies.prefix(count), pairs: pairs)
      return (width ?? 0) <= halfWidth
    }
  }
}

extension Tally {
  /// The half width of every headline interval that there is.
  fileprivate var headlineHalfWidths: [Double] {
    let shares = Precision.shares.compactMap { measure -> Double? in
      let estimate = estimate(measure).within(Estimate.shares)
      guard let low = estimate.low, let high = estimate.high else { return nil }
      return (high - low) / 2
    }
    let quantiles = Precision.quantiles.compactMap { measure, probability in
      histograms[measure.rawValue]?.quantileHalfWidth(probability, level: intervalLevel)
    }
    return shares + quantiles
  }
}

extension PairTally {
  /// The half width of the difference of every headline share that has one.
  fileprivate var headlineHalfWidths: [Double] {
    Precision.shares.compactMap { measure in
      guard let interval = interval(measure, level: intervalLevel) else { return nil }
      return (interval.high - interval.low) / 2
    }
  }
}

extension RunSettings {
  /// The settings of what was run in the end, where a rule decided how much that was.
  package func ended(by rule: StoppingRule?, with outcome: RunOutcome) -> RunSettings {
    guard rule != nil, let tally = outcome.tallies.first else { return self }
    var settings = self
    settings.trials = Int(tally.trials)
    return settings
  }
}
