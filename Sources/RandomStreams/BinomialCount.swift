import Mathematics

/// The number of successes in independent attempts that succeed with one probability.
package struct BinomialCount: CountDistribution {
  /// The number of attempts.
  package let attempts: Int

  /// The probability that one attempt succeeds.
  package let success: Double

  /// Creates the distribution.
  ///
  /// - Parameters:
  ///   - attempts: The number of attempts, from 0 to a billion.
  ///   - success: The probability that one attempt succeeds, strictly between 0 and 1.
  package init(attempts: Int, success: Double) {
    precondition(attempts >= 0 && attempts <= 1_000_000_000, "from 0 to a billion attempts")
    precondition(success > 0 && success < 1, "a probability strictly between 0 and 1")
    self.attempts = attempts
    self.success = success
  }

  private var failure: Double { 1 - success }

  package var mode: Int { min(attempts, Int((Double(attempts) + 1) * success)) }
  package var largest: Int { attempts }
  package var stride: Int {
    Int(4 * (Double(attempts) * success * failure).squareRoot()) + 1
  }

  package func ratio(after count: Int) -> Double {
    Double(attempts - count) / Double(count + 1) * (success / failure)
  }

  /// The probability of exactly `count` successes, by Stirling's formula as for ``PoissonCount``.
  package func probability(of count: Int) -> Double {
    let n = Double(attempts)
    guard count > 0 else { return count == 0 ? Maths.exp(n * Maths.log1p(-success)) : 0 }
    guard count < attempts else { return count == attempts ? Maths.power(success, n) : 0 }
    return Self.density(of: Double(count), among: n, success: success)
  }

  /// The binomial formula for real numbers 0 < k < n, with gamma functions for the factorials.
  static func density(of k: Double, among n: Double, success: Double) -> Double {
    let rest = n - k
    let remainders =
      Maths.stirlingRemainder(n) - Maths.stirlingRemainder(k) - Maths.stirlingRemainder(rest)
    let deviances =
      Maths.deviance(k, from: n * success) + Maths.deviance(rest, from: n * (1 - success))
    return Maths.exp(remainders - deviances) * (n / (2 * Double.pi * k * rest)).squareRoot()
  }
}
