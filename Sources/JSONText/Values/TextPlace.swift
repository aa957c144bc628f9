/// Where a value stands in its text.
///
/// Lines and columns are counted from 1. A column counts Unicode scalars, so that the place agrees
/// with what an editor shows for all but combined characters. A line ends after a line feed, after
/// a carriage return, or after the two together.
package struct TextPlace: Hashable, Sendable {
  /// Which text, as an index the caller chose; -1 where there is no text.
  package var file: Int32

  /// The line, from 1; 0 where there is no text.
  package var line: Int32

  /// The column in Unicode scalars, from 1; 0 where there is no text.
  package var column: Int32

  /// Creates a place from its three parts.
  package init(file: Int32, line: Int32, column: Int32) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place of a value that was made in code and stands in no text.
  package static let none = TextPlace(file: -1, line: 0, column: 0)
}

extension TextPlace: Comparable {
  /// Orders places by file, then line, then column, as a person reads them.
  package static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
