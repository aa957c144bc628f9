import ForceSimulation
package import MonteCarlo

/// Means over trials in one week of the course.
package struct SeriesPoint: Sendable {
  /// The week.
  package let week: Int
  /// Troops in theatre.
  package let troops: Estimate
  /// The usable share of what the tasks ask for.
  package let coverageUsable: Estimate
  /// Soldiers killed since week 0.
  package let deaths: Estimate
}

extension FormResult {
  /// The course, every few weeks.
  package var series: [SeriesPoint] {
    let layout = tally.layout
    return (0..<layout.points).map { point in
      SeriesPoint(
        week: point * RecordLayout.seriesStep,
        troops: tally.mean(column: layout.column(.troops, point: point)),
        coverageUsable: tally.mean(column: layout.column(.coverageUsable, point: point)),
        deaths: tally.mean(column: layout.column(.deaths, point: point))
      )
    }
  }
}
