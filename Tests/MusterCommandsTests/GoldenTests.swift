import TestSupport
import Testing

/// Whole outputs, kept as files under `Golden`; a change in any of them is read in the diff.
@Suite("Golden outputs", .releaseOnly)
struct GoldenTests {
  /// A command line and the file that holds its output.
  struct Case: CustomTestStringConvertible {
    let line: String
    let file: String
    var testDescription: String { line }
  }

  static let cases = [
    Case(line: "list", file: "list.txt"),
    Case(line: "show poland-joins", file: "show-poland-joins.txt"),
    Case(line: "run baseline --trials 400", file: "run-baseline.txt"),
    Case(line: "run baseline --trials 400 --full", file: "run-baseline-full.txt"),
    Case(line: "run baseline --trials 400 --by contributor", file: "run-by-contributor.txt"),
    Case(line: "run baseline --trials 400 --by month --format csv", file: "run-by-month.csv"),
    Case(line: "run baseline --trials 400 --format json", file: "run-baseline.json"),
    Case(line: "run un-peacekeeping --trials 400 --format markdown", file: "run-un.md"),
    Case(line: "run no-force --trials 400", file: "run-no-force.txt"),
    Case(
      line: "compare baseline poland-joins uk-readiness-plus-50 --trials 400",
      file: "compare.txt"
    ),
    Case(line: "compare baseline no-backstop --trials 400 --format json", file: "compare.json"),
    Case(line: "schema", file: "schema.json"),
    Case(line: "help --all", file: "help.txt"),
  ]

  @Test("stay as they are", arguments: cases)
  func outputs(_ golden: Case) {
    let run = ProgramRun(golden.line)
    #expect(run.code == 0, "\(run.errors)")
    expectGolden(run.output, named: golden.file)
  }
}
