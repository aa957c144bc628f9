public import Mathematics

extension Samplers {
  /// A quantity spread evenly from `low` to `high`.
  @inlinable
  package static func uniform(_ u: Double, low: Double, high: Double) -> Double {
    precondition(low <= high, "low exceeds high")
    return min(high, low + u * (high - low))
  }

  /// A quantity between `low` and `high` whose density rises and falls in straight lines.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - low: The smallest value.
  ///   - likely: The most likely value, from `low` to `high`.
  ///   - high: The largest value.
  /// - Returns: A value from `low` to `high`.
  @inlinable
  package static func triangular(
    _ u: Double,
    low: Double,
    likely: Double,
    high: Double
  ) -> Double {
    precondition(low <= likely && likely <= high, "the likely value lies between low and high")
    let rise = likely - low
    let fall = high - likely
    let width = high - low
    if u * width < rise { return min(likely, low + (u * width * rise).squareRoot()) }
    return max(likely, high - ((1 - u) * width * fall).squareRoot())
  }

  /// A normally distributed quantity.
  @inlinable
  package static func normal(_ u: Double, mean: Double, deviation: Double) -> Double {
    precondition(deviation >= 0, "a standard deviation is not negative")
    return mean + deviation * Normal.quantile(u)
  }

  /// A positive quantity whose logarithm is normally distributed.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - logMean: The mean of the logarithm; its exponential is the median.
  ///   - logDeviation: The standard deviation of the logarithm, at least 0.
  /// - Returns: A positive value.
  @inlinable
  package static func lognormal(_ u: Double, logMean: Double, logDeviation: Double) -> Double {
    Maths.exp(normal(u, mean: logMean, deviation: logDeviation))
  }

  /// A waiting time with mean 1 that does not depend on the time already waited.
  @inlinable
  package static func exponential(_ u: Double) -> Double {
    -Maths.log1p(-u)
  }

  /// A waiting time whose hazard grows or falls as a power of the time waited.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - shape: The positive exponent; above 1 the hazard grows, below 1 it falls.
  ///   - scale: The positive time by which 63 of 100 have ended.
  /// - Returns: A positive value.
  @inlinable
  package static func weibull(_ u: Double, shape: Double, scale: Double) -> Double {
    precondition(shape > 0 && scale > 0, "shape and scale are positive")
    return scale * Maths.power(exponential(u), 1 / shape)
  }
}
