import Statistics
import TestSupport
import Testing

@Suite("Paired proportions")
struct PairedProportionsTests {
  @Test("the table of Newcombe's method 10 is met")
  func table() throws {
    let rows = try CheckTable("03_paired_proportions.csv").rows
    #expect(rows.count == 8)
    for row in rows {
      let cells = try row.map { try #require(Double($0)) }
      let interval = ProportionDifference.newcombe(cells[0], cells[1], cells[2], cells[3])
      #expect((interval.low - cells[5]).magnitude < 1e-12, "\(row)")
      #expect((interval.high - cells[6]).magnitude < 1e-12, "\(row)")
    }
  }

  @Test("swapping the runs, or the event and its absence, mirrors the interval")
  func mirrored() {
    let interval = ProportionDifference.newcombe(90, 5, 2, 903)
    let swapped = ProportionDifference.newcombe(90, 2, 5, 903)
    let absent = ProportionDifference.newcombe(903, 2, 5, 90)
    for mirrored in [swapped, absent] {
      #expect((mirrored.low + interval.high).magnitude < 1e-15)
      #expect((mirrored.high + interval.low).magnitude < 1e-15)
    }
  }

  @Test("a correlation of less than half a trial counts as none")
  func smallCorrelation() {
    // 1 * 3 - 1 * 1 = 2 lies between 0 and half of 6 trials; both shares are 2 of 6.
    let interval = ProportionDifference.newcombe(1, 1, 1, 3)
    let wilson = ProportionInterval.wilson(successes: 2, trials: 6, level: 0.95)
    let (below, above) = (1.0 / 3 - wilson.low, wilson.high - 1.0 / 3)
    #expect(relativeError(interval.high, (below * below + above * above).squareRoot()) < 1e-14)
  }

  @Test("certain opposites reach the end of the range, and no trials leave it open")
  func ends() {
    #expect(ProportionDifference.newcombe(0, 50, 0, 0).high == 1)
    #expect(ProportionDifference.newcombe(0, 0, 50, 0).low == -1)
    let open = ProportionDifference.newcombe(0, 0, 0, 0)
    #expect(open.low == -1 && open.high == 1)
  }
}
