import Statistics
import TestSupport
import Testing

@Suite("Many comparisons")
struct MultiplicityTests {
  @Test("the table of adjusted p values is met, whatever the order they come in")
  func table() throws {
    let rows = try CheckTable("03_multiplicity.csv").rows
    let cells = try rows.map { row in try row.map { try #require(Double($0)) } }
    #expect(cells.count == 15)
    var generator = SplitMix(seed: 51)
    for order in [cells, cells.reversed(), cells.shuffled(using: &generator)] {
      let adjusted = Multiplicity.benjaminiHochberg(order.map { $0[0] })
      for (row, value) in zip(order, adjusted) {
        #expect((value - row[3]).magnitude < 1e-14, "\(row[0])")
      }
    }
  }

  @Test("no p values need no correction, one stays as it is")
  func fewValues() {
    #expect(Multiplicity.benjaminiHochberg([]) == [])
    #expect(Multiplicity.benjaminiHochberg([0.25]) == [0.25])
  }

  @Test("the table of critical values is met")
  func critical() throws {
    let rows = try CheckTable("03_simultaneous_critical.csv").rows
    #expect(rows.count == 7)
    for row in rows {
      let cells = try row.map { try #require(Double($0)) }
      let k = Int(cells[0])
      let found = [
        Multiplicity.bonferroniCritical(comparisons: k, level: 0.95),
        Multiplicity.dunnettCritical(comparisons: k, level: 0.95),
      ]
      #expect(relativeError(found[0], cells[1]) < 1e-12, "\(k)")
      // The table's Dunnett values come from a numerical integral of their own.
      #expect(relativeError(found[1], cells[3]) < 1e-9, "\(k)")
    }
  }

  @Test("Dunnett's value holds for the chance of any false alarm in a simulation")
  func dunnettSimulated() {
    // 5 options against one baseline, all alike: 5% of 20,000 tables raise an alarm, +- 31.
    let critical = Multiplicity.dunnettCritical(comparisons: 5, level: 0.95)
    var generator = SplitMix(seed: 52)
    var alarms = 0
    for _ in 0..<20_000 {
      let baseline = generator.normal()
      let scaled = (0..<5).map { _ in (generator.normal() - baseline) / 2.0.squareRoot() }
      alarms += scaled.contains { $0.magnitude > critical } ? 1 : 0
    }
    #expect((alarms - 1_000).magnitude < 151)
  }
}
