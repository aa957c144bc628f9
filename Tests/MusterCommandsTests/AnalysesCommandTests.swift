import MusterCommands
import Testing

@Suite("Commands that ask why")
struct AnalysesCommandTests {
  @Test("attribute shows links, and contributors on request")
  func attribute() {
    let links = ProgramRun("attribute no-force --trials 4 --set horizonWeeks=60")
    #expect(links.code == 0, "\(links.errors)")
    #expect(links.output.contains("what each link carries"))
    let contributors = ProgramRun(
      "attribute no-force --by contributor --trials 4 --set horizonWeeks=60 --format csv"
    )
    #expect(contributors.code == 0, "\(contributors.errors)")
    #expect(contributors.output.contains(",france,troopsPresentWeek52,France,0,0,0,"))
  }

  @Test("sensitivity is ordered by the measure asked for, and refuses others")
  func sensitivity() {
    let run = ProgramRun("sensitivity no-force --on rung4 --trials 6 --set horizonWeeks=60")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("What decides: rung 4"))
    let wrong = ProgramRun("sensitivity no-force --on luck")
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("coverageUsable"))
  }

  @Test("what is no scenario is refused, and runs nothing", arguments: ["attribute", "sensitivity"])
  func unknown(_ command: String) {
    #expect(ProgramRun("\(command) basline").code == 66)
    #expect(ProgramRun("\(command) baseline --set atlantis=1").code == 65)
    #expect(ProgramRun(command).code == 64)
  }
}
