/// Random numbers by address: each is a fixed function of seed, trial, entity, purpose and place.
///
/// A stream has no state that advances. Draw 7 is the same number whether or not draws 0 to 6 were
/// made, on any thread and in any order, so a change to one part of a scenario leaves the chance
/// in all other parts as it was.
///
/// Philox turns the address of the stream into a start and an odd increment; draw i scrambles
/// `start + i · increment`. Within a stream no two draws have the same 64 bits.
@usableFromInline
package struct RandomStream: Sendable {
  @usableFromInline let start: UInt64
  @usableFromInline let increment: UInt64

  /// Opens the stream of one purpose of one entity in one trial.
  @inlinable
  @inline(__always)
  package init(seed: UInt64, trial: UInt32, entity: UInt32, purpose: StreamPurpose) {
    let block = Philox.block(
      counter: (0, UInt32(purpose.number) &<< 16, entity, trial),
      key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed &>> 32))
    )
    start = UInt64(block.1) &<< 32 | UInt64(block.0)
    increment = Self.irregular(UInt64(block.3) &<< 32 | UInt64(block.2) | 1)
  }

  /// The number of draws that belong to one step of ``uniform(step:index:)``.
  @inlinable package static var drawsPerStep: Int { 64 }

  /// The 64 bits of one draw.
  @inlinable
  @inline(__always)
  package func bits(_ draw: UInt64) -> UInt64 {
    Self.mixed(start &+ draw &* increment)
  }

  /// One draw as a number strictly between 0 and 1.
  @inlinable
  @inline(__always)
  package func uniform(_ draw: UInt64) -> Double {
    Self.uniform(fromBits: bits(draw))
  }

  /// One draw of one step, usually a week, as a number strictly between 0 and 1.
  ///
  /// - Parameters:
  ///   - step: The number of the step, at least 0.
  ///   - index: The place of the draw within its step, from 0 to 63.
  /// - Returns: The draw with the number `step · 64 + index`.
  @inlinable
  @inline(__always)
  package func uniform(step: Int, index: Int = 0) -> Double {
    precondition(step >= 0 && index >= 0 && index < Self.drawsPerStep, "no such draw in a step")
    return uniform(UInt64(step) &* UInt64(Self.drawsPerStep) &+ UInt64(index))
  }

  /// The number strictly between 0 and 1 that the highest 52 of 64 bits stand for.
  ///
  /// It is the middle of one of 2^52 equal parts of the unit interval, and exact. Complementing
  /// the bits gives exactly 1 minus the number.
  @inlinable
  @inline(__always)
  package static func uniform(fromBits bits: UInt64) -> Double {
    (Double(bits &>> 12) + 0.5) * 0x1p-52
  }

  /// An increment whose neighbouring bits differ often enough to carry changes upward.
  ///
  /// An increment with long runs of equal bits moves few bits from one draw to the next. Flipping
  /// every other bit turns such runs into alternations and keeps the number odd.
  @inlinable
  static func irregular(_ increment: UInt64) -> UInt64 {
    let changes = (increment ^ (increment &>> 1)).nonzeroBitCount
    return changes < 24 ? increment ^ 0xAAAA_AAAA_AAAA_AAAA : increment
  }

  /// A one-to-one scrambling of 64 bits in which every input bit reaches every output bit.
  ///
  /// - Note: The mixer "moremur" by Pelle Evensen. It passes the statistical batteries on counters
  ///   with small increments, where the mixer of SplitMix64 fails.
  @inlinable
  @inline(__always)
  static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits = (bits ^ (bits &>> 27)) &* 0x3C79_AC49_2BA7_B653
    bits = (bits ^ (bits &>> 33)) &* 0x1C69_B3F7_4AC4_AE35
    return bits ^ (bits &>> 27)
  }
}
