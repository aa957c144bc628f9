/// How trials are summed up in a measure.
package enum MeasureKind: Hashable, Sendable {
  /// The share of trials in which it is 1.
  case share
  /// The mean over trials.
  case mean
  /// The median over trials; a trial in which it never happens counts as later than any week.
  case median

  /// The kind as files name it.
  package var name: String {
    switch self {
    case .share: "share"
    case .mean: "mean"
    case .median: "median"
    }
  }
}
