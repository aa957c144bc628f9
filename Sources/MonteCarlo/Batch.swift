package import ForceSimulation

/// Plans that run on the same trials, with what is kept of them: one piece of work.
///
/// A run or a comparison is a list of batches, each of which may be split by draws of the
/// judgements, interrupted and gone on with, because sums of different draws merge exactly.
package struct Batch: Sendable {
  /// The plans.
  package let plans: [Plan]
  /// The versions of the plans that are played; pairs name them by place.
  package let versions: [PlanVersion]
  /// Which trials, under which seed.
  package let settings: RunSettings
  /// When fewer trials are enough; nil where all of them are run.
  package let stopping: StoppingRule?

  let kept: RunOutcome.Kept
  let pairing: [PlanPair]
  /// How many of the trials each version takes part in, the first ones; nil where each takes all.
  let extents: [Int]?

  /// Creates a batch that keeps the tally of every plan and how pairs of them differ: each later
  /// one against the first, unless other pairs are asked for.
  package init(
    _ plans: [Plan],
    pairing pairs: [PlanPair]? = nil,
    _ settings: RunSettings,
    stopping: StoppingRule? = nil
  ) {
    self.plans = plans
    versions = PlanVersion.asTheyAre(plans)
    self.settings = settings
    self.stopping = stopping
    kept = .everything
    pairing = pairs ?? PlanPair.againstFirst(plans.count)
    extents = nil
  }

  /// Creates a batch that keeps only how pairs of plans differ: each later one against the first,
  /// unless other pairs are asked for.
  ///
  /// - Parameters:
  ///   - plans: The plans.
  ///   - versions: The versions of them that are played; every plan as it is unless said.
  ///   - pairs: Which versions are compared.
  ///   - extents: In how many trials each version takes part, the first ones, whole draws of the
  ///     judgements; a pair is compared on those that both play.
  ///   - settings: Which trials, under which seed.
  package init(
    differencesOf plans: [Plan],
    versions: [PlanVersion]? = nil,
    pairing pairs: [PlanPair]? = nil,
    extents: [Int]? = nil,
    _ settings: RunSettings
  ) {
    self.plans = plans
    let versions = versions ?? PlanVersion.asTheyAre(plans)
    precondition(extents == nil || extents?.count == versions.count, "each has an extent")
    self.versions = versions
    self.settings = settings
    self.extents = extents
    stopping = nil
    kept = .differences
    pairing = pairs ?? PlanPair.againstFirst(versions.count)
  }

  /// Whether a version takes part in the draw of the judgements at `place`.
  func plays(_ version: Int, judgement place: Int) -> Bool {
    extents.map { place * settings.trialsPerJudgement < $0[version] } ?? true
  }

  /// How many columns of the records of a plan are needed: all for tallies, measures for pairs.
  func keptColumns(of plan: Plan) -> Int {
    switch kept {
    case .everything: RecordLayout(plan).count
    case .differences: Measure.allCases.count
    }
  }

  /// What the batch gives before its first trial.
  package var emptyOutcome: RunOutcome { RunOutcome(plans, keeping: kept, pairing: pairing) }
}

/// A plan of a batch as it is, or with some of its inputs held at values of their own.
package struct PlanVersion: Sendable {
  /// The place of the plan among those of the batch.
  let plan: Int
  /// The inputs that are held.
  let held: [HeldInput]

  /// Creates a version.
  package init(of plan: Int, holding held: [HeldInput] = []) {
    self.plan = plan
    self.held = held
  }

  /// Every plan as it is.
  package static func asTheyAre(_ plans: [Plan]) -> [PlanVersion] {
    plans.indices.map { PlanVersion(of: $0) }
  }
}
