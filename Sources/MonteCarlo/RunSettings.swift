/// Which trials to run and under which seed.
///
/// A result depends on the scenario, the seed, the range of trials and the version of the
/// program, and on nothing else.
package struct RunSettings: Hashable, Sendable {
  /// The greatest seed, so that every reader of a result file keeps it exactly.
  package static let greatestSeed: UInt64 = 9_007_199_254_740_991

  /// The most trials of one run.
  package static let mostTrials = 10_000_000

  /// The trials that share one draw of the judgements, unless a run says otherwise.
  package static let defaultTrialsPerJudgement = 25

  /// The master seed, at most ``greatestSeed``.
  package var seed: UInt64
  /// The number of the first trial; a multiple of ``trialsPerJudgement``.
  package var firstTrial: Int
  /// How many trials to run, at most ``mostTrials``.
  package var trials: Int
  /// How many trials share one draw of the judgements, at least 1.
  package var trialsPerJudgement: Int
  /// How many workers share the trials, at least 1.
  package var threads: Int

  /// Creates settings.
  package init(
    seed: UInt64 = 1,
    firstTrial: Int = 0,
    trials: Int,
    trialsPerJudgement: Int = defaultTrialsPerJudgement,
    threads: Int
  ) {
    precondition(firstTrial % trialsPerJudgement == 0, "a run begins with a draw of judgements")
    self.seed = seed
    self.firstTrial = firstTrial
    self.trials = trials
    self.trialsPerJudgement = trialsPerJudgement
    self.threads = threads
  }

  /// The number of draws of the judgements.
  package var judgements: Int { (trials + trialsPerJudgement - 1) / trialsPerJudgement }

  /// The trials of the draw at `place`, counted from the first of the run.
  package func trials(ofJudgement place: Int) -> Range<Int> {
    let first = firstTrial + place * trialsPerJudgement
    return first..<min(first + trialsPerJudgement, firstTrial + trials)
  }
}
