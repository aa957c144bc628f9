import CommandParsing
import JSONText
import Reports
import ScenarioModel

extension Muster {
  /// `muster list`: which scenarios there are.
  func list(_ command: ParsedCommand) throws(Failure) {
    let folders = ScenarioFolders(surroundings)
    if command.isSet(Program.names) {
      return try deliver(folders.names.map { "\($0)\n" }.joined(), command)
    }
    var table = Table(
      id: "scenarios",
      columns: [
        Column("name", "Scenario", .leading), Column("asOf", "As of", .leading),
        Column("ask", "Ask"), Column("parent", "Changes", .leading),
        Column("question", "Question", .leading),
      ]
    )
    for name in folders.names { table.add(row(name)) }
    let report = Report(
      title: "Scenarios",
      notes: table.rows.isEmpty ? ["No folder called 'scenarios' was found."] : [],
      sections: [ReportSection("", [.table(table)])]
    )
    try deliver(text(of: report, command), command)
  }

  private func row(_ name: String) -> [Cell] {
    do throws(Failure) {
      let resolved = try ScenarioLoading(surroundings).load(name)
      let ask = resolved.scenario.mission.troopsAsked?.central
      let parents = resolved.parents.filter { !$0.hasPrefix("library/") }
      return [
        Cell(name), Cell(resolved.scenario.asOf.description),
        Cell(ask, shown: ask.map { NumberStyle.grouped(Int64($0)) } ?? "-"),
        Cell(parents.first ?? "-"), Cell(resolved.scenario.question),
      ]
    } catch {
      let why =
        switch error {
        case .scenario(let problems, _, _): "\(problems.count) problems"
        case .unreadable(_, let failure): failure.reason
        default: "unknown"
        }
      let words = "cannot be read: \(why); see 'muster check \(name)'"
      return [Cell(name), Cell("-"), .missing(), Cell("-"), Cell(words)]
    }
  }
}
