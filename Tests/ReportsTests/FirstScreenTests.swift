import Analyses
import ForceSimulation
import MonteCarlo
import Reports
import Testing

@Suite("First screen")
struct FirstScreenTests {
  private let screen: FirstScreen

  init() throws {
    screen = FirstScreen(try SampleRun.run.get())
  }

  @Test("has at most 25 lines and one more, none longer than 80 columns")
  func size() throws {
    #expect(screen.lines.count <= FirstScreen.mostLines + 1)
    for line in screen.lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test("says first what is taken as given, and last how exact it is")
  func frame() throws {
    let lines = screen.lines
    let title = "two-countries: reassurance, 9,000 troops asked"
    let asOf = "positions as of 25 Feb 2025"
    #expect(lines[0] == title + String(repeating: " ", count: 7) + asOf)
    #expect(
      lines[1] == "IF a thin ceasefire is signed (week 0). Does not say whether it will be."
    )
    #expect(lines[2].hasPrefix("Inputs: "))
    #expect(lines[2].hasSuffix(" % assumed."))
    #expect(lines[3].hasSuffix(" basis"))
    #expect(lines[3].contains(" no US backstop "))
    #expect(lines[3].contains(" US backstop as asked "))
    let last = try #require(lines.last)
    #expect(last.hasPrefix("Computation error of shares below "))
    #expect(last.hasSuffix(" in 100 (500 runs, seed 1). More: --full"))
  }

  @Test("has a row for every question, in the planner's order")
  func rows() {
    let labels = [
      "FORCE", "  Forms (n of 100 runs)", "  Troops in week 12", "  Troops in week 52",
      "  The same, if it forms", "  Soldiers tied up for it", "  Dwell kept (n of 100 runs)",
      "TASKS CARRIED OUT, of 2", "COVERAGE USABLE, mean", "SHORT OF UNITS, week 52",
      "WHERE BATTLEGROUPS GO (means, US backstop as asked)", "RISK TO THE FORCE, tense",
      "  Deaths, mean", "  9 runs of 10 have at most", "RISK TO THE PEACE", "  Serious combat",
    ]
    var rest = screen.lines[...]
    for label in labels {
      let place = rest.firstIndex { $0.hasPrefix(label) }
      #expect(place != nil, "\(label)")
      rest = rest[(place ?? rest.startIndex)...].dropFirst()
    }
  }

  @Test("never speaks of chance, better or worse")
  func words() {
    let text = screen.text.lowercased()
    for word in ["chance", "probab", "better", "worse"] { #expect(!text.contains(word)) }
  }

  @Test("without a force there is no risk to it, and no ratio to itself")
  func noForce() throws {
    let alone = FirstScreen(try SampleRun.run([("mission.kind", "none")]))
    #expect(alone.lines[0].hasPrefix("two-countries: no force "))
    #expect(!alone.text.contains("RISK"))
    #expect(alone.lines[3].isEmpty, "the room that is left sets the heading apart")
  }

  @Test("a run of one draw of the judgements claims next to nothing")
  func oneDraw() throws {
    let one = FirstScreen(try SampleRun.run([("horizonWeeks", "20")]))
    #expect(!one.text.contains("week 52 "), "the run ends before")
    #expect(
      one.lines.last?.hasPrefix("Computation error of shares below 50 in 100 (25 runs") == true
    )
  }

  @Test("a quantile of deaths is a number that runs do not exceed, true of none as well")
  func noDeaths() throws {
    let week = try SampleRun.run([("horizonWeeks", "1")])
    let row = try #require(FirstScreen(week).lines.first { $0.hasPrefix("  9 runs of 10") })
    #expect(row.split(separator: " ").prefix(9).joined(separator: " ").hasSuffix("at most 0 /"))
    #expect(ReportedMeasure.deathsP95.label == "Soldiers killed, 95 of 100 runs have at most")
  }

