extension Special {
  /// The regularised lower incomplete gamma function P(a, x): the chance that a gamma variable of
  /// shape a and scale 1 is at most x.
  ///
  /// - Precondition: x >= 0 (infinity allowed); a is positive and finite.
  package static func regularizedGamma(_ x: Double, _ a: Double) -> Double {
    gammaTails(x, a).lower
  }

  /// The complement Q(a, x) = 1 - P(a, x), also when that is tiny.
  ///
  /// - Precondition: x >= 0 (infinity allowed); a is positive and finite.
  package static func complementaryGamma(_ x: Double, _ a: Double) -> Double {
    gammaTails(x, a).upper
  }

  /// Both tails at x.
  static func gammaTails(_ x: Double, _ a: Double) -> Tails {
    precondition(x >= 0, "the argument of a gamma distribution is not negative")
    precondition(a > 0 && a.isFinite, "the shape of a gamma distribution is positive")
    if x <= 0 { return Tails(lower: 0) }
    if x == .infinity { return Tails(upper: 0) }
    let power = gammaPower(x, a)
    return x < a + 1
      ? Tails(lower: power / a * gammaSeries(x, a))
      : Tails(upper: power / gammaFraction(x, a))
  }

  /// x^a exp(-x) / Gamma(a), arranged like ``betaPower(_:_:_:_:)``.
  static func gammaPower(_ x: Double, _ a: Double) -> Double {
    let exponent = a * logDeviation(ratio: x / a, excess: (x - a) / a)
    return (a / (2 * Double.pi)).squareRoot() * Maths.exp(exponent - stirlingRemainder(a))
  }

  /// The series 1 + x / (a + 1) + x^2 / ((a + 1)(a + 2)) and so on (DLMF 8.11.4).
  private static func gammaSeries(_ x: Double, _ a: Double) -> Double {
    var (term, sum, divisor) = (1.0, 1.0, a)
    while term > 0x1p-54 * sum {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return sum
  }

  /// The continued fraction of Legendre (DLMF 8.9.2, even part), for x at least a + 1.
  private static func gammaFraction(_ x: Double, _ a: Double) -> Double {
    continuedFraction(first: x + 1 - a) { step in
      (step * (a - step), x + 1 - a + 2 * step)
    }
  }
}
