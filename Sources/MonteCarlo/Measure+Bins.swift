import ForceSimulation
import Statistics

extension Measure {
  /// The value that stands for "never" in a histogram of weeks: above every bin.
  package static let never = 1e6

  /// Whether quantiles of the measure are asked for.
  var needsHistogram: Bool { kind == .median || self == .deaths }

  /// The bins of its values; no troops at all lie below them, so that none stays none.
  var histogramShape: HistogramShape {
    switch unit {
    case .weeks: .wholeNumbers(0...520)
    case .troops: HistogramShape(lower: 0.5, width: 100, bins: 3000)
    case .persons: .wholeNumbers(0...4000)
    default: rangeShape
    }
  }

  /// The bins of its means over draws of the judgements.
  var rangeShape: HistogramShape {
    switch unit {
    case .share: HistogramShape(lower: 0, width: 0.002, bins: 501)
    case .tasks: HistogramShape(lower: 0, width: 0.05, bins: 1281)
    case .weeks: HistogramShape(lower: 0, width: 1, bins: 521)
    case .troops: HistogramShape(lower: 0, width: 250, bins: 1200)
    case .persons: HistogramShape(lower: 0, width: 2, bins: 1000)
    case .years: HistogramShape(lower: 0, width: 250, bins: 1200)
    case .millions: HistogramShape(lower: 0, width: 100, bins: 1000)
    case .units: HistogramShape(lower: 0, width: 1, bins: 1000)
    case .count where self == .incidents: HistogramShape(lower: 0, width: 1, bins: 1000)
    case .count, .times: HistogramShape(lower: 0, width: 0.05, bins: 1281)
    }
  }
}
