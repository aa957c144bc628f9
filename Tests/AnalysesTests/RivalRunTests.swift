import Analyses
import ForceSimulation
import MonteCarlo
import Statistics
import TestSupport
import Testing

@Suite("Rival forms in a run", .releaseOnly)
struct RivalRunTests {
  /// 30 draws of 2 trials; rival forms take as many trials, 5 to a draw.
  private let settings = RunSettings(seed: 8, trials: 60, trialsPerJudgement: 2, threads: 2)

  private func run(_ name: String, _ sets: [(String, String)] = []) throws -> ScenarioRun {
    ScenarioRun(Variant.sideBySide(try Shipped.variant(name, sets).resolved), settings)
  }

  @Test("playing the rival forms changes nothing in the run itself, to the last bit")
  func same() throws {
    let run = try run("baseline")
    let beside = try #require(run.beside)
    #expect(beside.rivals.trials == 60)
    let plans = run.variants.map { $0.plan }
    let plain = Runner.run(plans, settings)
    #expect(run.tallies == plain.tallies)
    #expect(run.pairs == plain.pairs)
    let none = Variant.noForce(run.variants[0].resolved)
    #expect([beside.noForce] == Runner.run([none.plan], settings).tallies)
  }

  @Test("a scenario alone gives what it gives beside others, but for its ranges")
  func alone() throws {
    let run = try run("baseline")
    let variants = Variant.alone(run.variants[1].resolved)
    let alone = ScenarioRun(variants, settings, alone: true)
    #expect(alone.beside == nil)
    #expect(alone.tallies == [run.tallies[1]])
    #expect(variants.map { $0.heading } == [run.variants[1].heading])
    for measure in Measure.allCases {
      let (narrow, wide) = (
        alone.estimate(measure, variant: 0), run.estimate(measure, variant: 1)
      )
      #expect(narrow.value == wide.value && narrow.low == wide.low && narrow.high == wide.high)
      guard let low = narrow.rangeLow, let high = narrow.rangeHigh else { continue }
      #expect(try #require(wide.rangeLow) <= low)
      #expect(try #require(wide.rangeHigh) >= min(high, measure.unit == .share ? 1 : .infinity))
    }
  }

  @Test("a rival form is what the scenario with the opposite word gives on the same trials")
  func opposite() throws {
    let run = try run("baseline")
    let rivals = try #require(run.beside).rivals
    var part = settings
    part.trialsPerJudgement = 5
    for form in RivalForm.allCases {
      let plans = run.variants.map { form.turned($0).plan }
      let said = run.variants.map { $0.plan }
      for (place, plan) in plans.enumerated() {
        let change = Runner.differences([said[place], plan], part)
        #expect([rivals.changes[form.rawValue][place]] == change)
      }
    }
    #expect(!rivals.changes[RivalForm.answers.rawValue][0].isNothing)
  }

  @Test("where nothing is answered, what answers do changes nothing, in any trial")
  func nothingAnswered() throws {
    let frozen = try run("baseline", [("freeze.response", "true")])
    let none = try run("no-force")
    for run in [frozen, none] {
      let rivals = try #require(run.beside).rivals
      for change in rivals.changes[RivalForm.answers.rawValue] { #expect(change.isNothing) }
    }
    let rivals = try #require(none.beside).rivals
    #expect(rivals.changes[RivalForm.support.rawValue].allSatisfy { $0.isNothing })
    #expect(rivals.againstNoForce.allSatisfy { $0.allSatisfy { $0.isNothing } })
  }

  @Test("an effect that chance may have made does not count")
  func shift() throws {
    var chance = PairedMoments()
    var sure = PairedMoments()
    for cluster in 0..<20 {
      let up = cluster.isMultiple(of: 2) ? 1.0 : -0.8
      let noise: InlineArray<2, Double> = [up, up]
      let steady: InlineArray<2, Double> = [1 + up / 10, 1]
      let nothing: InlineArray<2, Double> = [0, 0]
      chance.addCluster(first: noise.span, second: nothing.span)
      sure.addCluster(first: steady.span, second: nothing.span)
    }
    // Mean 0.1, standard error 0.9 / sqrt(19) = 0.2: within 2.5 errors.
    #expect((Shift(chance).mean - 0.1).magnitude < 1e-9)
    #expect(Shift(chance).counted == 0)
    #expect(Shift(sure).counted == Shift(sure).mean)
    #expect(Shift(sure).counted > 0)
  }
}
