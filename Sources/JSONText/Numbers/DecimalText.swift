/// Numbers read from decimal texts.
package enum DecimalText {
  /// The double nearest to a JSON number, ties to the even one.
  ///
  /// The text must be a number by the grammar of RFC 8259 and nothing else: no spaces, no plus
  /// sign, no leading zeros, a digit on both sides of a point. Any number of digits is read
  /// exactly. Numbers too small for a double become 0 (or -0) or the nearest subnormal.
  ///
  /// - Parameter bytes: The whole number in UTF-8.
  /// - Returns: Nil where the bytes are no such number; positive or negative infinity where the
  ///   number rounds to more than the greatest double.
  package static func double(fromDecimal bytes: ArraySlice<UInt8>) -> Double? {
    let text = bytes.span
    guard
      let numeral = try? DecimalNumeral(scanning: text, from: 0),
      numeral.end == text.count
    else { return nil }
    return numeral.value(in: text)
  }
}
