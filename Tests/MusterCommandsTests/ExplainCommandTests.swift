import TestSupport
import Testing

@Suite("Explaining one course", .releaseOnly)
struct ExplainCommandTests {
  @Test("the worst of some trials is the same course as the trial of its number")
  func byNumber() throws {
    let worst = ProgramRun("explain baseline --trial worst --trials 50 --format csv")
    #expect(worst.code == 0, "\(worst.errors)")
    let text = ProgramRun("explain baseline --trial worst --trials 50").output
    let words = text.split(whereSeparator: { " ,\n".contains($0) })
    let place = try #require(words.firstIndex(of: "Trial"))
    let number = words[place + 1]
    let named = ProgramRun("explain baseline --trial \(number) --format csv")
    #expect(named.code == 0, "\(named.errors)")
    #expect(named.output == worst.output)
  }

  @Test(
    "a trial that is no number and no word is refused with code 64",
    arguments: ["best", "-1", "1e3", "10000000"]
  )
  func unknownTrial(_ word: String) {
    let run = ProgramRun("explain baseline --trial=\(word)")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("worst, median or first-end"))
  }

  @Test("where no mission ends early that is said, with code 1")
  func noEnd() {
    let run = ProgramRun("explain no-force --trial first-end --trials 50")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("The mission ends early in none of 50 trials."))
  }

  @Test("a first early end tells which week and goes on without its cause")
  func firstEnd() {
    let run = ProgramRun("explain mandate-vetoed --trial first-end --trials 25")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("the first in which the mission ends early"))
    #expect(run.output.contains("With one change"))
  }

  @Test("every format is written", arguments: ["text", "markdown", "csv", "json"])
  func formats(_ format: String) {
    let run = ProgramRun("explain baseline --trial 3 --format \(format)")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("France"))
  }

  @Test("a changed scenario is explained as changed")
  func changed() {
    let run = ProgramRun("explain baseline --trial 3 --set contributors.poland.stance=ready")
    #expect(run.code == 0, "\(run.errors)")
    #expect(!run.output.contains("Italy and Poland"))
  }
}
