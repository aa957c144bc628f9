import Mathematics

/// Quantiles of a sample kept whole, by the usual definitions.
///
/// Types are numbered as by Hyndman and Fan (The American Statistician 50, 1996).
package struct SampleQuantiles: Hashable, Sendable {
  /// The values from the smallest to the largest.
  package let sorted: [Double]

  /// Sorts a sample.
  ///
  /// - Precondition: At least one value, none of them a NaN.
  package init(_ values: [Double]) {
    precondition(!values.isEmpty, "a sample has at least one value")
    for value in values { precondition(!value.isNaN, "the values of a sample are numbers") }
    sorted = values.sorted()
  }

  /// The smallest value that a share `probability` of the sample does not exceed.
  package func type1(_ probability: Double) -> Double {
    check(probability)
    let rank = OrderStatisticRanks.rank(ofShare: probability, count: Int64(sorted.count))
    return sorted[Int(rank) - 1]
  }

  /// The linear interpolation between values at shares 0, 1/(n-1), ..., 1; the usual default.
  package func type7(_ probability: Double) -> Double {
    check(probability)
    return value(at: Double(sorted.count - 1) * probability)
  }

  /// The interpolation that is nearly median-unbiased whatever the distribution.
  package func type8(_ probability: Double) -> Double {
    check(probability)
    return value(at: (Double(sorted.count) + 1.0 / 3) * probability - 2.0 / 3)
  }

  /// The mean of all order statistics, weighted by the chance that each is the quantile (Harrell
  /// and Davis, Biometrika 69, 1982).
  ///
  /// - Precondition: 0 < `probability` < 1.
  package func harrellDavis(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "the probability lies inside 0...1")
    let a = Double(sorted.count + 1) * probability
    let b = Double(sorted.count + 1) * (1 - probability)
    var (sum, before) = (0.0, 0.0)
    for index in sorted.indices {
      let through = Special.regularizedBeta(Double(index + 1) / Double(sorted.count), a, b)
      sum += (through - before) * sorted[index]
      before = through
    }
    return sum
  }

  /// The value at a position counted from 0, interpolated, not beyond the ends.
  private func value(at position: Double) -> Double {
    let inside = min(max(0, position), Double(sorted.count - 1))
    let index = Int(inside.rounded(.down))
    let next = min(index + 1, sorted.count - 1)
    return sorted[index] + (inside - Double(index)) * (sorted[next] - sorted[index])
  }

  private func check(_ probability: Double) {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
  }
}
