import CommandParsing
import JSONText
import Reports
import ScenarioModel

extension Muster {
  /// `muster schema`: the JSON Schema of scenario files; with another format, the reference page.
  func schema(_ command: ParsedCommand) throws(Failure) {
    switch format(command) {
    case .json, .text: try deliver(JSONText.write(JSONSchema.node), command)
    case .markdown, .csv: try deliver(text(of: Self.reference, command), command)
    }
  }

  /// Every key of the scenario format as one table.
  private static var reference: Report {
    var table = Table(
      id: "keys",
      columns: [
        Column("path", "Path", .leading), Column("title", "Meaning", .leading),
        Column("allowed", "Allowed", .leading), Column("default", "Default", .leading),
        Column("source", "Source", .leading),
      ]
    )
    for key in CatalogueListing.keys {
      table.add([
        Cell(key.path), Cell(key.title), Cell(key.allowed), Cell(key.fallback), Cell(key.source),
      ])
    }
    return Report(
      title: "Scenario files, key by key",
      notes: [
        "A star stands for an id. Every value may be wrapped as "
          + "{\"value\": ..., \"source\": ..., \"date\": ..., \"confidence\": ...}."
      ],
      sections: [ReportSection("Keys", [.table(table)])]
    )
  }
}
