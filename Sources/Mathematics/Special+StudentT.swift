/// Student's t distribution, for any positive number of degrees of freedom.
package enum StudentT {
  /// The chance of a value at most t.
  ///
  /// - Precondition: t is not a NaN; degrees are positive (infinity means the normal).
  package static func cumulative(_ t: Double, degrees: Double) -> Double {
    t <= 0 ? tail(-t, degrees) : 1 - tail(t, degrees)
  }

  /// The chance of a value above t, also when that is tiny.
  ///
  /// - Precondition: t is not a NaN; degrees are positive (infinity means the normal).
  package static func survival(_ t: Double, degrees: Double) -> Double {
    cumulative(-t, degrees: degrees)
  }

  /// The value that is not exceeded with chance p; minus infinity at 0 and infinity at 1.
  ///
  /// - Precondition: 0 <= p <= 1; degrees are positive (infinity means the normal).
  package static func quantile(_ p: Double, degrees: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies between 0 and 1")
    precondition(degrees > 0, "degrees of freedom are positive")
    guard degrees < .infinity else { return Normal.quantile(p) }
    if p == 0.5 { return 0 }
    // Outside plus or minus t lies twice the smaller tail: the lower tail of the beta variable
    // degrees / (degrees + t^2), with parameters degrees / 2 and 1/2.
    let outside = 2 * min(p, 1 - p)
    let (x, y) = Special.betaQuantile(outside, 1 - outside, degrees / 2, 0.5)
    let size = (degrees * (y / x)).squareRoot()
    return p < 0.5 ? -size : size
  }

  /// The chance of a value above t >= 0.
  private static func tail(_ t: Double, _ degrees: Double) -> Double {
    precondition(t >= 0 && degrees > 0, "t is a number and degrees of freedom are positive")
    guard degrees < .infinity else { return Normal.survival(t) }
    guard t < 1e150 else { return t == .infinity ? 0 : farTail(t, degrees) }
    let square = t * t
    let x = degrees / (degrees + square)
    let y = square / (degrees + square)
    return Special.betaTails(x, y, degrees / 2, 0.5).lower / 2
  }

  /// The leading term of the tail, for t whose square would overflow.
  private static func farTail(_ t: Double, _ degrees: Double) -> Double {
    let logX = Maths.log(degrees) - 2 * Maths.log(t)
    let logBeta =
      Maths.logGamma(degrees / 2) + Maths.logGamma(0.5) - Maths.logGamma(degrees / 2 + 0.5)
    return Maths.exp(degrees / 2 * logX - Maths.log(degrees / 2) - logBeta) / 2
  }
}
