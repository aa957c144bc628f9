/// Reports as Markdown with pipe tables.
package enum MarkdownReport {
  /// The report as Markdown, ending with a line feed.
  package static func text(_ report: Report) -> String {
    var parts = ["# " + escaped(report.title)]
    if !report.asOf.isEmpty { parts.append("Positions as of \(escaped(report.asOf)).") }
    if !report.given.isEmpty {
      parts.append(paragraph(report.given.prefix(1).uppercased() + report.given.dropFirst()))
    }
    parts += report.notes.map(paragraph)
    for section in report.sections { parts += text(section) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func text(_ section: ReportSection) -> [String] {
    var parts = section.heading.isEmpty ? [] : ["## " + escaped(section.heading)]
    for block in section.blocks {
      switch block {
      case .paragraph(let text): parts.append(paragraph(text))
      case .table(let table): parts += text(table)
      }
    }
    return parts
  }

  private static func text(_ table: Table) -> [String] {
    let places = table.columnPlaces(for: .people)
    var lines = [row(places.map { table.columns[$0].heading })]
    let rules = places.map { table.columns[$0].alignment == .leading ? ":--" : "--:" }
    lines.append("| " + rules.joined(separator: " | ") + " |")
    for cells in table.rows { lines.append(row(places.map { cells[$0].text })) }
    let caption = table.caption.isEmpty ? [] : [paragraph(table.caption)]
    let body = places.isEmpty ? [] : [lines.joined(separator: "\n")]
    return caption + body + table.footnotes.map(paragraph)
  }

  private static func row(_ texts: [String]) -> String {
    let cells = texts.map { escaped($0).split(separator: "\n").joined(separator: "<br>") }
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// Text of a paragraph of its own, so that its beginning starts no list, heading or quote.
  private static func paragraph(_ text: String) -> String {
    let text = escaped(text)
    guard let first = text.first else { return text }
    if "#+->=~".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark) else { return text }
    return digits + "\\" + rest
  }

  /// Text in which no character means anything to Markdown.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_<|[]".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
