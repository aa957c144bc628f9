/// Lays the lines of the first screen out in columns.
///
/// Numbers line up on the right, what stands beside them on the left of its own column; labels
/// take what is left of the width.
package struct ScreenLayout {
  private static let basisWidth = 2

  private let width: Int
  private let gap: Int
  private let numbers: Int
  private let cells: Int
  private let labels: Int

  /// Measures the rows of `lines` for a screen of `width` columns.
  package init(_ lines: [ScreenLine], width: Int) {
    self.width = width
    var (number, beside, words, count, label) = (1, 0, 0, 0, 0)
    for case .row(let text, let row, _) in lines where !row.isEmpty {
      label = max(label, text.count)
      count = max(count, row.count)
      for cell in row {
        switch cell {
        case .number(let text, let other):
          number = max(number, text.count)
          beside = max(beside, other.count)
        case .words(let text): words = max(words, text.count)
        }
      }
    }
    let room = max(0, (width - Self.basisWidth) / max(count, 1) - 2)
    numbers = number
    cells = min(max(number + 1 + beside, words), room)
    let spare = width - Self.basisWidth - label - count * (cells + 1)
    gap = spare >= count ? 2 : 1
    let rest = width - Self.basisWidth - count * (cells + gap)
    labels = min(max(0, rest), label)
  }

  /// The line as text of at most the width.
  package func text(_ line: ScreenLine) -> String {
    switch line {
    case .text(let text): return TextLines.cut(text, to: width)
    case .row(let label, let row, let basis):
      let room = row.isEmpty ? width - basis.count - 1 : labels
      var text = TextLines.pad(TextLines.cut(label, to: room), to: room, .leading)
      for cell in row { text += String(repeating: " ", count: gap) + self.text(cell) }
      text = TextLines.trimmedEnd(text)
      guard !basis.isEmpty else { return TextLines.cut(text, to: width) }
      let before = width - basis.count - 1
      return TextLines.pad(TextLines.cut(text, to: before), to: before, .leading) + " " + basis
    }
  }

  private func text(_ cell: ScreenCell) -> String {
    let text =
      switch cell {
      case .number(let number, let beside):
        TextLines.pad(number, to: numbers, .trailing)
          + " " + beside
      case .words(let words): words
      }
    return TextLines.pad(TextLines.cut(text, to: cells), to: cells, .leading)
  }
}
