import ForceSimulation
import MonteCarlo
import Statistics
import Synchronization
import TestSupport
import Testing

@Suite("A batch", .releaseOnly)
struct BatchTests {
  private func batch(_ trials: Int = 57, stopping: StoppingRule? = nil) throws -> Batch {
    let settings = RunSettings(seed: 6, trials: trials, trialsPerJudgement: 5, threads: 2)
    let horizon = "\"horizonWeeks\": 30"
    let plans = try ["baseline", "no-backstop"].map { try Scenarios.plan($0, horizon) }
    return Batch(plans, settings, stopping: stopping)
  }

  private func part(_ batch: Batch, _ draws: Range<Int>) -> RunOutcome {
    Runner.run(batch, from: BatchProgress(batch, draws: draws), pace: { _ in .max }).outcome
  }

  @Test("split by draws, saved, read back and merged in any order gives the same bits")
  func shards() throws {
    let batch = try batch()
    let whole = Runner.run(batch)
    var merged = batch.emptyOutcome
    for draws in [7..<12, 0..<3, 5..<5, 3..<7] {
      let saved = SavedOutcome(part(batch, draws))
      let trials = draws.reduce(0) { $0 + batch.settings.trials(ofJudgement: $1).count }
      merged.merge(try batch.outcome(from: saved, trials: Int64(trials)))
    }
    #expect(merged == whole)
    #expect(part(batch, 0..<11) != whole)
  }

  @Test("cut into 1, 3 or 64 parts that come in random order gives the same bits")
  func randomOrder() throws {
    // 65 draws, so that 64 parts are not of one size.
    let batch = try batch(325)
    let whole = Runner.run(batch)
    var random = SplitMix(seed: 31)
    for count in [1, 3, 64] {
      var merged = batch.emptyOutcome
      for number in (0..<count).shuffled(using: &random) {
        merged.merge(part(batch, number * 65 / count..<(number + 1) * 65 / count))
      }
      #expect(merged == whole, "\(count) parts")
    }
  }

  @Test("interrupted at any draw and gone on with from what was saved gives the same bits")
  func interrupted() throws {
    struct Interruption: Error {}
    let batch = try batch()
    let whole = Runner.run(batch)
    for stop in [1, 4, 11] {
      var kept = BatchProgress(batch)
      #expect(throws: Interruption.self) {
        _ = try Runner.run(batch, from: kept) { (state) throws(Interruption) -> Int in
          kept = state
          guard state.next < stop else { throw Interruption() }
          return 1
        }
      }
      #expect(kept.next == stop)
      let saved = SavedOutcome(kept.outcome)
      let read = try batch.outcome(from: saved, trials: Int64(stop * 5))
      let resumed = BatchProgress(draws: kept.draws, next: stop, outcome: read)
      #expect(Runner.run(batch, from: resumed, pace: { _ in 3 }).outcome == whole)
    }
  }

  @Test("ends at the first look that is enough, wherever it rested before", arguments: [1, 2, 50])
  func stopping(_ pace: Int) throws {
    let asked = Mutex<[Int64]>([])
    let rule = StoppingRule(looks: [2, 4, 8]) { outcome in
      asked.withLock { $0.append(outcome.tallies[0].trials) }
      return outcome.tallies[0].trials >= 20
    }
    let batch = try batch(stopping: rule)
    let state = Runner.run(batch, from: BatchProgress(batch), pace: { _ in pace })
    #expect(state.next == 4)
    #expect(asked.withLock { $0 } == [10, 20])
    let plain = try self.batch()
    #expect(state.outcome == part(plain, 0..<4))
  }

  @Test("never enough runs to its end")
  func never() throws {
    let batch = try batch(stopping: StoppingRule(looks: [1, 2, 4, 8]) { _ in false })
    #expect(Runner.run(batch) == Runner.run(try self.batch()))
  }

  @Test("shows every trial once, with what the tally sums up")
  func watched() throws {
    let batch = try batch()
    let seen = Mutex<[Int: Double]>([:])
    let state = Runner.run(
      batch,
      from: BatchProgress(batch),
      pace: { _ in 4 },
      watcher: { rows in
        #expect(rows.judgement == rows.place)
        for trial in rows.trials {
          let troops = rows.value(.peakTroops, trial: trial, plan: 1)
          seen.withLock { $0[trial] = troops }
        }
      }
    )
    let values = seen.withLock { $0 }
    #expect(values.keys.sorted() == Array(0..<57))
    var sums = ExactMoments()
    for value in values.values { sums.add(FixedPoint.quantise(value)) }
    #expect(state.outcome.tallies[1].columns[Measure.peakTroops.rawValue].trials == sums)
  }

  @Test("refuses what was saved of other trials, of another batch, or was damaged")
  func refused() throws {
    let batch = try batch()
    let saved = SavedOutcome(part(batch, 0..<2))
    #expect(throws: SavedSumsError.self) { _ = try batch.outcome(from: saved, trials: 11) }
    var fewer = saved
    fewer.pairs = []
    #expect(throws: SavedSumsError.self) { _ = try batch.outcome(from: fewer, trials: 10) }
    var damaged = saved
    damaged.tallies[0].columns[3] = "1 2"
    #expect(throws: SavedSumsError.self) { _ = try batch.outcome(from: damaged, trials: 10) }
    var moved = saved
    moved.tallies[0].ranges[0] = ""
    #expect(throws: SavedSumsError.self) { _ = try batch.outcome(from: moved, trials: 10) }
  }
}
