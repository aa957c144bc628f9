import Mathematics

/// What a relief does to a contributor's units.
///
/// The crews of a pool take turns whatever chance decides, so all reliefs of a contributor are
/// known before the first trial.
struct KernelRelief: Sendable {
  /// What crews that go before they are rested leave of each pool.
  private(set) var kept = SIMD8<Double>(repeating: 1)
  /// How many such crews there are.
  private(set) var strained = 0

  /// Follows the crews of a contributor until a relief.
  ///
  /// - Parameters:
  ///   - number: How many reliefs went before it.
  ///   - contributor: Whose relief it is.
  init(number: Int, of contributor: Int) {
    let tour = KernelPlan.tour(contributor)
    for k in 0..<kernelCapabilities where KernelPlan.units(contributor, k) > 0 {
      let crews = KernelPlan.crews(contributor, k)
      let short = Self.weeksShort(number: number, crews: crews, tour: tour)
      if short > 0 {
        kept[k] = Maths.exp(-0.004 * Double(short))
        strained += 1
      }
    }
  }

  /// How many weeks too early the crew goes that takes over at a relief of a pool.
  private static func weeksShort(number: Int, crews: Int, tour: Int) -> Int {
    var rested = [Int](repeating: 0, count: crews)
    var serving = 0
    var short = 0
    for relief in 0...number {
      // Weeks from the arrival.
      let week = (relief + 1) * tour
      let next = (serving + 1) % crews
      short = rested[next] - week
      rested[serving] = week + 2 * tour
      serving = next
    }
    return short
  }
}
