extension Maths {
  /// The natural logarithm of `x`, within 1 unit in the last place.
  ///
  /// Zero gives minus infinity, a negative number NaN.
  @inlinable
  package static func log(_ x: Double) -> Double {
    guard x >= 0x1p-1022, x < .infinity else { return logarithmOfSpecial(x) }
    let (power, significand) = balancedParts(x)
    return logarithm(ofOnePlus: significand - 1, power: power, correction: 0)
  }

  /// The natural logarithm of `1 + x`, within 1 unit in the last place, also for tiny `x`.
  ///
  /// What the rounding of `1 + x` to a number `u` loses comes back as the first-order correction
  /// `((1 + x) - u) / u`. Minus 1 gives minus infinity, anything less NaN.
  @inlinable
  package static func log1p(_ x: Double) -> Double {
    if x > -0.2928932188134524, x < 0.41421356237309503 {
      return logarithm(ofOnePlus: x, power: 0, correction: 0)
    }
    guard x > -1, x < .infinity else { return logarithmOfSpecial(1 + x) }
    let sum = 1 + x
    let lost = x < 1 ? x - (sum - 1) : 1 - (sum - x)
    let (power, significand) = balancedParts(sum)
    return logarithm(ofOnePlus: significand - 1, power: power, correction: lost / sum)
  }

  /// Splits a positive normal number as 2^power · significand, the latter in [√½, √2).
  ///
  /// Subtracting the bits of √½ moves the boundary between two powers to √½ times a power of two.
  @inlinable
  @inline(__always)
  static func balancedParts(_ x: Double) -> (power: Int64, significand: Double) {
    let fromRootOfHalf = Int64(bitPattern: x.bitPattern &- 0x3FE6_A09E_667F_3BCD)
    let power = fromRootOfHalf &>> 52
    let bits = x.bitPattern &- UInt64(bitPattern: power) &<< 52
    return (power, Double(bitPattern: bits))
  }

  /// `power · log 2 + log(1 + f) + correction` for `1 + f` in [√½, √2).
  ///
  /// With s = f / (2 + f), log(1 + f) = 2 atanh(s) = 2s + s z W(z), where z = s² and W is a
  /// polynomial. Because 2s = f - s f = f - f²/2 + s f²/2, the leading term can be the exact `f`:
  /// log(1 + f) = f - (h - s (h + z W(z))) with h = f²/2.
  /// Log 2 is split so that `power` times its high part of 42 bits is exact.
  @inlinable
  @inline(__always)
  static func logarithm(
    ofOnePlus f: Double,
    power: Int64,
    correction: Double
  ) -> Double {
    let s = f / (2 + f)
    let z = s * s
    let fourth = z * z
    let low = Polynomial.cubic(
      z,
      fourth,
      [0.666666666666667, 0.3999999999989924, 0.2857142862609589, 0.2222221111514416]
    )
    let high = 0.18182890556695602 + 0.1533167403016786 * z + 0.1461703754879165 * fourth
    let remainder = z * (low + fourth * fourth * high)
    let halfSquare = 0.5 * f * f
    let count = Double(power)
    let small = s * (halfSquare + remainder) + (count * 0x1.ef35793c7673p-45 + correction)
    return count * 0x1.62e42fefa38p-1 - ((halfSquare - small) - f)
  }

  /// The logarithm of a subnormal number, or of one that has none.
  @usableFromInline
  static func logarithmOfSpecial(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    guard x > 0 else { return .nan }
    guard x < .infinity else { return x }
    let (power, significand) = balancedParts(x * 0x1p54)
    return logarithm(ofOnePlus: significand - 1, power: power - 54, correction: 0)
  }
}
