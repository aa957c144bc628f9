/// The counter-based generator Philox4x32: a keyed scrambling of a 128-bit counter.
///
/// The same counter and key always give the same block, and different counters under one key
/// always give different blocks, so addresses need no bookkeeping to stay apart.
///
/// - Note: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel Random Numbers: As Easy
///   as 1, 2, 3", SC'11. Words are ordered from the lowest.
@usableFromInline
package enum Philox: Sendable {
  /// Four 32-bit words, the lowest first.
  @usableFromInline
  package typealias Block = (UInt32, UInt32, UInt32, UInt32)

  /// The block at `counter` under `key`.
  ///
  /// - Parameters:
  ///   - counter: The address of the block.
  ///   - key: The seed.
  ///   - rounds: The number of scrambling rounds; streams use 10.
  /// - Returns: 128 bits without visible structure.
  @inlinable
  @inline(__always)
  package static func block(
    counter: Block,
    key: (UInt32, UInt32),
    rounds: Int = 10
  ) -> Block {
    var block = counter
    var key = key
    for _ in 0..<rounds {
      block = scrambled(block, key: key)
      // The key advances by the golden ratio and by the square root of 3 less 1.
      key = (key.0 &+ 0x9E37_79B9, key.1 &+ 0xBB67_AE85)
    }
    return block
  }

  /// One round: two 64-bit products whose halves cross over and meet the key.
  @inlinable
  @inline(__always)
  static func scrambled(_ block: Block, key: (UInt32, UInt32)) -> Block {
    let first = UInt64(block.0) &* 0xD251_1F53
    let second = UInt64(block.2) &* 0xCD9E_8D57
    return (
      UInt32(truncatingIfNeeded: second &>> 32) ^ block.1 ^ key.0,
      UInt32(truncatingIfNeeded: second),
      UInt32(truncatingIfNeeded: first &>> 32) ^ block.3 ^ key.1,
      UInt32(truncatingIfNeeded: first)
    )
  }
}
