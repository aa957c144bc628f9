import Mathematics

/// Exact sums of the differences between two runs, trial by trial under common random numbers.
///
/// Trial i of both runs shares its draws, so most of the noise cancels in the difference. The
/// runs share their outer draws too, so trials come in clusters. The difference is first minus
/// second. Whole numbers only: any order and any tree of merges gives the same bits.
package struct PairedMoments: Hashable, Sendable {
  /// The sums of the first run.
  package private(set) var first: ClusteredMoments

  /// The sums of the second run.
  package private(set) var second: ClusteredMoments

  /// The sums of first minus second.
  package private(set) var difference: ClusteredMoments

  /// In how many trials the first run gave the greater value.
  package private(set) var greater: Int64

  /// In how many trials the first run gave the smaller value.
  package private(set) var smaller: Int64

  /// Creates an empty record.
  package init() {
    first = ClusteredMoments()
    second = ClusteredMoments()
    difference = ClusteredMoments()
    greater = 0
    smaller = 0
  }

  /// Creates a record from saved sums.
  init(
    first: ClusteredMoments,
    second: ClusteredMoments,
    difference: ClusteredMoments,
    greater: Int64,
    smaller: Int64
  ) {
    self.first = first
    self.second = second
    self.difference = difference
    self.greater = greater
    self.smaller = smaller
  }

  /// Adds the values of one cluster, those of the same trial at the same place.
  ///
  /// - Precondition: As many values from both runs, at least one, each held by ``FixedPoint``.
  package mutating func addCluster(first: Span<Double>, second: Span<Double>) {
    precondition(first.count == second.count, "paired runs have the same trials")
    var cluster = PairedCluster()
    for trial in first.indices { cluster.add(first: first[trial], second: second[trial]) }
    addCluster(cluster)
  }

  /// Adds one cluster given by the exact sums of its trials.
  ///
  /// - Precondition: The cluster holds at least one trial.
  package mutating func addCluster(_ cluster: PairedCluster) {
    first.addCluster(cluster.first)
    second.addCluster(cluster.second)
    difference.addCluster(cluster.difference)
    greater += cluster.greater
    smaller += cluster.smaller
  }

  /// Adds everything that another record holds.
  package mutating func merge(_ other: PairedMoments) {
    first.merge(other.first)
    second.merge(other.second)
    difference.merge(other.difference)
    greater += other.greater
    smaller += other.smaller
  }
}

extension PairedMoments {
  /// The mean of first minus second, or nil without trials.
  package var meanDifference: Double? { difference.mean }

  /// The t interval for the mean difference; nil with fewer than two clusters, and with fewer than
  /// 300 trials if clusters do not differ.
  package func interval(level: Double) -> Interval? {
    difference.interval(level: level)
  }

  /// How many times as many trials two independent runs would need for the same precision.
  ///
  /// The sum of the two runs' squared standard errors over that of the difference; for
  /// independent trials (variance of first + variance of second) / variance of the difference.
  /// Below 1 when pairing does harm. Nil with fewer than two clusters and when the difference
  /// never varies.
  package var varianceReduction: Double? {
    guard
      let firstError = first.standardError,
      let secondError = second.standardError,
      let error = difference.standardError,
      error > 0
    else { return nil }
    return (firstError * firstError + secondError * secondError) / (error * error)
  }

  /// The share of trials whose difference has the sign of the mean difference.
  ///
  /// Nil without trials and when the mean difference is nought.
  package var sameSignShare: Double? {
    let total = difference.trials.sum
    guard total != 0 else { return nil }
    return Double(total > 0 ? greater : smaller) / Double(difference.count)
  }

  /// The two-sided p value of no mean difference, by Student's t with one less degree of freedom
  /// than clusters.
  ///
  /// Nil with fewer than two clusters and when the difference never varies.
  package var twoSidedP: Double? {
    guard let mean = meanDifference, let error = difference.standardError, error > 0 else {
      return nil
    }
    let degrees = Double(difference.clusters - 1)
    return 2 * StudentT.survival(mean.magnitude / error, degrees: degrees)
  }
}
