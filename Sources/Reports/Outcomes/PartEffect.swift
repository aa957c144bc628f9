package import Analyses
package import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics

/// What a scenario is without one of its parts, in one measure.
package struct PartEffect: Sendable {
  /// The part.
  package let part: Attribution.Part
  /// The mean of the scenario as it is; nil when no trial has a value in both.
  package let base: Double?
  /// The mean without the part, over the same trials.
  package let without: Double?
  /// The scenario without the part less the scenario as it is.
  package let difference: PairedDifference

  init(_ part: Attribution.Part, _ measure: Measure, level: Double, smallest: Double) {
    let moments = part.effect.moments[measure.rawValue]
    self.part = part
    base = moments.second.mean
    without = moments.first.mean
    difference = PairedDifference(
      measure,
      part.effect,
      adjustedLevel: level,
      smallest: smallest,
      isComparable: true
    )
  }
}

extension Attribution {
  /// What every part carries of one measure, in the order of the parts.
  package func effects(on measure: Measure) -> [PartEffect] {
    let level = Comparison.adjustedLevel(comparisons: parts.count)
    let smallest = SmallestDifference.of(measure, variant.scenario.matters)
    return parts.map { PartEffect($0, measure, level: level, smallest: smallest) }
  }

  /// The measures that the scenario runs long enough for.
  package var measuresReached: [Measure] {
    kind.measures.filter { variant.scenario.horizonWeeks > $0.week ?? 0 }
  }
}
