import Foundation
import Mathematics
import TestSupport
import Testing

@Suite("Elementary functions")
struct ElementaryFunctionTests {
  private static let functions: [String: @Sendable (Double) -> Double] = [
    "exp": { Maths.exp($0) }, "expm1": { Maths.expm1($0) },
    "log": { Maths.log($0) }, "log1p": { Maths.log1p($0) },
  ]

  @Test("agree with 25-digit values to one step", arguments: ["exp", "expm1", "log", "log1p"])
  func chosenPoints(name: String) throws {
    let table = try CheckTable("02_elementary_functions.csv")
    let function = try #require(Self.functions[name])
    #expect(table.rows.count == 11)
    for row in table.rows {
      let x = try #require(table.cell(row, "x_hexfloat").flatMap { Double($0) })
      let cell = try #require(table.cell(row, name))
      guard let expected = Double(cell) else { continue }
      #expect(steps(function(x), expected) <= 1, "\(name)(\(x))")
    }
  }

  /// The allowed errors are a little above the largest found at thousands of points.
  @Test(
    "agree with mpmath to a fraction of a unit in the last place",
    arguments: [("exp", 72, 0.6), ("expm1", 120, 1.1), ("log", 72, 0.8), ("log1p", 120, 0.8)]
  )
  func scatteredPoints(name: String, count: Int, allowed: Double) throws {
    let errors = try errors(of: name)
    #expect(errors.count == count)
    #expect(errors.allSatisfy { $0.units <= allowed })
  }

  @Test("agree with the system's library to one step at every place of the table of exponentials")
  func everyPlace() {
    let step = 0.6931471805599453 / 128
    for place in -640...640 {
      for offset in [-0.49, -0.2, 0, 0.31, 0.49] {
        let x = (Double(place) + offset) * step
        #expect(steps(Maths.exp(x), Foundation.exp(x)) <= 1, "\(x)")
        // One step of the library's and 1.1 units of ours.
        guard x != 0 else { continue }
        #expect(steps(Maths.expm1(x), Foundation.expm1(x)) <= 2, "\(x)")
      }
    }
  }

  @Test("agree closer for expm1 away from 0, where a second rounding would show")
  func expm1AwayFromZero() throws {
    let errors = try errors(of: "expm1").filter { $0.x.magnitude > 1 }
    #expect(errors.count > 48)
    #expect(errors.allSatisfy { $0.units <= 0.65 })
  }

  /// The error at each scattered point, in units in the last place.
  private func errors(of name: String) throws -> [(x: Double, units: Double)] {
    let function = try #require(Self.functions[name])
    let table = try CheckTable("02_elementary_dense.csv")
    return try table.rows.filter { $0.first == name }.map { row in
      let x = try #require(Double(row[1]))
      let nearest = try #require(Double(row[2]))
      let rest = try #require(Double(row[3]))
      let error = ((function(x) - nearest) - rest) / nearest.ulp
      return (x, error.magnitude)
    }
  }

  @Test("hold their exact values")
  func exactValues() {
    #expect(Maths.exp(0) == 1)
    #expect(Maths.expm1(0) == 0)
    #expect(Maths.log(1) == 0)
    #expect(Maths.log1p(0) == 0)
    #expect(Maths.power(7.5, 0) == 1)
    #expect(Maths.power(1, -3.25) == 1)
    for exponent in [-1022, -3, 1, 1023] {
      let power = Double(sign: .plus, exponent: exponent, significand: 1)
      #expect(steps(Maths.log(power), Double(exponent) * 0.6931471805599453) <= 1)
    }
  }

  @Test("reach their limits without a trap")
  func limits() {
    #expect(Maths.exp(709.782712893384) < .infinity)
    #expect(Maths.exp(709.7827128933841) == .infinity)
    #expect(Maths.exp(-745.1) == Double.leastNonzeroMagnitude)
    #expect(Maths.exp(-745.2) == 0)
    #expect(Maths.exp(.infinity) == .infinity)
    #expect(Maths.exp(-.infinity) == 0)
    #expect(Maths.expm1(-50) == -1)
    #expect(Maths.expm1(1000) == .infinity)
    #expect(Maths.log(0) == -.infinity)
    #expect(Maths.log(.infinity) == .infinity)
    #expect(Maths.log1p(-1) == -.infinity)
    #expect(Maths.log1p(.infinity) == .infinity)
    // The smallest number is 2^-1074.
    #expect(steps(Maths.log(.leastNonzeroMagnitude), -744.4400719213812) <= 1)
  }

  @Test("give NaN outside their domain and for NaN")
  func notANumber() {
    #expect(Maths.log(-1).isNaN)
    #expect(Maths.log1p(-1.5).isNaN)
    #expect(Maths.power(-2, 0.5).isNaN)
    #expect(Maths.exp(.nan).isNaN)
    #expect(Maths.expm1(.nan).isNaN)
    #expect(Maths.log(.nan).isNaN)
    #expect(Maths.log1p(.nan).isNaN)
  }

  @Test("rise with their argument across the seams of the reduction")
  func monotone() {
    for multiple in -20...20 {
      let seam = (Double(multiple) + 0.5) * 0.6931471805599453
      #expect(Maths.exp(seam.nextDown.nextDown) <= Maths.exp(seam.nextUp.nextUp))
      let root = Maths.exp(seam)
      #expect(Maths.log(root * (1 - 1e-15)) <= Maths.log(root * (1 + 1e-15)))
    }
  }

  @Test(
    "raise to powers within the stated error",
    arguments: [
      (2.0, 10.0, 1024.0), (2, 0.5, 1.4142135623730951), (10, -3, 0.001), (0.5, 40, 0x1p-40),
      (3, 100, 5.153775207320113e47), (1e-5, 2.5, 3.1622776601683795e-13),
    ]
  )
  func powers(base: Double, exponent: Double, expected: Double) {
    let allowed = (1 + (exponent * Maths.log(base)).magnitude) * 2.3e-16
    #expect(relativeError(Maths.power(base, exponent), expected) < allowed)
  }
}
