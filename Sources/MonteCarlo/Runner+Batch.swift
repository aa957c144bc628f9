extension Runner {
  /// Runs a batch to its end and gives what it gave.
  package static func run(
    _ batch: Batch,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> RunOutcome {
    run(batch, from: BatchProgress(batch), pace: { _ in .max }, progress: progress).outcome
  }

  /// Runs what is left of a batch, resting in between as the caller says.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - start: How far it is.
  ///   - pace: Asked before each stretch how many draws to do until it is asked again; may keep
  ///     what it is shown, or stop the work by an error.
  ///   - watcher: Told the records of every draw, by several threads and in any order.
  ///   - progress: Told from time to time how many more trials of each plan are done.
  /// - Returns: The batch with all its draws done, or those that were enough.
  /// - Throws: What `pace` throws.
  package static func run<Failure: Error>(
    _ batch: Batch,
    from start: BatchProgress,
    pace: (BatchProgress) throws(Failure) -> Int,
    watcher: TrialWatcher? = nil,
    progress: @Sendable (Int) -> Void = { _ in }
  ) throws(Failure) -> BatchProgress {
    let draws = start.draws
    var next = start.next
    let live = LiveOutcome(start.outcome, of: batch, workers: batch.settings.threads)
    while next < draws.upperBound {
      let count = try stretch(
        of: batch,
        after: BatchProgress(draws: draws, next: next, outcome: live.outcome),
        pace
      )
      if count == 0 { break }
      run(batch, draws: next..<next + count, addingTo: live, watcher, progress)
      next += count
    }
    return BatchProgress(draws: draws, next: next, outcome: live.outcome)
  }

  /// How many draws to do without a rest; none when what is done is enough.
  private static func stretch<Failure: Error>(
    of batch: Batch,
    after state: BatchProgress,
    _ pace: (BatchProgress) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let looks = batch.stopping?.looks ?? []
    if looks.contains(state.next), batch.stopping?.isEnough(state.outcome) == true { return 0 }
    let look = looks.first { $0 > state.next } ?? state.draws.upperBound
    let most = min(look, state.draws.upperBound) - state.next
    return min(most, max(1, try pace(state)))
  }

  /// Runs some draws of a batch.
  ///
  /// Workers take one draw after another and add to sums that are exact, so the outcome does not
  /// depend on how many workers there are, nor memory on how many draws.
  private static func run(
    _ batch: Batch,
    draws: Range<Int>,
    addingTo live: LiveOutcome,
    _ watcher: TrialWatcher?,
    _ progress: @Sendable (Int) -> Void
  ) {
    Workers.run(draws.count, threads: batch.settings.threads) { worker, next in
      let benches = TrialBench.all(of: batch)
      var scratch: [Double] = []
      while let taken = next() {
        let place = draws.lowerBound + taken
        for index in benches.indices {
          if batch.plays(index, judgement: place) {
            benches[index].run(judgement: place)
          } else {
            benches[index].rest()
          }
        }
        live.add(benches, by: worker, &scratch)
        watcher?(TrialRows(benches, batch.settings, place: place))
        progress(batch.settings.trials(ofJudgement: place).count)
      }
    }
  }
}
