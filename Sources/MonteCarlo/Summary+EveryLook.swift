package import ForceSimulation
import Statistics

extension Tally {
  /// The estimate of a share or a mean with an interval that holds at every look at once.
  ///
  /// - Returns: Nil for medians, of which no such interval is kept.
  package func estimateAtEveryLook(_ measure: Measure) -> Estimate? {
    let moments = columns[measure.rawValue]
    var estimate = estimate(measure)
    switch measure.kind {
    case .share:
      let proportion = ClusteredProportion(moments: moments)
      let interval = proportion.intervalAtEveryLook(level: intervalLevel)
      if estimate.value != nil { (estimate.low, estimate.high) = (interval.low, interval.high) }
    case .mean:
      let interval = moments.intervalAtEveryLook(level: intervalLevel)
      (estimate.low, estimate.high) = (interval?.low, interval?.high)
    case .median: return nil
    }
    return estimate
  }
}
