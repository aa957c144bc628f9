import Analyses
import ForceSimulation
import JSONText
import MonteCarlo
import Reports
import ScenarioModel
import TestSupport
import Testing

@Suite("Money instead of a force in reports", .releaseOnly)
struct MoneyReportTests {
  private static let money = [("mission.kind", "none"), ("host.fundingPerYear", "6000")]

  private func variant(_ heading: String, _ sets: [(String, String)] = []) throws -> Variant {
    Variant(heading: heading, resolved: try SampleRun.resolved(sets))
  }

  @Test("war rows of money against a force have no verdict but the break-even value; others do")
  func verdicts() throws {
    let variants = [try variant("force"), try variant("money", Self.money)]
    let settings = RunSettings(trials: 100, threads: 2)
    for pair in [variants, variants.reversed()] {
      var comparison = Comparison(pair, settings)
      comparison.findBreakEvens()
      let differences = comparison.differences(ofVariant: 1)
      for measure in [Measure.rung4, .rung5, .crises, .renewedAttack] {
        let found = try #require(differences.first { $0.measure == measure })
        #expect(found.verdict == .breakEven, "\(measure.id)")
      }
      let troops = try #require(differences.first { $0.measure == .peakTroops })
      #expect(troops.verdict != .breakEven)
      let text = TerminalReport.text(CompareReport.report(comparison), width: 80)
      #expect(text.contains("Money instead of a force"))
      #expect(text.contains("Serious combat: money"))
    }
    let without = Comparison([variants[0], variants[0]], settings)
    #expect(!without.differences(ofVariant: 1).contains { $0.verdict == .breakEven })
  }

  @Test("the first screen of money gives the value for serious combat and for war")
  func screen() throws {
    let money = try variant("money", Self.money)
    var run = ScenarioRun([money], RunSettings(trials: 100, threads: 2))
    run.findBreakEvens(against: try variant("force"))
    let lines = FirstScreen(run).lines
    let place = try #require(lines.firstIndex { $0.hasPrefix("MONEY INSTEAD OF A FORCE:") })
    #expect(lines[place].contains("USD 6,000 million a year"))
    #expect(lines[place + 1].contains("the force of force, if host.crisisEffect is at least"))
    #expect(lines[place + 2].hasPrefix("  Serious combat"))
    #expect(lines[place + 3].hasPrefix("  Full war"))
    for line in lines[(place + 2)...(place + 3)] {
      #expect(line.contains("; 100 runs)"), "a part of the runs, so the line says how many")
    }
    for line in lines { #expect(line.count <= 80, "\(line)") }
    #expect(lines.count <= FirstScreen.mostLines + 1)
    let node = ResultFile.node(run, ResultContext(version: "1", digests: []))
    #expect(node.member("breakEven")?.elements?.count == 2)
  }

  @Test("what was done for the same cost stands above the tables")
  func sameCost() throws {
    let variants = [try variant("force"), try variant("none", [("mission.kind", "none")])]
    let settings = RunSettings(trials: 50, threads: 2)
    let levelled = SameCost(variants, settings)
    var comparison = Comparison(levelled.variants, settings)
    comparison.sameCost = levelled
    let notes = CompareReport.report(comparison).notes.joined(separator: " ")
    #expect(notes.contains("At the same cost: force costs USD "))
    #expect(notes.contains("none costs 0; the rest goes to Ukraine's army: host.fundingPerYear 0"))
    let node = ResultFile.node(comparison, ResultContext(version: "1", digests: []))
    #expect(node.member("sameCost")?.member("first")?.text == "force")
  }
}
