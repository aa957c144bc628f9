/// The incomplete beta and gamma functions and their inverses.
///
/// They carry the distributions of proportions, waiting times, expert judgements and Student's
/// t. Built on ``Maths`` and the four operations, so the bits are the same on every machine.
/// Parameters up to about 1e9 are meant; the work grows with their square root. Values of the
/// functions are right to about 1e-13, relative, in the smaller of the two tails.
package enum Special {
  /// A probability and what is missing to 1, each kept with its own relative precision.
  struct Tails {
    /// The probability of a value at most as large.
    var lower: Double

    /// The probability of a larger value.
    var upper: Double

    /// Tails of which the lower one was computed.
    init(lower: Double) {
      self.lower = min(max(lower, 0), 1)
      upper = 1 - self.lower
    }

    /// Tails of which the upper one was computed.
    init(upper: Double) {
      self.upper = min(max(upper, 0), 1)
      lower = 1 - self.upper
    }

    /// The same seen from the other side.
    var swapped: Tails {
      var copy = self
      swap(&copy.lower, &copy.upper)
      return copy
    }
  }
}
