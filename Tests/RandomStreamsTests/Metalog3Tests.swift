import RandomStreams
import TestSupport
import Testing

@Suite("Metalog through 5, 50 and 95 of 100")
struct Metalog3Tests {
  private func bounds(_ kind: String) throws -> Metalog3.Bounds {
    let known: [String: Metalog3.Bounds] = [
      "unbounded": .none, "lower0": .lower(0), "bounded01": .both(low: 0, high: 1),
    ]
    return try #require(known[kind])
  }

  @Test("has the coefficients and quantiles of the table, or is refused")
  func table() throws {
    let table = try CheckTable("02_metalog3_5_50_95.csv")
    #expect(table.rows.count == 74)
    for row in table.rows {
      let numbers = try row[1...6].map { try #require(Double($0)) }
      let bounds = try bounds(row[0])
      let fit = { () throws(Metalog3.Refusal) in
        try Metalog3(low: numbers[0], middle: numbers[1], high: numbers[2], bounds: bounds)
      }
      guard row[7] == "True" else {
        #expect(throws: Metalog3.Refusal.self, "\(row)") { try fit() }
        continue
      }
      let metalog = try fit()
      // A coefficient of 0, and a quantile at 0, is compared on the scale of the spread.
      let spread = metalog.a2
      #expect((metalog.a1 - numbers[3]).magnitude <= 1e-12 * max(numbers[3].magnitude, spread))
      #expect(relativeError(metalog.a2, numbers[4]) <= 1e-12)
      #expect((metalog.a3 - numbers[5]).magnitude <= 1e-12 * max(numbers[5].magnitude, spread))
      guard let y = Double(row[8]), let quantile = Double(row[9]) else { continue }
      let error = (metalog.quantile(y) - quantile).magnitude
      #expect(error <= 1e-12 * max(quantile.magnitude, row[0] == "unbounded" ? spread : 0))
    }
  }

  @Test("is feasible exactly where a finely spaced quantile function rises")
  func feasibility() throws {
    // The middle of 0 and 1000 at the edge of the feasible range and just outside it.
    for middle in [124.89, 875.11] {
      let error = #expect(throws: Metalog3.Refusal.self) {
        try Metalog3(low: 0, middle: middle, high: 1000, bounds: .none)
      }
      #expect(error == .tooSkewed(position: middle / 1000))
    }
    for middle in [124.91, 875.09] {
      let metalog = try Metalog3(low: 0, middle: middle, high: 1000, bounds: .none)
      let values = (1..<100_000).map { metalog.quantile(Double($0) / 100_000) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test("names what is wrong with its quantiles")
  func refusals() {
    func refusal(
      _ low: Double,
      _ middle: Double,
      _ high: Double,
      _ bounds: Metalog3.Bounds = .none
    ) -> Metalog3.Refusal? {
      #expect(throws: Metalog3.Refusal.self) {
        try Metalog3(low: low, middle: middle, high: high, bounds: bounds)
      }
    }
    #expect(refusal(5, 5, 9) == .notRising(low: 5, middle: 5, high: 9))
    #expect(refusal(9, 7, 5) == .notRising(low: 9, middle: 7, high: 5))
    #expect(refusal(1, 2, .infinity) == .notRising(low: 1, middle: 2, high: .infinity))
    #expect(refusal(0, 2, 3, .lower(0)) == .outOfBounds(low: 0, high: 3, .lower(0)))
    let share = Metalog3.Bounds.both(low: 0, high: 1)
    #expect(refusal(0.2, 0.5, 1, share) == .outOfBounds(low: 0.2, high: 1, share))
    let nowhere = Metalog3.Bounds.both(low: 4, high: 1)
    #expect(refusal(2, 3, 3.5, nowhere) == .outOfBounds(low: 2, high: 3.5, nowhere))
  }

  @Test("never leaves its bounds", arguments: [0x1p-53, 1e-9, 0.5, 1 - 1e-9, 1 - 0x1p-53])
  func bounds(u: Double) throws {
    let share = try Metalog3(low: 0.3, middle: 0.4, high: 0.9, bounds: .both(low: 0.25, high: 1))
    #expect(share.quantile(u) >= 0.25 && share.quantile(u) <= 1)
    let time = try Metalog3(low: 4, middle: 6, high: 20, bounds: .lower(3))
    #expect(time.quantile(u) >= 3)
  }
}
