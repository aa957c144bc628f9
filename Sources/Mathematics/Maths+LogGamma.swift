extension Maths {
  /// The natural logarithm of the gamma function of `x`, for positive `x`.
  ///
  /// The relative error is below 1e-15 except close to the zeros at 1 and 2, where the absolute
  /// error is below 1e-16 times the distance from the zero. Zero gives infinity, a negative
  /// number NaN.
  ///
  /// Everything rests on `logGamma(2 + t) = t P(t)` for |t| ≤ ½ and on Γ(x + 1) = x Γ(x); from 10
  /// on Stirling's series is used.
  package static func logGamma(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? .infinity : .nan }
    if x < 0.5 { return logGammaNearTwo(x) - log1p(x) - log(x) }
    if x < 1.5 { return logGammaNearTwo(x - 1) - log1p(x - 1) }
    if x >= 10 { return x < .infinity ? stirling(x) : x }
    var reduced = x
    var product = 1.0
    while reduced >= 2.5 {
      reduced -= 1
      product *= reduced
    }
    return log(product) + logGammaNearTwo(reduced - 2)
  }

  /// `logGamma(2 + t)` for |t| ≤ ½.
  private static func logGammaNearTwo(_ t: Double) -> Double {
    t * Polynomial.horner(t, logGammaQuotient)
  }

  /// Stirling's series, (x - ½) log x - x + ½ log 2π + Σ B₂ₙ / (2n (2n - 1) x²ⁿ⁻¹), for x ≥ 10.
  private static func stirling(_ x: Double) -> Double {
    let reciprocal = 1 / x
    let series = reciprocal * stirlingSeries(squareOfReciprocal: reciprocal * reciprocal)
    return (x - 0.5) * (log(x) - 1) + (series + 0.4189385332046727)
  }

  /// Stirling's series without its leading factor 1/x, for x ≥ 10.
  static func stirlingSeries(squareOfReciprocal square: Double) -> Double {
    Polynomial.horner(square, stirlingTerms)
  }

  /// The polynomial `logGamma(2 + t) / t`.
  private static let logGammaQuotient: [Double] = [
    0.42278433509846713, 0.32246703342411326, -0.0673523010531981, 0.02058080842778038,
    -0.0073855510286719986, 0.002890510331034267, -0.0011927539118428156, 0.0005096695154115458,
    -0.00022315475400520507, 9.945767355819498e-05, -4.49263133791557e-05, 2.0505590755833454e-05,
    -9.438715099211532e-06, 4.38470440459836e-06, -2.0439048107029907e-06, 9.200527894968101e-07,
    -4.3252393445604814e-07, 2.78740805211359e-07, -1.3219945666117874e-07,
  ]

  /// B₂ₙ / (2n (2n - 1)) from the Bernoulli numbers.
  private static let stirlingTerms: [Double] = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    -3617.0 / 122_400,
  ]
}
