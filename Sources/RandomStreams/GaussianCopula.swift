public import Mathematics

/// Uniform numbers that move together because they share a common cause.
///
/// Each is made from a normal number common to all and one of its own. Any distribution can be
/// drawn from the result, so quantities with different distributions can be correlated.
///
/// A Gaussian copula has no tail dependence: that all contributors fail together stays rarer than
/// in a crisis. Where that matters, model the common shock itself.
@usableFromInline
package enum GaussianCopula: Sendable {
  /// A uniform number whose normal score has the correlation given with that of every other
  /// made from the same `common`.
  ///
  /// The score is √r · common + √(1 - r) · own, which has variance 1; two such scores share only
  /// the common part, with covariance r.
  ///
  /// - Parameters:
  ///   - common: The normal number that all share, from ``Normal/quantile(_:)``.
  ///   - own: A normal number of this quantity alone.
  ///   - correlation: The correlation r of the scores of two quantities, from 0 to 1.
  /// - Returns: A number from 0 to 1, and strictly between them for scores up to 8.2.
  @inlinable
  package static func correlated(common: Double, own: Double, correlation: Double) -> Double {
    precondition(correlation >= 0 && correlation <= 1, "a correlation from 0 to 1")
    let shared = correlation.squareRoot()
    let alone = (1 - correlation).squareRoot()
    return Normal.cumulative(shared * common + alone * own)
  }

  /// The correlation of normal scores that gives two quantities the rank correlation `spearman`.
  ///
  /// - Parameter spearman: Spearman's rank correlation, from -1 to 1.
  /// - Returns: 2 sin(π spearman / 6), from -1 to 1.
  package static func correlation(fromSpearman spearman: Double) -> Double {
    precondition(spearman >= -1 && spearman <= 1, "a rank correlation from -1 to 1")
    let angle = Double.pi * spearman / 6
    // The sine's series; the angle is at most π/6.
    let square = angle * angle
    var term = angle
    var sine = angle
    for pair in 1...9 {
      let order = Double(2 * pair)
      term *= -square / (order * (order + 1))
      sine += term
    }
    return 2 * sine
  }
}
