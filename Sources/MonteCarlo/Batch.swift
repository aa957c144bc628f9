package import ForceSimulation

/// Plans that run on the same trials, with what is kept of them: one piece of work.
///
/// A run or a comparison is a list of batches, each of which may be split by draws of the
/// judgements, interrupted and gone on with, because sums of different draws merge exactly.
package struct Batch: Sendable {
  /// The plans.
  package let plans: [Plan]
  /// Which trials, under which seed.
  package let settings: RunSettings
  /// When fewer trials are enough; nil where all of them are run.
  package let stopping: StoppingRule?

  let kept: RunOutcome.Kept
  let pairing: [PlanPair]

  /// Creates a batch that keeps the tally of every plan and how pairs of them differ: each later
  /// one against the first, unless other pairs are asked for.
  package init(
    _ plans: [Plan],
    pairing pairs: [PlanPair]? = nil,
    _ settings: RunSettings,
    stopping: StoppingRule? = nil
  ) {
    self.plans = plans
    self.settings = settings
    self.stopping = stopping
    kept = .everything
    pairing = pairs ?? PlanPair.againstFirst(plans.count)
  }

  /// Creates a batch that keeps only how pairs of plans differ: each later one against the first,
  /// unless other pairs are asked for.
  package init(
    differencesOf plans: [Plan],
    pairing pairs: [PlanPair]? = nil,
    _ settings: RunSettings
  ) {
    self.plans = plans
    self.settings = settings
    stopping = nil
    kept = .differences
    pairing = pairs ?? PlanPair.againstFirst(plans.count)
  }

  /// What the batch gives before its first trial.
  package var emptyOutcome: RunOutcome { RunOutcome(plans, keeping: kept, pairing: pairing) }
}

/// How far a batch is, with everything that its trials gave until now.
package struct BatchProgress: Hashable, Sendable {
  /// The draws of the judgements that are asked for, counted from the first of the run.
  package let draws: Range<Int>
  /// The first of them that is still to do; the end of ``draws`` when there is none.
  package private(set) var next: Int
  /// What the draws before it gave.
  package private(set) var outcome: RunOutcome

  /// Begins a batch, or goes on with what was saved of it.
  ///
  /// - Parameters:
  ///   - draws: The draws that are asked for.
  ///   - next: The first that is still to do.
  ///   - outcome: What those before it gave.
  package init(draws: Range<Int>, next: Int, outcome: RunOutcome) {
    precondition(next >= draws.lowerBound && next <= draws.upperBound, "done is part of asked")
    self.draws = draws
    self.next = next
    self.outcome = outcome
  }

  /// Begins a batch with nothing done; all of its draws unless some are named.
  package init(_ batch: Batch, draws: Range<Int>? = nil) {
    let draws = draws ?? 0..<batch.settings.judgements
    self.init(draws: draws, next: draws.lowerBound, outcome: batch.emptyOutcome)
  }

  /// Whether nothing is left to do.
  package var isDone: Bool { next == draws.upperBound }

  mutating func add(_ more: RunOutcome, upTo end: Int) {
    if next == draws.lowerBound {
      // Nothing was done before; merging would copy every histogram.
      outcome = more
    } else {
      outcome.merge(more)
    }
    next = end
  }
}

/// When a batch may end before all its trials are run.
///
/// Asked only at looks that are fixed beforehand, so that neither threads nor interruptions
/// change the answer.
package struct StoppingRule: Sendable {
  /// The looks, each a number of draws of the judgements, ascending.
  package let looks: [Int]
  /// Whether what the trials gave until a look is enough.
  package let isEnough: @Sendable (RunOutcome) -> Bool

  /// Creates a rule.
  package init(looks: [Int], isEnough: @escaping @Sendable (RunOutcome) -> Bool) {
    self.looks = looks
    self.isEnough = isEnough
  }
}

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
    var state = start
    let looks = batch.stopping?.looks ?? []
    while !state.isDone {
      if looks.contains(state.next), batch.stopping?.isEnough(state.outcome) == true { break }
      let look = looks.first { $0 > state.next } ?? state.draws.upperBound
      let most = min(look, state.draws.upperBound) - state.next
      let end = state.next + min(most, max(1, try pace(state)))
      state.add(run(batch, draws: state.next..<end, watcher, progress), upTo: end)
    }
    return state
  }

  /// Runs some draws of a batch.
  ///
  /// Workers take one draw after another and keep sums of their own, which merge exactly, so the
  /// outcome does not depend on how many workers there are.
  private static func run(
    _ batch: Batch,
    draws: Range<Int>,
    _ watcher: TrialWatcher?,
    _ progress: @Sendable (Int) -> Void
  ) -> RunOutcome {
    let (plans, settings) = (batch.plans, batch.settings)
    return Workers.run(draws.count, threads: settings.threads) { next in
      var outcome = batch.emptyOutcome
      let bench = plans.map { TrialBench($0, settings) }
      while let taken = next() {
        let place = draws.lowerBound + taken
        for index in bench.indices { bench[index].run(plans[index], judgement: place) }
        outcome.add(bench)
        watcher?(TrialRows(bench, settings, place: place))
        progress(settings.trials(ofJudgement: place).count)
      }
      return outcome
    } merge: {
      $0.merge($1)
    }
  }
}
