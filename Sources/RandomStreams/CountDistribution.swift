/// A distribution over the whole numbers from 0 that has one peak.
///
/// Conforming types give the probability of single numbers; sums and quantiles follow here, the
/// same way for all. One uniform number makes one count, and a larger one never a smaller count.
package protocol CountDistribution: Sendable {
  /// The number with the highest probability, or one beside it.
  var mode: Int { get }

  /// The largest number that can occur.
  var largest: Int { get }

  /// About four standard deviations, at least 1.
  var stride: Int { get }

  /// The probability of exactly `count`, with a relative error below 1e-11.
  func probability(of count: Int) -> Double

  /// The probability of `count + 1` divided by that of `count`.
  func ratio(after count: Int) -> Double
}

extension CountDistribution {
  /// The probability of `count` or less, with a relative error below 1e-11.
  package func cumulative(_ count: Int) -> Double {
    guard count >= 0 else { return 0 }
    guard count < largest else { return 1 }
    let start = min(lowEnd, count)
    var current = start
    var term = probability(of: start)
    var sum = term
    while current < count {
      term *= ratio(after: current)
      current += 1
      sum += term
    }
    return sum
  }

  /// The probability of more than `count`, with a relative error below 1e-11.
  package func survival(_ count: Int) -> Double {
    guard count >= 0 else { return 1 }
    guard count < largest else { return 0 }
    var current = max(highEnd, count + 1)
    var term = probability(of: current)
    var sum = term
    while current > count + 1 {
      current -= 1
      term /= ratio(after: current)
      sum += term
    }
    return sum
  }

  /// The smallest count whose cumulative probability is at least `u`.
  ///
  /// Sums run from the thin end of the distribution, so that small terms are added first: from
  /// below for nearly all `u`, from above for the last millionth, where a sum close to 1 could no
  /// longer tell counts apart. The answer from above never goes below the answer at the seam.
  ///
  /// - Parameter u: A number strictly between 0 and 1.
  /// - Returns: A count from 0 to ``largest``.
  package func quantile(_ u: Double) -> Int {
    let seam = 1 - 0x1p-20
    guard u > seam else { return quantileFromBelow(u) }
    return max(quantileFromBelow(seam), quantileFromAbove(1 - u))
  }

  private func quantileFromBelow(_ u: Double) -> Int {
    var count = lowEnd
    var term = probability(of: count)
    var sum = term
    while sum < u, count < largest {
      term *= ratio(after: count)
      count += 1
      sum += term
    }
    return count
  }

  /// The smallest count whose survival probability is at most `tail`.
  private func quantileFromAbove(_ tail: Double) -> Int {
    var count = highEnd
    var term = probability(of: count)
    var sum = term
    while sum <= tail, count > 0 {
      count -= 1
      term /= ratio(after: count)
      sum += term
    }
    return count
  }

  /// A number below which hardly anything lies: its probability is below 1e-30, or it is 0.
  private var lowEnd: Int {
    var end = mode
    repeat { end = max(0, end - stride) } while end > 0 && probability(of: end) > 1e-30
    return end
  }

  /// A number above which hardly anything lies: its probability is below 1e-30, or it is the last.
  private var highEnd: Int {
    var end = mode
    repeat {
      end = end > largest - stride ? largest : end + stride
    } while end < largest && probability(of: end) > 1e-30
    return end
  }
}
