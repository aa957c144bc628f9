import Mathematics
import TestSupport
import Testing

@Suite("Normal distribution")
struct NormalTests {
  /// The coarsest relative step of a probability that may be subnormal.
  private func allowed(_ relative: Double, at expected: Double) -> Double {
    max(relative, Double.leastNonzeroMagnitude / expected)
  }

  @Test("has the probabilities of the 25-digit table in both tails")
  func cumulative() throws {
    let table = try CheckTable("02_normal_cdf.csv")
    #expect(table.rows.count == 14)
    for row in table.rows {
      let x = try #require(Double(row[0]))
      let below = try #require(Double(row[1]))
      let above = try #require(Double(row[2]))
      #expect(relativeError(Normal.cumulative(x), below) <= allowed(1e-14, at: below), "\(x)")
      #expect(relativeError(Normal.survival(x), above) <= allowed(1e-14, at: above), "\(x)")
    }
  }

  @Test("has mpmath's probabilities at scattered points")
  func scatteredCumulative() throws {
    let rows = try CheckTable("02_elementary_dense.csv").rows.filter { $0.first == "cumulative" }
    #expect(rows.count == 48)
    for row in rows {
      let x = try #require(Double(row[1]))
      let expected = try #require(Double(row[2]))
      #expect(relativeError(Normal.cumulative(x), expected) < 2e-15, "\(x)")
    }
  }

  @Test("has the quantiles of the 25-digit table")
  func quantile() throws {
    let table = try CheckTable("02_normal_quantile.csv")
    #expect(table.rows.count == 28)
    for row in table.rows {
      let p = try #require(Double(row[0]))
      let expected = try #require(Double(row[2]))
      #expect(relativeError(Normal.quantile(p), expected) <= 2e-15, "\(p)")
    }
  }

  @Test("has mpmath's quantiles at scattered points")
  func scatteredQuantile() throws {
    let rows = try CheckTable("02_elementary_dense.csv").rows.filter { $0.first == "quantile" }
    #expect(rows.count == 72)
    for row in rows {
      let p = try #require(Double(row[1]))
      let expected = try #require(Double(row[2]))
      #expect(relativeError(Normal.quantile(p), expected) <= 2e-15, "\(p)")
    }
  }

  @Test("is symmetric to the last bit", arguments: [0x1p-53, 1e-3, 0.075, 0.25, 0.4375])
  func symmetry(step: Double) {
    let p = 0.5 - 0.5 * step
    #expect(Normal.quantile(1 - p) == -Normal.quantile(1 - (1 - p)))
    let x = 9 * step
    #expect(Normal.cumulative(-x) == Normal.survival(x))
    #expect(Normal.density(-x) == Normal.density(x))
    #expect((Normal.cumulative(x) + Normal.survival(x) - 1).magnitude < 1e-15)
  }

  @Test("has its exact values and limits")
  func limits() {
    #expect(Normal.cumulative(0) == 0.5)
    #expect(Normal.quantile(0.5) == 0)
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(-0.1).isNaN)
    #expect(Normal.quantile(1.1).isNaN)
    #expect(Normal.quantile(.nan).isNaN)
    #expect(Normal.cumulative(-.infinity) == 0)
    #expect(Normal.cumulative(.infinity) == 1)
    #expect(Normal.cumulative(.nan).isNaN)
    #expect(Normal.density(.infinity) == 0)
  }

  @Test("rises across the seams between its approximations", arguments: [0.075, 0.925, 1.388e-11])
  func seams(p: Double) {
    let below = Normal.quantile(p * (1 - 1e-14))
    let above = Normal.quantile(p * (1 + 1e-14))
    #expect(below < above)
    #expect(Normal.cumulative(-1 - 1e-14) < Normal.cumulative(-1 + 1e-14))
  }

  @Test("has the density e^(-x²/2) / √2π")
  func density() {
    #expect(relativeError(Normal.density(0), 0.3989422804014327) < 1e-15)
    #expect(relativeError(Normal.density(1), 0.24197072451914337) < 1e-15)
    // e^(-450) / √2π, where an unsplit square would be wrong in the fourteenth digit.
    #expect(relativeError(Normal.density(30.1), 7.300259384280611e-198) < 1e-15)
  }
}
