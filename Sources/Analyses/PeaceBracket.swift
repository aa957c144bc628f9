import ForceSimulation
import MonteCarlo
import ScenarioModel

/// What one end of a bracket does to serious combat and war, with each form of a scenario and with
/// no force.
///
/// Most brackets change the world for a force and for no force alike; only what differs between
/// the two says something of the force. Few trials reach such rungs, so these comparisons rest on
/// more of them than those of other measures, for brackets that change any such trial at all.
package struct PeaceBracket: Sendable {
  /// The path of the bracketed input.
  package let path: String
  /// Its value at this end.
  package let value: Double
  /// What it does to each measure with each form of the scenario, by form and measure.
  package let forms: [[Shift]]
  /// What it does with no force, by measure.
  package let noForce: [Shift]
  /// How many trials the comparison rests on.
  package let trials: Int

  /// The rungs that these comparisons are for.
  static let measures: [Measure] = [.rung4, .rung5]

  /// Both ends of every bracket that a first look at the effects of all brackets found to matter.
  static func all(
    _ plans: [Plan],
    firstLook: [[BracketEffect]],
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void
  ) -> [PeaceBracket] {
    let ends = ends(of: firstLook)
    guard !ends.isEmpty else { return [] }
    var part = settings
    part.trials = min(settings.trials, max(150, min(500, settings.trials / 40)))
    part.trialsPerJudgement = 3
    var all = plans
    var pairs: [PlanPair] = []
    for end in ends {
      for (place, plan) in plans.enumerated() {
        pairs.append(PlanPair(all.count, against: place))
        all.append(plan.with(end.value, atPath: end.path))
      }
    }
    let tallies = Runner.differences(all, pairing: pairs, part, progress: progress)
    return ends.indices.map { index in
      let own = tallies[index * plans.count..<(index + 1) * plans.count]
      let shifts = own.map { pair in pair.moments.map { Shift($0) } }
      return PeaceBracket(
        path: ends[index].path,
        value: ends[index].value,
        forms: Array(shifts.dropLast()),
        noForce: shifts[plans.count - 1],
        trials: part.trials
      )
    }
  }

  /// The ends of the brackets that change any trial, each bracket once.
  private static func ends(of firstLook: [[BracketEffect]]) -> [(path: String, value: Double)] {
    var ends: [(path: String, value: Double)] = []
    for effect in firstLook.flatMap({ $0 }) where !ends.contains(where: { $0.path == effect.path })
    {
      let matters = firstLook.contains { effects in
        effects.contains { $0.path == effect.path && $0.changesTrials(of: measures) }
      }
      if matters { ends += [(effect.path, effect.low), (effect.path, effect.high)] }
    }
    return ends
  }
}

extension BracketEffect {
  /// Whether any trial of some measures came out otherwise at either end.
  fileprivate func changesTrials(of measures: [Measure]) -> Bool {
    measures.contains { measure in
      [lowShifts[measure.rawValue], highShifts[measure.rawValue]].contains {
        $0.mean != 0 || $0.error > 0
      }
    }
  }
}
