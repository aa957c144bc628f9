import Mathematics
import TestSupport
import Testing

@Suite("Quantiles of beta, gamma, PERT and Student's t")
struct SpecialQuantileTests {
  @Test("the table of continuous quantiles is met")
  func continuousTable() throws {
    let table = try CheckTable("02_continuous_quantiles.csv")
    var checked = 0
    for row in table.rows {
      let name = try #require(table.cell(row, "distribution"))
      let p = try #require(table.cell(row, "p").flatMap(Double.init))
      let expected = try #require(table.cell(row, "quantile").flatMap(Double.init))
      guard let quantile = Self.quantile(named: name, p) else { continue }
      checked += 1
      // The table comes from root finding too; its own promise is 1e-9.
      #expect(relativeError(quantile, expected) < 1e-9, "\(name) at \(p)")
    }
    #expect(checked == 12 * 17)
  }

  @Test("the table of Student's t is met")
  func studentTable() throws {
    let table = try CheckTable("03_student_t.csv")
    for row in table.rows {
      let degrees = try #require(table.cell(row, "df").flatMap(Double.init))
      let p = try #require(table.cell(row, "p").flatMap(Double.init))
      let expected = try #require(table.cell(row, "t").flatMap(Double.init))
      #expect(relativeError(StudentT.quantile(p, degrees: degrees), expected) < 1e-11)
      #expect(relativeError(StudentT.survival(expected, degrees: degrees), 1 - p) < 1e-11)
    }
    #expect(table.rows.count == 78)
  }

  @Test("quantiles are met again by the distribution functions, far into both tails")
  func roundTrip() {
    let shapes: [(Double, Double)] = [(0.05, 3), (0.5, 0.5), (2, 5), (300, 20), (10, 99_991)]
    for (a, b) in shapes {
      for p in [1e-12, 1e-4, 0.03, 0.4, 0.5] {
        let low = Special.inverseRegularizedBeta(p, a, b)
        #expect(relativeError(Special.regularizedBeta(low, a, b), p) < 1e-11, "\(a) \(b) \(p)")
        // The upper quantile of one side is 1 minus the lower of the other.
        let high = Special.inverseComplementaryBeta(p, b, a)
        #expect((high - (1 - low)).magnitude < 1e-14)
        let x = Special.inverseComplementaryGamma(p, a)
        #expect(relativeError(Special.complementaryGamma(x, a), p) < 1e-11, "\(a) \(p)")
      }
    }
  }

  @Test("Student's t has its closed forms for 1 and 2 degrees of freedom and the normal at last")
  func closedForms() {
    // Cauchy: the quartile is 1; with 2 degrees the quantile is (2p-1) sqrt(2 / (4p(1-p))).
    #expect(relativeError(StudentT.quantile(0.75, degrees: 1), 1) < 1e-14)
    let p = 0.9
    let closed = (2 * p - 1) * (2 / (4 * p * (1 - p))).squareRoot()
    #expect(relativeError(StudentT.quantile(p, degrees: 2), closed) < 1e-13)
    #expect(StudentT.quantile(0.975, degrees: .infinity) == Normal.quantile(0.975))
    // Cornish-Fisher: t = z + (z^3 + z) / (4 n) + terms of order 1 / n^2.
    let z = Normal.quantile(0.975)
    let expansion = z + (z * z * z + z) / 4e8
    #expect(relativeError(StudentT.quantile(0.975, degrees: 1e8), expansion) < 1e-13)
  }

  @Test("Student's t is symmetric and keeps its precision in far tails")
  func tails() {
    #expect(StudentT.quantile(0.5, degrees: 3.5) == 0)
    #expect(StudentT.quantile(0.125, degrees: 7) == -StudentT.quantile(0.875, degrees: 7))
    #expect(StudentT.cumulative(0, degrees: 4) == 0.5)
    #expect(StudentT.cumulative(-.infinity, degrees: 4) == 0)
    #expect(StudentT.cumulative(.infinity, degrees: 4) == 1)
    // The Cauchy tail is 1 / (pi t) far out, also where t squared overflows.
    #expect(relativeError(StudentT.survival(1e100, degrees: 1), 1 / (Double.pi * 1e100)) < 1e-13)
    #expect(relativeError(StudentT.survival(1e200, degrees: 1), 1 / (Double.pi * 1e200)) < 1e-12)
  }

  /// The quantile by our functions, or nil for distributions that are not this suite's matter.
  private static func quantile(named name: String, _ p: Double) -> Double? {
    let numbers = name.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    switch name.prefix(while: { $0 != "(" }) {
    case "beta":
      return Special.inverseRegularizedBeta(p, numbers[0], numbers[1])
    case "gamma":
      return Special.inverseRegularizedGamma(p, numbers[0]) * numbers[1]
    case "pert":
      let (low, mode, high) = (numbers[0], numbers[1], numbers[2])
      let a = 1 + 4 * (mode - low) / (high - low)
      let b = 1 + 4 * (high - mode) / (high - low)
      return low + (high - low) * Special.inverseRegularizedBeta(p, a, b)
    case "student_t":
      return StudentT.quantile(p, degrees: numbers[0])
    default:
      return nil
    }
  }
}
