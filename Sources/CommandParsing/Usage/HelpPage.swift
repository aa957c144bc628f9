/// A help page that is being written: blocks of lines with a blank line between them.
struct HelpPage {
  /// A term and what it means.
  typealias Entry = (label: String, text: String)

  /// The number of columns no line exceeds, unless a single word does.
  let width: Int

  /// The column where explanations begin, after labels that are indented by two.
  private static let textColumn = 26

  /// The least number of columns worth filling beside the labels; with fewer, explanations
  /// stand below them.
  private static let leastTextWidth = 30

  private var lines: [String] = []

  /// Starts a page of some width; below 40 counts as 40.
  init(width: Int) {
    self.width = usable(width)
  }

  /// The page so far, each line ended by a line break.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds lines as a block of their own.
  mutating func add(_ block: [String]) {
    if !lines.isEmpty { lines.append("") }
    lines += block
  }

  /// Adds running text as a block of its own.
  mutating func addParagraphs(_ text: String) {
    add(wrapped(text, width: width))
  }

  /// Adds a titled list, or nothing if it has no entries.
  mutating func addList(_ title: String, _ entries: [Entry]) {
    if entries.isEmpty { return }
    add([title] + entries.flatMap { lines(of: $0) })
  }

  /// Adds command lines to copy, or nothing if there are none.
  mutating func addExamples(_ examples: [CommandExample]) {
    if examples.isEmpty { return }
    add(["EXAMPLES:"] + examples.flatMap { lines(of: $0) })
  }

  /// The explanation beside the label, below it if the label is too long or the page too narrow.
  private func lines(of entry: Entry) -> [String] {
    let isNarrow = width < Self.textColumn + Self.leastTextWidth
    let column = isNarrow ? 6 : Self.textColumn
    let label = "  " + entry.label
    let text = wrapped(entry.text, width: width - column)
    guard !isNarrow, label.count < column else {
      let indentation = String(repeating: " ", count: column)
      return wrapped(label, width: width) + text.map { indented($0, by: indentation) }
    }
    let padding = String(repeating: " ", count: column - label.count)
    return hanging(label + padding, text)
  }

  /// The command line, continued with backslashes so that it still works when copied.
  private func lines(of example: CommandExample) -> [String] {
    let line = wrapped(example.pieces, width: width - 6)
    let continued = line.enumerated().map { index, part in
      (index == 0 ? "  " : "    ") + part + (index == line.count - 1 ? "" : " \\")
    }
    return continued + wrapped(example.help, width: width - 6).map { indented($0, by: "      ") }
  }
}
