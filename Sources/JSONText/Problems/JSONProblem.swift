/// What is wrong with a text, and where.
package struct JSONProblem: Error, Hashable, Sendable {
  /// What is wrong, with the evidence.
  package let kind: Kind

  /// Where it is: the first character that cannot stay as it is.
  package let place: TextPlace

  /// Creates a problem.
  init(_ kind: Kind, at place: TextPlace) {
    self.kind = kind
    self.place = place
  }

  /// The ways in which a text can be wrong.
  ///
  /// Reading goes on after `byteOrderMark`, `duplicateKey`, `numberOutOfRange` and
  /// `loneSurrogate`; it stops at every other.
  package enum Kind: Hashable, Sendable {
    // The text as a whole

    /// There is nothing but white space.
    case emptyText

    /// The text begins with U+FEFF.
    case byteOrderMark

    /// The text looks like UTF-16 or UTF-32.
    case notUTF8

    /// The text has more bytes than allowed.
    case tooManyBytes(found: Int, allowed: Int)

    /// Arrays and objects stand inside one another at more levels than allowed.
    case tooDeep(allowed: Int)

    /// There are more values than allowed.
    case tooManyValues(allowed: Int)

    /// So many problems are listed that the rest of the text was not read.
    case tooManyProblems(listed: Int)

    /// Something follows the value.
    case textAfterValue(JSONFinding)

    // Arrays and objects

    /// Something else stands where a part of the text must.
    case missing(JSONExpectation, found: JSONFinding)

    /// A value follows another without a comma.
    case missingComma(before: JSONFinding)

    /// A comma stands before a closing bracket.
    case trailingComma

    /// The text ends inside an array or object.
    case unclosed(ContainerKind, opened: TextPlace)

    /// An array ends with a brace or an object with a bracket.
    case wrongClosing(ContainerKind, opened: TextPlace)

    /// A comment stands in the text.
    case comment

    /// The key stands in the same object before.
    case duplicateKey(String, first: TextPlace)

    /// A key stands without quotes.
    case unquotedKey(String)

    // Words and numbers

    /// A word is none of those JSON has; `meant` is the one it most likely stands for.
    case unknownWord(String, meant: String?)

    /// A word stands for infinity or for no number.
    case notFinite(String)

    /// A number begins with a plus sign.
    case plusSign

    /// A number begins with a zero and goes on with digits.
    case leadingZero

    /// A part of a number has no digit.
    case missingDigit(NumberPart, found: JSONFinding)

    /// Something that belongs to no number touches its end.
    case textAfterNumber(JSONFinding)

    /// A number is beyond the range of doubles; here is its text.
    case numberOutOfRange(String)

    // Strings

    /// A string stands in other quotes than the double ones of ASCII.
    case wrongQuote(Unicode.Scalar)

    /// The text ends inside a string.
    case unclosedString(opened: TextPlace)

    /// The line ends inside a string.
    case lineBreakInString(opened: TextPlace)

    /// A control character stands in a string as it is.
    case controlCharacter(UInt8)

    /// A backslash stands before a character that makes no escape.
    case unknownEscape(Unicode.Scalar)

    /// A backslash ends the text, or `\u` stands without four hexadecimal digits.
    case incompleteEscape

    /// An escape stands for half of a surrogate pair, the other half is missing.
    case loneSurrogate(UInt16)

    /// Bytes in a string, or where a value was expected, are not well-formed UTF-8.
    case invalidUTF8(UTF8Flaw, firstByte: UInt8)
  }
}

/// What must stand at a place.
package enum JSONExpectation: Hashable, Sendable {
  /// Any JSON value.
  case value

  /// The name of a member.
  case key

  /// The colon between a name and its value.
  case colon

  /// A comma or the end of the array or object.
  case separator(ContainerKind)
}

/// What stands where something else must.
package enum JSONFinding: Hashable, Sendable {
  /// Nothing: the text ends.
  case endOfText

  /// The opening quote of a string.
  case string

  /// The beginning of a number.
  case number

  /// Letters, digits and underscores; cut where there are many.
  case word(String)

  /// Any other character.
  case character(Unicode.Scalar)
}

extension JSONProblem {
  /// Whether the problem is a key given twice, which RFC 8259 discourages but does not forbid.
  package var isDuplicateKey: Bool {
    if case .duplicateKey = kind { true } else { false }
  }
}
