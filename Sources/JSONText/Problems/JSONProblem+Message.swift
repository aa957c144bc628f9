extension JSONProblem {
  /// The problem in words: what was found and what is allowed, without place and full stop.
  ///
  /// Safe to print: what the text contributes is cut short, and characters that do not show or
  /// that steer a terminal are written as their numbers.
  package var message: String {
    // One long table on purpose: all wording stands here, and no kind can be forgotten.
    switch kind {
    case .emptyText:
      "the text is empty; write one JSON value, such as an object in '{' and '}'"
    case .byteOrderMark:
      "the text begins with a byte order mark; save it as UTF-8 without one"
    case .notUTF8:
      "the text looks like UTF-16 or UTF-32; save it as UTF-8"
    case .tooManyBytes(let found, let allowed):
      "the text has \(found) bytes; at most \(allowed) are allowed"
    case .tooDeep(let allowed):
      "arrays and objects stand inside one another too deep; at most \(allowed) levels are allowed"
    case .tooManyValues(let allowed):
      "the text has too many values; at most \(allowed) are allowed"
    case .tooManyProblems(let listed):
      "more than \(listed) problems; the rest of the text was not read"
    case .textAfterValue(let finding):
      "expected the end of the text after its value, found \(finding.words)"
    case .missing(let expectation, let finding):
      "expected \(expectation.words), found \(finding.words)"
    case .missingComma(let finding):
      "a comma is missing before this \(finding.nounForValue)"
    case .trailingComma:
      "nothing follows this comma; remove it or add what is missing"
    case .unclosed(let container, let opened):
      "the text ends inside \(container.words(opened)); '\(container.closingMark)' is missing"
    case .wrongClosing(let container, let opened):
      "expected ',' or '\(container.closingMark)' to end \(container.words(opened)), "
        + "found '\(container.other.closingMark)'"
    case .comment:
      "comments are not allowed in JSON; remove it or make it a string"
    case .duplicateKey(let key, let first):
      "duplicate key \(Evidence.quoted(key)); first given in \(first.words)"
    case .unquotedKey(let key):
      "a key stands in double quotes; write \"\(key)\""
    case .unknownWord(let word, let meant?):
      "'\(word)' is not a JSON word; write \(meant), or \"\(word)\" for a string"
    case .unknownWord(let word, nil):
      "'\(word)' is not a JSON word; the words are true, false and null, "
        + "and a string stands in double quotes"
    case .notFinite(let word):
      "'\(word)' is not a number in JSON; a number has digits and is finite"
    case .plusSign:
      "a number may not begin with '+'; leave the sign out"
    case .leadingZero:
      "a number may not begin with a needless 0; write 7, not 07"
    case .missingDigit(let part, let finding):
      "a digit is missing \(part.words), found \(finding.words)"
    case .textAfterNumber(let finding):
      "\(finding.words) cannot follow a number directly; "
        + "write numbers like 20000, -3, 0.25 or 1.5e6"
    case .numberOutOfRange(let number):
      "the number \(number) is out of range; the greatest is about 1.797e308 on either side of 0"
    case .wrongQuote(let mark):
      "strings and keys stand in double quotes (\"), found \(Evidence.words(mark))"
    case .unclosedString(let opened):
      "the text ends inside the string opened in \(opened.words); '\"' is missing"
    case .lineBreakInString(let opened):
      "the string opened in \(opened.words) has no closing '\"' on its line; "
        + "write \\n for a line break"
    case .controlCharacter(let byte):
      "a string may not hold the control character \(Evidence.words(Unicode.Scalar(byte))) "
        + "as it is; write \(Evidence.escape(byte))"
    case .unknownEscape(let scalar):
      "a backslash may not stand before \(Evidence.words(scalar)); the escapes are "
        + #"\" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits"#
    case .incompleteEscape:
      #"the escape is incomplete; write \u with four hexadecimal digits, or \\ for a backslash"#
    case .loneSurrogate(let unit):
      "the escape \\u\(Evidence.hexadecimal(UInt32(unit))) is half of a surrogate pair "
        + "and its other half is missing"
    case .invalidUTF8(let flaw, let byte):
      "the bytes from 0x\(Evidence.hexadecimal(UInt32(byte), digits: 2)) are not valid UTF-8: "
        + "\(flaw.words); save the text as UTF-8"
    }
  }
}
