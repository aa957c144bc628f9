import Analyses
import ForceSimulation
import MonteCarlo
import Reports
import Testing

@Suite("Reports of a run")
struct RunReportTests {
  private let run: ScenarioRun

  init() throws {
    run = try SampleRun.run.get()
  }

  @Test("no line of any report is longer than the terminal is wide", arguments: [60, 80, 132])
  func width(width: Int) {
    let reports = [
      FullReport.report(run), ContributorReport.report(run), MonthReport.report(run),
    ]
    for report in reports {
      for line in TerminalReport.text(report, width: width).split(separator: "\n") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test("the full report has every part for every form, and the spreadsheet's answer at the end")
  func sections() {
    let headings = FullReport.report(run).sections.map { $0.heading }
    let parts = ["Measures", "Tasks", "Units", "Ranges without odds"]
    #expect(
      headings == parts.map { $0 + ": no US backstop" }
        + parts.map { $0 + ": US backstop as asked" } + ["Against a spreadsheet"]
    )
  }

  @Test("the table of measures has one row for each form and measure, with exact numbers")
  func measures() throws {
    let table = try #require(FullReport.measures(run).tables.first)
    #expect(table.rows.count == 2 * ReportedMeasure.all.count)
    let text = CSVReport.text(FullReport.measures(run))
    let lines = text.split(separator: "\r\n")
    #expect(
      lines[0] == """
        asOf,given,scenario,form,id,label,unit,kind,estimate,low,high,rangeLow,rangeHigh,trials,\
        basis,reason
        """
    )
    let estimate = try #require(run.tallies[0].estimate(.forceForms).value)
    #expect(
      lines[1].hasPrefix(
        "2025-02-25,if a thin ceasefire is signed in week 0 (2025-06-01); Moscow: ambiguous; "
          + "climate: tense,two-countries,no US backstop,forceForms,A force forms,share,share,"
          + "\(FileNumber.text(estimate)),"
      )
    )
    let missing = lines.first { $0.contains("troopsPresentWeek104") }
    #expect(missing?.hasSuffix("median,,,,,,0,B,the run ends before week 104") == true)
  }

  @Test("every bracket shows what each end does to every headline measure")
  func brackets() throws {
    let table = try #require(FullReport.report(run).tables.last { $0.id == "brackets" })
    let paths = table.rows.map { $0[1].text }
    #expect(table.rows.count % 5 == 0)
    #expect(paths.contains("given.aggressorNeeds"))
    let first = try #require(table.rows.first { $0[1].text == "given.aggressorNeeds" })
    #expect(first[2].text == "given.aggressorNeeds 6 to 20, middle 13")
  }

  @Test("contributors stand by the troops they send, with the reasons of those who do not")
  func contributors() throws {
    let tables = ContributorReport.report(run).tables
    #expect(
      tables.map { $0.rows.map { $0[2].text } } == [["France", "Denmark"], ["France", "Denmark"]]
    )
    let absence = try #require(tables[0].columns.firstIndex { $0.key == "absence" })
    let reasons = tables[0].rows[1][absence].text
    #expect(reasons.contains("its condition does not hold"), "\(reasons)")
    let outcome = try #require(run.forms.first?.contributors.first)
    let shares = outcome.absences.map { $0.share.value ?? 0 }
    #expect(shares == shares.sorted(by: >))
    let all = shares.reduce(outcome.isIn.value ?? 0, +)
    #expect((all - 1).magnitude < 1e-9, "a contributor is in, or there is one reason why not")
  }

  @Test("the course has a row every four weeks")
  func months() throws {
    let table = try #require(MonthReport.report(run).tables.first)
    #expect(table.rows.map { $0[1].text } == stride(from: 0, to: 80, by: 4).map { "\($0)" })
  }

  @Test("the words of a report never speak of chance, better or worse")
  func words() {
    let reports = [
      FullReport.report(run), ContributorReport.report(run), MonthReport.report(run),
    ]
    for report in reports {
      let text = MarkdownReport.text(report).lowercased()
      for word in ["chance", "probab", "better", "worse"] { #expect(!text.contains(word)) }
    }
  }
}
