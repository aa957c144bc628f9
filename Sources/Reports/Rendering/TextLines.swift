/// Lines of text of a limited width, counted in characters.
package enum TextLines {
  /// Breaks a text at blanks into lines of at most `width` characters.
  ///
  /// Line breaks in the text stay. A word longer than a line stays whole, so that it can be
  /// copied. Every line after the first begins with `hanging`, which counts towards the width.
  package static func wrap(_ text: String, width: Int, hanging: String = "") -> [String] {
    var lines: [String] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in part.split(separator: " ") {
        if line.isEmpty {
          line = (lines.isEmpty ? "" : hanging) + word
        } else if line.count + 1 + word.count <= width {
          line += " " + word
        } else {
          lines.append(line)
          line = hanging + word
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// Joins pieces into lines of at most `width` characters, splitting no piece.
  ///
  /// Lines after the first begin with the separator.
  package static func join(_ pieces: [String], by separator: String, width: Int) -> [String] {
    var lines: [String] = []
    for (index, piece) in pieces.enumerated() {
      let addition = (index == 0 ? "" : separator) + piece
      if let last = lines.last, last.count + addition.count <= width {
        lines[lines.count - 1] = last + addition
      } else {
        lines.append(addition)
      }
    }
    return lines
  }

  /// The text with blanks after or before it up to `width` characters.
  package static func pad(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return alignment == .leading ? text + blanks : blanks + text
  }

  /// The text, cut to `width` characters with two points at the end where it is longer.
  package static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : String(text.prefix(max(0, width - 2))) + ".."
  }

  /// The length of the longest word.
  package static func longestWord(_ text: String) -> Int {
    var longest = 0
    for word in text.split(separator: " ") { longest = max(longest, word.count) }
    return longest
  }

  /// The text without blanks at its end.
  package static func trimmedEnd(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
