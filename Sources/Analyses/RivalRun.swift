package import ForceSimulation
package import MonteCarlo
package import Statistics

/// What the rival forms give, on the first part of a run's trials.
///
/// Every form of the scenario, and no force, is played once more with each choice turned round.
package struct RivalRun: Sendable {
  /// How many trials it rests on.
  package let trials: Int
  /// Each form of the scenario, by the choice that is turned.
  package let tallies: [[Tally]]
  /// No force, by the choice that is turned.
  package let noForce: [Tally]
  /// Each form of the scenario turned against itself as it is, by the choice; no force last.
  package let changes: [[PairTally]]
  /// Each form of the scenario against no force: as it is, then by the choice that is turned.
  package let againstNoForce: [[PairTally]]
  /// Each later form of the scenario against the first: as it is, then by the choice.
  package let againstFirst: [[PairTally]]

  /// The effect of turning a choice on the mean of a measure; 0 where chance alone may have made it.
  package func shift(_ measure: Measure, _ form: RivalForm, variant: Int) -> Double {
    Shift(changes[form.rawValue][variant].moments[measure.rawValue]).counted
  }
}

/// The plans of a run's first part: the scenario as it is, then with each choice turned.
struct RivalPlans {
  let plans: [Plan]
  /// How many plans each world has: the forms of the scenario, and no force.
  private let width: Int
  private let worlds = 1 + RivalForm.allCases.count

  init(_ variants: [Variant]) {
    func world(_ variants: [Variant]) -> [Plan] {
      variants.map { $0.plan } + [Variant.noForce(variants[0].resolved).plan]
    }
    width = variants.count + 1
    plans =
      world(variants)
      + RivalForm.allCases.flatMap { form in world(variants.map { form.turned($0) }) }
  }

  /// The plans of the scenario as it is, no force last.
  var asItIs: [Plan] { Array(plans.prefix(width)) }

  /// Each later form of the scenario as it is against the first.
  var columnPairs: [PlanPair] { firstPairs(in: 0) }

  private func firstPairs(in world: Int) -> [PlanPair] {
    (1..<max(1, width - 1)).map { PlanPair(world * width + $0, against: world * width) }
  }

  private func noForcePairs(in world: Int) -> [PlanPair] {
    let none = world * width + width - 1
    return (0..<width - 1).map { PlanPair(world * width + $0, against: none) }
  }

  private func changePairs(in world: Int) -> [PlanPair] {
    (0..<width).map { PlanPair(world * width + $0, against: $0) }
  }

  /// Every pair that a rival run keeps, in the order in which ``result(_:_:trials:)`` reads them.
  var pairs: [PlanPair] {
    (1..<worlds).flatMap { changePairs(in: $0) } + (0..<worlds).flatMap { noForcePairs(in: $0) }
      + (0..<worlds).flatMap { firstPairs(in: $0) }
  }

  /// Puts what all plans and pairs gave in order.
  func result(_ tallies: [Tally], _ pairs: ArraySlice<PairTally>, trials: Int) -> RivalRun {
    var rest = pairs
    func take(_ count: Int) -> [PairTally] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    let turned = (1..<worlds).map { world in
      Array(tallies[world * width..<(world + 1) * width])
    }
    return RivalRun(
      trials: trials,
      tallies: turned.map { Array($0.dropLast()) },
      noForce: turned.map { $0[width - 1] },
      changes: (1..<worlds).map { _ in take(width) },
      againstNoForce: (0..<worlds).map { _ in take(width - 1) },
      againstFirst: (0..<worlds).map { _ in take(max(0, width - 2)) }
    )
  }
}

/// A mean difference under the same draws, with its error.
package struct Shift: Hashable, Sendable {
  /// The mean difference; nought without trials.
  package let mean: Double
  /// Its standard error; nought when the difference never varies.
  package let error: Double

  /// Reads the mean difference and its error.
  package init(_ paired: PairedMoments) {
    mean = paired.meanDifference ?? 0
    // Few clusters may by chance spread less than their trials do.
    error = max(
      paired.difference.standardError ?? 0,
      paired.difference.trials.standardError ?? 0
    )
  }

  /// The mean difference, or none where chance alone could have made it.
  ///
  /// So what does nothing to a measure does not widen its range by its noise.
  package var counted: Double { mean.magnitude > 2.5 * error ? mean : 0 }
}
