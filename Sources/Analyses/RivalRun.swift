package import ForceSimulation
package import MonteCarlo

/// What the rival forms give, on some trials of their own.
///
/// Every form of the scenario is played once more with each choice turned round. No force is
/// played once: nothing is answered there and nobody bears losses.
package struct RivalRun: Sendable {
  /// How many trials it rests on.
  package let trials: Int
  /// Each form of the scenario turned against itself as it is, by the choice that is turned.
  package let changes: [[PairTally]]
  /// Each form of the scenario against no force: as it is, then by the choice that is turned.
  package let againstNoForce: [[PairTally]]
  /// Each later form of the scenario against the first: as it is, then by the choice.
  package let againstFirst: [[PairTally]]

  /// The effect of turning a choice on the mean of a measure; 0 where chance alone may have made
  /// it.
  package func shift(_ measure: Measure, _ form: RivalForm, variant: Int) -> Double {
    Shift(changes[form.rawValue][variant].moments[measure.rawValue]).counted
  }
}

extension RivalRun {
  /// Reads what the pairs of `worlds` gave, which stand first among `pairs`.
  init(_ pairs: [PairTally], _ worlds: RivalWorlds, trials: Int) {
    var rest = pairs[...]
    func take(_ number: Range<Int>, _ count: Int) -> [[PairTally]] {
      number.map { _ in
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
    }
    self.trials = trials
    changes = take(worlds.turned, worlds.forms)
    againstNoForce = take(worlds.all, worlds.forms)
    againstFirst = take(worlds.all, worlds.forms - 1)
  }
}

/// Where plans stand when rival forms are played: the forms of the scenario as it is, no force,
/// then the forms of the scenario with each choice turned.
struct RivalWorlds {
  /// How many forms the scenario is shown in.
  let forms: Int

  /// The world as the scenario says it, and one for each choice.
  let all = 0..<1 + RivalForm.allCases.count

  /// The worlds in which a choice is turned.
  var turned: Range<Int> { 1..<all.upperBound }

  /// Each world against the first; then forms against no force, and against the first form.
  var pairs: [PlanPair] {
    let changes = turned.flatMap { world in
      (0..<forms).map { PlanPair(place(of: $0, in: world), against: $0) }
    }
    let againstNoForce = all.flatMap { world in
      (0..<forms).map { PlanPair(place(of: $0, in: world), against: forms) }
    }
    let againstFirst = all.flatMap { world in
      (1..<forms).map {
        PlanPair(place(of: $0, in: world), against: place(of: 0, in: world))
      }
    }
    return changes + againstNoForce + againstFirst
  }

  private func place(of form: Int, in world: Int) -> Int {
    world == 0 ? form : forms + 1 + (world - 1) * forms + form
  }
}
