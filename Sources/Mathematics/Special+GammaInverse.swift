extension Special {
  /// The quantile function of the gamma distribution of shape a and scale 1.
  ///
  /// 0 at p = 0 and infinity at p = 1. Quantiles too small for a normal `Double` come out as
  /// the smallest one.
  ///
  /// - Precondition: 0 <= p <= 1; a is positive and finite.
  package static func inverseRegularizedGamma(_ p: Double, _ a: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies between 0 and 1")
    return gammaQuantile(p, 1 - p, a)
  }

  /// The x above which a gamma variable lies with chance q, also when q is tiny.
  ///
  /// - Precondition: 0 <= q <= 1; a is positive and finite.
  package static func inverseComplementaryGamma(_ q: Double, _ a: Double) -> Double {
    precondition(q >= 0 && q <= 1, "a probability lies between 0 and 1")
    return gammaQuantile(1 - q, q, a)
  }

  private static func gammaQuantile(_ p: Double, _ q: Double, _ a: Double) -> Double {
    precondition(a > 0 && a.isFinite, "the shape of a gamma distribution is positive")
    if p <= 0 { return 0 }
    if q <= 0 { return .infinity }
    let usesLower = p <= q
    let target = Maths.log(min(p, q))
    let start = usesLower ? min(a, gammaPowerLawQuantile(target, a)) : a
    // Beyond this end even the smallest positive Double exceeds the upper tail.
    let end = a + 60 * a.squareRoot() + 1_500
    return solve(start: start, upperEnd: end) { x in
      let tails = gammaTails(x, a)
      let tail = usesLower ? tails.lower : tails.upper
      guard tail > 0 else { return usesLower ? .infinity : -.infinity }
      let miss = target - Maths.log(tail)
      return (usesLower ? miss : -miss) * tail / gammaPower(x, a)
    }
  }

  /// The quantile that the leading term x^a / Gamma(a + 1) gives, which is below the true one.
  private static func gammaPowerLawQuantile(_ logP: Double, _ a: Double) -> Double {
    Maths.exp((logP + Maths.logGamma(a + 1)) / a)
  }
}
