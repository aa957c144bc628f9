import ForceSimulation
package import MonteCarlo
import ScenarioModel

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
  /// The mean of a column, its interval cut to what is possible.
  private func mean(
    _ column: Int,
    of possible: ClosedRange<Double> = Estimate.amounts
  ) -> Estimate {
    tally.mean(column: column).within(possible)
  }

  /// The course, every few weeks.
  package var series: [SeriesPoint] {
    let layout = tally.layout
    return (0..<layout.points).map { point in
      SeriesPoint(
        week: point * RecordLayout.seriesStep,
        troops: mean(layout.column(.troops, point: point)),
        coverageUsable: scenario.tasks.isEmpty
          ? .missing(Self.noTasks)
          : mean(layout.column(.coverageUsable, point: point), of: Estimate.shares),
        deaths: mean(layout.column(.deaths, point: point))
      )
    }
  }
}
