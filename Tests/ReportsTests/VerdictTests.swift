import Reports
import Testing

@Suite("Verdict")
struct VerdictTests {
  @Test(
    "a difference is judged by its interval against the smallest that matters",
    arguments: [
      (1200, 900, 1500, 500, .higher), (-1200, -1500, -900, 500, .lower),
      (600, 400, 800, 500, .higher), (100, -200, 400, 500, .tooClose),
      (450, 300, 600, 500, .undecided), (300, -300, 900, 500, .undecided),
      (0, 0, 0, 0, .tooClose), (0.1, 0.05, 0.15, 0, .higher), (0.1, -0.05, 0.25, 0, .undecided),
      (-0.1, -0.15, -0.05, 0, .lower),
    ] as [(Double, Double, Double, Double, Verdict)]
  )
  func verdicts(difference: Double, low: Double, high: Double, smallest: Double, verdict: Verdict) {
    let judged = Verdict(difference: difference, low: low, high: high, smallest: smallest)
    #expect(judged == verdict)
  }
}