  @Test("says of a precision that was asked for what was reached, quantiles included")
  func precision() throws {
    let variant = Variant(heading: "changed", resolved: try SampleRun.resolved())
    let settings = RunSettings(trials: 100, threads: 1)
    for (asked, prefix) in [
      (0.8, "Shares, quantiles exact to "), (0.001, "Not exact to 0.1 in 100 as asked, but to "),
    ] {
      let run = ScenarioRun([variant], settings, precision: Precision(halfWidth: asked)) {
        Runner.run($0)
      }
      let width = try #require(Precision.greatestHalfWidth(of: run.tallies))
      let last = try #require(FirstScreen(run).lines.last)
      #expect(last.hasPrefix(prefix + NumberStyle.digits(3, of: width * 100)), "\(last)")
      #expect(last.contains("(100 runs, seed 1)"))
      #expect(last.count <= 80)
    }
  }

  @Test("says why a number has no range where runs hide what judgements do, and only there")
  func noBracket() throws {
    let variant = Variant(heading: "changed", resolved: try SampleRun.resolved())
    let settings = RunSettings(trials: SampleRun.trials, threads: 1)
    let none = try SampleRun.run([("mission.kind", "none")], trials: SampleRun.trials)
    #expect(!FirstScreen(none).text.contains("none: not seen"), "no number varies")
    let few = ScenarioRun([variant], RunSettings(trials: 25, threads: 1))
    #expect(!FirstScreen(few).text.contains("none: not seen"), "too few runs for any range")
    var hidden = 0
    for seed in 1...8 {
      var seeded = settings
      seeded.seed = UInt64(seed)
      let run = ScenarioRun([variant], seeded)
      let form = try #require(run.forms.first)
      let lines = FirstScreen(run).lines
      let row = try #require(lines.first { $0.hasPrefix("  Dwell kept") })
      if form.hidesJudgements(.sustains), !row.dropFirst(30).contains("(") {
        hidden += 1
        #expect(lines.contains { $0.contains("(none: not seen)") })
      }
    }
    #expect(hidden > 0)
  }

  @Test("cuts a long list of changed inputs instead of breaking the frame")
  func changedInputs() throws {
    let sets = ["owned", "flank", "busyElsewhere", "deployableShare"].map { key in
      ("contributors.france.forces.battlegroups." + key, "1")
    }
    let line = FirstScreen(try SampleRun.run(sets)).lines[2]
    #expect(line.count == 80)
    #expect(line.contains("Changed by you, unsourced (4): contrib"))
    #expect(line.hasSuffix(".."))
  }
}

@Suite("Shares of inputs")
struct InputSharesTests {
  @Test("are one sentence, and another for what was changed")
  func sentences() {
    #expect(InputShares(sourced: 0.384).sentence == "Inputs: 38 % sourced, 62 % assumed.")
    #expect(
      InputShares(sourced: 1, changed: ["a.b", "c"]).sentence
        == "Inputs: 100 % sourced, 0 % assumed. Changed by you, unsourced (2): a.b, c"
    )
  }
}

@Suite("Layout of the first screen")
struct ScreenLayoutTests {
  @Test("lines numbers up on the right and their ranges on the left")
  func columns() {
    let lines: [ScreenLine] = [
      .row("FORCE", [.words("one"), .words("two")], basis: "basis"),
      .row("Troops", [.number("9,000", beside: "(5-9)"), .number("1", beside: "")], basis: "B"),
      .row("Tasks", [.number("1.2", beside: "(0-3)"), .words("in no run")], basis: "C"),
      .text("text"),
    ]
    let layout = ScreenLayout(lines, width: 40)
    #expect(
      lines.map(layout.text) == [
        "FORCE   one          two           basis",
        "Troops  9,000 (5-9)      1             B",
        "Tasks     1.2 (0-3)  in no run         C",
        "text",
      ]
    )
  }

  @Test("cuts labels first when a screen is narrow")
  func narrow() {
    let lines: [ScreenLine] = [
      .row("A very long label", [.number("100,000", beside: "(1-9)")], basis: "B")
    ]
    let layout = ScreenLayout(lines, width: 25)
    #expect(lines.map(layout.text) == ["A very .. 100,000 (1-9) B"])
  }
}
