import MusterCommands
import TestSupport
import Testing

@Suite("Commands that ask why", .releaseOnly)
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

  @Test("what is no scenario is refused", arguments: ["attribute", "sensitivity"])
  func unknown(_ command: String) {
    #expect(ProgramRun("\(command) basline").code == 66)
    #expect(ProgramRun("\(command) baseline --set atlantis=1").code == 65)
    #expect(ProgramRun(command).code == 64)
  }

  @Test("money alone is held against its parent's force, whatever is changed for both")
  func money() {
    let run = ProgramRun("run ukraine-first --trials 40 --set horizonWeeks=60")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("MONEY INSTEAD OF A FORCE: USD 6,250 million a year"))
    #expect(run.output.contains("the force of baseline, if host.crisisEffect is at least"))
    let none = ProgramRun("run no-force --trials 40 --set horizonWeeks=60")
    #expect(!none.output.contains("MONEY"))
  }

  @Test("at the same cost, the money is told above the tables")
  func sameCost() {
    let run = ProgramRun(
      "compare baseline no-force --same-cost --trials 20 --set horizonWeeks=60"
    )
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("At the same cost: baseline costs USD"))
    #expect(run.output.contains("no-force costs 0; the rest goes to Ukraine's army"))
  }
}
