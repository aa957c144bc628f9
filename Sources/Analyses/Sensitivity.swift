package import ForceSimulation
package import MonteCarlo
import Statistics

/// Which guesses decide: everything uncertain at its two ends, one at a time, under the same draws.
///
/// Each guess is set to an end while everything else varies as the scenario says, so that its
/// effect rests on the world as it may be and not on one course of it. Guesses that act only
/// together are not seen.
package struct Sensitivity: Sendable {
  /// One guess at its ends.
  package struct Effect: Sendable {
    /// The guess.
    package let guess: Guess
    /// The low end against the scenario as it is; nil for choices.
    package let low: PairTally?
    /// The high end, or the other form, against the scenario as it is.
    package let high: PairTally
    /// The high end against the low end; for choices against the scenario as it is.
    package let width: PairTally
  }

  /// The measures by which guesses may be ordered.
  package static let measures: [Measure] = [
    .coverageUsable, .tasksCarriedOut, .troopsPresentWeek52, .deaths, .endsEarly, .rung4,
    .forceForms,
  ]

  /// About how many trials each end gets when nothing is said.
  package static let usualTrials = 100

  /// How many trials, over all ends of all guesses, take about five seconds on two processors.
  private static let budget = 20_000

  /// Few, so that each effect rests on many draws of everything else.
  private static let trialsPerJudgement = 3

  /// The scenario.
  package let variant: Variant
  /// Which trials were run, under which seed.
  package let settings: RunSettings
  /// The guesses with their effects, in the order of the scenario format.
  package let effects: [Effect]

  /// Runs a scenario as it is and with every guess at its ends, on the same trials.
  ///
  /// - Parameters:
  ///   - variant: The scenario.
  ///   - settings: The seed, the threads, and the trials, which are taken in full draws.
  ///   - trials: How many trials, or nil for as many as take some seconds.
  ///   - progress: Told from time to time how many more trials of each plan are done.
  package init(
    of variant: Variant,
    _ settings: RunSettings,
    trials: Int?,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    self.variant = variant
    let guesses = Guess.all(of: variant)
    var part = settings
    part.trialsPerJudgement = Self.trialsPerJudgement
    part.trials = trials ?? Self.trials(plans: 1 + guesses.count * 2)
    self.settings = part
    var plans = [variant.plan]
    var versions = [PlanVersion(of: 0)]
    var pairs: [PlanPair] = []
    for guess in guesses {
      let place = versions.count
      pairs.append(PlanPair(place, against: 0))
      switch guess.sides {
      case .ends(let low, let high):
        versions += [PlanVersion(of: 0, holding: low), PlanVersion(of: 0, holding: high)]
        pairs += [PlanPair(place + 1, against: 0), PlanPair(place + 1, against: place)]
      case .otherForm(let plan):
        versions.append(PlanVersion(of: plans.count))
        plans.append(plan)
      }
    }
    var tallies = Runner.differences(
      plans,
      versions: versions,
      pairing: pairs,
      part,
      progress: progress
    )[...]
    effects = guesses.map { guess in
      let first = tallies.removeFirst()
      guard case .ends = guess.sides else {
        return Effect(guess: guess, low: nil, high: first, width: first)
      }
      let high = tallies.removeFirst()
      return Effect(guess: guess, low: first, high: high, width: tallies.removeFirst())
    }
  }

  /// How many trials of each plan fit the budget: from 60 to 600, in full draws.
  private static func trials(plans: Int) -> Int {
    let fitting = max(60, min(600, budget / max(1, plans)))
    return fitting / trialsPerJudgement * trialsPerJudgement
  }

  /// The effects on a measure that are beyond computation error, the widest first.
  ///
  /// Many guesses are looked at, so of those that are shown one in twenty may be chance at most
  /// (Benjamini and Hochberg).
  package func deciding(_ measure: Measure) -> [Effect] {
    let adjusted = Multiplicity.benjaminiHochberg(
      effects.map { Self.chanceAlone($0.width.moments[measure.rawValue]) }
    )
    let widths = effects.map { effect in
      effect.width.moments[measure.rawValue].meanDifference?.magnitude ?? 0
    }
    return effects.indices.filter { adjusted[$0] <= 0.05 && widths[$0] > 0 }
      .sorted { widths[$0] != widths[$1] ? widths[$0] > widths[$1] : $0 < $1 }
      .map { effects[$0] }
  }

  /// The chance of such a difference if the guess does nothing.
  private static func chanceAlone(_ moments: PairedMoments) -> Double {
    if let p = moments.twoSidedP { return min(1, p) }
    guard moments.meanDifference ?? 0 != 0 else { return 1 }
    // All draws differ alike, so there is no spread to judge by; the sign test needs none.
    return Double(sign: .plus, exponent: Int(1 - moments.difference.clusters), significand: 1)
  }
}
