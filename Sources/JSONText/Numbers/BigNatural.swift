/// A whole number from 0 up, as long as it needs to be.
///
/// It does what the exact reading of decimal texts needs and no more. 32-bit limbs let every
/// product fit a `UInt64` on any machine.
struct BigNatural {
  /// The digits to base 2^32, the least first, without zeros at the end.
  private(set) var limbs: [UInt32]

  /// Creates the number `value`.
  init(_ value: UInt32) {
    limbs = value == 0 ? [] : [value]
  }

  /// Whether the number is 0.
  var isZero: Bool { limbs.isEmpty }

  /// How many binary digits the number has; 0 for 0.
  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 32 - top.leadingZeroBitCount
  }

  /// Replaces the number by its product with `factor` plus `addend`.
  mutating func multiply(by factor: UInt32, adding addend: UInt32 = 0) {
    var carry = UInt64(addend)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// Multiplies the number by 5 `exponent` times.
  mutating func multiply(byPowerOfFive exponent: Int) {
    for _ in 0..<exponent / 13 { multiply(by: 1_220_703_125) }  // 5^13, the last below 2^32
    for _ in 0..<exponent % 13 { multiply(by: 5) }
  }

  /// Multiplies the number by 2 `count` times.
  mutating func shiftLeft(by count: Int) {
    let bits = UInt64(count % 32)
    var carry: UInt64 = 0
    for index in limbs.indices {
      carry |= UInt64(limbs[index]) << bits
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    if !isZero { limbs.insert(contentsOf: repeatElement(0, count: count / 32), at: 0) }
  }

  /// Takes `other` away from the number, which must not be less.
  mutating func subtract(_ other: BigNatural) {
    var borrow: Int64 = 0
    for index in limbs.indices {
      let taken = index < other.limbs.count ? Int64(other.limbs[index]) : 0
      borrow += Int64(limbs[index]) - taken
      limbs[index] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// Whether the number is less than `other`.
  func isLess(than other: BigNatural) -> Bool {
    guard limbs.count == other.limbs.count else { return limbs.count < other.limbs.count }
    for index in limbs.indices.reversed() where limbs[index] != other.limbs[index] {
      return limbs[index] < other.limbs[index]
    }
    return false
  }

  /// The 64 leading bits, the top one set, and whether any bit after them is set; not for 0.
  var leadingBits: (bits: UInt64, isInexact: Bool) {
    var bits: UInt64 = 0
    for position in 0..<64 {
      bits = bits << 1 | bit(bitWidth - 1 - position)
    }
    let isInexact = (0..<max(0, bitWidth - 64)).contains { bit($0) == 1 }
    return (bits, isInexact)
  }

  private func bit(_ position: Int) -> UInt64 {
    position < 0 ? 0 : UInt64(limbs[position / 32] >> UInt32(position % 32) & 1)
  }
}
