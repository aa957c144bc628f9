import Mathematics

/// Two-sided critical values of normal estimates: how many standard errors an interval reaches to
/// each side so that all intervals of a table hold together with the stated confidence.
extension Multiplicity {
  /// The critical value for any comparisons, whatever their dependence.
  ///
  /// - Precondition: At least one comparison; 0 < `level` < 1.
  package static func bonferroniCritical(comparisons: Int, level: Double) -> Double {
    precondition(comparisons >= 1, "there is at least one comparison")
    return -Normal.quantile(Interval.tail(outside: level) / Double(comparisons))
  }

  /// The critical value of Dunnett for comparing options with one baseline, each estimated with
  /// the same precision and many trials (infinite degrees of freedom).
  ///
  /// - Precondition: At least one comparison; 0 < `level` < 1.
  package static func dunnettCritical(comparisons: Int, level: Double) -> Double {
    var low = bonferroniCritical(comparisons: 1, level: level)
    var high = bonferroniCritical(comparisons: comparisons, level: level)
    for _ in 0..<60 {
      let middle = low + (high - low) / 2
      if dunnettConfidence(middle, Double(comparisons)) < level {
        low = middle
      } else {
        high = middle
      }
    }
    return low + (high - low) / 2
  }

  /// The chance that all differences from the baseline stay within `critical` standard errors.
  ///
  /// Given the baseline's own error z the options are independent, so the chance is the
  /// integral of density(z) * P(option within reach of z)^k. The trapezium rule on -9...9 is
  /// exact to rounding for so smooth an integrand.
  private static func dunnettConfidence(_ critical: Double, _ comparisons: Double) -> Double {
    let reach = critical * 2.0.squareRoot()
    var sum = 0.0
    for step in -144...144 {
      let z = Double(step) / 16
      let inside = 1 - Normal.survival(reach - z) - Normal.survival(reach + z)
      guard inside > 0 else { continue }
      sum += Normal.density(z) * Maths.power(inside, comparisons)
    }
    return sum / 16
  }
}
