import Mathematics
import Statistics
import TestSupport
import Testing

/// Two layers: outer draws of what we do not know, inner draws of chance.
///
/// The closed forms are in `09_layers_closed_form.csv`.
@Suite("Layers of uncertainty")
struct LayersOfUncertaintyTests {
  /// The closed forms by model and quantity.
  private let forms: [String: [String: String]]

  init() throws {
    var (forms, model) = ([String: [String: String]](), "")
    for row in try CheckTable("09_layers_closed_form.csv").rows {
      if !row[0].isEmpty { model = row[0] }
      forms[model, default: [:]][row[1]] = row[2]
    }
    self.forms = forms
  }

  @Test("the variance splits into chance and judgement as the closed forms say")
  func split() throws {
    let betaBinomials = [
      LayeredModel.betaBinomial(2, 8, 50), .betaBinomial(20, 80, 50), .betaBinomial(0.5, 0.5, 10),
    ]
    for model in betaBinomials + [.gammaPoisson] {
      let form = try #require(forms[model.name])
      let within = try #require(form[model.withinKey].flatMap(Double.init))
      let between = try #require(form[model.betweenKey].flatMap(Double.init))
      expectSplit(of: model, within: within, between: between)
      if let share = form["epistemic share"].flatMap(Double.init) {
        #expect(relativeError(between / (within + between), share) < 1e-10)
      }
    }
    // The table gives the normal model's share only: 4 in 4 + 9.
    let share = forms[LayeredModel.normal.name]?["share epistemic"].flatMap(Double.init)
    #expect(relativeError(4.0 / 13, share) < 1e-10)
    expectSplit(of: .normal, within: 9, between: 4)
  }

  /// Estimates both variances from 30 replicates and expects them within their standard errors.
  private func expectSplit(of model: LayeredModel, within: Double, between: Double) {
    var generator = SplitMix(seed: 31)
    var (withins, betweens) = (ExactMoments(), ExactMoments())
    for _ in 0..<30 {
      var record = ClusteredMoments()
      for _ in 0..<60 { record.addCluster(model.cluster(size: 10, using: &generator)) }
      withins.add(FixedPoint.quantise(record.withinVariance ?? -1))
      betweens.add(FixedPoint.quantise(record.betweenVariance ?? -1))
    }
    #expect(Self.standardErrors(withins, within) < 6.2, "\(model.name)")
    #expect(Self.standardErrors(betweens, between) < 6.2, "\(model.name)")
  }

  @Test("the range over judgements is that of the true means, without the chance in them")
  func judgementRange() throws {
    // mu ~ N(10, 2^2): the middle 90% of true means is 10 +- 1.6449 * 2. Means over 5 trials of
    // N(mu, 3^2) spread by sqrt(4 + 9/5) instead: 10 +- 3.96, far outside the tolerance. With
    // 8,000 draws a 5% quantile has the standard error 0.048 before shrinking; five of them.
    var generator = SplitMix(seed: 34)
    var record = ClusteredMoments()
    var range = JudgementRange(shape: HistogramShape(lower: -10, width: 0.02, bins: 2_000))
    for _ in 0..<8_000 {
      let cluster = LayeredModel.normal.cluster(size: 5, using: &generator)
      record.addCluster(cluster)
      range.addCluster(cluster)
    }
    let found = try #require(range.range(of: record, level: 0.9))
    #expect((found.low - (10 - 2 * 1.6448536269514722)).magnitude < 0.24)
    #expect((found.high - (10 + 2 * 1.6448536269514722)).magnitude < 0.24)
  }

  @Test("fewer than 20 draws, and draws of single trials, have no range")
  func noRange() throws {
    var generator = SplitMix(seed: 35)
    for (clusters, size, exists) in [(19, 5, false), (20, 5, true), (50, 1, false)] {
      var record = ClusteredMoments()
      var range = JudgementRange(shape: HistogramShape(lower: -40, width: 0.1, bins: 1_000))
      for _ in 0..<clusters {
        let cluster = LayeredModel.normal.cluster(size: size, using: &generator)
        record.addCluster(cluster)
        range.addCluster(cluster)
      }
      #expect((range.range(of: record, level: 0.9) != nil) == exists)
    }
  }

