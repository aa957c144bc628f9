/// A number for each of up to four enablers.
typealias FourEnablers = SIMD4<Double>

/// Up to four enablers side by side: what is summed alike for each is summed for all at once.
struct EnablerGroup: Sendable {
  /// How many there are.
  let count: Int
  /// The capabilities that need one of them.
  let supported: PlaceSet
  private let places: InlineArray<4, Int>

  /// The enabler at a lane; where there are fewer than four, the first again, which no unit needs
  /// there.
  subscript(lane: Int) -> Int { places[lane] }

  /// A number of each enabler.
  @inline(__always)
  func each(_ number: (Int) -> Double) -> FourEnablers {
    FourEnablers(number(places[0]), number(places[1]), number(places[2]), number(places[3]))
  }

  /// Groups enablers in their order; `supported` tells which capabilities need one.
  static func all(_ enablers: [Int], supporting supported: (Int) -> [Int]) -> [EnablerGroup] {
    let size = FourEnablers.scalarCount
    return stride(from: 0, to: enablers.count, by: size).map { first in
      let group = enablers[first..<min(first + size, enablers.count)]
      return EnablerGroup(
        count: group.count,
        supported: PlaceSet(group.flatMap(supported)),
        places: InlineArray { first + $0 < group.endIndex ? group[first + $0] : group[first] }
      )
    }
  }
}
