/// A JSON number as it is written: sign, significant digits and power of ten.
///
/// The grammar is that of RFC 8259, section 6: an optional minus, a whole part without leading
/// zeros, an optional fraction, an optional exponent.
struct DecimalNumeral {
  /// The digits a `UInt64` always holds.
  static let maximumKeptDigits = 19

  /// Whether a minus sign stands in front.
  private(set) var isNegative = false

  /// The first 19 significant digits, or all if there are fewer.
  private(set) var significand: UInt64 = 0

  /// How many significant digits `significand` holds.
  private(set) var keptDigits = 0

  /// How many significant digits follow those kept.
  private(set) var digitsBeyond = 0

  /// The power of ten that the last kept digit counts.
  private(set) var exponent: Int64 = 0

  /// The index of the first significant digit; without meaning when there is none.
  private(set) var firstDigit = 0

  /// The index after the last byte of the numeral.
  private(set) var end: Int

  /// Reads the longest numeral that begins at `start`.
  ///
  /// - Throws: ``DecimalFlaw`` when no numeral stands there or it breaks off.
  init(scanning bytes: Span<UInt8>, from start: Int) throws(DecimalFlaw) {
    end = start
    isNegative = take(ASCII.minus, bytes)
    try takeWholePart(bytes)
    if take(ASCII.point, bytes) { try takeFraction(bytes) }
    if take(UInt8(ascii: "e"), bytes) || take(UInt8(ascii: "E"), bytes) { try takeExponent(bytes) }
  }

  private mutating func take(_ wanted: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard end < bytes.count, bytes[end] == wanted else { return false }
    end += 1
    return true
  }

  private mutating func takeWholePart(_ bytes: Span<UInt8>) throws(DecimalFlaw) {
    let start = end
    takeDigits(bytes, exponentPerKeptDigit: 0, exponentPerDigitBeyond: 1)
    guard end > start else { throw .missingDigit(.wholePart, at: end) }
    guard end == start + 1 || bytes[start] != ASCII.zero else { throw .leadingZero(at: start) }
  }

  private mutating func takeFraction(_ bytes: Span<UInt8>) throws(DecimalFlaw) {
    let start = end
    takeDigits(bytes, exponentPerKeptDigit: -1, exponentPerDigitBeyond: 0)
    guard end > start else { throw .missingDigit(.fraction, at: end) }
  }

  private mutating func takeDigits(
    _ bytes: Span<UInt8>,
    exponentPerKeptDigit: Int64,
    exponentPerDigitBeyond: Int64
  ) {
    while end < bytes.count, ASCII.isDigit(bytes[end]) {
      let digit = UInt64(bytes[end] &- ASCII.zero)
      if keptDigits == Self.maximumKeptDigits {
        digitsBeyond += 1
        exponent += exponentPerDigitBeyond
      } else {
        if keptDigits == 0 { firstDigit = end }
        if keptDigits > 0 || digit > 0 { keptDigits += 1 }
        significand = significand &* 10 &+ digit
        exponent += exponentPerKeptDigit
      }
      end += 1
    }
  }

  private mutating func takeExponent(_ bytes: Span<UInt8>) throws(DecimalFlaw) {
    let isMinus = take(ASCII.minus, bytes)
    if !isMinus { _ = take(ASCII.plus, bytes) }
    let start = end
    var written: Int64 = 0
    while end < bytes.count, ASCII.isDigit(bytes[end]) {
      // Far above the digits of any text, so that digits and exponent cannot cancel wrongly.
      written = min(written * 10 + Int64(bytes[end] &- ASCII.zero), 1 << 40)
      end += 1
    }
    guard end > start else { throw .missingDigit(.exponent, at: end) }
    exponent += isMinus ? -written : written
  }
}

/// Why bytes are no JSON number.
enum DecimalFlaw: Error, Hashable {
  /// Something other than a digit stands at an index where a part of the number needs one.
  case missingDigit(NumberPart, at: Int)

  /// The whole part, at this index, begins with a zero and goes on.
  case leadingZero(at: Int)
}

/// The parts of a number that need at least one digit.
package enum NumberPart: Hashable, Sendable {
  /// The digits before the point.
  case wholePart

  /// The digits after the point.
  case fraction

  /// The digits after the letter e.
  case exponent
}
