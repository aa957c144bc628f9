import Mathematics

/// Intervals that hold at every look at once, for decisions that are made on looks.
///
/// An ordinary interval at 95 % fails in 5 of 100 runs at one look; asked again and again whether
/// it excludes a threshold by now, it fails in 40 of 100. These fail in 5 of 100 over all looks
/// together, and pay for it in width.
package enum ConfidenceSequence {
  /// Robbins' sequence for a probability: every p with (n + 1) Bin(x; n, p) >= 1 - level.
  ///
  /// H. Robbins, "Statistical methods related to the law of the iterated logarithm", Annals of
  /// Mathematical Statistics 41, 1970; the mixture is Beta(1, 1). Counts need not be whole: see
  /// ``ProportionInterval``.
  ///
  /// - Precondition: 0 <= successes <= trials, both finite.
  package static func probability(successes: Double, trials: Double, level: Double) -> Interval {
    precondition(
      successes >= 0 && successes <= trials && trials.isFinite,
      "successes lie between 0 and the number of trials"
    )
    guard trials > 0 else { return Interval(low: 0, high: 1, level: level) }
    let failures = trials - successes
    let constant =
      Maths.logGamma(trials + 2) - Maths.logGamma(successes + 1) - Maths.logGamma(failures + 1)
      - Maths.log(1 - level)
    func excess(_ p: Double) -> Double {
      constant + (successes > 0 ? successes * Maths.log(p) : 0)
        + (failures > 0 ? failures * Maths.log1p(-p) : 0)
    }
    let share = successes / trials
    let low = successes == 0 ? 0 : boundary(outside: 0, inside: share, excess)
    let high = failures == 0 ? 1 : boundary(outside: 1, inside: share, excess)
    return Interval(low: low, high: high, level: level)
  }

  /// The mixing parameter for which ``bound(variance:mixing:level:)`` is about the narrowest at a
  /// variance.
  package static func mixing(narrowestAt variance: Double, level: Double) -> Double {
    let logarithm = 2 * Maths.log(1 / (1 - level))
    return variance / (logarithm + Maths.log1p(logarithm))
  }

  /// How far a sum of variance `variance` ever strays from its mean, in 1 - `level` of runs, while
  /// the variance grows: the two-sided normal mixture.
  ///
  /// S. R. Howard, A. Ramdas, J. McAuliffe, J. Sekhon, "Time-uniform, nonparametric, nonasymptotic
  /// confidence sequences", Annals of Statistics 49, 2021. With an estimated variance it holds for
  /// large numbers: I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas, "Time-uniform
  /// central limit theory and asymptotic confidence sequences", Annals of Statistics 52, 2024.
  package static func bound(variance: Double, mixing: Double, level: Double) -> Double {
    let alpha = 1 - level
    let ratio = (variance + mixing) / (mixing * alpha * alpha)
    return ((variance + mixing) * Maths.log(ratio)).squareRoot()
  }

  /// Where `excess` crosses nought between a point where it is below and one where it is not.
  private static func boundary(
    outside: Double,
    inside: Double,
    _ excess: (Double) -> Double
  ) -> Double {
    var (below, above) = (outside, inside)
    // A double has no more than 1,100 halvings, and these need about 60.
    for _ in 0..<1100 {
      let middle = below + (above - below) / 2
      if middle == below || middle == above { break }
      if excess(middle) < 0 { below = middle } else { above = middle }
    }
    return above
  }
}

extension ClusteredProportion {
  /// The interval for the event's probability that holds at every look.
  ///
  /// On counts divided as for ``interval(level:)``, because trials share their outer draws.
  package func intervalAtEveryLook(level: Double) -> Interval {
    let divisor = moments.countDivisor(level: level)
    guard trials > 0 else { return Interval(low: 0, high: 1, level: level) }
    return ConfidenceSequence.probability(
      successes: Double(successes) / divisor,
      trials: Double(trials) / divisor,
      level: level
    )
  }
}

extension ClusteredMoments {
  /// The clusters at which ``intervalAtEveryLook(level:)`` is about the narrowest: 10,000 trials.
  private static let tunedClusters = 400.0

  /// The interval for the mean that holds at every look, for large numbers of clusters.
  ///
  /// Nil with fewer than two clusters, and with fewer than 300 trials if clusters do not differ.
  package func intervalAtEveryLook(level: Double) -> Interval? {
    guard let mean, let errorOfMean else { return nil }
    let clusters = Double(clusters)
    let mixing = ConfidenceSequence.mixing(narrowestAt: Self.tunedClusters, level: level)
    let bound = ConfidenceSequence.bound(variance: clusters, mixing: mixing, level: level)
    let halfWidth = errorOfMean * bound / clusters.squareRoot()
    return Interval(low: mean - halfWidth, high: mean + halfWidth, level: level)
  }
}
