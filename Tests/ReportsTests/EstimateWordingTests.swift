import ForceSimulation
import MonteCarlo
import Reports
import Testing

@Suite("Words for estimates")
struct EstimateWordingTests {
  private func estimate(
    _ value: Double?,
    _ low: Double?,
    _ high: Double?,
    range: (Double, Double)? = nil,
    reason: String? = nil
  ) -> Estimate {
    Estimate(
      value: value,
      low: low,
      high: high,
      level: 0.95,
      trials: 10000,
      rangeLow: range?.0,
      rangeHigh: range?.1,
      reason: reason
    )
  }

  @Test("troops are rounded to what their interval supports, and more where judgements vary")
  func troops() {
    let words = EstimateWording(
      estimate(13845, 13545, 14145, range: (5210, 14322)),
      QuantityStyle(.troops)
    )
    #expect(words.value == "13,800")
    #expect(words.interval == "13,500-14,100")
    #expect(words.range == "5,000-14,000")
    #expect(words.shortValue == "14,000")
    #expect(words.shortRange == "(5,000-14,000)")
  }

  @Test("a share of runs is n of 100 runs, never coarser than by fives")
  func shares() {
    let words = EstimateWording(estimate(0.553, 0.543, 0.563, range: (0.2, 0.83)), .shareOfRuns)
    #expect(words.value == "55.3 of 100 runs")
    #expect(words.tableValue == "55.3 of 100")
    #expect(words.interval == "54.3-56.3")
    #expect(words.shortValue == "55")
    #expect(words.shortRange == "(20-85)")
  }

  /// Clopper-Pearson at 95 % for no event in n is 1 - 0.025^(1/n): 0.000368821 for 10,000.
  @Test("an event that never or always happened is counted, with its bound")
  func never() {
    let never = EstimateWording(estimate(0, 0, 0.000368821), .shareOfRuns)
    #expect(never.value == "0 of 10,000 runs")
    #expect(never.interval == "< 0.04 %")
    let always = EstimateWording(estimate(1, 1 - 0.000368821, 1), .shareOfRuns)
    #expect(always.value == "10,000 of 10,000 runs")
    #expect(always.interval == "> 99.96 %")
  }

  @Test("an estimate that does not exist says why")
  func missing() {
    let never = estimate(nil, 40, nil, reason: "not reached in enough trials")
    let words = EstimateWording(never, QuantityStyle(.weeks))
    #expect(words.value == "not reached in enough runs")
    #expect(words.interval == "40 or more")
    #expect(words.range == "-")
    #expect(words.shortMissing == "in too few runs")
  }

  @Test("a range of one point is that point, and nothing beside a number that is the same")
  func onePoint() {
    let tasks = QuantityStyle(.tasks)
    let point = EstimateWording(estimate(1.4, 1.38, 1.42, range: (1.38, 1.42)), tasks)
    #expect(point.shortValue == "1.4")
    #expect(point.shortRange == "")
    #expect(point.range == "1.4")
    #expect(point.interval == "1.4")
    #expect(point.valueAndInterval == "1.4")
    let wide = EstimateWording(estimate(1.4, 1.2, 1.6, range: (1.4, 1.8)), tasks)
    #expect(wide.shortRange == "(1.4-1.8)")
    #expect(wide.valueAndInterval == "1.4 (1.2-1.6)")
    let beside = EstimateWording(estimate(1.4, 1.38, 1.42, range: (1.58, 1.62)), tasks)
    #expect(beside.shortRange == "(1.6)")
  }

  @Test("an estimate without an interval stands alone, one with a bound beside it")
  func valueAndInterval() {
    let troops = EstimateWording(estimate(13845, nil, nil), QuantityStyle(.troops))
    #expect(troops.valueAndInterval == "13,800")
    let never = EstimateWording(estimate(0, 0, 0.000368821), .shareOfRuns)
    #expect(never.valueAndInterval == "0 of 10,000 (<0.04)")
  }

  @Test("a range too small to be told from nought is left out")
  func tiny() {
    let tasks = EstimateWording(estimate(0.01, 0, 0.02, range: (0, 0.03)), QuantityStyle(.tasks))
    #expect(tasks.shortValue == "<0.1")
    #expect(tasks.shortRange == "")
  }
}
