/// The width to write in when the terminal says it has so many columns.
///
/// Below 40 columns no layout of help is readable, so lines are then left to the terminal.
func usable(_ width: Int) -> Int { max(width, 40) }

/// Breaks a text into lines of at most so many columns.
///
/// Line breaks in the text stay, and a line that fits stays as it is. Where a longer line
/// continues, it keeps its indentation. A word longer than a line is not split, so that it can
/// be copied.
func wrapped(_ text: String, width: Int) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
    if line.count <= width { return [String(line)] }
    let indentation = String(line.prefix { $0 == " " })
    let words = line.split(separator: " ").map(String.init)
    return wrapped(words, width: width - indentation.count).map {
      $0.isEmpty ? "" : indentation + $0
    }
  }
}

/// Joins pieces with spaces into lines of at most so many columns, splitting no piece.
func wrapped(_ pieces: [String], width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for piece in pieces {
    if line.isEmpty {
      line = piece
    } else if line.count + 1 + piece.count <= width {
      line += " " + piece
    } else {
      lines.append(line)
      line = piece
    }
  }
  return lines + [line]
}

/// Puts a heading before the first line and aligns the others with it.
func hanging(_ heading: String, _ lines: [String]) -> [String] {
  let indentation = String(repeating: " ", count: heading.count)
  return lines.enumerated().map { index, line in
    index == 0 ? heading + line : indented(line, by: indentation)
  }
}

/// Puts blanks before a line that is not empty.
func indented(_ line: String, by indentation: String) -> String {
  line.isEmpty ? "" : indentation + line
}
