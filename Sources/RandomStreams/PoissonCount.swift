import Mathematics

/// The number of independent rare events in a period, given how many to expect.
package struct PoissonCount: CountDistribution {
  /// The expected number of events.
  package let mean: Double

  /// Creates the distribution with a mean from 0 to a million.
  package init(mean: Double) {
    precondition(mean >= 0 && mean <= 1e6, "a Poisson mean lies between 0 and a million")
    self.mean = mean
  }

  package var mode: Int { Int(mean) }
  package var largest: Int { Int(Int32.max) }
  package var stride: Int { Int(4 * mean.squareRoot()) + 1 }

  package func ratio(after count: Int) -> Double {
    mean / Double(count + 1)
  }

  /// The probability of exactly `count` events.
  ///
  /// The logarithm of e^(-m) m^k / k! is, by Stirling's formula, minus the deviance of k from m
  /// and two small terms. Unlike the terms it replaces these stay small where the probability is
  /// not, so no digits are lost for large means.
  package func probability(of count: Int) -> Double {
    guard count > 0 else { return count == 0 ? Maths.exp(-mean) : 0 }
    guard mean > 0 else { return 0 }
    let k = Double(count)
    let exponent = -Maths.stirlingRemainder(k) - Maths.deviance(k, from: mean)
    return Maths.exp(exponent) / (2 * Double.pi * k).squareRoot()
  }
}
