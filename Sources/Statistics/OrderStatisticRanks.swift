import Mathematics

/// The ranks of sorted values that enclose a quantile, whatever the distribution.
///
/// A rank is nil when no value can bound the quantile on that side: 50 values never bound the
/// 95% quantile from above. The number of values below the quantile is binomial; when trials
/// share outer draws, both the number of values and the rank are divided by a count divisor.
package struct OrderStatisticRanks: Hashable, Sendable {
  /// The rank, from 1 for the smallest value, of the lower bound.
  package let low: Int64?

  /// The rank of the upper bound.
  package let high: Int64?

  /// Finds the ranks for the quantile at `probability` among `count` values.
  ///
  /// - Parameters:
  ///   - probability: The quantile's probability, strictly between 0 and 1.
  ///   - count: The number of values.
  ///   - level: The confidence, at least reached by the two sides together.
  ///   - countDivisor: How many values are worth one independent value, at least 1; see
  ///     ``ClusteredMoments/countDivisor(level:)``.
  package init(probability: Double, count: Int64, level: Double, countDivisor: Double = 1) {
    precondition(probability > 0 && probability < 1, "a quantile's probability is inside 0...1")
    precondition(count >= 0 && countDivisor >= 1, "counts are not negative, divisors at least 1")
    let tail = Interval.tail(outside: level)
    let effective = Double(count) / countDivisor
    // The chances that at most or at least so many effective values lie below the quantile.
    func atMost(_ rank: Double) -> Double {
      rank >= effective
        ? 1 : Special.complementaryBeta(probability, rank + 1, effective - rank)
    }
    func atLeast(_ rank: Double) -> Double {
      guard rank > 0 else { return 1 }
      return Special.regularizedBeta(probability, rank, max(effective - rank, 0) + 1)
    }
    let first = Self.first(upTo: count) { atMost(Double($0) / countDivisor) > tail }
    low = first == 0 ? nil : first
    high = Self.first(upTo: count) { atLeast(Double($0) / countDivisor) <= tail }
  }

  /// The smallest of 0...limit for which a condition holds that never ceases once it holds.
  private static func first(upTo limit: Int64, where holds: (Int64) -> Bool) -> Int64? {
    guard holds(limit) else { return nil }
    var (below, found) = (Int64(-1), limit)
    while found - below > 1 {
      let middle = below + (found - below) / 2
      if holds(middle) { found = middle } else { below = middle }
    }
    return found
  }

  /// The smallest whole rank of at least `share` of `count` values, from 1 to `count`.
  ///
  /// A product such as 0.1 * 30, which rounds to just above 3, counts as 3.
  static func rank(ofShare share: Double, count: Int64) -> Int64 {
    let product = share * Double(count)
    let rank = (product - product * 0x1p-50).rounded(.up)
    return min(max(1, Int64(rank)), count)
  }
}
