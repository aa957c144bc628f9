package import ForceSimulation
import Statistics

/// The weeks in which contributors become firm and leave, whose medians reports ask for.
extension RecordLayout {
  /// The columns that hold a week of a contributor and keep a histogram.
  private static let kept: [ContributorColumn] = [.firmWeek, .leftWeek]

  /// How many columns of all contributors those are.
  package var contributorWeekCount: Int { contributors * Self.kept.count }

  /// The place of one of those columns in the record; they are counted contributor by contributor.
  package func contributorWeek(_ index: Int) -> Int {
    let (contributor, kept) = index.quotientAndRemainder(dividingBy: Self.kept.count)
    return column(Self.kept[kept], contributor: contributor)
  }

  /// The number under which a column is counted among those; nil where it keeps no histogram.
  func contributorWeekIndex(_ column: ContributorColumn, contributor: Int) -> Int? {
    Self.kept.firstIndex(of: column).map { contributor * Self.kept.count + $0 }
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
    let index = layout.contributorWeekIndex(column, contributor: contributor)
    guard let index, weeks[index].count > 0 else {
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
