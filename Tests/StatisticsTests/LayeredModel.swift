import TestSupport
import Foundation
import Mathematics
import Statistics

/// A model of two layers with known moments: a judgement is drawn, then trials given it.
struct LayeredModel: Sendable {
  /// The name in the table of closed forms.
  let name: String

  /// The names the table gives to the two variances.
  let withinKey: String
  let betweenKey: String

  /// Draws what we do not know.
  let judgement: @Sendable (inout SplitMix) -> Double

  /// Draws one trial given the judgement.
  let trial: @Sendable (Double, inout SplitMix) -> Double

  /// X ~ Bin(n, p) with p ~ Beta(a, b).
  static func betaBinomial(_ a: Double, _ b: Double, _ n: Int) -> LayeredModel {
    LayeredModel(
      name: "p~Beta(\(text(a)),\(text(b))); X~Bin(\(n),p)",
      withinKey: "aleatory variance E[Var]",
      betweenKey: "epistemic variance Var[E]",
      judgement: { Special.inverseRegularizedBeta($0.uniform(), a, b) },
      trial: { p, generator in
        var hits = 0.0
        for _ in 0..<n where generator.uniform() < p { hits += 1 }
        return hits
      }
    )
  }

  /// X ~ Poisson(rate) with rate ~ Gamma(3, scale 2), counted in unit exponential gaps.
  static let gammaPoisson = LayeredModel(
    name: "lam~Gamma(3,scale 2); X~Poisson(lam)",
    withinKey: "aleatory var",
    betweenKey: "epistemic var",
    judgement: { Special.inverseRegularizedGamma($0.uniform(), 3) * 2 },
    trial: { rate, generator in
      var (time, arrivals) = (-log(generator.uniform()), 0.0)
      while time < rate {
        time -= log(generator.uniform())
        arrivals += 1
      }
      return arrivals
    }
  )

  /// X ~ N(mu, 3^2) with mu ~ N(10, 2^2); the table gives the share of the judgement only.
  static let normal = LayeredModel(
    name: "mu~N(10,2^2); X~N(mu,3^2)",
    withinKey: "",
    betweenKey: "",
    judgement: { 10 + 2 * $0.normal() },
    trial: { $0 + 3 * $1.normal() }
  )

  /// Some trials that share one judgement.
  func values(count: Int, using generator: inout SplitMix) -> [Double] {
    let drawn = judgement(&generator)
    return (0..<count).map { _ in trial(drawn, &generator) }
  }

  /// The exact sums of some trials that share one judgement.
  func cluster(size: Int, using generator: inout SplitMix) -> ExactMoments {
    var moments = ExactMoments()
    for value in values(count: size, using: &generator) {
      moments.add(FixedPoint.quantise(value))
    }
    return moments
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
