import Mathematics
import Testing

/// Expected values from mpmath with 40 digits.
@Suite("Terms of Stirling's formula")
struct DevianceTests {
  @Test(
    "give what the formula lacks",
    arguments: [
      (0.5, 0.15342640972002734529), (1, 0.08106146679532725822), (3, 0.027677925684998339149),
      (9.5, 0.008768700134139385463), (10, 0.0083305634333628712565),
      (1000, 0.000083333330555556349206), (1e6, 8.3333333333330555556e-8),
    ] as [(Double, Double)]
  )
  func remainder(x: Double, expected: Double) {
    let error = (Maths.stirlingRemainder(x) - expected).magnitude
    #expect(error < 5e-15)
    if x >= 10 { #expect(relativeError(Maths.stirlingRemainder(x), expected) < 1e-15) }
  }

  @Test(
    "give the deviance without losing digits to cancellation",
    arguments: [
      (1.0, 2.0, 0.30685281944005469058), (100, 101, 0.0049669146831917151785),
      (1e6, 1e6 + 1, 4.9999966666691666647e-7), (1e6, 1.3e6, 37635.735532508947965),
      (5, 0.25, 10.228661367769954967), (110, 90.5, 1.9643566595189369724),
      (1e9, 1e9 + 0.5, 1.2499999995833333335e-10),
    ] as [(Double, Double, Double)]
  )
  func deviance(x: Double, m: Double, expected: Double) {
    #expect(relativeError(Maths.deviance(x, from: m), expected) < 5e-15)
  }

  @Test("give no deviance for what was expected, and the whole of it for nothing")
  func edges() {
    #expect(Maths.deviance(7.25, from: 7.25) == 0)
    #expect(Maths.deviance(0, from: 3.5) == 3.5)
  }
}
