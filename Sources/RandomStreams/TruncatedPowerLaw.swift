import Mathematics

/// Whole numbers from 1 to a largest one, each with a probability in proportion to a power of it.
///
/// The usual description of how many people one attack kills: most kill one, a few kill many.
@usableFromInline
package struct TruncatedPowerLaw: Sendable {
  /// The probability of `1`, of `2` or less, and so on; the last is exactly 1.
  @usableFromInline private(set) var cumulative: [Double]

  /// The expected number.
  package private(set) var mean = 1.0

  /// Tabulates the probabilities `x^-exponent`, divided by their sum.
  ///
  /// - Parameters:
  ///   - exponent: How fast large numbers become rare; any finite number.
  ///   - largest: The largest number that can occur, from 1 to a million.
  package init(exponent: Double, largest: Int) {
    precondition(largest >= 1 && largest <= 1_000_000, "a largest number from 1 to a million")
    cumulative = Array(repeating: 0, count: largest)
    tabulate(exponent: exponent)
  }

  /// Tabulates the probabilities of another exponent in the memory it has.
  package mutating func tabulate(exponent: Double) {
    precondition(exponent.isFinite, "an exponent is a finite number")
    for index in cumulative.indices {
      cumulative[index] = Maths.power(Double(index + 1), -exponent)
    }
    // From the rare end, so that small weights are added while the sum is small.
    var total = 0.0
    var weighted = 0.0
    for index in cumulative.indices.reversed() {
      total += cumulative[index]
      weighted += cumulative[index] * Double(index + 1)
    }
    mean = weighted / total
    var sum = 0.0
    for index in cumulative.indices {
      sum += cumulative[index]
      cumulative[index] = min(sum / total, 1)
    }
    cumulative[cumulative.count - 1] = 1
  }

  /// The smallest number whose cumulative probability is at least `u`, which lies between 0 and 1.
  @inlinable
  package func sample(_ u: Double) -> Int {
    if u <= cumulative[0] { return 1 }
    var low = 0
    var high = cumulative.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if cumulative[middle] >= u { high = middle } else { low = middle }
    }
    return high + 1
  }
}
