import JSONText
import ScenarioModel
import Testing

/// Expected values come from the definitions of the distributions, worked out beside each case.
@Suite("What a spread draws")
struct SpreadTests {
  @Test(
    "a written range has its ends at 5 and 95 of 100",
    arguments: [
      // The median of a lognormal is the geometric mean of the two, here √(4·9).
      ("4 to 9", 0.0, 1e9, 4.0, 6.0, 9.0),
      // Of a normal it is the arithmetic mean.
      ("-4 to 8", -10.0, 10.0, -4.0, 2.0, 8.0),
      // Of a logit-normal it is where the mean of the log odds lies: odds 1/4 and 4 give 1.
      ("0.2 to 0.8", 0.0, 1.0, 0.2, 0.5, 0.8),
    ]
  )
  func written(
    text: String,
    lowest: Double,
    highest: Double,
    p5: Double,
    median: Double,
    p95: Double
  ) throws {
    let spread = try spread("\"\(text)\"", lowest: lowest, highest: highest)
    #expect(isClose(spread.value(at: 0.05), p5))
    #expect(isClose(spread.value(at: 0.5), median))
    #expect(isClose(spread.value(at: 0.95), p95))
    #expect(spread.central == spread.value(at: 0.5))
  }

  @Test(
    "quantiles follow from the definition",
    arguments: [
      (Spread.point(3), 0.9, 3.0),
      (.uniform(low: 2, high: 6), 0.25, 3.0),
      // Area 1/8 of a triangle that rises over half its base: u = x²/2 with x = 1/2.
      (.triangular(low: 0, likely: 1, high: 2), 0.125, 0.5),
      (.triangular(low: 0, likely: 1, high: 2), 0.875, 1.5),
      // A right-angled triangle: u = x².
      (.triangular(low: 0, likely: 1, high: 1), 0.25, 0.5),
      // PERT with the mode in the middle is symmetric.
      (.pert(low: 2, likely: 4, high: 6), 0.5, 4.0),
      // PERT with the mode at the lower end is a beta of 1 and 5: 1 - (1 - x)^5 = u.
      (.pert(low: 0, likely: 0, high: 1), 1 - 0.03125, 0.5),
      // Φ⁻¹(0.975) = 1.959963984540054 (tables of the normal distribution).
      (.normal(mean: 10, sd: 2), 0.975, 13.919927969080108),
      // Mean 1 and variance e - 1 make the logarithm normal with mean -1/2 and variance 1.
      (.lognormal(mean: 1, sd: 1.3108324944320862), 0.5, 0.6065306597126334),
      (.lognormal(mean: 1, sd: 1.3108324944320862), 0.975, 4.305804450024909),
      // A beta of 1 and 1 is uniform; one of 2 and 1 has u = x².
      (.beta(a: 1, b: 1), 0.3, 0.3),
      (.beta(a: 2, b: 1), 0.25, 0.5),
      (.bracket(low: 1, middle: 4, high: 9), 0.01, 4.0),
      (.bracket(low: 1, middle: 4, high: 9), 0.99, 4.0),
    ]
  )
  func quantile(spread: Spread, u: Double, expected: Double) {
    #expect(isClose(spread.value(at: u), expected))
  }

  @Test("three percentiles are met exactly, with and without bounds")
  func percentiles() throws {
    for (lowest, highest) in [(0.0, 100.0), (0.0, 1e9), (10.0, 50.0)] {
      let text = #"{"p5":10,"p50":20,"p95":40}"#
      let spread = try spread(text, lowest: lowest, highest: highest)
      for (u, value) in [(0.05, 10.0), (0.5, 20.0), (0.95, 40.0)] {
        #expect(isClose(spread.value(at: u), value))
      }
    }
  }

  @Test("every form rises with the number it is drawn from, and stays in bounds and finite")
  func monotone() throws {
    let forms = [
      "3", "\"4 to 8\"", "\"0 to 8\"", #"{"low":2,"likely":3,"high":5}"#,
      #"{"low":2,"likely":3,"high":5,"shape":"pert"}"#, #"{"low":0,"likely":0,"high":100}"#,
      #"{"p5":4,"p50":8,"p95":20}"#, #"{"p5":0,"p50":8,"p95":20}"#, #"{"uniform":[2,7]}"#,
      #"{"normal":{"mean":50,"sd":5}}"#, #"{"normal":{"mean":50,"sd":1e9}}"#,
      #"{"lognormal":{"mean":50,"sd":5}}"#, #"{"lognormal":{"mean":1e-6,"sd":1e9}}"#,
      #"{"lognormal":{"mean":100,"sd":1e-6}}"#, #"{"beta":{"a":2,"b":3}}"#,
      #"{"beta":{"a":0.01,"b":0.01}}"#, #"{"beta":{"a":1e6,"b":1e6}}"#,
      #"{"beta":{"a":0.01,"b":1e6}}"#, #"{"beta":{"a":1e6,"b":0.01}}"#, #"{"bracket":[2,8]}"#,
    ]
    let ladder = [0x1p-53, 1e-9, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999, 1 - 1e-9, 1 - 0x1p-53]
    for form in forms {
      let quantity = Quantity(try spread(form), lowest: 0, highest: 100, path: "x")
      let values = ladder.map { quantity.value(at: $0) }
      #expect(values.allSatisfy { $0 >= 0 && $0 <= 100 }, "\(form): \(values)")
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(form): \(values)")
    }
  }

  @Test("only numbers without odds are the same in every draw")
  func certainty() throws {
    let certain = ["3", #"{"bracket":[2,8]}"#, #"{"low":2,"likely":2,"high":2}"#]
    let uncertain = ["\"4 to 8\"", #"{"uniform":[2,7]}"#, #"{"beta":{"a":2,"b":3}}"#]
    for form in certain { #expect(try spread(form).isCertain, "\(form)") }
    for form in uncertain { #expect(try !spread(form).isCertain, "\(form)") }
  }

  @Test("draws beyond the bounds of a quantity are set to them")
  func bounds() {
    let quantity = Quantity(.normal(mean: 0.5, sd: 1), lowest: 0, highest: 1, path: "x")
    #expect(quantity.value(at: 0.01) == 0 && quantity.value(at: 0.99) == 1)
    #expect(isClose(quantity.central, 0.5))
  }

  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-9 * max(1, abs(expected))
  }
}
