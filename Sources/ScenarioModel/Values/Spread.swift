import Mathematics
package import RandomStreams

/// How an uncertain number is spread: a point, a distribution, or a range without odds.
///
/// Sampling is by inversion of one uniform number and monotone in it, so two scenarios
/// that share an input share its draw.
package enum Spread: Hashable, Sendable {
  /// One known number.
  case point(Double)
  /// Triangular between `low` and `high` with its mode at `likely`.
  case triangular(low: Double, likely: Double, high: Double)
  /// PERT (a beta distribution with shape 4) between `low` and `high`, mode at `likely`.
  case pert(low: Double, likely: Double, high: Double)
  /// Equal odds between `low` and `high`.
  case uniform(low: Double, high: Double)
  /// Normal with mean and standard deviation.
  case normal(mean: Double, sd: Double)
  /// Lognormal with the mean and standard deviation of the number itself.
  case lognormal(mean: Double, sd: Double)
  /// Beta on 0 to 1.
  case beta(a: Double, b: Double)
  /// Normal whose 5th and 95th percentiles are given; used for "a to b" without bounds.
  case normalRange(p5: Double, p95: Double)
  /// Lognormal whose 5th and 95th percentiles are given; used for "a to b" above zero.
  case lognormalRange(p5: Double, p95: Double)
  /// Logit-normal whose 5th and 95th percentiles are given; used for "a to b" of a share.
  case shareRange(p5: Double, p95: Double)
  /// The three-term metalog through three percentiles.
  case metalog(Metalog3)
  /// A range that nobody can put odds on; a run uses the middle and both ends beside it.
  case bracket(low: Double, middle: Double, high: Double)

  /// The value at cumulative probability `u`, before the quantity's own bounds are applied.
  ///
  /// A bracket gives its middle whatever `u` is: it is never averaged over.
  package func value(at u: Double) -> Double {
    switch self {
    case .point(let value): value
    case .triangular(let low, let likely, let high):
      Samplers.triangular(u, low: low, likely: likely, high: high)
    case .pert(let low, let likely, let high):
      Samplers.pert(u, low: low, likely: likely, high: high)
    case .uniform(let low, let high): Samplers.uniform(u, low: low, high: high)
    case .normal(let mean, let sd): Samplers.normal(u, mean: mean, deviation: sd)
    case .lognormal(let mean, let sd): Spread.lognormal(u, mean: mean, sd: sd)
    case .beta(let a, let b): Samplers.beta(u, a: a, b: b)
    case .normalRange(let p5, let p95): Spread.between(p5, p95, at: u)
    case .lognormalRange(let p5, let p95):
      Maths.exp(Spread.between(Maths.log(p5), Maths.log(p95), at: u))
    case .shareRange(let p5, let p95):
      Spread.share(ofLogit: Spread.between(Spread.logit(p5), Spread.logit(p95), at: u))
    case .metalog(let metalog): metalog.quantile(u)
    case .bracket(_, let middle, _): middle
    }
  }

  /// The value used when chance and judgement are both switched off: the median.
  package var central: Double { value(at: 0.5) }

  /// Whether the number is the same in every draw.
  package var isCertain: Bool {
    switch self {
    case .point, .bracket: true
    default: false
    }
  }

  private static func lognormal(_ u: Double, mean: Double, sd: Double) -> Double {
    let variance = Maths.log1p(sd * sd / (mean * mean))
    let logMean = Maths.log(mean) - variance / 2
    return Samplers.lognormal(u, logMean: logMean, logDeviation: variance.squareRoot())
  }

  /// The standard normal's 95th percentile.
  private static let z95 = 1.6448536269514722

  private static func between(_ p5: Double, _ p95: Double, at u: Double) -> Double {
    Samplers.normal(u, mean: (p5 + p95) / 2, deviation: (p95 - p5) / (2 * z95))
  }

  private static func logit(_ share: Double) -> Double { Maths.log(share / (1 - share)) }

  private static func share(ofLogit x: Double) -> Double { 1 / (1 + Maths.exp(-x)) }
}
