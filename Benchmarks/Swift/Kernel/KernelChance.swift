/// Something that happens with a probability, decided by the bits of one draw.
///
/// A uniform number is below a probability if the whole number it is made from is below another,
/// so nothing needs to be converted to know it.
struct KernelChance: Sendable {
  private let below: UInt64

  /// - Parameter probability: From 0 to 1.
  init(_ probability: Double) {
    below = UInt64((probability * 0x1p52 - 0.5).rounded(.up))
  }

  /// Whether the uniform number of these bits is below the probability.
  @inline(__always)
  func happens(_ bits: UInt64) -> Bool { bits &>> 12 < below }
}
