/// Exact sums over trials that come in clusters sharing one draw of what we do not know.
///
/// The trials of a cluster share their outer draw (the judgements), so they are not
/// independent; clusters are. Clusters have any sizes, as a rule all equal but the last. The
/// state is whole numbers only: any order of clusters and any tree of merges gives the same
/// bits. Holds up to 2^31 trials; a cluster must not be split between two records.
package struct ClusteredMoments: Hashable, Sendable {
  /// The sums over single trials, as if they were independent.
  package private(set) var trials: ExactMoments

  /// How many clusters were added.
  package private(set) var clusters: Int64

  /// The sum over clusters of the squared cluster sum [squared quanta].
  package private(set) var squaredSums: Int256

  /// The sum over clusters of cluster sum times cluster size [quanta].
  package private(set) var sumsTimesSize: Int128

  /// The sum over clusters of the cluster's sum of squares times its size [squared quanta].
  package private(set) var squaresTimesSize: Int256

  /// The sum over clusters of the squared size.
  package private(set) var squaredSizes: Int64

  /// The sum over clusters of the cubed size.
  package private(set) var cubedSizes: Int128

  /// Creates an empty record.
  package init() {
    self.init(
      trials: ExactMoments(),
      clusters: 0,
      squaredSums: .zero,
      sumsTimesSize: 0,
      squaresTimesSize: .zero,
      squaredSizes: 0,
      cubedSizes: 0
    )
  }

  /// Creates a record from saved sums.
  package init(
    trials: ExactMoments,
    clusters: Int64,
    squaredSums: Int256,
    sumsTimesSize: Int128,
    squaresTimesSize: Int256,
    squaredSizes: Int64,
    cubedSizes: Int128
  ) {
    self.trials = trials
    self.clusters = clusters
    self.squaredSums = squaredSums
    self.sumsTimesSize = sumsTimesSize
    self.squaresTimesSize = squaresTimesSize
    self.squaredSizes = squaredSizes
    self.cubedSizes = cubedSizes
  }

  /// Adds a cluster given by the exact sums of its trials.
  ///
  /// - Precondition: The cluster holds at least one trial.
  package mutating func addCluster(_ cluster: ExactMoments) {
    precondition(cluster.count > 0, "a cluster holds at least one trial")
    let size = Int128(cluster.count)
    trials.merge(cluster)
    clusters += 1
    squaredSums += Int256.product(cluster.sum, cluster.sum)
    sumsTimesSize += cluster.sum * size
    squaresTimesSize += cluster.sumOfSquares.multiplied(by: cluster.count)
    squaredSizes += cluster.count * cluster.count
    cubedSizes += size * size * size
  }

  /// Adds a cluster given by its sum and sum of squares in quanta and its number of trials.
  package mutating func addCluster(sum: Int128, sumOfSquares: Int128, count: Int64) {
    addCluster(ExactMoments(count: count, sum: sum, sumOfSquares: Int256(sumOfSquares)))
  }

  /// Adds everything that another record holds.
  package mutating func merge(_ other: ClusteredMoments) {
    trials.merge(other.trials)
    clusters += other.clusters
    squaredSums += other.squaredSums
    sumsTimesSize += other.sumsTimesSize
    squaresTimesSize += other.squaresTimesSize
    squaredSizes += other.squaredSizes
    cubedSizes += other.cubedSizes
  }
}
