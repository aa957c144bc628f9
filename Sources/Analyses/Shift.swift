package import Statistics

/// A mean difference under the same draws, with its error.
package struct Shift: Hashable, Sendable {
  /// How many standard errors a difference must exceed to count.
  private static let fewestErrors = 2.5

  /// The mean difference; nought without trials.
  package let mean: Double
  /// Its standard error; nought when the difference never varies.
  package let error: Double

  /// Reads the mean difference and its error.
  package init(_ paired: PairedMoments) {
    mean = paired.meanDifference ?? 0
    // Few clusters may by chance spread less than their trials do.
    error = max(
      paired.difference.standardError ?? 0,
      paired.difference.trials.standardError ?? 0
    )
  }

  /// The mean difference, or none where chance alone could have made it.
  ///
  /// So what does nothing to a measure does not widen its range by its noise.
  package var counted: Double { mean.magnitude > Self.fewestErrors * error ? mean : 0 }

  /// How far the difference may reach either way, its error taken in.
  package var reach: Double { mean.magnitude + Self.fewestErrors * error }
}
