/// Exact counts of an event in two runs, trial by trial under common random numbers.
///
/// Trials come in clusters that share their outer draw. The difference is first minus second.
package struct PairedEvents: Hashable, Sendable {
  /// How many trials had the event in both runs.
  package private(set) var both: Int64 = 0

  /// How many trials had the event in the first run only.
  package private(set) var firstOnly: Int64 = 0

  /// How many trials had the event in the second run only.
  package private(set) var secondOnly: Int64 = 0

  /// The sums of the difference of the two indicators: 1, 0 or -1 in each trial.
  package private(set) var difference = ClusteredMoments()

  /// Creates an empty record.
  package init() {}

  /// Creates a record from saved counts.
  init(both: Int64, firstOnly: Int64, secondOnly: Int64, difference: ClusteredMoments) {
    self.both = both
    self.firstOnly = firstOnly
    self.secondOnly = secondOnly
    self.difference = difference
  }

  /// Adds one cluster by its counts.
  ///
  /// - Precondition: No count is negative, at least one is positive.
  package mutating func addCluster(
    both: Int64,
    firstOnly: Int64,
    secondOnly: Int64,
    neither: Int64
  ) {
    precondition(min(both, firstOnly, secondOnly, neither) >= 0, "counts are not negative")
    self.both += both
    self.firstOnly += firstOnly
    self.secondOnly += secondOnly
    difference.addCluster(
      sum: (Int128(firstOnly) - Int128(secondOnly)) << 32,
      sumOfSquares: (Int128(firstOnly) + Int128(secondOnly)) << 64,
      count: both + firstOnly + secondOnly + neither
    )
  }

  /// Adds everything that another record holds.
  package mutating func merge(_ other: PairedEvents) {
    both += other.both
    firstOnly += other.firstOnly
    secondOnly += other.secondOnly
    difference.merge(other.difference)
  }

  /// How many trials were added.
  package var trials: Int64 { difference.count }

  /// How many trials had the event in neither run.
  package var neither: Int64 { trials - both - firstOnly - secondOnly }

  /// The share in the first run minus the share in the second, or nil without trials.
  package var shareDifference: Double? { difference.mean }

  /// The interval for the difference of probabilities over chance and outer draws together.
  ///
  /// ``PairedProportions/newcombe(both:firstOnly:secondOnly:neither:level:)`` on counts divided
  /// by ``ClusteredMoments/countDivisor(level:)`` of the difference.
  package func interval(level: Double) -> Interval {
    let divisor = trials > 0 ? difference.countDivisor(level: level) : 1
    return PairedProportions.newcombe(
      both: Double(both) / divisor,
      firstOnly: Double(firstOnly) / divisor,
      secondOnly: Double(secondOnly) / divisor,
      neither: Double(neither) / divisor,
      level: level
    )
  }
}
