/// The bounds of a quantile, each of which may not exist.
package struct QuantileInterval: Hashable, Sendable {
  /// The lower bound, or nil when unbounded or below the histogram's first bin.
  package let low: Double?

  /// The upper bound, or nil when unbounded or above the histogram's last bin.
  package let high: Double?

  /// The confidence, between 0 and 1.
  package let level: Double
}

extension ClusteredHistogram {
  /// The value that a share of all values does not exceed.
  ///
  /// Exact when each bin is one value; inside wider bins values count as evenly spread. Nil
  /// without values and when the quantile lies outside the bins.
  ///
  /// - Precondition: 0 <= `probability` <= 1.
  package func quantile(_ probability: Double) -> Double? {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    guard count > 0 else { return nil }
    let rank = OrderStatisticRanks.rank(ofShare: probability, count: count)
    let place = place(ofRank: rank)
    guard let (least, greatest) = shape.values(in: place.slot) else { return nil }
    let inside = probability * Double(count) - Double(place.before)
    let share = min(max(0, inside / Double(filled[place.slot - start].count)), 1)
    return least + share * (greatest - least)
  }

  /// The bounds of a quantile over chance and outer draws together, whatever the distribution.
  ///
  /// Order statistics at binomial ranks (see ``OrderStatisticRanks``), with counts divided for
  /// the sharing of outer draws as seen at the quantile's own bin. In bins wider than one value
  /// the bounds are the outer edges of their bins.
  ///
  /// - Precondition: 0 < `probability` < 1.
  package func quantileInterval(_ probability: Double, level: Double) -> QuantileInterval {
    guard count > 0 else { return QuantileInterval(low: nil, high: nil, level: level) }
    let ranks = ranks(probability, level: level)
    return QuantileInterval(
      low: ranks.low.flatMap { shape.values(in: place(ofRank: $0).slot)?.least },
      high: ranks.high.flatMap { shape.values(in: place(ofRank: $0).slot)?.greatest },
      level: level
    )
  }

  /// Half the distance between the bounds of a quantile, counted in values: as a share of all.
  ///
  /// The same scale for every unit: 0.01 when the bounds are the 49th and the 51st percentile, or
  /// the 89th and the 91st. Nought where both lie in one bin, which more values do not make
  /// narrower. Nil without values.
  ///
  /// - Precondition: 0 < `probability` < 1.
  package func quantileHalfWidth(_ probability: Double, level: Double) -> Double? {
    guard count > 0 else { return nil }
    let ranks = ranks(probability, level: level)
    let slots = [ranks.low, ranks.high].map { $0.map { place(ofRank: $0).slot } }
    if let slot = slots[0], slot == slots[1] { return 0 }
    // Where a bound does not exist, all values lie on its side of the other.
    let distance = (ranks.high ?? count) - (ranks.low ?? 0)
    return Double(distance) / Double(count) / 2
  }

  /// The ranks of the bounds of a quantile, outer draws allowed for.
  private func ranks(_ probability: Double, level: Double) -> OrderStatisticRanks {
    let rank = OrderStatisticRanks.rank(ofShare: probability, count: count)
    let divisor = indicatorMoments(upTo: place(ofRank: rank).slot).countDivisor(level: level)
    return OrderStatisticRanks(
      probability: probability,
      count: count,
      level: level,
      countDivisor: divisor
    )
  }

  /// The slot of the value of a rank, and how many values lie in slots below it.
  private func place(ofRank rank: Int64) -> (slot: Int, before: Int64) {
    var before: Int64 = 0
    for index in filled.indices {
      let through = before + filled[index].count
      if rank <= through { return (start + index, before) }
      before = through
    }
    return (shape.bins + 1, before)
  }

  /// The moments of the event that a value falls into `slot` or below, in whole units.
  ///
  /// Their design effect is that of the distribution function at this slot.
  func indicatorMoments(upTo slot: Int) -> ClusteredMoments {
    var (hits, sizes, squares) = (Int64(0), Int64(0), Int64(0))
    for part in filled.prefix(max(0, slot - start + 1)) {
      hits += part.count
      sizes += part.sizes
      squares += part.squares
    }
    return ClusteredMoments(
      trials: ExactMoments(count: count, sum: Int128(hits), sumOfSquares: Int256(Int128(hits))),
      clusters: clusters,
      squaredSums: Int256(Int128(squares)),
      sumsTimesSize: Int128(sizes),
      squaresTimesSize: Int256(Int128(sizes)),
      squaredSizes: squaredSizes,
      cubedSizes: cubedSizes
    )
  }
}
