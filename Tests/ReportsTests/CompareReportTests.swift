import Analyses
import ForceSimulation
import JSONText
import MonteCarlo
import Reports
import ScenarioModel
import Statistics
import Testing

@Suite("Comparison")
struct CompareReportTests {
  /// The sample scenario, itself again, and with French rotation and the ask changed.
  private static let comparison = Result {
    let same = Variant(heading: "same", resolved: try SampleRun.resolved())
    let more = Variant(
      heading: "more",
      resolved: try SampleRun.resolved([
        ("contributors.france.forces.battlegroups.unitsPerUnitDeployed", "1"),
        ("contributors.france.troopsAtMost", "20000"),
        ("tasks.reassure-depth.needs.battlegroups", "6"),
      ])
    )
    let first = Variant(heading: "first", resolved: try SampleRun.resolved())
    return Comparison([first, same, more], RunSettings(trials: 200, threads: 1))
  }

  private let comparison: Comparison

  init() throws {
    comparison = try Self.comparison.get()
  }

  private func difference(_ measure: Measure, of variant: Int) throws -> PairedDifference {
    let all = comparison.differences(ofVariant: variant)
    return try #require(all.first { $0.measure == measure })
  }

  @Test("a scenario does not differ from itself, but 200 trials alike are too few to say so")
  func same() {
    for difference in comparison.differences(ofVariant: 1) where difference.difference != nil {
      #expect(difference.difference == 0)
      #expect(difference.verdict == .undecided || difference.measure.kind == .share)
    }
  }

  @Test("a difference is later less first, with an adjusted interval around a narrower one")
  func sign() throws {
    let peak = try difference(.peakTroops, of: 2)
    let value = try #require(peak.difference)
    let means = try comparison.tallies.map {
      try #require($0.columns[Measure.peakTroops.rawValue].mean)
    }
    #expect((value - (means[2] - means[0])).magnitude < 1e-6)
    #expect(value > 0)
    #expect(peak.verdict == .higher)
    let ends = [peak.adjustedLow, peak.low, value, peak.high, peak.adjustedHigh].map { $0 ?? .nan }
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("shares of asks that differ are not compared; troops are")
  func asks() throws {
    #expect(try difference(.coverageUsable, of: 2).verdict == .asksDiffer)
    #expect(try difference(.tasksCarriedOut, of: 2).verdict == .asksDiffer)
    #expect(try difference(.troopsPresentWeek52, of: 2).verdict != .asksDiffer)
    #expect(try difference(.coverageUsable, of: 1).verdict != .asksDiffer)
  }

  /// Dunnett's two-sided critical values for infinite degrees of freedom are 2.21 for two
  /// comparisons and 2.35 for three (Dunnett, Biometrics 20, 1964); twice the normal
  /// distribution function less 1 there is 0.97289 and 0.98123.
  @Test("the adjusted level is the one whose single interval is as wide as Dunnett's")
  func adjustedLevel() {
    #expect(Comparison.adjustedLevel(comparisons: 1) == 0.95)
    #expect((Comparison.adjustedLevel(comparisons: 2) - 0.97289).magnitude < 3e-4)
    #expect((Comparison.adjustedLevel(comparisons: 3) - 0.98123).magnitude < 3e-4)
  }

  @Test("the report lists what differs before any number")
  func report() throws {
    let report = CompareReport.report(comparison)
    #expect(
      report.sections.map { $0.heading } == [
        "What differs", "Side by side", "same against first", "more against first",
      ]
    )
    #expect(report.sections[0].blocks[0] == .paragraph("same says the same as first."))
    let differs = try #require(report.tables.first)
    #expect(
      differs.rows.map { $0[1].text }.sorted() == [
        "contributors.france.forces.battlegroups.unitsPerUnitDeployed",
        "contributors.france.troopsAtMost",
        "tasks.reassure-depth.needs.battlegroups",
      ]
    )
    let differences = try #require(report.tables.first { $0.id == "differences" })
    #expect(
      differences.footnotes.last
        == "Intervals of each measure hold together for all 2 comparisons (Dunnett), not for all "
        + "measures."
    )
    for line in TerminalReport.text(report).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test("every estimate carries its interval, in one cell for people and in parts for files")
  func intervals() throws {
    let tables = CompareReport.report(comparison).tables
    let table = try #require(tables.first { $0.id == "sideBySide" })
    let keys = table.columnPlaces(for: .files).map { table.columns[$0].key }
    #expect(keys.prefix(5) == ["id", "label", "first", "firstLow", "firstHigh"])
    let shown = try #require(table.columns.firstIndex { $0.key == "moreShown" })
    let row = try #require(table.rows.first { $0[0].text == "peakTroops" })
    let estimate = comparison.tallies[2].estimate(.peakTroops)
    #expect(row[shown].text.hasSuffix(")") && row[shown].text.contains(" ("))
    #expect(
      row[(shown + 1)...(shown + 3)].map { $0.value }
        == [estimate.value, estimate.low, estimate.high].map { .number($0 ?? .nan) }
    )
  }

  @Test("scenarios that 'run' shows in two forms are said to stand here as asked")
  func forms() throws {
    #expect(!CompareReport.report(comparison).notes.contains { $0.contains("backstop as asked") })
    let sets = [("showSideBySide", "backstop")]
    let variants = try ["both", "other"].map {
      Variant(heading: $0, resolved: try SampleRun.resolved($0 == "both" ? sets : []))
    }
    let report = CompareReport.report(Comparison(variants, RunSettings(trials: 25, threads: 1)))
    #expect(
      report.notes.last
        == "With the US backstop as asked: both. 'muster run' shows each without it, too."
    )
  }

  @Test("what becomes of tasks is not compared with a scenario that has none")
  func noTasks() throws {
    let variants = [
      Variant(heading: "tasks", resolved: try SampleRun.resolved()),
      Variant(heading: "none", resolved: try SampleRun.resolved(of: "no-tasks")),
    ]
    let comparison = Comparison(variants, RunSettings(trials: 25, threads: 1))
    let measures = comparison.differences(ofVariant: 1).map { $0.measure }
    #expect(!measures.contains(.coverageUsable) && !measures.contains(.tasksCarriedOut))
    #expect(measures.contains(.troopsPresentWeek52))
  }

  @Test("the result file adds the pairs with the published keys")
  func json() throws {
    let node = ResultFile.node(comparison, ResultContext(version: "1", digests: ["a", "b", "c"]))
    #expect(node.keys.suffix(5) == ["notes", "compared", "pairs", "sameCost", "breakEven"])
    #expect(node["compared"]?.items.map { $0["scenario"]?["digest"] } == [.text("b"), .text("c")])
    let pair = try #require(node["pairs"]?.items.last)
    #expect(pair.keys == ["first", "second", "differs", "measures"])
    #expect(pair["second"] == .text("more"))
    #expect(pair["differs"]?.items.count == 3)
    #expect(
      pair["measures"]?.items.first?.keys == [
        "id", "difference", "low", "high", "adjustedLow", "adjustedHigh", "sameSignShare",
        "verdict", "varianceReduction",
      ]
    )
  }
}
