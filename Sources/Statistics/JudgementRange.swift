/// How the mean of an output spreads when what we do not know is drawn again.
///
/// Each cluster is one draw of the judgements, and its mean over K trials still contains chance.
/// The spread of cluster means is therefore shrunk towards the grand mean by
/// sqrt(between / (between + within / K)), which gives them the variance of the true means.
package struct JudgementRange: Hashable, Sendable {
  /// The fewest draws from which a range is given.
  package static let fewestDraws: Int64 = 20

  /// The distribution of the means of clusters, each mean a value of its own.
  package private(set) var means: ClusteredHistogram

  /// Creates an empty record with the fixed edges for the means of clusters, which are continuous
  /// even when outputs are whole numbers.
  package init(shape: HistogramShape) {
    means = ClusteredHistogram(shape: shape)
  }

  /// Creates a record from the distribution that a saved one held.
  package init(means: ClusteredHistogram) {
    self.means = means
  }

  /// Adds the mean of one cluster, rounded once from its exact sum.
  ///
  /// - Precondition: The cluster holds at least one trial.
  package mutating func addCluster(_ cluster: ExactMoments) {
    precondition(cluster.count > 0, "a cluster holds at least one trial")
    let mean: InlineArray<1, Double> = [FixedPoint.value(cluster.sum) / Double(cluster.count)]
    means.addCluster(mean.span)
  }

  /// Adds everything that another record of the same shape holds.
  package mutating func merge(_ other: JudgementRange) {
    means.merge(other.means)
  }

  /// The range that holds the middle share `level` of the true means over draws.
  ///
  /// From the 5th to the 95th percentile for a level of 0.9. This is a spread among draws, not
  /// a confidence interval. Nil with fewer than ``fewestDraws`` clusters, when clusters of
  /// single trials do not tell draws from chance, and when a percentile lies outside the bins.
  ///
  /// - Parameters:
  ///   - moments: The exact sums of the very same clusters.
  ///   - level: The share of draws in the range, between 0 and 1.
  /// - Returns: The range, collapsed to the mean when draws differ by chance alone.
  package func range(of moments: ClusteredMoments, level: Double) -> Interval? {
    precondition(moments.clusters == means.count, "both records hold the same clusters")
    guard means.count >= Self.fewestDraws, let mean = moments.mean else { return nil }
    guard let shrinkage = Self.shrinkage(of: moments) else { return nil }
    let tail = Interval.tail(outside: level)
    guard let low = means.quantile(tail), let high = means.quantile(1 - tail) else { return nil }
    return Interval(
      low: mean + shrinkage * (low - mean),
      high: mean + shrinkage * (high - mean),
      level: level
    )
  }

  /// The factor from the spread of observed cluster means to that of true ones, 0 to 1.
  private static func shrinkage(of moments: ClusteredMoments) -> Double? {
    guard let within = moments.withinVariance, let between = moments.betweenVariance else {
      return nil
    }
    guard between > 0 else { return 0 }
    let trialsPerCluster = Double(moments.count) / Double(moments.clusters)
    return (between / (between + within / trialsPerCluster)).squareRoot()
  }
}
