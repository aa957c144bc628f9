/// The exact sums of one cluster of trials of two runs under common random numbers.
package struct PairedCluster: Sendable {
  private(set) var first = ExactMoments()
  private(set) var second = ExactMoments()
  private(set) var difference = ExactMoments()
  private(set) var greater: Int64 = 0
  private(set) var smaller: Int64 = 0

  /// Creates a cluster of no trials.
  package init() {}

  /// How many trials were added.
  package var count: Int64 { difference.count }

  /// Adds what both runs gave in one trial.
  ///
  /// - Precondition: ``FixedPoint`` holds both values.
  package mutating func add(first: Double, second: Double) {
    let (a, b) = (FixedPoint.quantise(first), FixedPoint.quantise(second))
    self.first.add(a)
    self.second.add(b)
    // A difference may need one bit more than its parts.
    let gap = Int128(a) - Int128(b)
    difference.merge(ExactMoments(count: 1, sum: gap, sumOfSquares: Int256.product(gap, gap)))
    greater += gap > 0 ? 1 : 0
    smaller += gap < 0 ? 1 : 0
  }
}
