/// A choice among a few categories with given weights.
///
/// The weights are rounded once to whole parts of 2^32 that add up exactly, so the choice is by
/// integers. Categories keep their order: a larger uniform number never gives an earlier one, and
/// two tables that differ in one weight choose alike for most numbers.
@usableFromInline
package struct CategoryTable: Sendable {
  /// For each category, the parts of 2^32 that belong to it and to those before it.
  @usableFromInline let cumulative: [UInt64]

  /// Creates a table from weights in the order of the categories.
  ///
  /// Each category gets its share of 2^32 rounded down; the parts left over go one each to the
  /// largest remainders, the earlier first among equals. A weight of 0 is never chosen.
  ///
  /// - Parameter weights: From 1 to 65,536 finite weights of at least 0 that are not all 0; they
  ///   need not add up to 1.
  package init(weights: [Double]) {
    precondition(weights.count >= 1 && weights.count <= 65_536, "from 1 to 65,536 categories")
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "weights are at least 0")
    let greatest = weights.reduce(0, max)
    precondition(greatest > 0, "one weight is above 0")
    // Dividing by the greatest keeps the sum finite.
    let total = weights.reduce(0) { $0 + $1 / greatest }
    let shares = weights.map { $0 / greatest / total * 0x1p32 }
    var sum: UInt64 = 0
    cumulative = Self.rounded(shares).map { part in
      sum += part
      return sum
    }
  }

  /// The number of categories.
  package var count: Int { cumulative.count }

  /// The place of the category that `u` chooses, from 0.
  ///
  /// - Parameter u: A number from 0 up to below 1.
  /// - Returns: The first category whose cumulative share exceeds `u`.
  @inlinable
  package func sample(_ u: Double) -> Int {
    let part = UInt64(u * 0x1p32)
    var place = 0
    while cumulative[place] <= part { place += 1 }
    return place
  }

  /// Rounds shares whose sum is close to 2^32 to whole parts whose sum is exactly that.
  private static func rounded(_ shares: [Double]) -> [UInt64] {
    var parts = shares.map { UInt64($0) }
    let byRemainder = parts.indices.filter { shares[$0] > 0 }.sorted { first, second in
      let one = shares[first] - Double(parts[first])
      let other = shares[second] - Double(parts[second])
      return one != other ? one > other : first < second
    }
    var missing = (1 << 32) - parts.reduce(0) { $0 + Int64($1) }
    // The sum of the shares is off by rounding, at most by a few parts either way.
    for place in byRemainder where missing > 0 {
      parts[place] += 1
      missing -= 1
    }
    for place in byRemainder.reversed() where missing < 0 && parts[place] > 0 {
      parts[place] -= 1
      missing += 1
    }
    return parts
  }
}
