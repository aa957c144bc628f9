/// The exponential of a number split as `x = (128 k + j) log 2 / 128 + r`, |r| at most 0.0028.
///
/// Then `e^x = 2^k 2^(j/128) e^r`. The middle factor comes from ``ExponentialTable``, and so small
/// an `r` needs five terms: e^r - 1 = r + r²/2 + r³/6 + r⁴/24 + r⁵/120 to 60 bits. The step log 2 /
/// 128 is stored as a high part of 34 bits, whose product with a count of steps is exact, and a low
/// part.
@usableFromInline
struct TabulatedExponential: Sendable {
  /// The count `128 k + j` of steps.
  @usableFromInline let steps: Int64

  /// The exponential over ``scale``, less 1.
  @usableFromInline let excess: Double

  /// Splits `x`, whose size must be at most 1,000.
  ///
  /// Adding 1.5 · 2^52 pushes the fraction of a count out of the significand, rounding to the
  /// nearest whole number, ties to even; what is left in the low bits is the count itself.
  @inlinable
  @inline(__always)
  init(_ x: Double) {
    let shifter = 0x1.8p52
    let shifted = x * 0x1.71547652b82fep7 + shifter
    let count = shifted - shifter
    steps = Int64(bitPattern: shifted.bitPattern &- shifter.bitPattern)
    let r = (x - count * 0x1.62e42fef8p-8) - count * 0x1.1cf79abc9e3b4p-43
    let square = r * r
    let later = (0.5 + r * (1.0 / 6)) + square * (1.0 / 24 + r * (1.0 / 120))
    excess = (ExponentialTable.tail(steps) + r) + square * later
  }

  /// The whole number `k` of doublings.
  @inlinable
  @inline(__always)
  var power: Int64 { steps &>> 7 }

  /// `e^x` over `2^k`, between 0.99 and 2.01.
  @inlinable
  @inline(__always)
  var significand: Double {
    let head = ExponentialTable.head(steps)
    return head + head * excess
  }

  /// `2^k 2^(j/128)`, rounded, for an `x` of at most 708 in size: no number too small to be normal.
  @inlinable
  @inline(__always)
  var scale: Double {
    let head = ExponentialTable.head(steps)
    return Double(bitPattern: head.bitPattern &+ UInt64(bitPattern: power &<< 52))
  }
}
