package import ForceSimulation

/// How exact the headline shares must be before a run ends.
///
/// The half width of an interval at ``intervalLevel`` is what counts, "plus or minus". Widths are
/// looked at on a schedule that is fixed beforehand and doubles; ending by width keeps the level
/// of the interval, unlike ending as soon as it excludes something (see the tests).
package struct Precision: Hashable, Sendable {
  /// The shares and coverages of the first screen, which a precision is about.
  package static let measures: [Measure] = [.forceForms, .sustains, .coverageUsable]

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

  /// The greatest half width of a headline interval; nil where there is none.
  package static func greatestHalfWidth(of tallies: some Sequence<Tally>) -> Double? {
    var greatest: Double?
    for tally in tallies {
      for measure in measures {
        let estimate = tally.estimate(measure)
        guard let low = estimate.low, let high = estimate.high else { continue }
        greatest = max(greatest ?? 0, (high - low) / 2)
      }
    }
    return greatest
  }

  /// When a batch whose first `count` plans are reported is exact enough.
  package func rule(_ settings: RunSettings, plans count: Int) -> StoppingRule {
    let first = (Self.firstLook + settings.trialsPerJudgement - 1) / settings.trialsPerJudgement
    var looks: [Int] = []
    var look = first
    while look < settings.judgements {
      looks.append(look)
      look *= 2
    }
    let halfWidth = halfWidth
    return StoppingRule(looks: looks) { outcome in
      // Without any share there is nothing to be exact about.
      (Self.greatestHalfWidth(of: outcome.tallies.prefix(count)) ?? 0) <= halfWidth
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
