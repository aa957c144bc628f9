import ForceSimulation
import JSONText
import MonteCarlo
import Statistics
import Synchronization
import TestSupport
import Testing

@Suite("What a result must not depend on")
struct InvarianceTests {
  #if DEBUG
  private let trials = 20
  private static let horizon = "\"horizonWeeks\": 70"
  #else
  private let trials = 500
  private static let horizon = "\"horizonWeeks\": 156"
  #endif

  private func plan(
    _ name: String,
    arrange: ([JSONMember]) -> [JSONMember] = { $0 }
  ) throws -> Plan {
    try Scenarios.plan(name, Self.horizon, arrange: arrange)
  }

  private func tally(_ plan: Plan, _ settings: RunSettings) throws -> Tally {
    try #require(Runner.run([plan], settings).tallies.first)
  }

  @Test(
    "C2: rows of a file in another order give the same tally to the last bit",
    arguments: ["baseline", "un-peacekeeping"]
  )
  func orderOfRows(_ name: String) throws {
    let settings = RunSettings(seed: 3, trials: trials, trialsPerJudgement: 10, threads: 1)
    let straight = try tally(try plan(name), settings)
    let reversed = try plan(name) { $0.reversed() }
    var random = SplitMix(seed: 11)
    let shuffled = try plan(name) { $0.shuffled(using: &random) }
    #expect(try tally(reversed, settings) == straight)
    #expect(try tally(shuffled, settings) == straight)
    // The comparison can fail: another seed gives another tally.
    var other = settings
    other.seed = 4
    #expect(try tally(reversed, other) != straight)
  }

  @Test(
    "C2: contributors, tasks and capabilities in any order give the same tally to the last bit",
    .releaseOnly,
    arguments: [
      "flank-release", "poland-leads", "international-contingent", "26-pledges", "weakest-link",
      "lead-nation-leaves", "renewed-attack", "low-support", "ask-200000",
    ]
  )
  func shuffled(_ name: String) throws {
    let settings = RunSettings(seed: 5, trials: 40, trialsPerJudgement: 4, threads: 1)
    let straight = try tally(try plan(name), settings)
    for seed in 1...3 as ClosedRange<UInt64> {
      var random = SplitMix(seed: seed)
      let shuffled = try plan(name) { $0.shuffled(using: &random) }
      #expect(try tally(shuffled, settings) == straight, "shuffle \(seed)")
    }
  }

  @Test("The number of threads changes nothing, for one plan or for pairs", arguments: [2, 7, 17])
  func threads(_ threads: Int) throws {
    let plans = [try plan("baseline"), try plan("no-backstop")]
    let one = RunSettings(seed: 9, trials: trials, trialsPerJudgement: 5, threads: 1)
    var many = one
    many.threads = threads
    #expect(Runner.run(plans, many) == Runner.run(plans, one))
  }

  @Test("A run is its parts merged, in any order, and can be extended")
  func parts() throws {
    let plans = [try plan("baseline"), try plan("no-backstop")]
    func run(from first: Int, _ count: Int) -> RunOutcome {
      Runner.run(
        plans,
        RunSettings(firstTrial: first, trials: count, trialsPerJudgement: 10, threads: 2)
      )
    }
    // The last draw of the judgements has only five trials.
    let whole = run(from: 0, 45)
    let parts = [run(from: 0, 20), run(from: 20, 10), run(from: 30, 15)]
    var merged = parts[0]
    merged.merge(parts[1])
    merged.merge(parts[2])
    #expect(merged == whole)
    var backwards = parts[2]
    backwards.merge(parts[0])
    backwards.merge(parts[1])
    #expect(backwards == whole)
    #expect(parts[0] != whole)
  }

  @Test("A plan's tally does not depend on which plans run beside it")
  func company() throws {
    let plans = [try plan("baseline"), try plan("no-force")]
    let settings = RunSettings(trials: 20, trialsPerJudgement: 5, threads: 1)
    let both = Runner.run(plans, settings).tallies
    #expect(both[0] == (try tally(plans[0], settings)))
    #expect(both[1] == (try tally(plans[1], settings)))
  }

  @Test("A plan paired with itself differs in nothing")
  func pairedWithItself() throws {
    let plan = try plan("baseline")
    let outcome = Runner.run([plan, plan], RunSettings(trials: 20, threads: 2))
    let pair = try #require(outcome.pairs.first)
    for measure in Measure.allCases {
      let events = pair.events[measure.rawValue]
      #expect(events.firstOnly == 0 && events.secondOnly == 0, "\(measure.id)")
      let moments = pair.moments[measure.rawValue]
      if moments.first.count > 0 { #expect(moments.first == moments.second, "\(measure.id)") }
    }
  }

  @Test("Progress adds up to the trials of the run")
  func progress() throws {
    let plan = try plan("no-force")
    let done = Mutex(0)
    _ = Runner.run([plan], RunSettings(trials: 57, trialsPerJudgement: 10, threads: 2)) { trials in
      done.withLock { $0 += trials }
    }
    #expect(done.withLock { $0 } == 57)
  }
}
