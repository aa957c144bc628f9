/// Lines of text of a limited width, counted in characters.
package enum TextLines {
  /// Breaks a text at blanks into lines of at most `width` characters.
  ///
  /// Line breaks in the text stay. Every line after the first begins with `hanging`, which counts
  /// towards the width. A word longer than a line, such as a path, is broken after a point, a
  /// hyphen or a slash where it has one.
  package static func wrap(_ text: String, width: Int, hanging: String = "") -> [String] {
    if isLine(text, width: width) { return [text] }
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
        while let end = breakPlace(in: line, width, after: lines.isEmpty ? 0 : hanging.count) {
          lines.append(String(line.prefix(end)))
          line = hanging + line.dropFirst(end)
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// Whether a text is plainly one line that fits: ASCII, without blanks that breaking would drop.
  private static func isLine(_ text: String, width: Int) -> Bool {
    guard text.utf8.count <= width else { return false }
    let blank = UInt8(ascii: " ")
    var last = blank
    for byte in text.utf8 {
      guard byte >= blank, byte < 0x7F, byte != blank || last != blank else { return false }
      last = byte
    }
    return last != blank || text.isEmpty
  }

  /// How much of a line that is one long word fits `width`; nil when all of it does.
  private static func breakPlace(in line: String, _ width: Int, after indent: Int) -> Int? {
    guard line.count > width, width > indent else { return nil }
    let fitting = Array(line.prefix(width))
    let last = fitting.indices.last { $0 > indent && breaks.contains(fitting[$0]) }
    return last.map { $0 + 1 } ?? width
  }

  /// The characters after which a long word may be broken.
  private static let breaks: [Character] = [".", "-", "/", "_"]

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

  /// The length of the longest part that ends with a blank or a hyphen.
  package static func longestPart(_ text: String) -> Int {
    var longest = 0
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        longest = max(longest, part.count + (index + 1 < parts.count ? 1 : 0))
      }
    }
    return longest
  }

  /// The text without blanks at its end.
  package static func trimmedEnd(_ text: String) -> String {
    var bytes = text.utf8[...]
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
