/// Exact counts of an event over trials that come in clusters sharing one outer draw.
package struct ClusteredProportion: Hashable, Sendable {
  /// The sums of the event's indicator: 1 in a trial with the event, otherwise 0.
  package private(set) var moments: ClusteredMoments

  /// How many trials had the event.
  package var successes: Int64 {
    Int64(truncatingIfNeeded: moments.trials.sum >> 32)
  }

  /// How many trials were added.
  package var trials: Int64 { moments.count }

  /// Creates an empty record.
  package init() {
    moments = ClusteredMoments()
  }

  /// Creates a record from saved sums of the event's indicator.
  package init(moments: ClusteredMoments) {
    self.moments = moments
  }

  /// Adds a cluster of `trials` trials of which `successes` had the event.
  ///
  /// - Precondition: 0 <= successes <= trials and at least one trial.
  package mutating func addCluster(successes: Int64, trials: Int64) {
    precondition(successes >= 0 && successes <= trials, "successes lie between 0 and all trials")
    let sum = Int128(successes)
    moments.addCluster(sum: sum << 32, sumOfSquares: sum << 64, count: trials)
  }

  /// Adds everything that another record holds.
  package mutating func merge(_ other: ClusteredProportion) {
    moments.merge(other.moments)
  }

  /// The share of trials with the event, 0 to 1, or nil without trials.
  package var share: Double? { moments.mean }

  /// The interval for the event's probability over chance and outer draws together.
  ///
  /// ``ProportionInterval/recommended(successes:trials:level:)`` on counts divided by
  /// ``ClusteredMoments/countDivisor(level:)``. The whole of 0...1 without trials.
  package func interval(level: Double) -> Interval {
    let divisor = moments.countDivisor(level: level)
    guard trials > 0 else { return Interval(low: 0, high: 1, level: level) }
    return ProportionInterval.recommended(
      successes: Double(successes) / divisor,
      trials: Double(trials) / divisor,
      level: level
    )
  }
}
