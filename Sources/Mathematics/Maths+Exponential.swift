extension Maths {
  /// The exponential of `x`, within 0.51 units in the last place where it is no subnormal number.
  ///
  /// Above 709.78 the result is infinite; below -745.13 it is 0.
  @inlinable
  package static func exp(_ x: Double) -> Double {
    guard x.magnitude <= 708 else { return exp(x, times: 1) }
    let tabulated = TabulatedExponential(x)
    return tabulated.scale + tabulated.scale * tabulated.excess
  }

  /// The product of `factor` and the exponential of `x`, rounded once more where it is tiny.
  ///
  /// The product is formed before the scaling by a power of two, so that no digits are lost when
  /// the exponential alone would underflow.
  ///
  /// - Parameters:
  ///   - x: Any number.
  ///   - factor: A number between 2^-50 and 2^50.
  /// - Returns: Infinity above the largest number, 0 below the smallest.
  @usableFromInline
  package static func exp(_ x: Double, times factor: Double) -> Double {
    if x.isNaN { return x }
    if x > 800 { return .infinity }
    if x < -850 { return 0 }
    let tabulated = TabulatedExponential(x)
    let half = tabulated.power / 2
    return tabulated.significand * factor * powerOfTwo(half) * powerOfTwo(tabulated.power - half)
  }

  /// The exponential of `x` less 1, within 1.1 units in the last place, also for tiny `x`.
  ///
  /// With `e^x = s (1 + q)` the result is `(s - 1) + s q`, and what rounding takes from the first
  /// term is carried along.
  @inlinable
  package static func expm1(_ x: Double) -> Double {
    guard x <= 38 else { return exp(x) }
    guard x >= -38 else { return -1 }
    let tabulated = TabulatedExponential(x)
    let scale = tabulated.scale
    let whole = scale - 1
    let lost = scale - (whole + 1)
    return whole + (scale * tabulated.excess + lost)
  }

  /// Two to the power `exponent`, which must lie between -1022 and 1023.
  @inlinable
  @inline(__always)
  static func powerOfTwo(_ exponent: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: exponent &+ 1023) &<< 52)
  }
}
