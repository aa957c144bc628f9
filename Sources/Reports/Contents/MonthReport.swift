package import Analyses
import ForceSimulation
import MonteCarlo

/// The course over time: `muster run NAME --by month`.
package enum MonthReport {
  /// The report of a run, one table for each form.
  package static func report(_ run: ScenarioRun) -> Report {
    var report = Report(run, title: "by month")
    report.sections = run.forms.map { form in
      ReportSection(run.variants.count > 1 ? form.heading : "", [.table(table(form))])
    }
    return report
  }

  private static func table(_ form: FormResult) -> Table {
    var table = Table(
      id: "series",
      columns: [EstimateColumns.fileColumn("form"), Column("week", "Week")]
        + EstimateColumns.columns("troops", "Troops", ends: ("troopsLow", "troopsHigh"))
        + EstimateColumns.columns(
          "coverageUsable",
          "Usable",
          ends: ("coverageUsableLow", "coverageUsableHigh")
        )
        + EstimateColumns.columns("deaths", "Killed so far", ends: ("deathsLow", "deathsHigh")),
      basis: "B",
      footnotes: [
        "Means over all runs, with their computation error. Usable: share of what the tasks ask "
          + "for in that week."
      ]
    )
    for point in form.series {
      table.add(
        [Cell(form.heading), Cell(Double(point.week), shown: "\(point.week)")]
          + EstimateColumns.cells(EstimateWording(point.troops, QuantityStyle(.troops)))
          + EstimateColumns.cells(EstimateWording(point.coverageUsable, .percent))
          + EstimateColumns.cells(EstimateWording(point.deaths, QuantityStyle(.persons)))
      )
    }
    return table
  }
}
