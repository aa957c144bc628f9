package import ForceSimulation

/// Two plans of one run that are compared trial by trial, by their places among what it plays.
package struct PlanPair: Hashable, Sendable {
  /// The plan whose values are taken first: the difference is its value less the other's.
  package let later: Int
  /// The plan it is compared with.
  package let first: Int

  /// Creates a pair.
  package init(_ later: Int, against first: Int) {
    self.later = later
    self.first = first
  }

  /// Every later plan against the first.
  static func againstFirst(_ count: Int) -> [PlanPair] {
    (1..<max(1, count)).map { PlanPair($0, against: 0) }
  }
}

extension Runner {
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
