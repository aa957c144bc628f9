import Foundation

/// A table of known answers read from a comma-separated file with a header line.
///
/// Cells may be quoted with double quotes; a doubled quote inside stands for one.
package struct CheckTable: Sendable {
  /// The names in the header line, in file order.
  package let columns: [String]

  /// The cells of each following line, in file order.
  package let rows: [[String]]

  /// Reads `Tests/Vectors/<name>` of this package.
  package init(_ name: String, testFile: String = #filePath) throws {
    let folder = URL(fileURLWithPath: testFile)
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Vectors")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { Self.cells(of: String($0)) }
    columns = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// The cell of `row` under the column called `name`.
  package func cell(_ row: [String], _ name: String) -> String? {
    columns.firstIndex(of: name).flatMap { $0 < row.count ? row[$0] : nil }
  }

  private static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var characters = line.makeIterator()
    var pending = characters.next()
    while let character = pending {
      pending = characters.next()
      switch character {
      case "\"" where isQuoted && pending == "\"":
        cell.append("\"")
        pending = characters.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.append(character)
      }
    }
    cells.append(cell)
    return cells
  }
}
