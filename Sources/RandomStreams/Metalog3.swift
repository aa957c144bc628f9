import Mathematics

/// A smooth distribution through three quantiles that a person named: 5, 50 and 95 of 100.
///
/// Its quantile function, on a scale without bounds, is a1 + a2 L + a3 (y - ½) L with
/// L = log(y / (1 - y)). A lower bound is put in by taking logarithms above it, two bounds by
/// taking log odds between them.
///
/// - Note: T. W. Keelin, "The Metalog Distributions", Decision Analysis 13 (2016).
package struct Metalog3: Hashable, Sendable {
  /// What a quantity can never go below or above.
  package enum Bounds: Hashable, Sendable {
    /// Any number can occur.
    case none

    /// Only numbers above `low` can occur.
    case lower(_ low: Double)

    /// Only numbers between `low` and `high` can occur.
    case both(low: Double, high: Double)
  }

  /// Why three quantiles do not make a distribution.
  package enum Refusal: Error, Hashable, Sendable {
    /// The quantiles are not finite numbers that rise.
    case notRising(low: Double, middle: Double, high: Double)

    /// A quantile touches or crosses a bound, or the bounds are out of order.
    case outOfBounds(low: Double, high: Double, Bounds)

    /// The middle lies too close to one end, so that no curve of this kind passes through.
    ///
    /// `position` is where the middle lies between the outer quantiles on the transformed scale,
    /// 0 at the lower and 1 at the upper; it must lie between 0.12490 and 0.87510.
    case tooSkewed(position: Double)
  }

  /// The median on the unbounded scale.
  package let a1: Double

  /// The weight of the logistic part, which is half its spread.
  package let a2: Double

  /// The weight of the skew.
  package let a3: Double

  /// What the quantity can never go below or above.
  package let bounds: Bounds

  /// Fits the distribution to its quantiles, exactly.
  ///
  /// - Parameters:
  ///   - low: The value that 5 of 100 outcomes stay below.
  ///   - middle: The value that half of the outcomes stay below.
  ///   - high: The value that 95 of 100 outcomes stay below.
  ///   - bounds: What the quantity can never go below or above.
  /// - Throws: ``Refusal`` where no such distribution exists.
  package init(low: Double, middle: Double, high: Double, bounds: Bounds) throws(Refusal) {
    guard low < middle, middle < high, low.isFinite, high.isFinite else {
      throw .notRising(low: low, middle: middle, high: high)
    }
    guard bounds.contain(low, high) else { throw .outOfBounds(low: low, high: high, bounds) }
    let start = bounds.unbounded(low)
    let median = bounds.unbounded(middle)
    let spread = bounds.unbounded(high) - start
    let position = (median - start) / spread
    guard position > 0.12490, position < 0.87510 else { throw .tooSkewed(position: position) }
    // L at 95 of 100 is log 19; y - ½ is 0.45 there.
    let logOdds = 2.9444389791664403
    a1 = median
    a2 = spread / (2 * logOdds)
    a3 = spread * (1 - 2 * position) / (0.9 * logOdds)
    self.bounds = bounds
  }

  /// The value that outcomes stay below with probability `u`, strictly between 0 and 1.
  ///
  /// Rises with `u`. Without bounds the tails fall off like those of a logistic distribution.
  package func quantile(_ u: Double) -> Double {
    let logOdds = Maths.log(u) - Maths.log1p(-u)
    return bounds.bounded(a1 + (a2 + a3 * (u - 0.5)) * logOdds)
  }
}
