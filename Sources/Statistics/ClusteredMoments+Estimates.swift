import Mathematics

extension ClusteredMoments {
  /// How many trials were added.
  package var count: Int64 { trials.count }

  /// The mean over all trials, or nil without trials.
  package var mean: Double? { trials.mean }

  /// Whether every cluster is a single trial, so that trials are independent.
  private var isUnclustered: Bool { clusters == count }

  /// The standard error of the mean, right when the trials of a cluster share their outer draw.
  ///
  /// The ratio estimator W/(W-1) * sum over clusters of (sum - size * mean)^2, divided by the
  /// squared number of trials and rooted. Equal to that of ``ExactMoments`` when every cluster
  /// is a single trial; nil with fewer than two clusters.
  package var standardError: Double? {
    guard !isUnclustered else { return trials.standardError }
    guard clusters > 1 else { return nil }
    let correction = Double(clusters) / Double(clusters - 1)
    return (correction * clusterSpread).squareRoot() / Double(count)
  }

  /// How many trials must be alike before their mean is taken for known: of others, at most one in
  /// a hundred differs (with 95 in 100, if they are independent; the rule of three).
  private static let enoughAlike: Int64 = 300

  /// The standard error where the trials tell one: nil with fewer than two clusters, since one draw
  /// says nothing about the others, and where clusters do not differ but trials are so few that
  /// this may be luck.
  package var errorOfMean: Double? {
    guard let standardError, standardError > 0 || count >= Self.enoughAlike else { return nil }
    return standardError
  }

  /// The t interval for the mean with W - 1 degrees of freedom, W the number of clusters.
  ///
  /// Nil with fewer than two clusters, and with fewer than 300 trials if clusters do not differ.
  package func interval(level: Double) -> Interval? {
    guard let mean, let errorOfMean else { return nil }
    return .student(mean, errorOfMean, degrees: Double(clusters - 1), level: level)
  }

  /// The sum over clusters of (sum - size * mean)^2, from an exact numerator.
  private var clusterSpread: Double {
    let (total, trialCount) = (trials.sum, count)
    let first = squaredSums.multiplied(by: trialCount).multiplied(by: trialCount)
    let crossed = Int256.product(total, sumsTimesSize).multiplied(by: trialCount)
    let last = Int256.product(total, total).multiplied(by: squaredSizes)
    let numerator = first - crossed - crossed + last
    return FixedPoint.squaredValue(numerator) / Double(trialCount) / Double(trialCount)
  }
}

extension ClusteredMoments {
  /// The variance among trials of one cluster: chance alone, with what we do not know held fixed.
  ///
  /// Each cluster's squared deviations weigh by its size, which is the plain pooled variance
  /// when sizes are equal. Nil when no cluster holds two trials.
  package var withinVariance: Double? {
    let pairs = squaredSizes - count
    guard pairs > 0 else { return nil }
    return FixedPoint.squaredValue(squaresTimesSize - squaredSums) / Double(pairs)
  }

  /// The variance of the clusters' true means: what we do not know alone.
  ///
  /// The spread of the observed cluster means less the part that chance within clusters puts
  /// there, floored at 0; for equal sizes K this is their variance - within / K, otherwise the
  /// method of moments. Nil when it cannot be told from chance (no cluster holds two trials) or
  /// with fewer than two clusters.
  package var betweenVariance: Double? {
    guard clusters > 1, let withinVariance else { return nil }
    let total = Double(count)
    let squares = Double(squaredSizes)
    let cubes = Double(cubedSizes)
    let withinFactor = total - squares / total
    let betweenFactor = squares - 2 * cubes / total + squares / total * (squares / total)
    return max(0, (clusterSpread - withinFactor * withinVariance) / betweenFactor)
  }

  /// How many times the variance of the mean exceeds that of as many independent trials.
  ///
  /// Exactly K when the K trials of each cluster are identical, about 1 when sharing the draw
  /// does not matter, 1 for single trials. The independent trials are given the variance
  /// between + within, because the plain sample variance is too small under clustering. Nil
  /// with fewer than two clusters or when nothing varies.
  package var designEffect: Double? {
    guard !isUnclustered else { return count > 1 ? 1 : nil }
    guard let standardError, let withinVariance, let betweenVariance else { return nil }
    let independent = withinVariance + betweenVariance
    guard independent > 0 else { return nil }
    return standardError * standardError * Double(count) / independent
  }

  /// The factor by which to divide counts before an interval for independent trials is used.
  ///
  /// The design effect, not below 1, times the squared ratio of the t quantiles with W - 1 and
  /// n - 1 degrees of freedom, which pays for estimating it from W clusters only (Korn and
  /// Graubard, Survey Methodology 24, 1998); at most n, one trial in effect. When nothing varies
  /// the clustering cannot be seen and only the second factor acts.
  package func countDivisor(level: Double) -> Double {
    guard !isUnclustered else { return 1 }
    guard clusters > 1 else { return Double(count) }
    let tail = Interval.tail(outside: level)
    let ratio =
      StudentT.quantile(tail, degrees: Double(clusters - 1))
      / StudentT.quantile(tail, degrees: Double(count - 1))
    return min(max(1, designEffect ?? 1) * ratio * ratio, Double(count))
  }
}
