import Mathematics

/// Intervals for a probability from a number of successes among trials.
///
/// Counts need not be whole: trials that share what we do not know are worth fewer independent
/// ones, so callers divide both counts by ``ClusteredMoments/countDivisor(level:)``. All
/// intervals lie in 0...1 and are the whole of it without trials.
///
/// - Precondition: 0 <= successes <= trials, both finite, in every function.
package enum ProportionInterval {
  /// Wilson's score interval (Journal of the American Statistical Association 22, 1927).
  ///
  /// The end at 0 or 1 is exact when no trial or every trial succeeded, rounding apart.
  package static func wilson(successes: Double, trials: Double, level: Double) -> Interval {
    check(successes, trials)
    guard trials > 0 else { return Interval(low: 0, high: 1, level: level) }
    let normal = -Normal.quantile(Interval.tail(outside: level))
    let square = normal * normal
    let failures = trials - successes
    let centre = (successes + square / 2) / (trials + square)
    let variance = successes * failures / trials + square / 4
    let halfWidth = normal * variance.squareRoot() / (trials + square)
    return Interval(
      low: successes == 0 ? 0 : max(0, centre - halfWidth),
      high: failures == 0 ? 1 : min(1, centre + halfWidth),
      level: level
    )
  }

  /// The interval of Clopper and Pearson (Biometrika 26, 1934), which never covers too seldom.
  package static func clopperPearson(successes: Double, trials: Double, level: Double) -> Interval {
    check(successes, trials)
    let tail = Interval.tail(outside: level)
    let failures = trials - successes
    return Interval(
      low: successes == 0 ? 0 : Special.inverseRegularizedBeta(tail, successes, failures + 1),
      high: failures == 0 ? 1 : 1 - Special.inverseRegularizedBeta(tail, failures, successes + 1),
      level: level
    )
  }

  /// The interval to show: Clopper-Pearson for rare or near-certain events, otherwise Wilson.
  ///
  /// Rare means fewer than 10 successes or fewer than 10 failures, none included: there Wilson
  /// covers as little as 90% at a nominal 95% (1 expected success among 1,000 gives 92%).
  package static func recommended(successes: Double, trials: Double, level: Double) -> Interval {
    let isRare = min(successes, trials - successes) < 10
    return isRare
      ? clopperPearson(successes: successes, trials: trials, level: level)
      : wilson(successes: successes, trials: trials, level: level)
  }

  private static func check(_ successes: Double, _ trials: Double) {
    precondition(
      successes >= 0 && successes <= trials && trials.isFinite,
      "successes lie between 0 and the number of trials"
    )
  }
}
