import Reports
import Testing

@Suite("Number style")
struct NumberStyleTests {
  @Test(
    "whole numbers carry a comma between thousands",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (-1200, "-1,200"), (20000, "20,000"),
      (1_234_567, "1,234,567"), (Int64.min, "-9,223,372,036,854,775,808"),
    ] as [(Int64, String)]
  )
  func grouping(number: Int64, text: String) {
    #expect(NumberStyle.grouped(number) == text)
  }

  @Test(
    "a step is the greatest 1 or 5 times a power of ten within a third of the half width",
    arguments: [
      (300, 1, 2), (299, 5, 1), (4500, 1, 3), (17500, 5, 3), (3, 1, 0), (2.9, 5, -1),
      (0.03, 1, -2), (0.16, 5, -2),
    ] as [(Double, Int64, Int)]
  )
  func steps(halfWidth: Double, mantissa: Int64, exponent: Int) {
    #expect(DecimalStep(supportedBy: halfWidth) == DecimalStep(mantissa, exponent: exponent))
  }

  @Test("an interval without width supports every digit")
  func noWidth() {
    #expect(DecimalStep(supportedBy: 0) == nil)
  }

  @Test(
    "numbers are rounded to a step, halves to the even one",
    arguments: [
      (13845, 1, 2, "13,800"), (1.234, 5, -2, "1.25"), (0.025, 1, -2, "0.02"), (2.5, 1, 0, "2"),
      (3.5, 1, 0, "4"), (-7.26, 1, -1, "-7.3"), (999_999.6, 1, 0, "1,000,000"), (0, 1, 3, "0"),
      (0.2, 1, 0, "<1"), (0.0001, 5, -2, "<0.05"), (1234.5, 1, -1, "1,234.5"), (-0.2, 1, 0, "0"),
    ] as [(Double, Int64, Int, String)]
  )
  func rounding(value: Double, mantissa: Int64, exponent: Int, text: String) {
    #expect(NumberStyle.rounded(value, to: DecimalStep(mantissa, exponent: exponent)) == text)
  }

  @Test(
    "differences carry their sign",
    arguments: [(1234, "+1,200"), (-1250, "-1,200"), (49, "0"), (0, "0")] as [(Double, String)]
  )
  func signs(value: Double, text: String) {
    #expect(NumberStyle.signed(value, to: DecimalStep(exponent: 2)) == text)
  }

  @Test(
    "a given number is shown without noughts at its end",
    arguments: [
      (6, "6"), (20, "20"), (0.55, "0.55"), (13000, "13,000"), (0.5, "0.5"), (100, "100"),
      (1.23456, "1.235"), (0, "0"),
    ] as [(Double, String)]
  )
  func plain(value: Double, text: String) {
    #expect(NumberStyle.plain(value) == text)
  }

  @Test("a range below nought says 'to', so that a dash is never read as a minus")
  func ranges() {
    #expect(NumberStyle.range(5000, 14000, to: DecimalStep(exponent: 3)) == "5,000-14,000")
    #expect(NumberStyle.range(-200, 1300, to: DecimalStep(exponent: 2)) == "-200 to 1,300")
  }

  @Test("parts of a whole are per cent, events are runs of 100")
  func shares() {
    #expect(NumberStyle.percent(0.312) == "31 %")
    #expect(NumberStyle.runs(0.55) == "55 of 100 runs")
    #expect(NumberStyle.runs(0.9996) == ">99 of 100 runs")
    #expect(NumberStyle.runs(0.0004) == "<1 of 100 runs")
    #expect(NumberStyle.runs(1) == "100 of 100 runs")
    #expect(NumberStyle.hundredths(0.123, to: DecimalStep(5, exponent: 0)) == "10")
  }

  /// Clopper-Pearson at 95 % for no event in n is 1 - 0.025^(1/n): 0.000368821 for 10,000.
  @Test("a bound is rounded outwards to one digit")
  func bounds() {
    #expect(NumberStyle.below(0.000368821) == "< 0.04 %")
    #expect(NumberStyle.above(1 - 0.000368821) == "> 99.96 %")
    #expect(NumberStyle.below(0.0362) == "< 4 %")
  }
}
