/// A report before it is laid out: the one form that every renderer turns into text.
package struct Report: Hashable, Sendable {
  /// What the report is about.
  package var title: String
  /// The day whose positions it describes, as year-month-day; empty when there is none.
  package var asOf: String
  /// What the results take as given, as a clause that begins with "if"; empty for nothing.
  package var given: String
  /// Sentences that a reader needs before the numbers.
  package var notes: [String]
  /// The parts, in reading order.
  package var sections: [ReportSection]

  /// Creates a report.
  package init(
    title: String,
    asOf: String = "",
    given: String = "",
    notes: [String] = [],
    sections: [ReportSection] = []
  ) {
    self.title = title
    self.asOf = asOf
    self.given = given
    self.notes = notes
    self.sections = sections
  }

  /// Every table, in reading order.
  package var tables: [Table] {
    sections.flatMap { section in
      section.blocks.compactMap { block in
        if case .table(let table) = block { table } else { nil }
      }
    }
  }
}

/// A part of a report under a heading of its own.
package struct ReportSection: Hashable, Sendable {
  /// The heading.
  package var heading: String
  /// What stands under it, in reading order.
  package var blocks: [ReportBlock]

  /// Creates a section.
  package init(_ heading: String, _ blocks: [ReportBlock]) {
    self.heading = heading
    self.blocks = blocks
  }
}

/// A paragraph or a table of a report.
package enum ReportBlock: Hashable, Sendable {
  /// Running text, to be wrapped.
  case paragraph(String)
  /// Rows and columns.
  case table(Table)
}