  @Test("draws that differ by chance alone collapse to the mean")
  func chanceAlone() throws {
    var record = ClusteredMoments()
    var range = JudgementRange(shape: HistogramShape(lower: 0, width: 0.1, bins: 20))
    for _ in 0..<30 {
      var cluster = ExactMoments()
      cluster.add(0)
      cluster.add(1 << 32)
      record.addCluster(cluster)
      range.addCluster(cluster)
    }
    let found = try #require(range.range(of: record, level: 0.9))
    #expect(found.low == 0.5 && found.high == 0.5)
  }

  @Test("the chance of exceeding a number has the closed form's range over judgements")
  func exceedance() throws {
    for (a, b, trials) in [(2.0, 8.0, 50), (20, 80, 50), (0.5, 0.5, 10)] {
      let name = LayeredModel.betaBinomial(a, b, trials).name
      for (quantity, cell) in try #require(forms[name]) where quantity.hasPrefix("P(X>") {
        let limit = try #require(Double(quantity.dropFirst(4).prefix { $0 != ")" }))
        let numbers = cell.split { " ;/".contains($0) }.compactMap { Double($0) }
        #expect(numbers.count == 4)
        for (index, share) in [0.05, 0.5, 0.95].enumerated() {
          // P(more than k of n) is the incomplete beta function with k + 1 and n - k.
          let p = Special.inverseRegularizedBeta(share, a, b)
          let chance = Special.regularizedBeta(p, limit + 1, Double(trials) - limit)
          #expect(relativeError(chance, numbers[index + 1]) < 1e-9, "\(name) \(quantity)")
        }
      }
    }
  }

  @Test("the interval of an event's chance holds the closed form's marginal chance")
  func marginal() throws {
    // P(X > 10) for p ~ Beta(20, 80), X ~ Bin(50, p), at a false-alarm rate of 1e-6.
    let cell = try #require(
      forms["p~Beta(20,80); X~Bin(50,p)"]?[
        "P(X>10) marginal; epistemic 5/50/95 of that probability"
      ]
    )
    let expected = try #require(cell.split(separator: " ").first.flatMap { Double($0) })
    var generator = SplitMix(seed: 36)
    var event = ClusteredProportion()
    for _ in 0..<600 {
      let values = LayeredModel.betaBinomial(20, 80, 50).values(count: 10, using: &generator)
      event.addCluster(successes: Int64(values.count { $0 > 10 }), trials: 10)
    }
    let interval = event.interval(level: 1 - 1e-6)
    #expect(interval.low <= expected && expected <= interval.high)
    // Chances between 0.08 and 0.82 within a draw make the trials far from independent.
    #expect((event.moments.designEffect ?? 0) > 2)
  }

  @Test("bracketed assumptions bound the distribution as the closed form says")
  func bracket() throws {
    let form = try #require(forms["p-box N(mu in [9,12], sd in [2,4])"])
    for (quantity, cell) in form {
      let x = try #require(Double(quantity.dropFirst(2).prefix { $0 != ")" }))
      let bounds = cell.split { " /".contains($0) }.compactMap { Double($0) }
      let corners = [(9.0, 2.0), (9, 4), (12, 2), (12, 4)].map { Normal.cumulative((x - $0) / $1) }
      #expect(relativeError(corners.min(), bounds[0]) < 1e-10)
      #expect(relativeError(corners.max(), bounds[1]) < 1e-10)
    }
  }

  /// How many of its standard errors the mean of replicates lies from what is expected.
  ///
  /// With 30 replicates more than 6.2 happens once in a million runs (Student's t, 29 degrees).
  private static func standardErrors(_ replicates: ExactMoments, _ expected: Double) -> Double {
    guard let mean = replicates.mean, let error = replicates.standardError else { return .infinity }
    return (mean - expected).magnitude / error
  }
}
