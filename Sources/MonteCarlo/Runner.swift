package import ForceSimulation

/// Many trials of one plan, or of several under the same draws.
package enum Runner {
  /// Runs every plan on the same trials.
  ///
  /// Plans are paired: trial i of each shares every draw that both make. Workers take one draw
  /// of the judgements after another and add to common sums, which are exact, so the outcome does
  /// not depend on how many workers there are.
  ///
  /// - Parameters:
  ///   - plans: The plans; the first is the one that others are compared with.
  ///   - settings: Which trials, under which seed.
  ///   - progress: Told from time to time how many more trials of each plan are done.
  /// - Returns: The tally of each plan, and each later plan against the first.
  package static func run(
    _ plans: [Plan],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> RunOutcome {
    run(Batch(plans, settings), progress: progress)
  }

  /// Runs every plan on the same trials and keeps only how later ones differ from the first.
  ///
  /// - Parameters:
  ///   - plans: The plans; the first is the one that others are compared with.
  ///   - settings: Which trials, under which seed.
  ///   - progress: Told from time to time how many more trials of each plan are done.
  /// - Returns: Each later plan against the first.
  package static func differences(
    _ plans: [Plan],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [PairTally] {
    run(Batch(differencesOf: plans, settings), progress: progress).pairs
  }

  /// Runs every plan on the same trials and keeps how the pairs asked for differ.
  ///
  /// - Parameters:
  ///   - plans: The plans.
  ///   - versions: The versions of them that are run; every plan as it is unless said.
  ///   - pairs: Which versions are compared.
  ///   - settings: Which trials, under which seed.
  ///   - progress: Told from time to time how many more trials of each plan are done.
  /// - Returns: The differences, in the order of `pairs`.
  package static func differences(
    _ plans: [Plan],
    versions: [PlanVersion]? = nil,
    pairing pairs: [PlanPair],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [PairTally] {
    let batch = Batch(differencesOf: plans, versions: versions, pairing: pairs, settings)
    return run(batch, progress: progress).pairs
  }

  /// Runs every plan on the same trials, and compares the pairs asked for.
  ///
  /// - Parameters:
  ///   - plans: The plans.
  ///   - pairs: Which of them are compared.
  ///   - settings: Which trials, under which seed.
  ///   - progress: Told from time to time how many more trials of each plan are done.
  /// - Returns: The tally of each plan, and the differences in the order of `pairs`.
  package static func run(
    _ plans: [Plan],
    pairing pairs: [PlanPair],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> RunOutcome {
    run(Batch(plans, pairing: pairs, settings), progress: progress)
  }
}
