extension Normal {
  /// The value below which the normal distribution has probability `p`.
  ///
  /// The relative error is below 2e-15; 0 gives minus infinity, 1 infinity, and a number outside
  /// 0 to 1 NaN. `quantile(1 - p)` is exactly `-quantile(p)` where `1 - p` is exact.
  ///
  /// - Note: The rational approximations are algorithm AS 241 (PPND16): M. J. Wichura, "The
  ///   Percentage Points of the Normal Distribution", Applied Statistics 37 (1988).
  @inlinable
  package static func quantile(_ p: Double) -> Double {
    let fromMedian = p - 0.5
    guard fromMedian.magnitude > 0.425 else { return centralQuantile(fromMedian) }
    let tail = fromMedian < 0 ? p : 1 - p
    let distance = tailQuantile(tail)
    return fromMedian < 0 ? -distance : distance
  }

  /// The quantile whose probability differs from one half by `difference`, at most 0.425.
  @inlinable
  static func centralQuantile(_ difference: Double) -> Double {
    let r = 0.180625 - difference * difference
    let numerator = Polynomial.septic(
      r,
      [
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
      ]
    )
    let denominator = Polynomial.septic(
      r,
      [
        1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
        39307.89580009271, 28729.085735721943, 5226.495278852854,
      ]
    )
    return difference * numerator / denominator
  }

  /// The positive value above which the probability is `tail`, for tail ≤ 0.075.
  @inlinable
  static func tailQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return tail == 0 ? .infinity : .nan }
    let root = (-Maths.log(tail)).squareRoot()
    return root <= 5 ? nearTailQuantile(root - 1.6) : farTailQuantile(root - 5)
  }

  /// The quantile for √(-log tail) = 1.6 + r up to 5, which is a tail of 1.4e-11.
  @inlinable
  static func nearTailQuantile(_ r: Double) -> Double {
    let numerator = Polynomial.septic(
      r,
      [
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
      ]
    )
    let denominator = Polynomial.septic(
      r,
      [
        1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
        0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-09,
      ]
    )
    return numerator / denominator
  }

  /// The quantile for √(-log tail) = 5 + r up to 27, which is a tail of 1e-316.
  @usableFromInline
  static func farTailQuantile(_ r: Double) -> Double {
    let numerator = Polynomial.septic(
      r,
      [
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05,
        2.0103343992922881e-07,
      ]
    )
    let denominator = Polynomial.septic(
      r,
      [
        1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
        1.8463183175100548e-05, 1.421511758316446e-07, 2.0442631033899397e-15,
      ]
    )
    return numerator / denominator
  }
}
