import Statistics
import TestSupport
import Testing

@Suite("Fixed-point outputs")
struct FixedPointTests {
  @Test("values are rounded to the quantum, ties to even")
  func rounding() {
    #expect(FixedPoint.quantise(0) == 0)
    #expect(FixedPoint.quantise(1) == 1 << 32)
    #expect(FixedPoint.quantise(-2.5) == -(5 << 31))
    #expect(FixedPoint.quantise(0x1p-33) == 0)
    #expect(FixedPoint.quantise(0x3p-33) == 2)
    #expect(FixedPoint.quantise(-0x3p-33) == -2)
    #expect(FixedPoint.quantise(0x1.8p-32) == 2)
  }

  @Test("everything below 2^31 is held, and nothing else")
  func range() {
    let largest = FixedPoint.limit.nextDown
    #expect(FixedPoint.holds(largest) && FixedPoint.holds(-largest))
    #expect(!FixedPoint.holds(FixedPoint.limit))
    #expect(!FixedPoint.holds(.nan) && !FixedPoint.holds(.infinity))
    #expect(FixedPoint.value(Int128(FixedPoint.quantise(largest))) == largest)
  }

  @Test("a value outside the range stops the program")
  func outside() async {
    await #expect(processExitsWith: .failure) {
      _ = FixedPoint.quantise(.nan)
    }
  }

  @Test("the table's values give the table's whole numbers, sums, mean and spread")
  func table() throws {
    let table = try CheckTable("04_fixedpoint_values.csv")
    var moments = ExactMoments()
    for row in table.rows {
      let value = try #require(Double(row[0]))
      let quantised = FixedPoint.quantise(value)
      #expect(quantised == Int64(row[1]))
      moments.add(quantised)
    }
    let expected = try CheckTable("04_fixedpoint_expected.csv").rows
    #expect(moments.count == 1_000)
    #expect(moments.sum == Int128(expected[0][1]))
    #expect(moments.sumOfSquares == Int256(try #require(Int128(expected[1][1]))))
    // The table's mean and spread are those of the quantised values, to a last-place rounding.
    #expect(relativeError(moments.mean, Double(expected[3][1])) < 4e-16)
    #expect(relativeError(moments.variance, Double(expected[4][1])) < 4e-16)
  }
}
