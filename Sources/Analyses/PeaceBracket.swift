import ForceSimulation
import MonteCarlo
import ScenarioModel

/// What one end of a bracket does to serious combat and war, with each form of a scenario and with
/// no force.
///
/// Most brackets change the world for a force and for no force alike; only what differs between
/// the two says something of the force. Few trials reach such rungs, so these comparisons rest on
/// more of them than those of other measures, and are made for the groups of inputs that act on
/// the peace.
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

  /// The groups of inputs that say how often it comes to a crisis, and what a force does to that.
  private static let groups = ["given", "deterrence", "escalation", "backstop", "incidents"]

  /// Both ends of every bracket of these groups, compared on a part of a run's trials.
  ///
  /// - Parameters:
  ///   - plans: Every form of the scenario, and no force last.
  ///   - settings: The settings of the run.
  ///   - conduct: Runs the batch that compares them.
  /// - Returns: The ends, each bracket's low one before its high one.
  /// - Throws: What `conduct` throws.
  static func all<Failure: Error>(
    _ plans: [Plan],
    _ settings: RunSettings,
    conduct: (Batch) throws(Failure) -> RunOutcome
  ) throws(Failure) -> [PeaceBracket] {
    let ends = ends(in: plans)
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
    let tallies = try conduct(Batch(differencesOf: all, pairing: pairs, part)).pairs
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

  /// Both ends of the brackets of these groups in any of the plans, each bracket once.
  private static func ends(in plans: [Plan]) -> [(path: String, value: Double)] {
    var ends: [(path: String, value: Double)] = []
    for quantity in plans.flatMap({ $0.inputs }).map({ $0.quantity }) {
      let group = quantity.path.prefix { $0 != "." }
      guard case .bracket(let low, _, let high) = quantity.spread, low < high,
        groups.contains(String(group)), !ends.contains(where: { $0.path == quantity.path })
      else { continue }
      ends += [(quantity.path, low), (quantity.path, high)]
    }
    return ends
  }
}
