extension Maths {
  /// What Stirling's formula lacks: log Γ(x + 1) less (x + ½) log x - x + ½ log 2π, for x > 0.
  ///
  /// About 1 / (12x). The absolute error is below 1e-15 for x up to 10 and the relative error
  /// below 1e-15 from there on.
  package static func stirlingRemainder(_ x: Double) -> Double {
    guard x < 10 else {
      let reciprocal = 1 / x
      return reciprocal * stirlingSeries(squareOfReciprocal: reciprocal * reciprocal)
    }
    return logGamma(x + 1) - (x + 0.5) * log(x) + x - 0.9189385332046728
  }

  /// The deviance x log(x / m) + m - x of an observed `x` from an expected `m`, for positive `m`.
  ///
  /// At least 0, and 0 only where the two are equal. Written as it stands, the difference of large
  /// terms loses all digits where `x` and `m` are close; there, with v = (x - m) / (x + m), the
  /// logarithm is 2 atanh(v), and the deviance is (x - m) v + 2x (v³/3 + v⁵/5 + ...).
  ///
  /// - Note: C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
  package static func deviance(_ x: Double, from m: Double) -> Double {
    let difference = x - m
    guard difference.magnitude < 0.1 * (x + m) else {
      return x > 0 ? x * log(x / m) - difference : m
    }
    let v = difference / (x + m)
    let square = v * v
    return difference * v + 2 * x * v * square * Polynomial.horner(square, oddReciprocals)
  }

  /// The series 1/3 + s/5 + s²/7 + ..., which reaches rounding error for s up to 0.01.
  private static let oddReciprocals: [Double] = [
    1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17,
  ]
}
