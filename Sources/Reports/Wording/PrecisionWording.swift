package import Analyses
import MonteCarlo

/// What became of the precision that was asked for.
package enum PrecisionWording {
  /// The sentence on a run; nil where the number of trials was given.
  package static func sentence(_ run: ScenarioRun) -> String? {
    run.precision.map {
      sentence($0, Precision.greatestHalfWidth(of: run.tallies), run.settings)
    }
  }

  /// The sentence on a comparison; nil where the number of trials was given.
  package static func sentence(_ comparison: Comparison) -> String? {
    comparison.precision.map {
      let width = Precision.greatestHalfWidth(of: comparison.tallies, pairs: comparison.pairs)
      return sentence($0, width, comparison.settings)
    }
  }

  private static func sentence(
    _ precision: Precision,
    _ width: Double?,
    _ settings: RunSettings
  ) -> String {
    let asked = NumberStyle.plain(precision.halfWidth * 100)
    let runs = NumberStyle.runs(counted: Int64(settings.trials))
    guard let width else {
      return "There is nothing to be exact about after \(runs)."
    }
    let reached =
      "plus or minus \(NumberStyle.digits(3, of: width * 100)) in 100 after \(runs)"
    return width <= precision.halfWidth
      ? "Headline shares and quantiles are exact to \(reached); \(asked) was asked for."
      : "The precision was not reached: \(reached), the most allowed; \(asked) was asked for."
  }
}
