/// A cell of a table: what a person reads, and the value that files keep.
package struct Cell: Hashable, Sendable {
  /// The text, rounded to what the number supports.
  package let text: String
  /// The value as it is.
  package let value: CellValue

  /// Creates a cell of words.
  package init(_ text: String) {
    self.text = text
    value = .text(text)
  }

  /// Creates a cell of a number that may not exist, shown as `text` either way.
  package init(_ number: Double?, shown text: String) {
    self.text = text
    value = number.map { $0.isFinite ? .number($0) : .missing } ?? .missing
  }

  /// A cell without a value; `reason` says why to a person.
  package static func missing(_ reason: String = "-") -> Cell { Cell(nil, shown: reason) }
}

/// The value of a cell as files keep it.
package enum CellValue: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A finite number.
  case number(Double)
  /// Nothing.
  case missing
}
