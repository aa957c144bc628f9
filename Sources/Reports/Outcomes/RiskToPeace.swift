package import Analyses
package import ForceSimulation
package import MonteCarlo
import Statistics

/// What a force does to the peace, relative to no force in the same world.
extension ScenarioRun {
  /// The ratio of the share of trials that reach something with a force to the share without one.
  ///
  /// Its range is that of the judgements, widened by every bracket and by the form of support:
  /// their ends are set with and without the force alike, so that what changes the world for both
  /// does not pass for an effect of the force. The form of answers is not taken in; the ratio is
  /// given under either.
  ///
  /// - Parameters:
  ///   - measure: A share of trials.
  ///   - variant: Which form of the scenario.
  ///   - turnsAnswers: Whether what answers do is the opposite of what the scenario says.
  /// - Returns: The ratio; missing when it never happens without a force, and where no force was
  ///   not played.
  package func ratioToNoForce(
    _ measure: Measure,
    variant: Int,
    turnsAnswers: Bool = false
  ) -> Estimate {
    guard let beside else { return .missing("no force was not played") }
    let said = tallies[variant].estimate(measure)
    let force = turnsAnswers ? turned(said, measure, variant, beside.rivals) : said
    var ratio = RatioToNoForce.estimate(measure, with: force, without: beside.noForce)
    guard let low = ratio.rangeLow, let high = ratio.rangeHigh else { return ratio }
    let factors = changes(of: measure, variant, beside) + [1]
    ratio.rangeLow = low * (factors.min() ?? 1)
    ratio.rangeHigh = high * (factors.max() ?? 1)
    return ratio
  }

  /// The share of a measure if answers do the opposite of what the scenario says: the share of all
  /// trials and, on some, what the opposite changes under the same draws.
  ///
  /// Errors of both are added, as if they were as one, so the interval is too wide rather than too
  /// narrow. What changes nothing in any trial leaves the share as it is.
  private func turned(
    _ said: Estimate,
    _ measure: Measure,
    _ variant: Int,
    _ rivals: RivalRun
  ) -> Estimate {
    let pair = rivals.changes[RivalForm.answers.rawValue][variant]
    let change = RivalTable.difference(measure, pair, variants[variant].scenario)
    guard !pair.isNothing, let shift = change.difference else { return said }
    func moved(_ value: Double?, by shift: Double?) -> Double? {
      guard let value, let shift else { return nil }
      return min(1, max(0, value + shift))
    }
    var turned = said
    turned.value = moved(said.value, by: shift)
    turned.low = moved(said.low, by: change.low)
    turned.high = moved(said.high, by: change.high)
    turned.trials = min(said.trials, change.trials)
    turned.rangeLow = moved(said.rangeLow, by: shift)
    turned.rangeHigh = moved(said.rangeHigh, by: shift)
    return turned
  }

  /// By how much each bracket's ends, and the other form of support, multiply the ratio.
  private func changes(of measure: Measure, _ variant: Int, _ beside: Beside) -> [Double] {
    guard let share = tallies[variant].estimate(measure).value,
      let base = beside.noForce.estimate(measure).value, base > 0, share > 0
    else { return [] }
    let column = measure.rawValue
    let ends = beside.peaceBrackets.map { ($0.forms[variant][column], $0.noForce[column]) }
    let support = beside.rivals.changes[RivalForm.support.rawValue][variant]
    let form = (Shift(support.moments[column]), Shift(PairedMoments()))
    return (ends + [form]).compactMap { force, none in
      Self.factor(share, base, force, none)
    }
  }

  /// By how much two shifts multiply a ratio; nil where chance alone could have changed it.
  private static func factor(
    _ share: Double,
    _ base: Double,
    _ force: Shift,
    _ none: Shift
  ) -> Double? {
    let ratio = share / base
    let change = force.mean - ratio * none.mean
    let errors = [force.error, ratio * none.error]
    let error = errors.map { $0 * $0 }.reduce(0, +).squareRoot()
    guard change.magnitude > 2.5 * error, base + none.mean > 0 else { return nil }
    return max(0, share + force.mean) / (base + none.mean) / ratio
  }
}
