extension ClusteredHistogram {
  /// The mean of the highest share of all values, the worst of them (conditional value at risk).
  ///
  /// The value at the border counts with the fraction of it that completes the share. The sum
  /// of every slot is exact, also outside the bins; only the border bin's values count with
  /// their common mean, which is off by less than the bin's width. Nil without values.
  ///
  /// - Precondition: 0 < `share` <= 1.
  package func tailMean(worst share: Double) -> Double? {
    precondition(share > 0 && share <= 1, "a share of the worst lies between 0 and 1")
    guard count > 0 else { return nil }
    let wanted = share * Double(count)
    var (taken, sum): (Int64, Int128) = (0, 0)
    for slot in filled.reversed() {
      if Double(taken + slot.count) >= wanted {
        let fraction = (wanted - Double(taken)) / Double(slot.count)
        return (FixedPoint.value(sum) + fraction * FixedPoint.value(slot.sum)) / wanted
      }
      taken += slot.count
      sum += slot.sum
    }
    return FixedPoint.value(sum) / Double(taken)
  }
}
