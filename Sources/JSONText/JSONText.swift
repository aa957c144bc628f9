/// JSON as text: a strict reader that keeps places, and a stable writer.
///
/// The reader takes exactly what RFC 8259 calls a JSON text, in UTF-8, and is stricter where the
/// RFC leaves a choice:
/// - a name may stand only once in an object;
/// - a number must be within the range of doubles; one too small for a double becomes 0 or the
///   nearest subnormal without a problem;
/// - an escape for half of a surrogate pair is a problem, because no Unicode text can hold it;
/// - a byte order mark in front is a problem.
package enum JSONText {
  /// Reads one text and lists everything that is wrong with it.
  ///
  /// A syntax error or an exceeded limit stops the reading. Every other problem is noted and the
  /// reading goes on, with these stand-ins in the value: the first of two members with one name;
  /// the greatest double for a number beyond the range; U+FFFD for half a surrogate pair.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - file: The index that places carry, by default 0.
  ///   - limits: How long, deep and full the text may be.
  /// - Returns: The value, if the end was reached, and the problems.
  package static func read(
    _ bytes: [UInt8],
    file: Int32 = 0,
    limits: JSONLimits = .standard
  ) -> JSONReading {
    var reader = JSONReader(bytes, file: file, limits: limits)
    do throws(JSONProblem) {
      let value = try reader.readText()
      return JSONReading(value: value, holdsNull: reader.holdsNull, problems: reader.problems)
    } catch {
      let problems = reader.problems + [error]
      return JSONReading(value: nil, holdsNull: reader.holdsNull, problems: problems)
    }
  }

  /// Reads one text that must be free of problems.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - file: The index that places carry, by default 0.
  ///   - limits: How long, deep and full the text may be.
  /// - Returns: The value.
  /// - Throws: The first problem by place.
  package static func parse(
    _ bytes: [UInt8],
    file: Int32 = 0,
    limits: JSONLimits = .standard
  ) throws(JSONProblem) -> JSONNode {
    let reading = read(bytes, file: file, limits: limits)
    if let problem = reading.problems.first { throw problem }
    guard let value = reading.value else { preconditionFailure("no value and no problem") }
    return value
  }

  /// Writes a value; equal values give equal texts, and the text reads back as the value.
  ///
  /// Members keep their order, numbers are the shortest texts that read back the same (see
  /// ``NumberText``), only what must be escaped is, and places are left out.
  ///
  /// - Parameters:
  ///   - node: The value; its numbers must be finite.
  ///   - style: How the text is laid out.
  /// - Returns: The text, ending with a line feed where the style is indented.
  package static func write(_ node: JSONNode, style: JSONStyle = .indented) -> String {
    var writer = JSONWriter(style: style)
    writer.write(node)
    return writer.finishedText
  }
}

/// What reading a text gave.
package struct JSONReading: Hashable, Sendable {
  /// The value; nil where a syntax error or a limit stopped the reading.
  package let value: JSONNode?

  /// Whether `null` stands anywhere in what was read.
  package let holdsNull: Bool

  /// Everything that is wrong with the text, ordered by place; empty for a good text.
  package let problems: [JSONProblem]

  /// Creates a reading, putting the problems in order.
  init(value: JSONNode?, holdsNull: Bool, problems: [JSONProblem]) {
    self.value = value
    self.holdsNull = holdsNull
    self.problems = problems.sorted { $0.place < $1.place }
  }
}

/// How a written text is laid out.
package enum JSONStyle: Hashable, Sendable {
  /// Each value on a line of its own, two spaces for each level, a line feed at the end.
  case indented

  /// All on one line, without any space or line feed.
  case compact
}
