import ForceSimulation
import MonteCarlo
import TestSupport
import Testing

/// What the figures of 25 February 2025 must give (V3), on the scenarios that come with muster.
@Suite("The figures of 25 February 2025 (V3)", .tags(.statistical), .releaseOnly)
struct BaselineTests {
  private static let trials = 2000

  private func tallies(_ names: String...) throws -> [Tally] {
    let plans = try names.map { try Scenarios.plan($0) }
    return Runner.run(plans, RunSettings(trials: Self.trials, threads: 2)).tallies
  }

  @Test("sustained supply is 12,000 to 37,000 on the spreadsheet, never near 100,000")
  func supply() throws {
    let tally = try #require(try tallies("baseline").first)
    let sheet = try #require(tally.estimate(.nullModelTroops).value)
    #expect(sheet > 12_000 && sheet < 37_000)
    let most = try #require(tally.quantile(0.95, of: .peakTroops).value)
    #expect(most < 40_000)
  }

  @Test("10,000 to 25,000 are present in week 52", arguments: ["baseline", "no-backstop"])
  func present(_ name: String) throws {
    let estimate = try #require(try tallies(name).first).estimate(.troopsPresentWeek52)
    let troops = try #require(estimate.value)
    #expect(troops > 10_000 && troops < 25_000)
  }

  @Test("an ask of 64,000 falls short by more than 60 per cent")
  func largeAsk() throws {
    let tally = try #require(try tallies("ask-64000").first)
    let troops = try #require(tally.estimate(.troopsPresentWeek52).high)
    #expect(troops < 0.4 * 64_000)
  }

  @Test("air defence, counter-drone, fires or an enabler is what is shortest")
  func shortest() throws {
    let tally = try #require(try tallies("baseline").first)
    let names = try Scenarios.plan("baseline").names.capabilities.map { $0.id }
    let filled = try names.indices.compactMap { index -> (id: String, share: Double)? in
      let layout = tally.layout
      let asked = try #require(tally.mean(column: layout.column(.asked, capability: index)).value)
      let usable = try #require(tally.mean(column: layout.column(.usable, capability: index)).value)
      return asked > 0 ? (names[index], usable / asked) : nil
    }
    let shortest = try #require(filled.min { $0.share < $1.share })
    let expected = [
      "airDefenceBatteries", "rocketLaunchers", "logisticsCompanies", "medicalFacilities",
      "engineerCompanies", "surveillanceDetachments", "counterDronePlatoons",
    ]
    #expect(expected.contains(shortest.id), "\(shortest)")
  }

  /// A what-if, the units it must bring, and the coverage or troops it must move.
  struct WhatIf: CustomTestStringConvertible {
    let name: String
    let capability: String
    var testDescription: String { name }
  }

  @Test(
    "each what-if moves the right units up by more than the smallest difference that matters",
    arguments: [
      WhatIf(name: "france-12-launchers", capability: "rocketLaunchers"),
      WhatIf(name: "uk-readiness-plus-50", capability: "battlegroups"),
      WhatIf(name: "poland-joins", capability: "battlegroups"),
    ]
  )
  func whatIf(_ test: WhatIf) throws {
    let both = try tallies("baseline", test.name)
    let names = try Scenarios.plan("baseline").names.capabilities.map { $0.id }
    let index = try #require(names.firstIndex(of: test.capability))
    let column = both[0].layout.column(.present, capability: index)
    let before = both[0].mean(column: column)
    let after = both[1].mean(column: column)
    let asked = try #require(
      both[0].mean(column: both[0].layout.column(.asked, capability: index)).value
    )
    // Under the same draws the difference is surer than either mean; .02 of the ask matters.
    let gain = try #require(after.value) - #require(before.value)
    #expect(gain > 0.02 * asked, "\(gain) of \(asked)")
  }
}
