/// An argument of the exponential less 1 split as `x = k log 2 + r` with |r| at most half of log 2.
///
/// Then `e^x = 2^k e^r`, and `e^r = 1 + r + r² q(r)` with `q` a polynomial of degree ten. Log 2 is
/// stored as a high part of 33 bits, whose product with `k` is exact, and a low part. So
/// `head = x - k high` is exact, and everything small is collected in `tail`:
/// `e^r - 1 = head + tail`.
@usableFromInline
struct ExponentReduction: Sendable {
  /// The whole number `k` of halvings or doublings.
  @usableFromInline let power: Int64

  /// The part of `e^r - 1` that is known exactly.
  @usableFromInline let head: Double

  /// The rest of `e^r - 1`, at most 0.07 in size.
  @usableFromInline let tail: Double

  /// Splits `x`, whose size must be at most 1,000.
  ///
  /// Adding 1.5 · 2^52 pushes the fraction of `x / log 2` out of the significand, rounding to the
  /// nearest whole number, ties to even; what is left in the low bits is `k` itself.
  @inlinable
  @inline(__always)
  init(_ x: Double) {
    let shifter = 0x1.8p52
    let shifted = x * 1.4426950408889634 + shifter
    let count = shifted - shifter
    power = Int64(bitPattern: shifted.bitPattern &- shifter.bitPattern)
    head = x - count * 0x1.62e42feep-1
    let low = count * 0x1.a39ef35793c76p-33
    let r = head - low
    tail = r * r * Self.remainder(r) - low
  }

  /// `(e^r - 1 - r) / r²` for |r| at most half of log 2, to 57 bits.
  @inlinable
  @inline(__always)
  static func remainder(_ r: Double) -> Double {
    let square = r * r
    let fourth = square * square
    let low = Polynomial.cubic(
      r,
      square,
      [0.5, 0.1666666666666667, 0.04166666666666667, 0.00833333333332612]
    )
    let middle = Polynomial.cubic(
      r,
      square,
      [
        0.0013888888888883737, 0.00019841269874873975, 2.480158732558584e-05,
        2.755725533255441e-06,
      ]
    )
    let high =
      2.7557273594799413e-07 + 2.510524515390137e-08 * r + 2.0914707069612355e-09 * square
    return low + fourth * (middle + fourth * high)
  }
}
