/// The level of every interval that is printed.
package let intervalLevel = 0.95

/// The level of every range over judgements: nine in ten.
package let rangeLevel = 0.9

/// An estimate with what it rests on: simulation error, and the range if judgements vary.
package struct Estimate: Hashable, Sendable {
  /// The estimate; nil when it does not exist, and ``reason`` says why.
  package var value: Double?
  /// The lower end of the simulation error at ``level``; nil when it does not exist.
  package var low: Double?
  /// The upper end.
  package var high: Double?
  /// The level of the interval, 0 to 1.
  package var level: Double
  /// How many trials it rests on.
  package var trials: Int64
  /// The 5th percentile if judgements vary; nil when too few draws tell.
  package var rangeLow: Double?
  /// The 95th percentile.
  package var rangeHigh: Double?
  /// Why there is no estimate.
  package var reason: String?

  /// Creates an estimate.
  package init(
    value: Double?,
    low: Double?,
    high: Double?,
    level: Double,
    trials: Int64,
    rangeLow: Double? = nil,
    rangeHigh: Double? = nil,
    reason: String? = nil
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.level = level
    self.trials = trials
    self.rangeLow = rangeLow
    self.rangeHigh = rangeHigh
    self.reason = reason
  }
}

extension Estimate {
  /// An estimate that does not exist.
  package static func missing(_ reason: String) -> Estimate {
    Estimate(value: nil, low: nil, high: nil, level: intervalLevel, trials: 0, reason: reason)
  }
}
