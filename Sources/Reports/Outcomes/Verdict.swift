/// What a difference amounts to, against the smallest that matters.
///
/// Never "better" or "worse": whether more is better is for the planner to say.
package enum Verdict: String, Hashable, Sendable {
  /// Above nought beyond computation error, and at least the smallest that matters.
  case higher
  /// Below nought beyond computation error, and at least the smallest that matters.
  case lower
  /// Within the smallest that matters, computation error included.
  case tooClose = "too close to matter"
  /// The runs are too few to say any of these.
  case undecided = "too few runs to say"
  /// The scenarios ask for different units, so that shares of the ask mean different things.
  case asksDiffer = "asks differ"
  /// Money stands in place of a force, and what it does is a guess.
  case breakEven = "see the break-even value"

  /// Judges a difference by its interval.
  ///
  /// - Parameters:
  ///   - difference: The estimate.
  ///   - low: The low end of its interval, adjusted for the number of comparisons.
  ///   - high: The high end.
  ///   - smallest: The smallest difference that matters, nought or more.
  package init(difference: Double, low: Double, high: Double, smallest: Double) {
    if low >= -smallest, high <= smallest {
      self = .tooClose
    } else if low > 0, difference >= smallest {
      self = .higher
    } else if high < 0, difference <= -smallest {
      self = .lower
    } else {
      self = .undecided
    }
  }
}
