import Analyses
import ForceSimulation
import JSONText
import MonteCarlo
import Reports
import ScenarioModel
import Statistics
import TestSupport
import Testing

@Suite("Rival forms in reports", .releaseOnly)
struct RivalReportTests {
  private let run: ScenarioRun

  init() throws {
    run = try SampleRun.run.get()
  }

  @Test("serious combat stands on the first screen whatever answers do")
  func screen() throws {
    let lines = FirstScreen(run).lines
    let place = try #require(lines.firstIndex { $0.hasPrefix("  Serious combat") })
    #expect(lines[place + 1].hasPrefix("  If answers breed answers"))
    #expect(lines.count <= FirstScreen.mostLines + 1)
    let spiral = FirstScreen(try SampleRun.run([("response.form", "spiral")]))
    #expect(spiral.text.contains("  If answers deter "))
  }

  @Test("nothing answered, the ratio is the same whatever answers do")
  func frozen() throws {
    let frozen = try SampleRun.run([("freeze.response", "true")], trials: 100)
    let said = frozen.ratioToNoForce(.rung4, variant: 0)
    #expect(said.value != nil)
    #expect(said == frozen.ratioToNoForce(.rung4, variant: 0, turnsAnswers: true))
    #expect(!FormTurn.all(of: frozen).contains { $0.form == .answers })
  }

  @Test("no force is once no force, with no range, and nothing turns")
  func noForce() throws {
    let none = try SampleRun.run([("mission.kind", "none")], trials: 500)
    let ratio = none.ratioToNoForce(.rung4, variant: 0)
    #expect(ratio.value == 1)
    #expect(ratio.rangeLow == 1)
    #expect(ratio.rangeHigh == 1)
    #expect(FormTurn.all(of: none).isEmpty)
    #expect(!FullReport.report(none).sections.contains { $0.heading.hasPrefix("Rival") })
  }

  @Test("the full report has both choices for each form, as the run counted them")
  func table() throws {
    let tables = FullReport.report(run).tables.filter { $0.id == "rivalForms" }
    #expect(tables.count == run.variants.count)
    for (variant, table) in tables.enumerated() {
      #expect(table.rows.count == 2 * FormTurn.headlines.count)
      let keys = table.columns.map { $0.key }
      let path = try #require(keys.firstIndex(of: "path"))
      let id = try #require(keys.firstIndex(of: "id"))
      let difference = try #require(keys.firstIndex(of: "difference"))
      let row = try #require(
        table.rows.first { $0[path].text == "response.form=spiral" && $0[id].text == "deaths" }
      )
      let pair = try #require(run.beside).rivals.changes[RivalForm.answers.rawValue][variant]
      let mean = try #require(pair.moments[Measure.deaths.rawValue].meanDifference)
      #expect(row[difference].value == .number(mean))
    }
  }

  @Test("ranges take in what the rival forms do")
  func ranges() throws {
    for variant in run.variants.indices {
      for measure in FormTurn.headlines {
        let plain = run.tallies[variant].estimate(measure)
        let wide = run.estimate(measure, variant: variant)
        guard let low = plain.rangeLow, let high = plain.rangeHigh else { continue }
        for form in RivalForm.allCases {
          let shift = try #require(run.beside).rivals.shift(measure, form, variant: variant)
          #expect(try #require(wide.rangeLow) <= max(0, low + shift))
          if measure.unit != .share { #expect(try #require(wide.rangeHigh) >= high + shift) }
        }
      }
    }
  }

  @Test("a turn is another verdict; its line fits the screen")
  func turns() throws {
    // Here answers stir up a crisis as often as they can, or calm as much as they can.
    let sets = [
      ("response.unansweredFactor", "4"), ("response.proportionateFactor", "0.1"),
      ("response.strikeFactor", "0.1"), ("response.spiralProportionate", "10"),
      ("response.spiralStrike", "10"), ("escalation.raisedPerSeriousIncident", "1.5"),
      ("deterrence.crisisEffectWithout", "0.6"), ("contributors.france.chanceJoins", "1"),
    ]
    let run = try SampleRun.run(sets, trials: 500)
    let turns = FormTurn.all(of: run)
    #expect(turns.contains { $0.form == .answers && $0.measure == .rung4 })
    for turn in turns { #expect(turn.said != turn.turned) }
    let lines = FirstScreen(run).lines
    let line = try #require(lines.first { $0.hasPrefix("! If answers breed answers: ") })
    #expect(line.count <= 80)
    #expect(lines.count <= FirstScreen.mostLines + 1)
  }

  @Test("the result file gives both ratios and every headline measure")
  func file() throws {
    let context = ResultContext(version: "1", digests: [])
    let node = ResultFile.node(run, context)
    let rivals = try #require(node.member("rivalForms")?.elements)
    #expect(rivals.count == run.variants.count * 2)
    #expect(rivals[0].member("path")?.text == "response.form")
    #expect(rivals[0].member("rung4ToNoForceIfTurned")?.member("estimate") != nil)
    #expect(rivals[1].member("rung4ToNoForce") == nil)
    #expect(rivals[1].member("measures")?.elements?.count == FormTurn.headlines.count)
  }
}
