/// What a quantity can be at all, where its interval is drawn without asking.
///
/// Student's interval of a mean knows no bounds: for the deaths of a quiet month it may begin below
/// nought. Its ends are cut to what is possible. That makes it shorter and misses nothing, because
/// the truth cannot lie in what is cut off. Differences have no such bounds and are never cut.
extension Estimate {
  /// Amounts: troops, persons, units, weeks, money.
  package static let amounts = 0...Double.greatestFiniteMagnitude

  /// Shares of a whole.
  package static let shares = 0...1.0

  /// The same estimate with the ends of its interval and of its range within `possible`.
  package func within(_ possible: ClosedRange<Double>) -> Estimate {
    func cut(_ end: Double?) -> Double? {
      end.map { min(max($0, possible.lowerBound), possible.upperBound) }
    }
    var estimate = self
    estimate.low = cut(low)
    estimate.high = cut(high)
    estimate.rangeLow = cut(rangeLow)
    estimate.rangeHigh = cut(rangeHigh)
    return estimate
  }
}
