import ForceSimulation

/// What running several plans on the same trials gave.
package struct RunOutcome: Hashable, Sendable {
  /// The tally of each plan.
  package private(set) var tallies: [Tally]
  /// Each later plan against the first, or each pair that was asked for, trial by trial.
  package private(set) var pairs: [PairTally]
  /// Which plans each of them compares.
  let pairing: [PlanPair]

  /// What a run keeps.
  enum Kept {
    case everything, differences
  }

  init(_ plans: [Plan], keeping kept: Kept, pairing: [PlanPair]) {
    tallies = kept == .everything ? plans.map { Tally(layout: RecordLayout($0)) } : []
    // One storage serves all of them until each is added to.
    pairs = Array(repeating: PairTally(), count: pairing.count)
    self.pairing = pairing
  }

  /// Creates an outcome from its parts, which fit together.
  init(tallies: [Tally], pairs: [PairTally], pairing: [PlanPair]) {
    self.tallies = tallies
    self.pairs = pairs
    self.pairing = pairing
  }

  /// Adds the outcome of other trials of the same plans.
  package mutating func merge(_ other: RunOutcome) {
    for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
    for index in pairs.indices { pairs[index].merge(other.pairs[index]) }
  }
}
