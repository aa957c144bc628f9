import Analyses
import ForceSimulation
import JSONText
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
    let parts = ["Measures", "Tasks", "Units", "Ranges without odds", "Rival forms"]
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

  @Test("contributors stand by the troops they send; who is not in, and who leaves, apart")
  func contributors() throws {
    let tables = ContributorReport.report(run).tables
    let ids = ["contributors", "absences", "departures"]
    #expect(tables.map { $0.id } == ids + ids)
    #expect(tables[0].rows.map { $0[2].text } == ["France", "Denmark"])
    let absence = tables[1]
    let main = try #require(absence.columns.firstIndex { $0.key == "main" })
    let condition = try #require(absence.columns.firstIndex { $0.key == "condition" })
    let denmark = try #require(absence.rows.first { $0[2].text == "Denmark" })
    #expect(denmark[main].text == "its condition does not hold")
    #expect(denmark[condition].text == "backstop includes intelligence and 1 others are in")
    let outcome = try #require(run.forms.first?.contributors.first)
    let shares = outcome.absences.map { $0.share.value ?? 0 }
    #expect(shares == shares.sorted(by: >))
    let all = shares.reduce(outcome.isIn.value ?? 0, +)
    #expect((all - 1).magnitude < 1e-9, "a contributor is in, or there is one reason why not")
  }

  @Test(
    "the median week of joining and leaving, waivers and ways of leaving are those of the script"
  )
  func scriptedContributors() throws {
    let resolved = try ScriptedCourse.resolved(
      """
      "politics": { "contagionChance": 1 },
      "contributors": { "delta": { "servesUnder": null } },
      "events": { "x": { "week": 40, "contributor": "alpha", "does": "leaves" } }
      """
    )
    let scripted = ScenarioRun(
      [Variant(heading: "scripted", resolved: resolved)],
      RunSettings(trials: 50, threads: 2)
    )
    let outcomes = try #require(scripted.forms.first).contributors
    #expect(outcomes.map { $0.firmWeek.value } == [0, 2, nil, 6, nil])
    #expect(outcomes.map { $0.waives.value } == [0, 0, 0, 1, 0])
    #expect(outcomes[0].departures.map { $0.share.value } == [1, 0, 0])
    #expect(outcomes[1].departures.map { $0.share.value } == [0, 1, 0])
    #expect(outcomes[0].leftWeek.value == 40)
    #expect(outcomes[2].leftWeek.value == nil)
    #expect(outcomes[3].supportBefore == 100 && outcomes[3].support.value == 100)
  }

  @Test("the course has a row every four weeks")
  func months() throws {
    let table = try #require(MonthReport.report(run).tables.first)
    #expect(table.rows.map { $0[1].text } == stride(from: 0, to: 80, by: 4).map { "\($0)" })
  }

  @Test("a run shorter than a year names its own reference week, and no week it does not reach")
  func shortRun() throws {
    let short = try SampleRun.run([("horizonWeeks", "40")])
    let text = MarkdownReport.text(FullReport.report(short))
    #expect(text.contains("Soldiers tied up for it, week 39"))
    #expect(!text.contains("tied up for it, week 52"))
    let brackets = try #require(FullReport.report(short).tables.first { $0.id == "brackets" })
    #expect(!brackets.rows.contains { row in row.contains { $0.text == "troopsPresentWeek52" } })
    let result = JSONText.write(ResultFile.node(short, ResultContext(version: "1", digests: [])))
    #expect(result.contains(#""label": "Soldiers tied up for it, week 39""#))
    let long = MarkdownReport.text(FullReport.report(run))
    #expect(long.contains("Soldiers tied up for it, week 52"))
  }

  @Test("scenarios with different reference weeks name both")
  func twoReferenceWeeks() throws {
    let measure = try #require(ReportedMeasure.all.first { $0.id == "soldiersTiedUp" })
    #expect(measure.label(referenceWeeks: [52, 39]).hasSuffix(", weeks 52 and 39"))
    #expect(measure.label(referenceWeeks: [39, 39]).hasSuffix(", week 39"))
  }

  @Test("without tasks nothing is covered, and that is said instead of a number")
  func noTasks() throws {
    let bare = try SampleRun.run(of: "no-tasks")
    let form = try #require(bare.forms.first)
    for measure in [Measure.tasksCarriedOut, .coverageUsable, .weeksToFullCapability] {
      #expect(form.estimate(measure).value == nil)
      #expect(form.estimate(measure).reason == "the scenario has no tasks")
    }
    #expect(form.estimate(Measure.troopsPresentWeek52).value != nil)
    #expect(form.series.allSatisfy { $0.coverageUsable.value == nil && $0.troops.value != nil })
    let lines = FirstScreen(bare).lines
    #expect(lines.contains { $0.hasPrefix("TASKS CARRIED OUT  ") && $0.contains("no tasks") })
    #expect(lines.contains { $0.hasPrefix("COVERAGE USABLE, mean") && $0.contains("no tasks") })
    let sections = FullReport.report(bare).sections
    let tasks = try #require(sections.first { $0.heading == "Tasks" })
    #expect(
      tasks.blocks == [.paragraph("No tasks: nothing is asked for, so nothing counts as covered.")]
    )
  }

  @Test("no interval reaches below nought or beyond the whole")
  func possibleValues() throws {
    let forms = run.forms
    let raw = run.tallies.flatMap { tally in
      tally.layout.count > 0 ? (0..<tally.layout.count).map { tally.mean(column: $0) } : []
    }
    #expect(raw.contains { ($0.low ?? 0) < 0 }, "the sample must have what is to be cut")
    for form in forms {
      let amounts =
        form.series.flatMap { [$0.troops, $0.deaths] }
        + form.contributors.flatMap { [$0.troops, $0.deaths, $0.firmWeek] }
        + form.units.flatMap { [$0.need, $0.paper, $0.present, $0.usable] + $0.funnel }
        + Measure.allCases.map { form.estimate($0) }
      #expect(amounts.allSatisfy { ($0.low ?? 0) >= 0 && ($0.rangeLow ?? 0) >= 0 })
      let shares =
        form.series.map { $0.coverageUsable } + form.tasks.map { $0.usable }
        + Measure.allCases.filter { $0.unit == .share }.map { form.estimate($0) }
      #expect(shares.allSatisfy { ($0.low ?? 0) >= 0 && ($0.high ?? 1) <= 1 })
    }
  }

  @Test("cutting an interval leaves the estimate and an end that does not exist as they are")
  func cutting() {
    let estimate = Estimate(
      value: 0.2,
      low: -0.3,
      high: nil,
      level: 0.95,
      trials: 9,
      rangeLow: -1,
      rangeHigh: 3
    )
    let share = estimate.within(Estimate.shares)
    #expect(share.value == 0.2 && share.low == 0 && share.high == nil)
    #expect(share.rangeLow == 0 && share.rangeHigh == 1)
    #expect(estimate.within(Estimate.amounts).rangeHigh == 3)
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
