package import JSONText

/// Reports as JSON, with exact numbers.
package enum JSONReport {
  /// The report as one object; each row of a table is an object by the columns' keys.
  package static func node(_ report: Report) -> JSONNode {
    .object([
      ("title", .text(report.title)),
      ("asOf", report.asOf.isEmpty ? .null : .text(report.asOf)),
      ("given", report.given.isEmpty ? .null : .text(report.given)),
      ("notes", .list(report.notes.map { .text($0) })),
      ("sections", .list(report.sections.map(node))),
    ])
  }

  private static func node(_ section: ReportSection) -> JSONNode {
    var paragraphs: [JSONNode] = []
    var tables: [JSONNode] = []
    for block in section.blocks {
      switch block {
      case .paragraph(let text): paragraphs.append(.text(text))
      case .table(let table): tables.append(node(table))
      }
    }
    return .object([
      ("heading", .text(section.heading)),
      ("paragraphs", .list(paragraphs)),
      ("tables", .list(tables)),
    ])
  }

  /// One table as an object.
  package static func node(_ table: Table) -> JSONNode {
    let places = table.columnPlaces(for: .files)
    return .object([
      ("id", .text(table.id)),
      ("caption", .text(table.caption)),
      ("basis", table.basis.isEmpty ? .null : .text(table.basis)),
      (
        "rows",
        .list(
          table.rows.map { row in
            .object(places.map { (table.columns[$0].key, node(row[$0].value)) })
          }
        )
      ),
      ("footnotes", .list(table.footnotes.map { .text($0) })),
    ])
  }

  private static func node(_ value: CellValue) -> JSONNode {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .missing: .null
    }
  }
}
