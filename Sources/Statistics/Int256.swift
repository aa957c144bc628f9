/// A signed whole number of 256 bits, with just the arithmetic that exact sums of squares need.
///
/// Addition and subtraction wrap like two's complement; products trap when the result does not
/// fit. Written from 64-bit pieces so that every host, also one with 32-bit words, agrees.
package struct Int256: Hashable, Sendable {
  /// The upper 128 bits, which carry the sign.
  package var high: Int128

  /// The lower 128 bits.
  package var low: UInt128

  /// Creates a number from its two halves, as a saved tally holds them.
  package init(high: Int128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// Creates a number equal to a narrower one.
  package init(_ value: Int128) {
    high = value < 0 ? -1 : 0
    low = UInt128(truncatingIfNeeded: value)
  }

  /// Nought.
  package static let zero = Int256(high: 0, low: 0)

  /// Whether the number is below nought.
  package var isNegative: Bool { high < 0 }

  /// The exact sum.
  package static func + (left: Int256, right: Int256) -> Int256 {
    let (low, carry) = left.low.addingReportingOverflow(right.low)
    return Int256(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
  }

  /// The exact difference.
  package static func - (left: Int256, right: Int256) -> Int256 {
    let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
    return Int256(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
  }

  /// Adds in place.
  package static func += (left: inout Int256, right: Int256) {
    left = left + right
  }
}

extension Int256 {
  /// The exact product of two 128-bit numbers, which always fits.
  package static func product(_ left: Int128, _ right: Int128) -> Int256 {
    let (high, low) = fullProduct(left.magnitude, right.magnitude)
    let magnitude = Int256(high: Int128(truncatingIfNeeded: high), low: low)
    return (left < 0) != (right < 0) ? .zero - magnitude : magnitude
  }

  /// The exact product with a count, which must fit in 256 bits.
  package func multiplied(by factor: Int64) -> Int256 {
    let value = magnitude
    let (carry, low) = Self.fullProduct(value.low, UInt128(factor.magnitude))
    let high = value.high * UInt128(factor.magnitude) + carry
    let product = Int256(high: Int128(high), low: low)
    return isNegative != (factor < 0) ? .zero - product : product
  }

  /// The number without its sign.
  private var magnitude: (high: UInt128, low: UInt128) {
    let value = isNegative ? .zero - self : self
    return (UInt128(truncatingIfNeeded: value.high), value.low)
  }

  /// The 256-bit product of two unsigned 128-bit numbers, by halves of 64 bits.
  private static func fullProduct(
    _ left: UInt128,
    _ right: UInt128
  ) -> (high: UInt128, low: UInt128) {
    let half = UInt128(UInt64.max)
    let (leftHigh, leftLow) = (left >> 64, left & half)
    let (rightHigh, rightLow) = (right >> 64, right & half)
    let lowest = leftLow * rightLow
    let crossed = leftLow * rightHigh
    let otherCrossed = leftHigh * rightLow
    let middle = (lowest >> 64) + (crossed & half) + (otherCrossed & half)
    let high = leftHigh * rightHigh + (crossed >> 64) + (otherCrossed >> 64) + (middle >> 64)
    return (high, (middle << 64) | (lowest & half))
  }
}

extension Int256 {
  /// The nearest `Double`, ties to even: the one rounding between exact sums and an estimate.
  ///
  /// The top 64 bits are kept and their last bit is set when anything below it is not nought,
  /// so the conversion of those 64 bits rounds as the whole number would.
  package var nearestDouble: Double {
    let (high, low) = magnitude
    let width = high != 0 ? 256 - high.leadingZeroBitCount : 128 - low.leadingZeroBitCount
    let sign: Double = isNegative ? -1 : 1
    guard width > 64 else {
      return sign * Double(UInt64(truncatingIfNeeded: low))
    }
    let shift = width - 64
    let top = shift >= 128 ? high >> (shift - 128) : (high << (128 - shift)) | (low >> shift)
    let below =
      shift >= 128
      ? (high & ((1 << (shift - 128)) - 1)) != 0 || low != 0
      : (low & ((1 << shift) - 1)) != 0
    let kept = UInt64(truncatingIfNeeded: top) | (below ? 1 : 0)
    return sign * Double(kept) * Double(sign: .plus, exponent: shift, significand: 1)
  }
}
