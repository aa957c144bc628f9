/// Rows of cells under columns, with what a reader needs to understand them.
package struct Table: Hashable, Sendable {
  /// A name for the table that files can rely on, such as `measures`.
  package var id: String
  /// What the table shows, in a few words.
  package var caption: String
  /// The columns, from left to right.
  package var columns: [Column]
  /// The rows; each has a cell for every column.
  package private(set) var rows: [[Cell]] = []
  /// What every row rests on, when no column of the table says so row by row.
  package var basis: String
  /// Sentences under the table.
  package var footnotes: [String]

  /// Creates a table without rows.
  package init(
    id: String,
    caption: String = "",
    columns: [Column],
    basis: String = "",
    footnotes: [String] = []
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.basis = basis
    self.footnotes = footnotes
  }

  /// Adds a row.
  ///
  /// - Precondition: As many cells as columns.
  package mutating func add(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has a cell for every column")
    rows.append(row)
  }

  /// The places of the columns meant for `audience`.
  package func columnPlaces(for audience: Audience) -> [Int] {
    columns.indices.filter { columns[$0].audience == nil || columns[$0].audience == audience }
  }
}

/// A column of a table.
package struct Column: Hashable, Sendable {
  /// The name that files use, in camel case.
  package var key: String
  /// The heading that people read.
  package var heading: String
  /// On which side cells line up.
  package var alignment: Alignment
  /// Who sees the column; nil for everyone.
  package var audience: Audience?

  /// Creates a column.
  package init(
    _ key: String,
    _ heading: String,
    _ alignment: Alignment = .trailing,
    for audience: Audience? = nil
  ) {
    self.key = key
    self.heading = heading
    self.alignment = alignment
    self.audience = audience
  }
}

/// On which side the cells of a column line up.
package enum Alignment: Hashable, Sendable {
  /// On the left, as words do.
  case leading
  /// On the right, as numbers do.
  case trailing
}

/// For whom a column is written.
package enum Audience: Hashable, Sendable {
  /// Terminal text and Markdown: rounded numbers, intervals in one cell.
  case people
  /// CSV and JSON: exact numbers, each end of an interval on its own.
  case files
}
