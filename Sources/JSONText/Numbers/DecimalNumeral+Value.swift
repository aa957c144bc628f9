extension DecimalNumeral {
  /// The double nearest to the numeral, ties to the even one; infinite beyond the range.
  ///
  /// Three ways give the same answer where they overlap, the cheapest first: one exact product or
  /// quotient of doubles (Clinger 1990, doi 10.1145/93542.93557), one 128-bit product or quotient,
  /// exact integers of any length.
  ///
  /// - Parameter bytes: The bytes this numeral was scanned from.
  /// - Returns: The double, which carries the sign of the numeral even when it is 0.
  func value(in bytes: Span<UInt8>) -> Double {
    let magnitude = magnitude(in: bytes)
    return isNegative ? -magnitude : magnitude
  }

  private func magnitude(in bytes: Span<UInt8>) -> Double {
    guard significand > 0 else { return 0 }
    // 10^309 is above the greatest double; 10^-324 is less than half the least one.
    let powerOfFirstDigit = exponent + Int64(keptDigits) - 1
    if powerOfFirstDigit >= 309 { return .infinity }
    if powerOfFirstDigit < -324 { return 0 }
    if digitsBeyond == 0, let value = exactDoubles ?? wideInteger { return value }
    return longInteger(bytes, powerOfFirstDigit: Int(powerOfFirstDigit))
  }

  /// The value by one operation on doubles that are both exact, so that it rounds only once.
  private var exactDoubles: Double? {
    guard significand <= 1 << 53, exponent.magnitude < PowersOfTen.doubles.count else { return nil }
    let power = PowersOfTen.doubles[Int(exponent.magnitude)]
    return exponent < 0 ? Double(significand) / power : Double(significand) * power
  }

  /// The value by one product or quotient of 64-bit integers in full width.
  private var wideInteger: Double? {
    guard exponent.magnitude < PowersOfTen.integers.count else { return nil }
    let power = PowersOfTen.integers[Int(exponent.magnitude)]
    let zeros = significand.leadingZeroBitCount + power.leadingZeroBitCount
    let wide = significand << significand.leadingZeroBitCount
    let widePower = power << power.leadingZeroBitCount
    if exponent < 0 {
      // Halving the dividend keeps the quotient within 64 bits and above 2^62.
      let (quotient, remainder) = widePower.dividingFullWidth((wide >> 1, wide << 63))
      let shift = power.leadingZeroBitCount - significand.leadingZeroBitCount - 63
      return BinaryRounding.double(quotient, power: shift, isInexact: remainder > 0)
    }
    let (high, low) = wide.multipliedFullWidth(by: widePower)
    // The product is at least 2^126, so `high` lacks at most its top bit.
    let missing = high.leadingZeroBitCount
    let top = high << missing | (missing == 0 ? 0 : low >> (64 - missing))
    return BinaryRounding.double(
      top,
      power: 64 - zeros - missing,
      isInexact: low << missing != 0
    )
  }
}

/// The powers of ten that are exact.
enum PowersOfTen {
  /// 10^0 to 10^22, the powers a double holds exactly.
  static let doubles: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// 10^0 to 10^19, the powers a `UInt64` holds.
  static let integers: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
    100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
    100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]
}
