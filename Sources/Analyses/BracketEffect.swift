import MonteCarlo

/// What a range without odds does to every measure at its two ends.
///
/// A bracket is never averaged over: the run uses its middle, and this compares both ends with
/// it, trial by trial under the same draws.
package struct BracketEffect: Sendable {
  /// The path of the bracketed input.
  package let path: String
  /// Its ends and the value the run uses.
  package let low: Double
  package let middle: Double
  package let high: Double
  /// How every measure at the low end differs from the middle, by measure.
  package let lowShifts: [Shift]
  /// The same at the high end.
  package let highShifts: [Shift]
  /// How many trials the comparison rests on.
  package let trials: Int

  /// Reads what both ends do to a form of a scenario.
  init(_ ends: BracketEnds) {
    path = ends.bracket.path
    low = ends.bracket.low
    middle = ends.bracket.middle
    high = ends.bracket.high
    lowShifts = ends.low
    highShifts = ends.high
    trials = ends.trials
  }

  /// The mean difference of every measure at the low end from the middle, by measure; 0 where
  /// chance alone could have made it.
  package var lowEnd: [Double] { lowShifts.map { $0.counted } }

  /// The same at the high end.
  package var highEnd: [Double] { highShifts.map { $0.counted } }
}
