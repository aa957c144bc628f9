import ScenarioModel

/// What becomes of every task, as a table.
enum TaskTable {
  /// The table of one form.
  static func table(_ form: FormResult) -> Table {
    var table = Table(
      id: "tasks",
      caption: "Tasks in week \(form.referenceWeek)",
      columns: ["form", "id"].map(EstimateColumns.fileColumn)
        + [Column("label", "Task", .leading), Column("priority", "Priority")]
        + EstimateColumns.columns("usable", "Usable", ends: ("usableLow", "usableHigh"))
        + EstimateColumns.columns(
          "carriedOut",
          "Carried out",
          ends: ("carriedOutLow", "carriedOutHigh")
        ),
      basis: "B"
    )
    for outcome in form.tasks {
      let task = outcome.task
      table.add(
        [Cell(form.heading), Cell(task.id), Cell(task.label)]
          + [Cell(Double(task.priority), shown: "\(task.priority)")]
          + EstimateColumns.cells(EstimateWording(outcome.usable, .percent))
          + EstimateColumns.cells(EstimateWording(outcome.carriedOut, .shareOfRuns))
      )
    }
    return table
  }
}
