package import Analyses
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

extension ScenarioRun {
  /// The course of one form of the scenario, every few weeks.
  package func series(variant: Int) -> [SeriesPoint] {
    let tally = tallies[variant]
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
