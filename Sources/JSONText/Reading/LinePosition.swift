/// Knows the line and column of an index that only moves forward.
///
/// The column follows from three numbers, so that the common case, ASCII, costs nothing per byte.
struct LinePosition {
  /// Which text this is, as the caller numbered it.
  let file: Int32

  private var line: Int32 = 1
  private var lineStart = 0
  private var continuationBytes = 0

  /// Creates the position of the beginning of a text.
  init(file: Int32) {
    self.file = file
  }

  /// The place of the byte at `index`, which stands in the current line.
  func place(at index: Int) -> TextPlace {
    let column = index - lineStart - continuationBytes + 1
    return TextPlace(file: file, line: line, column: Int32(clamping: column))
  }

  /// Says that a new line begins at `index`.
  mutating func startLine(at index: Int) {
    line &+= 1
    restartColumns(at: index)
  }

  /// Says that column 1 of the current line is at `index`.
  mutating func restartColumns(at index: Int) {
    lineStart = index
    continuationBytes = 0
  }

  /// Says that a scalar of `count` bytes was passed.
  mutating func passScalar(ofBytes count: Int) {
    continuationBytes += count - 1
  }
}
