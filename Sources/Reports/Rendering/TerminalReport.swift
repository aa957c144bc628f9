/// Reports as plain text for a terminal.
package enum TerminalReport {
  /// The columns of a terminal that does not say how many it has.
  package static let defaultWidth = 80

  /// The least width for which text is laid out; below it lines are left to the terminal.
  static let leastWidth = 40

  /// The report as text whose lines fit `width` columns, ending with a line feed.
  ///
  /// Only a word longer than a line may be longer. A table that does not fit even with wrapped
  /// cells is written as one block of lines for each row.
  package static func text(_ report: Report, width: Int = defaultWidth) -> String {
    let width = max(width, leastWidth)
    var parts: [[String]] = [heading(report, width)]
    parts += report.notes.map { TextLines.wrap($0, width: width) }
    for section in report.sections { parts += lines(section, width) }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private static func heading(_ report: Report, _ width: Int) -> [String] {
    var lines = TextLines.wrap(report.title, width: width)
    if !report.asOf.isEmpty { lines.append("positions as of \(report.asOf)") }
    if !report.given.isEmpty { lines += TextLines.wrap(capitalised(report.given), width: width) }
    return lines
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func lines(_ section: ReportSection, _ width: Int) -> [[String]] {
    var parts: [[String]] = []
    var heading = section.heading.isEmpty ? [] : TextLines.wrap(section.heading, width: width)
    if let longest = heading.map({ $0.count }).max() {
      heading.append(String(repeating: "-", count: min(longest, width)))
    }
    for block in section.blocks {
      switch block {
      case .paragraph(let text): parts.append(heading + TextLines.wrap(text, width: width))
      case .table(let table): parts.append(heading + TerminalTable(table, width: width).lines)
      }
      heading = []
    }
    return heading.isEmpty ? parts : parts + [heading]
  }
}
