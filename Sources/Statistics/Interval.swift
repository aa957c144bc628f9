/// A range that holds an unknown number with a stated confidence.
///
/// Both ends are finite and in the unit of the number itself; an end that does not exist is
/// never invented, so an interval that may be open is given as two optional ends instead.
package struct Interval: Hashable, Sendable {
  /// The lower end.
  package let low: Double

  /// The upper end, never below the lower one.
  package let high: Double

  /// The confidence, between 0 and 1, for example 0.95.
  package let level: Double

  /// Creates an interval from its ends and its confidence.
  package init(low: Double, high: Double, level: Double) {
    precondition(low <= high, "an interval's low end is not above its high end")
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.low = low
    self.high = high
    self.level = level
  }

  /// The chance left outside on each side: 0.025 for a level of 0.95.
  static func tail(outside level: Double) -> Double {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    return (1 - level) / 2
  }
}
