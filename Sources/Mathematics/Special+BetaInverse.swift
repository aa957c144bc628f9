extension Special {
  /// The quantile function of the beta distribution: the x with I_x(a, b) = p.
  ///
  /// 0 at p = 0 and 1 at p = 1. Quantiles too small for a normal `Double` come out as the
  /// smallest one.
  ///
  /// - Precondition: 0 <= p <= 1; a and b are positive and finite.
  package static func inverseRegularizedBeta(_ p: Double, _ a: Double, _ b: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies between 0 and 1")
    return betaQuantile(p, 1 - p, a, b).x
  }

  /// The x above which a beta variable lies with chance q, also when q is tiny.
  ///
  /// - Precondition: 0 <= q <= 1; a and b are positive and finite.
  package static func inverseComplementaryBeta(_ q: Double, _ a: Double, _ b: Double) -> Double {
    precondition(q >= 0 && q <= 1, "a probability lies between 0 and 1")
    return betaQuantile(1 - q, q, a, b).x
  }

  /// The quantile x and its complement y = 1 - x, each with its own relative precision.
  ///
  /// Takes the probability p and its complement q = 1 - p for the same reason. Solves for
  /// whichever of x and y is the smaller.
  static func betaQuantile(
    _ p: Double,
    _ q: Double,
    _ a: Double,
    _ b: Double
  ) -> (x: Double, y: Double) {
    if p <= 0 { return (0, 1) }
    if q <= 0 { return (1, 0) }
    let isLeftOfHalf = betaTails(0.5, 0.5, a, b).lower >= p
    guard isLeftOfHalf else {
      let y = smallBetaQuantile(q, p, b, a)
      return (1 - y, y)
    }
    let x = smallBetaQuantile(p, q, a, b)
    return (x, 1 - x)
  }

  /// The quantile when it is known to be at most 1/2, from the smaller of its two tails.
  private static func smallBetaQuantile(
    _ p: Double,
    _ q: Double,
    _ a: Double,
    _ b: Double
  ) -> Double {
    let usesLower = p <= q
    let target = Maths.log(min(p, q))
    let mean = a / (a + b)
    let start = usesLower ? min(mean, betaPowerLawQuantile(target, a, b)) : mean
    return solve(start: start, upperEnd: 0.5) { x in
      let tails = betaTails(x, 1 - x, a, b)
      let tail = usesLower ? tails.lower : tails.upper
      guard tail > 0 else { return usesLower ? .infinity : -.infinity }
      let slope = betaPower(x, 1 - x, a, b) / ((1 - x) * tail)
      let miss = target - Maths.log(tail)
      return (usesLower ? miss : -miss) / slope
    }
  }

  /// The quantile that the leading term x^a / (a B(a, b)) gives; below the true one for b > 1.
  private static func betaPowerLawQuantile(_ logP: Double, _ a: Double, _ b: Double) -> Double {
    let logBeta = Maths.logGamma(a) + Maths.logGamma(b) - Maths.logGamma(a + b)
    return Maths.exp(min(0, (logP + Maths.log(a) + logBeta) / a))
  }
}
