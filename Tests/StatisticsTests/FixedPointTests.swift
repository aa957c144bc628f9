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

  @Test("everything below 2^31 is held; what is beyond is told as the largest")
  func range() {
    let largest = FixedPoint.limit.nextDown
    for value in [largest, -largest, 0x1p19, 0x1p19 - 0x1p-32, -0x1p19, 524_288.25, -600_000.5] {
      #expect(FixedPoint.value(Int128(FixedPoint.quantise(value))) == value)
    }
    // On both sides of where whole numbers are found in another way, a tie is rounded to even.
    for value in [0x1p19 - 0x1p-33, 0x1p19 + 0x1p-33] {
      #expect(FixedPoint.quantise(value) == 1 << 51 && FixedPoint.quantise(-value) == -(1 << 51))
    }
    let most = Int64(2_147_483_647) << 32
    for value in [FixedPoint.limit, 1e12, .greatestFiniteMagnitude] {
      #expect(FixedPoint.quantise(value) == most && FixedPoint.quantise(-value) == -most)
    }
  }

  @Test("what is no finite number stops the program")
  func outside() async {
    await #expect(processExitsWith: .failure) { _ = FixedPoint.quantise(.nan) }
    await #expect(processExitsWith: .failure) { _ = FixedPoint.quantise(.infinity) }
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
