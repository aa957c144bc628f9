/// How often outputs of trials fall into each of fixed bins, exactly, trials coming in clusters.
///
/// Trials of a cluster share their outer draw. Beside plain counts each slot keeps what is
/// needed to tell how much that sharing widens the interval of a quantile. The state is whole
/// numbers only: any order and any tree of merges gives the same bits. Holds up to 2^31 trials;
/// a cluster must not be split between two histograms.
package struct ClusteredHistogram: Hashable, Sendable {
  /// What one slot keeps.
  package struct Slot: Hashable, Sendable {
    /// How many values fell here.
    package var count: Int64 = 0

    /// The sum over those values of the size of their cluster.
    package var sizes: Int64 = 0

    /// By how much this slot raises the sum over clusters of the squared number of values up to
    /// and including it.
    package var squares: Int64 = 0

    /// The sum of the values [quanta].
    package var sum: Int128 = 0

    /// Creates an empty slot.
    package init() {}
  }

  /// The fixed edges.
  package let shape: HistogramShape

  /// The slots from the lowest to the highest that holds a value; all others are empty.
  ///
  /// Outputs fill a small part of their bins, so a histogram takes little memory, and none while
  /// it is empty.
  private(set) var filled: [Slot] = []

  /// The number of the first of them, counted from 0 for the slot below the bins.
  private(set) var start = 0

  /// How many values were added.
  package private(set) var count: Int64 = 0

  /// How many clusters were added.
  package private(set) var clusters: Int64 = 0

  /// The sum over clusters of the squared size.
  package private(set) var squaredSizes: Int64 = 0

  /// The sum over clusters of the cubed size.
  package private(set) var cubedSizes: Int128 = 0

  /// The slots of the cluster being added; empty at all other times.
  private var scratch: [Int] = []

  /// Creates an empty histogram.
  package init(shape: HistogramShape) {
    self.shape = shape
  }

  /// Creates a histogram from saved sums.
  ///
  /// - Precondition: The first and the last of `filled` hold values.
  init(
    shape: HistogramShape,
    filled: [Slot],
    start: Int,
    count: Int64,
    clusters: Int64,
    squaredSizes: Int64,
    cubedSizes: Int128
  ) {
    self.shape = shape
    self.filled = filled
    self.start = start
    self.count = count
    self.clusters = clusters
    self.squaredSizes = squaredSizes
    self.cubedSizes = cubedSizes
  }

  /// Adds the values of one whole cluster, in any order.
  ///
  /// Allocates at most once per histogram for clusters of up to 64 values.
  ///
  /// - Precondition: At least one value, each one that ``FixedPoint`` holds.
  package mutating func addCluster(_ values: Span<Double>) {
    precondition(!values.isEmpty, "a cluster holds at least one value")
    let size = Int64(values.count)
    for index in values.indices { scratch.append(shape.slot(of: values[index])) }
    makeRoom(from: scratch.min() ?? 0, through: scratch.max() ?? 0)
    for index in values.indices {
      filled[scratch[index] - start].sum += Int128(FixedPoint.quantise(values[index]))
    }
    sortScratch()
    // The r-th smallest value raises the squared number of values up to it from (r-1)^2 to r^2.
    var raise: Int64 = 1
    for slot in scratch {
      let place = slot - start
      filled[place].count += 1
      filled[place].sizes += size
      filled[place].squares += raise
      raise += 2
    }
    scratch.removeAll(keepingCapacity: true)
    count += size
    clusters += 1
    squaredSizes += size * size
    cubedSizes += Int128(size) * Int128(size) * Int128(size)
  }

  /// Adds everything that another histogram of the same shape holds.
  package mutating func merge(_ other: ClusteredHistogram) {
    precondition(shape == other.shape, "only histograms of one shape merge")
    if !other.filled.isEmpty {
      makeRoom(from: other.start, through: other.start + other.filled.count - 1)
    }
    for index in other.filled.indices {
      let place = other.start + index - start
      filled[place].count += other.filled[index].count
      filled[place].sizes += other.filled[index].sizes
      filled[place].squares += other.filled[index].squares
      filled[place].sum += other.filled[index].sum
    }
    count += other.count
    clusters += other.clusters
    squaredSizes += other.squaredSizes
    cubedSizes += other.cubedSizes
  }

  /// How many values lie below the bins.
  package var countBelow: Int64 { start == 0 ? filled.first?.count ?? 0 : 0 }

  /// Extends what is kept to some slots that are about to hold values.
  private mutating func makeRoom(from low: Int, through high: Int) {
    if filled.isEmpty { start = low }
    if low < start {
      filled.insert(contentsOf: repeatElement(Slot(), count: start - low), at: 0)
      start = low
    }
    let missing = high - start - filled.count + 1
    if missing > 0 {
      // No more than is needed: extremes grow seldom, and there are many histograms.
      filled.reserveCapacity(filled.count + missing)
      filled.append(contentsOf: repeatElement(Slot(), count: missing))
    }
  }

  /// Sorts the scratch, by insertion when it is short because that takes no memory.
  private mutating func sortScratch() {
    guard scratch.count <= 64 else {
      scratch.sort()
      return
    }
    var places = scratch.mutableSpan
    for index in places.indices.dropFirst() {
      let slot = places[index]
      var place = index
      while place > 0 && places[place - 1] > slot {
        places[place] = places[place - 1]
        place -= 1
      }
      places[place] = slot
    }
  }
}
