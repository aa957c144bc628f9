/// Ways to evaluate a polynomial with coefficients from the constant term upward.
@usableFromInline
enum Polynomial: Sendable {
  /// The polynomial of degree three in `x`, whose square is given.
  ///
  /// The two halves do not wait for each other, which a processor uses; longer polynomials are
  /// built from cubics for the same reason.
  @inlinable
  @inline(__always)
  static func cubic(_ x: Double, _ square: Double, _ c: InlineArray<4, Double>) -> Double {
    (c[0] + c[1] * x) + square * (c[2] + c[3] * x)
  }

  /// The polynomial of degree seven in `x`.
  @inlinable
  @inline(__always)
  static func septic(_ x: Double, _ c: InlineArray<8, Double>) -> Double {
    let square = x * x
    let low = cubic(x, square, [c[0], c[1], c[2], c[3]])
    let high = cubic(x, square, [c[4], c[5], c[6], c[7]])
    return low + square * square * high
  }

  /// The polynomial with any number of coefficients, by Horner's rule.
  static func horner(_ x: Double, _ coefficients: [Double]) -> Double {
    var value = 0.0
    for coefficient in coefficients.reversed() {
      value = value * x + coefficient
    }
    return value
  }
}
