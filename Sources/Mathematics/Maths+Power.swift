extension Maths {
  /// `base` to the power `exponent`, as the exponential of `exponent · log(base)`.
  ///
  /// The relative error is below (1 + |exponent · log base|) · 2.3e-16; an exponent of 0 or a base
  /// of 1 gives exactly 1. A base of 0 gives 0 or infinity by the sign of the exponent, a negative
  /// base NaN.
  @inlinable
  package static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    return exp(exponent * log(base))
  }
}
