extension JSONReader {
  /// Reads a number that begins at the next byte.
  ///
  /// One beyond the range of doubles is noted as a problem and read as the greatest double.
  mutating func readNumber() throws(JSONProblem) -> Double {
    let numeral: DecimalNumeral
    do throws(DecimalFlaw) {
      numeral = try DecimalNumeral(scanning: bytes.span, from: index)
    } catch {
      throw try numberProblem(error)
    }
    let value = numeral.value(in: bytes.span)
    if value.isInfinite {
      let kind = JSONProblem.Kind.numberOutOfRange(excerpt(from: index, to: numeral.end))
      try note(kind, at: place)
    }
    index = numeral.end
    if let byte = next, ASCII.isWord(byte) || byte == ASCII.point || byte == ASCII.plus {
      throw try JSONProblem(.textAfterNumber(finding()), at: place)
    }
    guard value.isFinite else {
      return value < 0 ? -Double.greatestFiniteMagnitude : Double.greatestFiniteMagnitude
    }
    return value
  }

  /// The problem of a number that is not written as JSON asks.
  private mutating func numberProblem(_ flaw: DecimalFlaw) throws(JSONProblem) -> JSONProblem {
    switch flaw {
    case .leadingZero(let start):
      return JSONProblem(.leadingZero, at: position.place(at: start))
    case .missingDigit(let part, let end):
      index = end
      if part == .wholePart, next == UInt8(ascii: "I") || next == UInt8(ascii: "N") {
        return wordProblem()
      }
      return try JSONProblem(.missingDigit(part, found: finding()), at: place)
    }
  }
}
