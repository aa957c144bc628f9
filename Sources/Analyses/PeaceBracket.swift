import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics

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
  private static let groups = ["given", "host", "deterrence", "escalation"]

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
    let live = live(ends, plans, settings)
    var part = settings
    part.trials = min(settings.trials, max(100, min(500, settings.trials / 40)))
    part.trialsPerJudgement = 3
    let all = plans + live.map { plans[$0.place].with($0.end.value, atPath: $0.end.path) }
    let pairs = live.indices.map { PlanPair(plans.count + $0, against: live[$0].place) }
    let tallies =
      live.isEmpty ? [] : try conduct(Batch(differencesOf: all, pairing: pairs, part)).pairs
    var shifts: [Changed: [Shift]] = [:]
    for (changed, tally) in zip(live, tallies) { shifts[changed] = tally.moments.map { Shift($0) } }
    let nothing = Measure.allCases.map { _ in Shift(PairedMoments()) }
    return ends.map { end in
      let own = plans.indices.map { shifts[Changed(end: end, place: $0)] ?? nothing }
      return PeaceBracket(
        path: end.path,
        value: end.value,
        forms: Array(own.dropLast()),
        noForce: own[plans.count - 1],
        trials: part.trials
      )
    }
  }

  /// An end of a bracket.
  private struct End: Hashable {
    let path: String
    let value: Double
  }

  /// A plan by its place, with an input at an end.
  private struct Changed: Hashable {
    let end: End
    let place: Int
  }

  /// The ends that change anything at all in some first trials of each plan: many inputs are read
  /// only in another world, and need no more trials.
  private static func live(_ ends: [End], _ plans: [Plan], _ settings: RunSettings) -> [Changed] {
    var part = settings
    part.trials = min(settings.trials, 12)
    part.trialsPerJudgement = 3
    let all = ends.flatMap { end in plans.indices.map { Changed(end: end, place: $0) } }
    guard !all.isEmpty else { return [] }
    let tallies = Runner.differences(
      plans + all.map { plans[$0.place].with($0.end.value, atPath: $0.end.path) },
      pairing: all.indices.map { PlanPair(plans.count + $0, against: all[$0].place) },
      part
    )
    return all.indices.filter { index in
      tallies[index].moments.contains { $0.greater + $0.smaller > 0 }
    }.map { all[$0] }
  }

  /// Both ends of the brackets of these groups in any of the plans, each bracket once.
  private static func ends(in plans: [Plan]) -> [End] {
    var ends: [End] = []
    for quantity in plans.flatMap({ $0.inputs }).map({ $0.quantity }) {
      let group = quantity.path.prefix { $0 != "." }
      guard case .bracket(let low, _, let high) = quantity.spread, low < high,
        groups.contains(String(group)), !ends.contains(where: { $0.path == quantity.path })
      else { continue }
      ends += [End(path: quantity.path, value: low), End(path: quantity.path, value: high)]
    }
    return ends
  }
}
