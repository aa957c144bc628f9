import Foundation
import Mathematics
import Statistics
import TestSupport
import Testing

@Suite("Quantiles and tail means of samples")
struct SampleQuantilesTests {
  private let sample: SampleQuantiles

  init() throws {
    let rows = try CheckTable("03_fixed_sample.csv").rows
    sample = SampleQuantiles(try rows.map { try #require(Double($0[0])) })
  }

  @Test("the table of quantiles by four definitions is met")
  func quantiles() throws {
    let rows = try CheckTable("03_quantile_point_estimates.csv").rows
    #expect(rows.count == 7)
    for row in rows {
      let cells = try row.map { try #require(Double($0)) }
      #expect(relativeError(sample.type7(cells[0]), cells[1]) < 1e-12, "\(row)")
      #expect(relativeError(sample.type8(cells[0]), cells[2]) < 1e-12, "\(row)")
      #expect(sample.type1(cells[0]) == cells[3], "\(row)")
      #expect(relativeError(sample.harrellDavis(cells[0]), cells[4]) < 1e-12, "\(row)")
    }
  }

  @Test("the ends of a sample are its extremes, and one value is every quantile")
  func ends() {
    #expect(sample.type1(0) == 0.2 && sample.type1(1) == 12.5)
    #expect(sample.type7(0) == 0.2 && sample.type7(1) == 12.5)
    #expect(sample.type8(0) == 0.2 && sample.type8(1) == 12.5)
    let single = SampleQuantiles([4])
    #expect(single.type1(0.3) == 4 && single.type8(0.3) == 4)
    #expect(relativeError(single.harrellDavis(0.3), 4) < 1e-15)
  }

  @Test("the table of tail means with standard errors is met")
  func tailMeans() throws {
    let rows = try CheckTable("03_cvar_sample.csv").rows
    #expect(rows.count == 4)
    for row in rows {
      let cells = try row.map { try #require(Double($0)) }
      let tail = TailMean(of: sample, worst: 1 - cells[0], side: .highest)
      #expect(tail.valueAtRisk == cells[1], "\(row)")
      #expect(relativeError(tail.mean, cells[2]) < 1e-12, "\(row)")
      #expect((try #require(tail.standardError) - cells[4]).magnitude < 1e-12, "\(row)")
      // The other end of the mirrored sample is the same tail.
      let mirrored = SampleQuantiles(sample.sorted.map { -$0 })
      let low = TailMean(of: mirrored, worst: 1 - cells[0], side: .lowest)
      #expect(low.valueAtRisk == -tail.valueAtRisk)
      #expect(relativeError(low.mean, -tail.mean) < 1e-14)
    }
  }

  @Test("evenly spaced quantiles of known distributions give their closed-form tail means")
  func closedForms() throws {
    let count = 20_000
    let rows = try CheckTable("03_cvar_closed_form.csv").rows
    #expect(rows.count == 36)
    for row in rows where !row[0].hasPrefix("poisson") {
      let quantile = try #require(Self.quantile(named: row[0]))
      let values = (0..<count).map { quantile((Double($0) + 0.5) / Double(count)) }
      let share = 1 - (try #require(Double(row[1])))
      let tail = TailMean(of: SampleQuantiles(values), worst: share, side: .highest)
      // Of these the Pareto quantile u^(-1/3) is the worst to sum at midpoints: theory gives the
      // relative error -zeta(1/3, 1/2) / 1.5 = 0.169 times (values in the tail)^(-2/3).
      let tolerance = 0.17 * pow(share * Double(count), -2.0 / 3)
      #expect(relativeError(tail.mean, Double(row[3])) < tolerance, "\(row)")
      let border = try #require(Double(row[2]))
      #expect((tail.valueAtRisk - border).magnitude < 0.02 * max(1, border), "\(row)")
    }
  }

  @Test("a histogram of Poisson counts splits the atom at the border as the closed form does")
  func atom() throws {
    // Counts in proportion to the chances of Poisson(4), in parts of 10^5.
    var histogram = ClusteredHistogram(shape: .wholeNumbers(0...40))
    var values: [Double] = []
    var chance = exp(-4.0)
    for number in 0...40 {
      values += Array(repeating: Double(number), count: Int((chance * 1e5).rounded()))
      chance *= 4 / Double(number + 1)
    }
    for value in values { histogram.addCluster([value].span) }
    for row in try CheckTable("03_cvar_closed_form.csv").rows where row[0].hasPrefix("poisson") {
      let share = 1 - (try #require(Double(row[1])))
      // Rounding each chance to 10^-5 moves the sum of the tail by 0.5 * (0 + ... + 20) / 10^5
      // at most (beyond 20 no count remains), which the share and the mean of 4 to 12 divide.
      let found = histogram.tailMean(worst: share, side: .highest)
      #expect(relativeError(found, Double(row[3])) < 3e-4 / share, "\(row)")
    }
  }

  @Test("sums of the excess form give the tail mean and its standard error")
  func excessForm() throws {
    let tail = TailMean(of: sample, worst: 0.25, side: .highest)
    var moments = ExactMoments()
    for value in sample.sorted {
      let form = TailMean.excessForm(
        value,
        valueAtRisk: tail.valueAtRisk,
        worst: 0.25,
        side: .highest
      )
      moments.add(FixedPoint.quantise(form))
    }
    // Equal to the quantum of 2^-32.
    #expect(relativeError(moments.mean, tail.mean) < 1e-10)
    #expect(relativeError(moments.standardError, tail.standardError) < 1e-9)
  }

  /// The quantile function of a distribution of the table.
  private static func quantile(named name: String) -> ((Double) -> Double)? {
    switch name {
    case "normal(0,1)": Normal.quantile
    case "exponential(rate=1)": { -log1p(-$0) }
    case "lognormal(0,0.8)": { exp(0.8 * Normal.quantile($0)) }
    case "uniform(0,1)": { $0 }
    case "pareto(xm=1,shape=3)": { pow(1 - $0, -1.0 / 3) }
    default: nil
    }
  }
}
