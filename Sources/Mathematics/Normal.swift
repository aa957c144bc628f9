/// The standard normal distribution: mean 0, standard deviation 1.
@usableFromInline
package enum Normal: Sendable {
  /// The density at `x`, with a relative error below 1e-15.
  @usableFromInline
  package static func density(_ x: Double) -> Double {
    gaussian(x, times: 0.3989422804014327)
  }

  /// The probability of a value at or below `x`, with a relative error below 2e-15 in both tails.
  ///
  /// `cumulative(-x)` equals `survival(x)` exactly, and at 0 both are exactly one half.
  @usableFromInline
  package static func cumulative(_ x: Double) -> Double {
    if x.magnitude < 1 { return 0.5 + central(x) }
    return x < 0 ? upperTail(-x) : 1 - upperTail(x)
  }

  /// The probability of a value above `x`, with a relative error below 2e-15 in both tails.
  @usableFromInline
  package static func survival(_ x: Double) -> Double {
    cumulative(-x)
  }

  /// The probability of a value between 0 and `x`, negative for negative `x`, for |x| ≤ 1.
  private static func central(_ x: Double) -> Double {
    x * Polynomial.horner(x * x, centralQuotient)
  }

  /// The probability of a value above `x`, for x ≥ 1.
  ///
  /// The tail falls like e^(-x²/2) / x. What is left, (x + 2) e^(x²/2) times the tail, is smooth
  /// up to infinity as a function of (x - 5) / (x + 5), so one polynomial serves all `x`.
  private static func upperTail(_ x: Double) -> Double {
    guard x < 40 else { return x.isNaN ? x : 0 }
    let position = (x - 5) / (x + 5)
    return gaussian(x, times: Polynomial.horner(position, tailQuotient) / (x + 2))
  }

  /// `factor · e^(-x²/2)`, with the rounding error of x² taken into account.
  ///
  /// An error of half a unit in x² = 1400 would otherwise become a relative error of 1e-13. The
  /// square is split as high² + (x - high)(x + high) with `high` the first 26 bits of `x`, whose
  /// square is exact; the second part enters to first order where it is below one rounding unit.
  private static func gaussian(_ x: Double, times factor: Double) -> Double {
    guard x.magnitude < 40 else { return x.isNaN ? x : 0 }
    let high = Double(bitPattern: x.bitPattern & 0xFFFF_FFFF_F800_0000)
    let square = x * x
    let lost = (high * high - square) + (x - high) * (x + high)
    return Maths.exp(-0.5 * square, times: factor * (1 - 0.5 * lost))
  }

  /// The polynomial (Φ(x) - ½) / x in x², for |x| ≤ 1.
  private static let centralQuotient: [Double] = [
    0.39894228040143265, -0.06649038006690386, 0.009973557009983383, -0.0011873282148079404,
    0.00011543468323083616, -9.444639808676774e-06, 6.659316904081042e-07, -4.117308931965184e-08,
    2.2270765391721188e-09, -9.026109904565583e-11,
  ]

  /// The polynomial (x + 2) e^(x²/2) (1 - Φ(x)) in (x - 5) / (x + 5), for 1 ≤ x ≤ 39.
  private static let tailQuotient: [Double] = [
    0.5384351348250441, -0.23500983709802092, 0.14709918031196614, -0.07088152487890638,
    0.021454309317902185, 0.0011230627562130665, -0.006179044852674434, 0.004143156308494127,
    -0.001456521599807627, 0.00014206845421385896, 0.00012190662335551047,
    -5.2646290183537346e-05, -3.251551134831703e-06, 7.789576269996738e-06,
    -7.456358198434068e-07, -1.0631345915894746e-06, 2.050237523622209e-07,
    1.5476174660413275e-07, -3.674444326901104e-08, -2.2271238573630135e-08,
    4.526556830662347e-09, 1.9787922742672373e-09,
  ]
}
