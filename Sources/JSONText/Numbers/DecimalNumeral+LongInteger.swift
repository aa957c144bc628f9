extension DecimalNumeral {
  /// The digits that can decide a rounding.
  ///
  /// No double and no midpoint of two neighbours has more than 768 significant digits, so whatever
  /// follows the 800th only says whether the value is a little greater.
  private static var decidingDigits: Int { 800 }

  /// The value by exact integers: any number of digits, any exponent within the range of doubles.
  ///
  /// The power of two in a power of ten is only a shift, so the integers hold powers of five.
  func longInteger(_ bytes: Span<UInt8>, powerOfFirstDigit: Int) -> Double {
    var (digits, count) = significantDigits(bytes)
    let powerOfLastDigit = powerOfFirstDigit - count + 1
    if powerOfLastDigit >= 0 {
      digits.multiply(byPowerOfFive: powerOfLastDigit)
      let (bits, isInexact) = digits.leadingBits
      let power = digits.bitWidth - 64 + powerOfLastDigit
      return BinaryRounding.double(bits, power: power, isInexact: isInexact)
    }
    var divisor = BigNatural(1)
    divisor.multiply(byPowerOfFive: -powerOfLastDigit)
    return Self.quotient(digits, divisor, power: powerOfLastDigit)
  }

  /// The significant digits as one integer, and how many digits it has.
  ///
  /// Digits that cannot decide are replaced by a single 1 if any of them is not 0.
  private func significantDigits(_ bytes: Span<UInt8>) -> (BigNatural, Int) {
    var digits = BigNatural(0)
    var count = 0
    var isGreater = false
    var index = firstDigit
    while count < keptDigits + digitsBeyond {
      let byte = bytes[index]
      index += 1
      guard byte != ASCII.point else { continue }
      count += 1
      if count <= Self.decidingDigits {
        digits.multiply(by: 10, adding: UInt32(byte - ASCII.zero))
      } else if byte != ASCII.zero {
        isGreater = true
        break
      }
    }
    count = min(count, Self.decidingDigits)
    if isGreater { digits.multiply(by: 10, adding: 1) }
    return (digits, isGreater ? count + 1 : count)
  }

  /// The double nearest to `dividend` / `divisor` * 2^`power`, by long division bit by bit.
  private static func quotient(
    _ dividend: BigNatural,
    _ divisor: BigNatural,
    power: Int
  ) -> Double {
    var rest = dividend
    var divisor = divisor
    var shift = divisor.bitWidth - rest.bitWidth
    if shift > 0 { rest.shiftLeft(by: shift) } else { divisor.shiftLeft(by: -shift) }
    if rest.isLess(than: divisor) {
      rest.shiftLeft(by: 1)
      shift += 1
    }
    var bits: UInt64 = 0
    for _ in 0..<64 {
      bits <<= 1
      if !rest.isLess(than: divisor) {
        rest.subtract(divisor)
        bits |= 1
      }
      rest.shiftLeft(by: 1)
    }
    return BinaryRounding.double(bits, power: power - shift - 63, isInexact: !rest.isZero)
  }
}
