import Mathematics

/// The number of failures before a given number of successes: counts that cluster.
///
/// Equally, a Poisson count whose mean is itself uncertain, gamma distributed with shape
/// `successes`; its variance is the mean divided by `success`.
package struct NegativeBinomialCount: CountDistribution {
  /// The number of successes waited for; any positive number, whole or not.
  package let successes: Double

  /// The probability that one attempt succeeds.
  package let success: Double

  /// Creates the distribution.
  ///
  /// The time for one quantile grows with the standard deviation plus 1 / `success`.
  ///
  /// - Parameters:
  ///   - successes: A positive number up to a billion; the mean count must not exceed a million.
  ///   - success: The probability that one attempt succeeds, from a millionth up to below 1.
  package init(successes: Double, success: Double) {
    precondition(success >= 1e-6 && success < 1, "a probability from a millionth up to below 1")
    precondition(successes > 0 && successes <= 1e9, "a positive number up to a billion")
    precondition(successes * (1 - success) / success <= 1e6, "a mean up to a million")
    self.successes = successes
    self.success = success
  }

  private var failure: Double { 1 - success }

  package var mode: Int {
    successes > 1 ? Int((successes - 1) * failure / success) : 0
  }

  package var largest: Int { Int(Int32.max) }

  package var stride: Int {
    Int(4 * ((successes * failure).squareRoot() + 1) / success) + 1
  }

  package func ratio(after count: Int) -> Double {
    (Double(count) + successes) / Double(count + 1) * failure
  }

  /// The probability of exactly `count` failures before the last success.
  package func probability(of count: Int) -> Double {
    guard count > 0 else { return count == 0 ? Maths.power(success, successes) : 0 }
    let attempts = Double(count) + successes
    return successes / attempts
      * BinomialCount.density(of: successes, among: attempts, success: success)
  }
}
