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

extension RivalRun {
  /// Plays every form of a scenario, and no force, as it is and with each choice turned.
  ///
  /// - Parameters:
  ///   - variants: The forms of the scenario.
  ///   - settings: Which trials, under which seed.
  ///   - conduct: Runs the batch.
  /// - Throws: What `conduct` throws.
  init<Failure: Error>(
    _ variants: [Variant],
    _ settings: RunSettings,
    conduct: (Batch) throws(Failure) -> RunOutcome
  ) throws(Failure) {
    let worlds = RivalWorlds(forms: variants.count)
    let plans =
      worlds.plans(variants)
      + RivalForm.allCases.flatMap { form in worlds.plans(variants.map { form.turned($0) }) }
    let outcome = try conduct(Batch(plans, pairing: worlds.pairs, settings))
    let turned = worlds.turned.map { Array(outcome.tallies[worlds.places(in: $0)]) }
    var rest = outcome.pairs[...]
    func take(_ worlds: Range<Int>, _ count: Int) -> [[PairTally]] {
      worlds.map { _ in
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
    }
    trials = settings.trials
    tallies = turned.map { Array($0.dropLast()) }
    noForce = turned.map { $0[variants.count] }
    changes = take(worlds.turned, variants.count + 1)
    againstNoForce = take(worlds.all, variants.count)
    againstFirst = take(worlds.all, variants.count - 1)
  }
}

/// Where the plans of a rival run stand: world by world, the first as the scenario says, in each
/// world the forms of the scenario and then no force.
private struct RivalWorlds {
  /// How many forms the scenario is shown in.
  let forms: Int

  let all = 0..<1 + RivalForm.allCases.count

  var turned: Range<Int> { 1..<all.upperBound }

  func plans(_ variants: [Variant]) -> [Plan] {
    variants.map { $0.plan } + [Variant.noForce(variants[0].resolved).plan]
  }

  func places(in world: Int) -> Range<Int> { world * (forms + 1)..<(world + 1) * (forms + 1) }

  /// Each world against the first; then forms against no force, and against the first form.
  var pairs: [PlanPair] {
    let changes = turned.flatMap { world in
      (0...forms).map { PlanPair(places(in: world).lowerBound + $0, against: $0) }
    }
    let againstNoForce = all.flatMap { world in
      places(in: world).dropLast().map { PlanPair($0, against: places(in: world).upperBound - 1) }
    }
    let againstFirst = all.flatMap { world in
      places(in: world).dropLast().dropFirst().map {
        PlanPair($0, against: places(in: world).lowerBound)
      }
    }
    return changes + againstNoForce + againstFirst
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
