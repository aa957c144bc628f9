import Mathematics

extension Samplers {
  /// A share between 0 and 1 with a beta distribution.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - a: The positive first parameter; the mean is a / (a + b).
  ///   - b: The positive second parameter.
  /// - Returns: A value from 0 to 1.
  package static func beta(_ u: Double, a: Double, b: Double) -> Double {
    Special.inverseRegularizedBeta(u, a, b)
  }

  /// A quantity between `low` and `high` with a smooth peak, known from project planning as PERT.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - low: The smallest value.
  ///   - likely: The most likely value, from `low` to `high`.
  ///   - high: The largest value.
  ///   - weight: How strongly values gather at the peak, positive; 4 is usual. The mean is
  ///     (low + weight · likely + high) / (weight + 2).
  /// - Returns: A value from `low` to `high`.
  package static func pert(
    _ u: Double,
    low: Double,
    likely: Double,
    high: Double,
    weight: Double = 4
  ) -> Double {
    precondition(low <= likely && likely <= high, "the likely value lies between low and high")
    precondition(weight > 0, "the weight of the peak is positive")
    let width = high - low
    guard width > 0 else { return low }
    let a = 1 + weight * (likely - low) / width
    let b = 1 + weight * (high - likely) / width
    return min(high, low + width * beta(u, a: a, b: b))
  }

  /// A positive quantity with a gamma distribution.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - shape: The positive shape; the mean is shape · scale.
  ///   - scale: The positive unit.
  /// - Returns: A value of at least 0.
  package static func gamma(_ u: Double, shape: Double, scale: Double) -> Double {
    precondition(scale > 0, "a scale is positive")
    return scale * Special.inverseRegularizedGamma(u, shape)
  }
}
