extension Special {
  /// The regularised incomplete beta function I_x(a, b): the chance that a beta variable with
  /// parameters a and b is at most x.
  ///
  /// - Precondition: 0 <= x <= 1; a and b are positive and finite.
  package static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    precondition(x >= 0 && x <= 1, "the argument of a beta distribution lies between 0 and 1")
    return betaTails(x, 1 - x, a, b).lower
  }

  /// What I_x(a, b) leaves to 1, also when that is tiny: the chance of a value above x.
  ///
  /// - Precondition: 0 <= x <= 1; a and b are positive and finite.
  package static func complementaryBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    precondition(x >= 0 && x <= 1, "the argument of a beta distribution lies between 0 and 1")
    return betaTails(x, 1 - x, a, b).upper
  }

  /// Both tails at x, with its complement y = 1 - x given so that either may be tiny.
  static func betaTails(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Tails {
    precondition(
      a > 0 && b > 0 && a.isFinite && b.isFinite,
      "the parameters of a beta distribution are positive"
    )
    if x <= 0 { return Tails(lower: 0) }
    if y <= 0 { return Tails(upper: 0) }
    let isLeft = x * (a + b + 2) <= a + 1
    let tail =
      isLeft
      ? betaPower(x, y, a, b) / betaFraction(x, y, a, b)
      : betaPower(y, x, b, a) / betaFraction(y, x, b, a)
    return isLeft ? Tails(lower: tail) : Tails(upper: tail)
  }

  /// x^a y^b / B(a, b), without the cancellation of large logarithms.
  ///
  /// With m = a / (a + b) the mean, x^a y^b = m^a (1-m)^b exp(a log(x/m) + b log(y/(1-m))), and
  /// the first-order parts of the two logarithms cancel exactly. This is the arrangement of
  /// Didonato and Morris (ACM Transactions on Mathematical Software 18, 1992, algorithm 708).
  static func betaPower(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let total = a + b
    let shortfall = betaShortfall(x, y, a, b)
    let exponent =
      a * logDeviation(ratio: x * (total / a), excess: -shortfall / a)
      + b * logDeviation(ratio: y * (total / b), excess: shortfall / b)
    let remainder = stirlingRemainder(total) - stirlingRemainder(a) - stirlingRemainder(b)
    return (a / total * b / (2 * Double.pi)).squareRoot() * Maths.exp(exponent + remainder)
  }

  /// a - (a + b) x, from the smaller of x and y.
  private static func betaShortfall(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    x <= y ? a - (a + b) * x : (a + b) * y - b
  }

  /// The continued fraction that divides x^a y^b / B(a, b) to give I_x(a, b).
  ///
  /// The even part of the classical fraction (DLMF 8.17.22), which takes two of its steps at a
  /// time. Converges quickly for x below (a + 1) / (a + b + 2).
  private static func betaFraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let shortfall = betaShortfall(x, y, a, b)
    let first = a * (shortfall + 1) / (a + 1)
    return continuedFraction(first: first) { step in
      let before = a + 2 * step - 1
      let numerator =
        (a + step - 1) / before * ((a + b + step - 1) / before) * step * (b - step) * x * x
      let denominator =
        step + step * (b - step) * x / before
        + (a + step) * (shortfall + 1 + step * (1 + y)) / (before + 2)
      return (numerator, denominator)
    }
  }
}
