/// Tables as comma-separated values (RFC 4180), with exact numbers.
package enum CSVReport {
  /// Every table of a report; tables follow each other after an empty line.
  ///
  /// The first columns of each row are `asOf` and `given`, and a column `basis` is there even
  /// when the table has none of its own, so that a row stays true when it is copied elsewhere.
  /// A table whose rows each have a day of their own gives that instead of the report's.
  package static func text(_ report: Report) -> String {
    report.tables.map { text($0, asOf: report.asOf, given: report.given) }.joined(separator: "\r\n")
  }

  /// One table, each line ended by carriage return and line feed as the RFC has it.
  package static func text(_ table: Table, asOf: String, given: String) -> String {
    let places = table.columnPlaces(for: .files)
    let keys = places.map { table.columns[$0].key }
    let before = [("asOf", asOf), ("given", given)].filter { !keys.contains($0.0) }
    let after = [("basis", table.basis)].filter { !keys.contains($0.0) }
    var text = line(before.map { $0.0 } + keys + after.map { $0.0 })
    for row in table.rows {
      let cells = places.map { field(row[$0].value) }
      text += line(before.map { $0.1 } + cells + after.map { $0.1 })
    }
    return text
  }

  private static func field(_ value: CellValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): FileNumber.text(number)
    case .missing: ""
    }
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A field as a line holds it, in quotes where it must be.
  package static func quoted(_ field: String) -> String {
    let mustQuote = field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard mustQuote else { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
