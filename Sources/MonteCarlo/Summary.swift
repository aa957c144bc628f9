package import ForceSimulation
import Mathematics
import Statistics

extension Tally {
  /// The estimate of a measure, summed up as the measure says.
  package func estimate(_ measure: Measure) -> Estimate {
    var estimate =
      switch measure.kind {
      case .share: share(column: measure.rawValue)
      case .mean: mean(column: measure.rawValue)
      case .median: quantile(0.5, of: measure)
      }
    let range = ranges[measure.rawValue].range(of: columns[measure.rawValue], level: rangeLevel)
    // The range is one of means over draws; a median may lie outside it and is taken in.
    estimate.rangeLow = range.map { min($0.low, estimate.value ?? $0.low) }
    estimate.rangeHigh = range.map { max($0.high, estimate.value ?? $0.high) }
    return estimate
  }

  /// The share of trials in which a column is 1.
  package func share(column: Int) -> Estimate {
    let proportion = ClusteredProportion(moments: columns[column])
    guard proportion.trials > 0 else { return .missing("no trial has this value") }
    let interval = proportion.interval(level: intervalLevel)
    return Estimate(
      value: proportion.share,
      low: interval.low,
      high: interval.high,
      level: intervalLevel,
      trials: proportion.trials
    )
  }

  /// The mean of a column over the trials that have a value.
  package func mean(column: Int) -> Estimate {
    let moments = columns[column]
    guard let mean = moments.mean else { return .missing("no trial has this value") }
    let interval = moments.interval(level: intervalLevel)
    return Estimate(
      value: mean,
      low: interval?.low,
      high: interval?.high,
      level: intervalLevel,
      trials: moments.count
    )
  }

  /// A quantile of a measure that keeps a histogram.
  package func quantile(_ probability: Double, of measure: Measure) -> Estimate {
    guard let histogram = histograms[measure.rawValue], histogram.count > 0 else {
      return .missing("no trial has this value")
    }
    let interval = histogram.quantileInterval(probability, level: intervalLevel)
    // What lies below the bins is none at all, never an unknown.
    let none = histogram.countBelow
    let isNone = Double(none) >= probability * Double(histogram.count)
    let value = isNone ? 0 : histogram.quantile(probability)
    return Estimate(
      value: value,
      low: interval.low ?? (none > 0 ? 0 : nil),
      high: interval.high ?? (none == histogram.count ? 0 : nil),
      level: intervalLevel,
      trials: histogram.count,
      reason: value == nil ? "not reached in enough trials" : nil
    )
  }

  /// The mean of the worst `share` of trials, those with the highest values, of a measure that
  /// keeps a histogram.
  package func tailMean(worst share: Double, of measure: Measure) -> Estimate {
    guard let histogram = histograms[measure.rawValue], histogram.count > 0 else {
      return .missing("no trial has this value")
    }
    return Estimate(
      value: histogram.tailMean(worst: share),
      low: nil,
      high: nil,
      level: intervalLevel,
      trials: histogram.count
    )
  }

  /// One measure's mean over another's, with the error of a ratio.
  ///
  /// Like any mean it has no interval from a single draw of the judgements.
  ///
  /// - Parameters:
  ///   - numerator: The measure above.
  ///   - denominator: The measure below, in the same trials.
  ///   - factor: What the ratio is multiplied by, above 0.
  /// - Returns: The ratio; missing where the mean below is nought.
  package func ratio(
    _ numerator: Measure,
    over denominator: Measure,
    times factor: Double
  ) -> Estimate {
    let top = columns[numerator.rawValue]
    let bottom = columns[denominator.rawValue]
    guard let a = top.mean, let b = bottom.mean, b > 0 else {
      return .missing("no exposure")
    }
    let ratio = a / b
    let halfWidth = Self.halfWidth(ofRatio: ratio, top, bottom, mean: b)
    return Estimate(
      value: factor * ratio,
      low: halfWidth.map { max(0, factor * (ratio - $0)) },
      high: halfWidth.map { factor * (ratio + $0) },
      level: intervalLevel,
      trials: top.count
    )
  }

  /// Half the width of the t interval of a ratio of means; nil where either mean has none.
  ///
  /// Both means are taken as independent: where they grow together, as harm and exposure do, this
  /// is too wide.
  private static func halfWidth(
    ofRatio ratio: Double,
    _ top: ClusteredMoments,
    _ bottom: ClusteredMoments,
    mean: Double
  ) -> Double? {
    guard let topError = top.errorOfMean, let bottomError = bottom.errorOfMean else {
      return nil
    }
    let above = topError / mean
    let below = ratio * bottomError / mean
    let quantile = StudentT.quantile(
      1 - (1 - intervalLevel) / 2,
      degrees: Double(top.clusters - 1)
    )
    return quantile * (above * above + below * below).squareRoot()
  }
}
