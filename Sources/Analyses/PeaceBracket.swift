import ForceSimulation
import MonteCarlo
import Statistics

/// What one end of a bracket does to serious combat and war, with each form of a scenario and with
/// no force.
///
/// Most brackets change the world for a force and for no force alike; only what differs between
/// the two says something of the force. So these comparisons are made also with no force, for the
/// groups of inputs that act on the peace.
package struct PeaceBracket: Sendable {
  /// The path of the bracketed input.
  package let path: String
  /// Its value at this end.
  package let value: Double
  /// What it does to each measure with each form of the scenario, by form and measure.
  package let forms: [[Shift]]
  /// What it does with no force, by measure.
  package let noForce: [Shift]

  /// Both ends of every bracket that acts on the peace in any of the plans.
  ///
  /// - Parameters:
  ///   - ends: What was played.
  ///   - forms: How many forms the scenario has; no force stands after them.
  /// - Returns: The ends, each bracket's low one before its high one.
  static func all(_ ends: [BracketEnds], forms: Int) -> [PeaceBracket] {
    var brackets: [Bracket] = []
    for bracket in ends.map({ $0.bracket })
    where bracket.actsOnPeace && !brackets.contains(where: { $0.path == bracket.path }) {
      brackets.append(bracket)
    }
    let nothing = Measure.allCases.map { _ in Shift(PairedMoments()) }
    return brackets.flatMap { bracket in
      [true, false].map { isLow in
        let shifts = (0...forms).map { place in
          let own = ends.first { $0.place == place && $0.bracket.path == bracket.path }
          return own.map { isLow ? $0.low : $0.high } ?? nothing
        }
        return PeaceBracket(
          path: bracket.path,
          value: isLow ? bracket.low : bracket.high,
          forms: Array(shifts.dropLast()),
          noForce: shifts[forms]
        )
      }
    }
  }
}
