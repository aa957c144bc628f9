import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics
import TestSupport
import Testing

@Suite("Money instead of a force", .tags(.statistical), .releaseOnly)
struct BreakEvenTests {
  private func money(_ millions: Int, _ sets: [(String, String)] = []) throws -> Variant {
    try Shipped.variant("no-force", [("host.fundingPerYear", "\(millions)")] + sets)
  }

  private func breakEven(_ money: Variant, _ force: Variant, _ measure: Measure) throws -> BreakEven
  {
    let all = BreakEven.all(money: money, force: force, Shipped.settings())
    #expect(all.map { $0.measure } == BreakEven.measures)
    return try #require(all.first { $0.measure == measure })
  }

  @Test("a force that does nothing is matched by money that does nothing")
  func nothing() throws {
    let none = try Shipped.variant("no-force")
    for measure in BreakEven.measures {
      let found = try breakEven(try money(6000), none, measure)
      #expect(found.value == 0)
      #expect(found.low == 0)
    }
  }

  @Test("at the value the money prevents as much as the force, and one step below it does not")
  func turn() throws {
    let force = try Shipped.variant("baseline")
    let money = try money(12_000)
    let found = try breakEven(money, force, .rung4)
    let value = try #require(found.value)
    #expect(value > 0)
    let (low, high) = (try #require(found.low), found.high ?? BreakEven.highest)
    #expect(low <= value && value <= high)
    var settings = Shipped.settings()
    settings.trialsPerJudgement = 5
    func share(_ plan: Plan) throws -> Double {
      let tally = try #require(Runner.run([plan], settings).tallies.first)
      return try #require(tally.estimate(.rung4).value)
    }
    func share(at exponent: Double) throws -> Double {
      try share(try self.money(12_000, [(BreakEven.path, "\(exponent)")]).plan)
    }
    let target = try share(force.plan)
    #expect(try share(at: value) <= target)
    #expect(try share(at: value - 0.02) > target)
  }

  @Test("more money needs to do less for each dollar; next to none never does enough")
  func moreMoney() throws {
    let force = try Shipped.variant("baseline")
    let some = try breakEven(try money(12_000), force, .rung4)
    let more = try breakEven(try money(40_000), force, .rung4)
    let little = try breakEven(try money(1), force, .rung4)
    #expect(try #require(more.value) < (try #require(some.value)))
    #expect(little.value == nil)
    #expect(little.high == nil)
  }

  @Test("a scenario costs the same as itself: nothing changes hands")
  func sameAsItself() throws {
    let variant = try Shipped.variant("baseline")
    let levelled = SameCost([variant, variant], Shipped.settings(20))
    #expect(levelled.costPerYear > 0)
    let change = try #require(levelled.changes.first)
    #expect(change.costPerYear == levelled.costPerYear)
    #expect(change.fundingAfter == 0)
    #expect(change.stillMore == 0)
  }

  @Test("a force less is money more, to the same sum; more than the first costs is told")
  func levelled() throws {
    let force = try Shipped.variant("baseline")
    let none = try Shipped.variant("no-force")
    let rich = try money(100_000)
    let levelled = SameCost([force, none, rich], Shipped.settings(20))
    for (change, variant) in zip(levelled.changes, levelled.variants.dropFirst()) {
      // With no force the cost is that of the money alone.
      #expect((change.fundingAfter - levelled.costPerYear).magnitude <= 0.5)
      #expect(variant.funding == change.fundingAfter)
      #expect(variant.isMoneyOnly)
    }
    #expect(levelled.changes.map { $0.fundingBefore } == [0, 100_000])
    let other = SameCost([none, force], Shipped.settings(20))
    let dearer = try #require(other.changes.first)
    #expect(dearer.fundingAfter == 0)
    #expect(dearer.stillMore == dearer.costPerYear)
  }

  @Test("break-even values are looked for where there is money and no force, not elsewhere")
  func comparison() throws {
    let variants = [try Shipped.variant("baseline"), try Shipped.variant("no-force")]
    let settings = Shipped.settings(20)
    let levelled = SameCost(variants, settings).variants
    var comparison = Comparison(levelled, settings)
    comparison.findBreakEvens()
    #expect(comparison.breakEvens.map { $0.measure } == BreakEven.measures)
    #expect(comparison.differences[0].contains { $0.path == "host.fundingPerYear" })
    var plain = Comparison(variants, settings)
    plain.findBreakEvens()
    #expect(plain.breakEvens.isEmpty, "no money, no break-even value")
  }
}
