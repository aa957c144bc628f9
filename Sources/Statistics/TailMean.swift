/// The mean of the worst share of a sample (conditional value at risk) with its standard error.
package struct TailMean: Hashable, Sendable {
  /// The value at the border of the worst share, itself a value of the sample.
  package let valueAtRisk: Double

  /// The mean of the worst share, the value at the border counting with a fraction.
  package let mean: Double

  /// The standard error of the mean for independent trials; nought when all of the worst share
  /// is one value, and nil for a sample of one.
  ///
  /// Unreliable with fewer than 30 values in the share.
  package let standardError: Double?

  /// How many values the worst share holds, in fractions of values.
  package let values: Double

  /// Takes the worst share of a sample.
  ///
  /// - Precondition: 0 < `share` < 1; the values are finite.
  package init(of sample: SampleQuantiles, worst share: Double, side: TailSide) {
    precondition(share > 0 && share < 1, "a share of the worst lies between 0 and 1")
    let count = Double(sample.sorted.count)
    let border = Self.border(of: sample, worst: share, side: side)
    valueAtRisk = border
    values = share * count
    let forms = sample.sorted.map {
      Self.excessForm($0, valueAtRisk: border, worst: share, side: side)
    }
    let mean = forms.reduce(0, +) / count
    self.mean = mean
    guard forms.count > 1 else {
      standardError = nil
      return
    }
    let squares = forms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = (squares / (count - 1) / count).squareRoot()
  }

  /// The value whose plain mean over all trials is the tail mean (Rockafellar and Uryasev, 2000).
  ///
  /// The border plus the excess over it divided by the share. Sums of these in
  /// ``ClusteredMoments`` give the tail mean a standard error that knows of shared outer draws.
  package static func excessForm(
    _ value: Double,
    valueAtRisk: Double,
    worst share: Double,
    side: TailSide
  ) -> Double {
    switch side {
    case .highest: valueAtRisk + max(0, value - valueAtRisk) / share
    case .lowest: valueAtRisk - max(0, valueAtRisk - value) / share
    }
  }

  private static func border(
    of sample: SampleQuantiles,
    worst share: Double,
    side: TailSide
  ) -> Double {
    let count = sample.sorted.count
    let rank = Int(OrderStatisticRanks.rank(ofShare: 1 - share, count: Int64(count)))
    return sample.sorted[side == .highest ? rank - 1 : count - rank]
  }
}
