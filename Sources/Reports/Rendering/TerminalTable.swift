/// A table laid out for a terminal.
package struct TerminalTable {
  private static let gap = "  "
  private static let narrowest = 8

  private let table: Table
  private let width: Int
  private let places: [Int]

  /// Prepares a table for lines of `width` characters.
  package init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
    places = table.columnPlaces(for: .people)
  }

  /// The lines: caption, headings, a rule, rows, footnotes.
  package var lines: [String] {
    let caption = table.caption.isEmpty ? [] : TextLines.wrap(table.caption, width: width)
    let footnotes = table.footnotes.flatMap { TextLines.wrap($0, width: width, hanging: "  ") }
    return caption + body + footnotes
  }

  private var body: [String] {
    guard !places.isEmpty else { return [] }
    guard let widths = columnWidths else { return records }
    let headings = row(places.map { table.columns[$0].heading }, widths)
    let rule = TextLines.trimmedEnd(
      widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap)
    )
    return headings + [rule]
      + table.rows.flatMap { cells in
        row(places.map { cells[$0].text }, widths)
      }
  }

  /// The widths of the columns; nil when they cannot be made to fit.
  ///
  /// Numbers keep to one line; headings and words wrap, those of the widest column first.
  private var columnWidths: [Int]? {
    var widths = places.map { width(of: $0, text: { $0.count }) }
    let least = places.map { leastWidth(of: $0) }
    let room = width - Self.gap.count * (places.count - 1)
    while widths.reduce(0, +) > room {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// The width below which a column would break a number or a word; headings may break at hyphens.
  private func leastWidth(of place: Int) -> Int {
    var least = TextLines.longestPart(table.columns[place].heading)
    for row in table.rows {
      if case .number = row[place].value, table.columns[place].alignment == .trailing {
        least = max(least, row[place].text.count)
      } else {
        least = max(least, TextLines.longestWord(row[place].text))
      }
    }
    return table.columns[place].alignment == .leading ? max(Self.narrowest, least) : least
  }

  private func width(of place: Int, text: (String) -> Int) -> Int {
    let cells = table.rows.map { text($0[place].text) }.max() ?? 0
    return max(cells, TextLines.longestWord(table.columns[place].heading), 1)
  }

  /// One row, on as many lines as its tallest cell; headings stand at the bottom of theirs.
  private func row(_ texts: [String], _ widths: [Int]) -> [String] {
    let cells = texts.indices.map { TextLines.wrap(texts[$0], width: widths[$0]) }
    let height = cells.map { $0.count }.max() ?? 0
    return (0..<height).map { line in
      let parts = cells.indices.map { index in
        TextLines.pad(
          line < cells[index].count ? cells[index][line] : "",
          to: widths[index],
          table.columns[places[index]].alignment
        )
      }
      return TextLines.trimmedEnd(parts.joined(separator: Self.gap))
    }
  }

  /// Each row as lines of heading and value, for a table that is too wide.
  private var records: [String] {
    table.rows.flatMap { cells in
      places.enumerated().flatMap { offset, place in
        record(table.columns[place].heading, cells[place].text, isFirst: offset == 0)
      }
    }
  }

  /// A heading and a value; the value begins on a line of its own after a heading that is wide.
  private func record(_ heading: String, _ text: String, isFirst: Bool) -> [String] {
    let lead = (isFirst ? "" : Self.gap) + (heading.isEmpty ? "" : heading + ": ")
    guard lead.count <= width / 2 else {
      let indent = String(repeating: " ", count: Self.gap.count * 2)
      return TextLines.wrap(TextLines.trimmedEnd(lead), width: width, hanging: Self.gap)
        + TextLines.wrap(text, width: width - indent.count).map { indent + $0 }
    }
    let indent = String(repeating: " ", count: lead.count)
    return TextLines.wrap(text, width: width - lead.count).enumerated().map { line in
      TextLines.trimmedEnd((line.offset == 0 ? lead : indent) + line.element)
    }
  }
}
