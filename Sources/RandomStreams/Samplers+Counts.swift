public import Mathematics

extension Samplers {
  /// A Poisson count: the smallest whose cumulative probability is at least `u`.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - mean: The expected count, from 0 to a million. Up to 16 the search walks up from 0; the
  ///     time for more grows with the square root.
  /// - Returns: A count of at least 0.
  @inlinable
  @inline(__always)
  package static func poisson(_ u: Double, mean: Double) -> Int {
    precondition(mean >= 0 && mean <= 1e6, "a Poisson mean lies between 0 and a million")
    // The probability of no event is e^(-mean), never below 1 - mean: most draws of a small mean
    // end here, and can be foreseen to.
    return mean < 0.1 && u <= 1 - mean ? 0 : poissonBySearch(u, mean: mean)
  }

  /// The count for a mean above 0 that the shortcut does not settle.
  @usableFromInline
  static func poissonBySearch(_ u: Double, mean: Double) -> Int {
    guard mean <= 16, u <= 1 - 0x1p-20 else { return PoissonCount(mean: mean).quantile(u) }
    var count = 0
    var term = Maths.exp(-mean)
    var sum = term
    // The first sums are compared without a branch, since nobody can foresee which way it goes.
    for next in 1...4 {
      count += sum < u ? 1 : 0
      term *= mean / Double(next)
      sum += term
    }
    guard count == 4 else { return count }
    while sum < u {
      count += 1
      term *= mean / Double(count)
      sum += term
    }
    return count
  }

  /// The number of successes in independent attempts.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - attempts: The number of attempts, from 0 to a billion.
  ///   - success: The probability that one attempt succeeds, from 0 to 1.
  /// - Returns: A count from 0 to `attempts`.
  package static func binomial(_ u: Double, attempts: Int, success: Double) -> Int {
    if success == 0 { return 0 }
    if success == 1 { return attempts }
    return BinomialCount(attempts: attempts, success: success).quantile(u)
  }

  /// The number of failures before a given number of successes.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - successes: The number of successes waited for, positive, whole or not; the mean count
  ///     must not exceed a million.
  ///   - success: The probability that one attempt succeeds, from a millionth to 1.
  /// - Returns: A count of at least 0.
  package static func negativeBinomial(_ u: Double, successes: Double, success: Double) -> Int {
    if success == 1 { return 0 }
    return NegativeBinomialCount(successes: successes, success: success).quantile(u)
  }

  /// The number of the attempt that first succeeds: 1, 2, 3 and so on.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - success: The probability that one attempt succeeds, above 0 up to 1.
  /// - Returns: The smallest k with 1 - (1 - success)^k ≥ u, at most 2^31 - 2.
  @inlinable
  package static func geometricAttempts(_ u: Double, success: Double) -> Int {
    precondition(success > 0 && success <= 1, "a probability above 0 up to 1")
    if u <= success { return 1 }
    let attempts = min(Maths.log1p(-u) / Maths.log1p(-success), 2_147_483_646)
    let whole = Int(attempts)
    return Double(whole) < attempts ? whole + 1 : max(1, whole)
  }

  /// The number of failures before the first success: 0, 1, 2 and so on.
  ///
  /// - Parameters:
  ///   - u: A number strictly between 0 and 1.
  ///   - success: The probability that one attempt succeeds, above 0 up to 1.
  /// - Returns: One less than ``geometricAttempts(_:success:)``.
  @inlinable
  package static func geometricFailures(_ u: Double, success: Double) -> Int {
    geometricAttempts(u, success: success) - 1
  }
}
