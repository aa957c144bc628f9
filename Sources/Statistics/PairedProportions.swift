/// Comparisons of two probabilities whose trials are paired.
///
/// A trial falls into one of four classes: the event in both runs, in the first only, in the
/// second only, in neither. The difference is first minus second.
package enum PairedProportions {
  /// The interval for the difference of probabilities by method 10 of Newcombe (Statistics in
  /// Medicine 17, 1998).
  ///
  /// Combines the two Wilson intervals with a correlation corrected for continuity, and has a
  /// width even when no trial differs. Counts need not be whole, see
  /// ``ClusteredMoments/countDivisor(level:)``. The whole of -1...1 without trials.
  ///
  /// - Precondition: No count is negative.
  package static func newcombe(
    both: Double,
    firstOnly: Double,
    secondOnly: Double,
    neither: Double,
    level: Double
  ) -> Interval {
    precondition(min(both, firstOnly, secondOnly, neither) >= 0, "counts are not negative")
    // Formed pairwise so that swapping the runs, or event and no event, mirrors the result.
    let trials = (both + neither) + (firstOnly + secondOnly)
    guard trials > 0 else { return Interval(low: -1, high: 1, level: level) }
    let first = Side(min(both + firstOnly, trials), of: trials, level: level)
    let second = Side(min(both + secondOnly, trials), of: trials, level: level)
    let correlation = correlation(both, firstOnly, secondOnly, neither)
    let below = combined(first.below, second.above, correlation)
    let above = combined(first.above, second.below, correlation)
    let difference = (firstOnly - secondOnly) / trials
    return Interval(
      low: max(-1, difference - below),
      high: min(1, difference + above),
      level: level
    )
  }

  /// How far a Wilson interval reaches below and above its proportion.
  private struct Side {
    let below: Double
    let above: Double

    init(_ successes: Double, of trials: Double, level: Double) {
      let share = successes / trials
      let wilson = ProportionInterval.wilson(successes: successes, trials: trials, level: level)
      below = share - wilson.low
      above = wilson.high - share
    }
  }

  /// The distance that two one-sided reaches combine to at a correlation.
  private static func combined(_ one: Double, _ other: Double, _ correlation: Double) -> Double {
    max(0, one * one - 2 * correlation * one * other + other * other).squareRoot()
  }

  /// The correlation of the two events; a positive one has its covariance reduced by half a
  /// trial, but not below nought.
  private static func correlation(
    _ both: Double,
    _ firstOnly: Double,
    _ secondOnly: Double,
    _ neither: Double
  ) -> Double {
    let rows = (both + firstOnly) * (secondOnly + neither)
    let columns = (both + secondOnly) * (firstOnly + neither)
    guard rows > 0 && columns > 0 else { return 0 }
    let trials = (both + neither) + (firstOnly + secondOnly)
    let cross = both * neither - firstOnly * secondOnly
    let corrected = cross > 0 ? max(0, cross - trials / 2) : cross
    return corrected / (rows.squareRoot() * columns.squareRoot())
  }
}
