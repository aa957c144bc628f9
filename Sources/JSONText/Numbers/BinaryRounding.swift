/// The one place where an exact value becomes a double.
enum BinaryRounding {
  /// The double nearest to `significand` * 2^`power`, ties to the even one.
  ///
  /// Handles subnormal results, which keep fewer bits, and results beyond the range, which become
  /// infinite.
  ///
  /// - Parameters:
  ///   - significand: The leading bits of the value, above 2^62; not zero.
  ///   - power: The power of two that the last bit of `significand` counts.
  ///   - isInexact: Whether the exact value is a little greater: by less than one such bit.
  /// - Returns: The double, 0 up to infinity.
  static func double(_ significand: UInt64, power: Int, isInexact: Bool) -> Double {
    let zeros = significand.leadingZeroBitCount
    let wide = significand << zeros
    let leading = power - zeros + 63
    if leading > 1023 { return .infinity }
    if leading < -1075 { return 0 }
    // A normal double keeps 53 bits of 64; below 2^-1022 each halving costs one more.
    let dropped = 11 + max(0, -1022 - leading)
    let kept = rounded(wide, dropping: dropped, isInexact: isInexact)
    // A carry out of the kept bits moves into the exponent, which is what it should do, up to
    // and including infinity.
    let exponentBits = leading < -1022 ? 0 : UInt64(leading + 1022) << 52
    return Double(bitPattern: exponentBits + kept)
  }

  /// The upper bits of `wide`, rounded to the nearest, ties to even; `dropped` is 1 to 64.
  private static func rounded(_ wide: UInt64, dropping dropped: Int, isInexact: Bool) -> UInt64 {
    let kept = dropped == 64 ? 0 : wide >> dropped
    let half = UInt64(1) << (dropped - 1)
    let rest = wide & (half | (half - 1))
    let isAboveHalf = rest > half || (rest == half && (isInexact || kept & 1 == 1))
    return isAboveHalf ? kept + 1 : kept
  }
}
