import Mathematics
import TestSupport
import Testing

@Suite("Log gamma")
struct LogGammaTests {
  @Test("agrees with 25-digit values")
  func chosenPoints() throws {
    let table = try CheckTable("02_elementary_functions.csv")
    for row in table.rows {
      let x = try #require(table.cell(row, "x_hexfloat").flatMap { Double($0) })
      let expected = try #require(table.cell(row, "lgamma").flatMap { Double($0) })
      let error = (Maths.logGamma(x) - expected).magnitude
      #expect(error <= max(1e-14 * expected.magnitude, 1e-15), "logGamma(\(x))")
    }
  }

  @Test("agrees with mpmath at scattered points, relatively even near its zeros")
  func scatteredPoints() throws {
    let rows = try CheckTable("02_elementary_dense.csv").rows.filter { $0.first == "logGamma" }
    #expect(rows.count == 72)
    for row in rows {
      let x = try #require(Double(row[1]))
      let expected = try #require(Double(row[2]))
      #expect(relativeError(Maths.logGamma(x), expected) < 1e-15, "logGamma(\(x))")
    }
  }

  @Test("is the logarithm of a factorial at whole numbers")
  func factorials() {
    var factorial = 1.0
    for n in 1...20 {
      factorial *= Double(n)
      #expect((Maths.logGamma(Double(n) + 1) - Maths.log(factorial)).magnitude < 1e-14)
    }
  }

  @Test("has its limits")
  func limits() {
    #expect(Maths.logGamma(1) == 0)
    #expect(Maths.logGamma(2) == 0)
    #expect(Maths.logGamma(0) == .infinity)
    #expect(Maths.logGamma(.infinity) == .infinity)
    #expect(Maths.logGamma(-0.5).isNaN)
    #expect(Maths.logGamma(.nan).isNaN)
  }
}
