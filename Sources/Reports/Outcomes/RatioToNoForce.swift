package import ForceSimulation
package import MonteCarlo

/// How many times as many trials reach something with a force as without one.
package enum RatioToNoForce {
  /// The ratio of the share of a measure to its share in the same trials without a force.
  ///
  /// The simulation interval takes both shares as independent; they share their draws, so it is
  /// too wide rather than too narrow. The range sets both at their low ends and both at their high
  /// ends, as when the same judgements drive both.
  ///
  /// - Parameters:
  ///   - measure: A share of trials.
  ///   - force: Its estimate with a force.
  ///   - none: The tally of the same trials without a force.
  /// - Returns: The ratio; missing when it never happens without a force.
  package static func estimate(
    _ measure: Measure,
    with force: Estimate,
    without none: Tally
  ) -> Estimate {
    let base = none.estimate(measure)
    guard let share = force.value, let baseShare = base.value, baseShare > 0 else {
      return .missing("never without a force")
    }
    let ratio = share / baseShare
    let error = relativeError(of: force).map { own in
      let other = relativeError(of: base) ?? 0
      return ratio * (own * own + other * other).squareRoot()
    }
    var estimate = Estimate(
      value: ratio,
      low: error.map { max(0, ratio - $0) },
      high: error.map { ratio + $0 },
      level: intervalLevel,
      trials: force.trials
    )
    if let low = quotient(force.rangeLow, base.rangeLow),
      let high = quotient(force.rangeHigh, base.rangeHigh)
    {
      estimate.rangeLow = min(ratio, low, high)
      estimate.rangeHigh = max(ratio, low, high)
    }
    return estimate
  }

  /// The half width of the simulation interval over the value.
  private static func relativeError(of estimate: Estimate) -> Double? {
    guard let value = estimate.value, value > 0, let low = estimate.low, let high = estimate.high
    else { return nil }
    return (high - low) / 2 / value
  }

  private static func quotient(_ top: Double?, _ bottom: Double?) -> Double? {
    guard let top, let bottom, bottom > 0 else { return nil }
    return top / bottom
  }
}
