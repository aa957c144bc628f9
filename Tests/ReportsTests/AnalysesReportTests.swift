import Analyses
import ForceSimulation
import MonteCarlo
import Reports
import ScenarioModel
import TestSupport
import Testing

@Suite("Reports on what carries a result and which guesses decide it", .releaseOnly)
struct AnalysesReportTests {
  private func variant(_ sets: [(path: String, value: String)] = []) throws -> Variant {
    Variant(heading: "two-countries", resolved: try SampleRun.resolved(sets))
  }

  private func attribution(
    _ parts: Attribution.Parts,
    _ sets: [(path: String, value: String)] = []
  ) throws -> Attribution {
    Attribution(parts, of: try variant(sets), RunSettings(trials: 100, threads: 2))
  }

  @Test("base, value without, and difference agree; the verdict is of the adjusted interval")
  func partEffects() throws {
    for effect in try attribution(.contributors).effects(on: .troopsPresentWeek52) {
      let base = try #require(effect.base)
      let without = try #require(effect.without)
      #expect((without - base - (effect.difference.difference ?? .nan)).magnitude < 1e-6)
      #expect(effect.difference.trials == 100)
      #expect(effect.difference.verdict != nil)
    }
  }

  @Test("every link stands on the first page; details tell only what can be told")
  func links() throws {
    let attribution = try attribution(.links)
    let text = TerminalReport.text(AttributionReport.report(attribution), width: 80)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let overview = try #require(AttributionReport.report(attribution).tables.first)
    #expect(overview.rows.count == Catalogue.links.count + 1)
    // Every link has words of its own, none stands by its id.
    for link in Catalogue.links {
      #expect(!overview.rows.contains { $0[0].text == link }, "\(link)")
    }
    for table in AttributionReport.report(attribution).tables.dropFirst() {
      let place = try #require(table.columns.firstIndex { $0.key == "verdict" })
      #expect(table.rows.allSatisfy { ["higher", "lower"].contains($0[place].text) })
    }
  }

  @Test("the table for files has every part and measure, with the trials of each")
  func tidy() throws {
    let attribution = try attribution(.links)
    let table = try #require(AttributionReport.table(attribution).tables.first)
    #expect(table.rows.count == Catalogue.links.count * attribution.measuresReached.count)
    let place = try #require(table.columns.firstIndex { $0.key == "trials" })
    #expect(table.rows.contains { $0[place].value == .number(100) })
  }

  @Test("a run that ends before week 52 says nothing of week 52")
  func shortRun() throws {
    let attribution = try attribution(.contributors, [("horizonWeeks", "40")])
    #expect(attribution.measuresReached == [.coverageUsable, .tasksCarriedOut])
  }

  @Test("guesses fit 80 columns, the widest with the longest bar; the rest is counted")
  func sensitivity() throws {
    let sensitivity = Sensitivity(
      of: try variant(),
      RunSettings(trials: 60, threads: 2),
      trials: 60
    )
    let deciding = sensitivity.deciding(.coverageUsable)
    #expect(!deciding.isEmpty)
    let report = SensitivityReport.report(sensitivity, on: .coverageUsable)
    let text = TerminalReport.text(report, width: 80)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let tornado = try #require(report.tables.first)
    #expect(tornado.rows.count == min(SensitivityReport.mostShown, deciding.count))
    let bars = tornado.rows.map { $0[$0.count - 1].text.count }
    #expect(bars.first == 8)
    #expect(zip(bars, bars.dropFirst()).allSatisfy { $0 >= $1 && $1 >= 1 })
    let rest = sensitivity.effects.count - deciding.count
    #expect(text.contains("\(rest) of \(sensitivity.effects.count) guesses do nothing beyond"))
    let tidy = try #require(SensitivityReport.table(sensitivity).tables.first)
    #expect(tidy.rows.count == sensitivity.effects.count * Sensitivity.measures.count)
  }
}
