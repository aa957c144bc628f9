import Mathematics
import Testing

/// Expected values were computed with 50 digits (mpmath; for large whole parameters as sums of
/// binomial chances) at exactly the given `Double` arguments.
@Suite("Incomplete beta and gamma functions")
struct SpecialFunctionTests {
  @Test(
    "the beta function's two tails agree with 50-digit values",
    arguments: [
      (0.3, 2.5, 7.0, 0.641222462971721171, 0.358777537028278829),
      (0.001, 0.5, 0.5, 0.0201350416333774912, 0.979864958366622509),
      (0.9, 0.01, 4.0, 0.999999723398108482, 2.76601891518321082e-7),
      (0.02, 60.0, 1_000.0, 2.0194977456575008e-12, 0.999999999997980502),
      (0.999, 400.0, 0.5, 0.371123205319470885, 0.628876794680529115),
      (1e-6, 3.0, 999_998.0, 0.0803013051014495891, 0.919698694898550411),
      (0.001, 1_100.0, 999_000.0, 0.000967816520067339146, 0.999032183479932661),
      (0.49, 50_000.0, 50_000.0, 1.26475250591105624e-10, 0.999999999873524749),
      (0.1005, 100_000.0, 900_000.0, 0.952052919188212288, 0.0479470808117877124),
      (0.5, 3e8, 3e8, 0.5, 0.5),
    ]
  )
  func betaTails(x: Double, a: Double, b: Double, lower: Double, upper: Double) {
    #expect(relativeError(Special.regularizedBeta(x, a, b), lower) < 2e-12)
    #expect(relativeError(Special.complementaryBeta(x, a, b), upper) < 2e-12)
  }

  @Test(
    "the gamma function's two tails agree with 50-digit values",
    arguments: [
      (1e-9, 0.01, 0.817468956662478623, 0.182531043337521377),
      (0.5, 0.5, 0.682689492137085897, 0.317310507862914103),
      (3.0, 2.5, 0.693781081586721599, 0.306218918413278401),
      (900.0, 1_000.0, 0.000549902265711782923, 0.999450097734288217),
      (1_100.0, 1_000.0, 0.998940676746070023, 0.00105932325392997735),
      (1_000.0, 1_000.0, 0.504205244180215509, 0.495794755819784491),
      (1.003e6, 1e6, 0.998638259353782409, 0.00136174064621759148),
      (0.996e6, 1e6, 0.0000310071182110829674, 0.999968992881788917),
      (80.0, 2.0, 1.0, 1.46192962415478629e-33),
      (0.001, 5.0, 8.32639186421150326e-18, 0.999999999999999992),
    ]
  )
  func gammaTails(x: Double, a: Double, lower: Double, upper: Double) {
    #expect(relativeError(Special.regularizedGamma(x, a), lower) < 2e-12)
    #expect(relativeError(Special.complementaryGamma(x, a), upper) < 2e-12)
  }

  @Test("the ends of the range give exactly 0 and 1")
  func ends() {
    #expect(Special.regularizedBeta(0, 2, 3) == 0)
    #expect(Special.regularizedBeta(1, 2, 3) == 1)
    #expect(Special.complementaryBeta(1, 2, 3) == 0)
    #expect(Special.regularizedGamma(0, 2) == 0)
    #expect(Special.regularizedGamma(.infinity, 2) == 1)
    #expect(Special.complementaryGamma(.infinity, 2) == 0)
    #expect(Special.inverseRegularizedBeta(0, 2, 3) == 0)
    #expect(Special.inverseRegularizedBeta(1, 2, 3) == 1)
    #expect(Special.inverseRegularizedGamma(0, 2) == 0)
    #expect(Special.inverseRegularizedGamma(1, 2) == .infinity)
  }

  @Test("a beta variable with both parameters 1 is uniform")
  func uniformBeta() {
    for p in [1e-300, 1e-9, 0.1, 0.5, 0.75, 0.999] {
      // The logarithm of 1e-300 is near -691, whose last bit moves the value by 1e-13.
      #expect(relativeError(Special.regularizedBeta(p, 1, 1), p) < 2e-13)
      #expect(relativeError(Special.inverseRegularizedBeta(p, 1, 1), p) < 2e-13)
    }
  }

  @Test("quantiles beyond the smallest normal number come out as that number")
  func vanishingQuantile() {
    #expect(Special.inverseRegularizedBeta(1e-12, 0.01, 1) < 1e-307)
    #expect(Special.inverseRegularizedGamma(1e-12, 0.01) < 1e-307)
  }
}
