package import ForceSimulation
import Statistics

/// The weeks in which contributors become firm and leave, whose medians reports ask for.
extension RecordLayout {
  /// The columns that hold a week of a contributor and keep a histogram.
  private static let kept: [ContributorColumn] = [.firmWeek, .leftWeek]

  /// The places of those columns in the record, contributor by contributor.
  package var contributorWeeks: [Int] {
    (0..<contributors).flatMap { place in Self.kept.map { column($0, contributor: place) } }
  }

  /// One bin for each week.
  var weekShape: HistogramShape { .wholeNumbers(0...points * Self.seriesStep) }
}

extension Tally {
  /// Estimates the median week of a contributor over the trials that have one.
  ///
  /// - Parameters:
  ///   - column: The week in which it became firm or left.
  ///   - contributor: The place of the contributor.
  /// - Returns: The median with its simulation interval; missing when no trial has the week.
  package func medianWeek(
    _ column: RecordLayout.ContributorColumn,
    contributor: Int
  ) -> Estimate {
    let place = layout.column(column, contributor: contributor)
    guard let index = layout.contributorWeeks.firstIndex(of: place), weeks[index].count > 0 else {
      return .missing("no trial has this value")
    }
    let interval = weeks[index].quantileInterval(0.5, level: intervalLevel)
    return Estimate(
      value: weeks[index].quantile(0.5),
      low: interval.low,
      high: interval.high,
      level: intervalLevel,
      trials: weeks[index].count
    )
  }
}
