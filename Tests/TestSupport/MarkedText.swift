/// A text in which a test has marked places with 1️⃣ to 9️⃣ and 🔟, and the text without the marks.
///
/// A mark stands directly before the character it means:
///
///     let marked = MarkedText("{\"given\": 1️⃣3}")
///     marked.text        // {"given": 3}
///     marked.places[1]   // line 1, column 11
package struct MarkedText: Sendable {
  /// The text without its marks.
  package private(set) var text = ""

  /// Where each mark stood.
  package private(set) var places: [Int: Place] = [:]

  /// A place in a text.
  package struct Place: Hashable, Sendable {
    /// The line, from 1.
    package var line: Int
    /// The column in Unicode scalars, from 1.
    package var column: Int

    /// Creates a place, by default the beginning.
    package init(line: Int = 1, column: Int = 1) {
      self.line = line
      self.column = column
    }
  }

  /// Takes the marks out of `marked`.
  package init(_ marked: String) {
    let scalars = Array(marked.unicodeScalars)
    var place = Place()
    var next = 0
    while next < scalars.count {
      if let mark = Self.mark(at: next, of: scalars) {
        precondition(places[mark.number] == nil, "mark \(mark.number) stands twice")
        places[mark.number] = place
        next += mark.length
      } else {
        text.unicodeScalars.append(scalars[next])
        place.pass(scalars[next])
        next += 1
      }
    }
  }

  /// The mark that begins at `index`: a digit with the two scalars that make it a keycap, or 🔟.
  private static func mark(
    at index: Int,
    of scalars: [Unicode.Scalar]
  ) -> (number: Int, length: Int)? {
    if scalars[index] == "\u{1F51F}" { return (10, 1) }
    guard index + 2 < scalars.count, scalars[index + 1] == "\u{FE0F}",
      scalars[index + 2] == "\u{20E3}", let digit = scalars[index].properties.numericValue
    else { return nil }
    return (Int(digit), 3)
  }
}

extension MarkedText.Place {
  fileprivate mutating func pass(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
