import JSONText
import Testing

/// Doubles to texts: valid JSON, shortest, and read back as the same double.
@Suite("Number texts")
struct NumberTextTests {
  @Test(
    "numbers have the form of ECMAScript without plus signs",
    arguments: [
      (0, "0"), (-0.0, "-0.0"), (1, "1"), (-1, "-1"), (0.1, "0.1"), (-0.25, "-0.25"),
      (20_000, "20000"),
      (123.456, "123.456"), (100, "100"), (0.001, "0.001"), (0.000001, "0.000001"),
      (0.0000001, "1e-7"), (0.00000123, "0.00000123"), (1.5e-7, "1.5e-7"),
      (1e20, "100000000000000000000"),
      (1e21, "1e21"), (1.5e21, "1.5e21"), (-1.25e300, "-1.25e300"),
      (9007199254740992, "9007199254740992"),
      (18014398509481984, "18014398509481984"), (1.2345678901234568e20, "123456789012345680000"),
      (Double.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e308"),
      (2.2250738585072014e-308, "2.2250738585072014e-308"), (0.1 + 0.2, "0.30000000000000004"),
      (1.0 / 3.0, "0.3333333333333333"), (1e23, "1e23"), (4.35, "4.35"),
      (1e16, "10000000000000000"),
    ] as [(Double, String)]
  )
  func form(value: Double, text: String) {
    #expect(NumberText.text(of: value) == text)
  }

  @Test("random doubles read back the same, by our reader and by the standard library")
  func roundTrip() {
    var random = TestRandom(seed: 4)
    for _ in 0..<20_000 {
      let value = random.finiteDouble()
      let text = NumberText.text(of: value)
      #expect(Double(text)?.bitPattern == value.bitPattern)
      #expect(
        DecimalText.double(fromDecimal: Array(text.utf8)[...])?.bitPattern == value.bitPattern
      )
    }
  }

  /// With one digit less, only the two neighbours of the text on that coarser grid come into
  /// question: digits cut off, and the same plus one.
  @Test("no text with fewer digits reads back the same")
  func shortest() throws {
    var random = TestRandom(seed: 5)
    for round in 0..<5_000 {
      let value =
        round % 2 == 0 ? random.finiteDouble().magnitude : Double(random.below(1 << 20)) / 1_000
      let (digits, exponent) = Self.parts(of: NumberText.text(of: value))
      guard digits >= 10 else { continue }
      for shorter in [digits / 10, digits / 10 + 1] {
        #expect(Double("\(shorter)e\(exponent + 1)") != value)
      }
    }
  }

  /// The significant digits of a text as a whole number, and the power of ten behind them.
  private static func parts(of text: String) -> (digits: Int, exponent: Int) {
    let halves = text.split(separator: "e")
    let numeral = halves[0].split(separator: ".")
    var exponent = halves.count == 2 ? Int(halves[1]) ?? 0 : 0
    if numeral.count == 2 { exponent -= numeral[1].count }
    var digits = numeral.joined()
    while digits.hasSuffix("0") {
      digits.removeLast()
      exponent += 1
    }
    return (Int(digits) ?? 0, exponent)
  }
}
