extension JSONReader {
  /// Refuses a text that is too long or not in UTF-8 by its looks; passes a byte order mark.
  mutating func checkEncoding() throws(JSONProblem) {
    guard bytes.count <= limits.maximumBytes else {
      let kind = JSONProblem.Kind.tooManyBytes(found: bytes.count, allowed: limits.maximumBytes)
      throw JSONProblem(kind, at: place)
    }
    if looksLikeUTF16 { throw JSONProblem(.notUTF8, at: place) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      try note(.byteOrderMark, at: place)
      index = 3
      position.restartColumns(at: index)
    }
  }

  /// Whether the text begins with a mark of UTF-16 or UTF-32, or with an ASCII character in them.
  private var looksLikeUTF16: Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE): return true
    case (0, 1...), (1..., 0): return true
    case (0, 0): return bytes.count >= 4 && (bytes[2], bytes[3]) != (0, 0)
    default: return false
    }
  }

  /// Moves past one scalar of two to four bytes.
  ///
  /// - Throws: A problem at the scalar where its bytes are not well-formed UTF-8.
  mutating func passWideScalar() throws(JSONProblem) {
    do throws(UTF8Flaw) {
      let length = try UTF8Scalar.length(in: bytes.span, at: index)
      index += length
      position.passScalar(ofBytes: length)
    } catch {
      throw JSONProblem(.invalidUTF8(error, firstByte: bytes[index]), at: place)
    }
  }
}
