/// Numbers as the shortest texts that read back the same.
package enum NumberText {
  /// The shortest decimal text that reads back as `value`, and of those the nearest to it.
  ///
  /// Always a JSON number. The form is that of ECMAScript's `Number::toString` without the plus
  /// sign in exponents: plain digits from 1e-6 up to 1e21, an exponent outside; whole numbers
  /// carry no point. Negative zero is `-0.0`, because many readers take `-0` for the integer 0.
  ///
  /// - Parameter value: A finite number; anything else is an error of the program.
  /// - Returns: The text, such as `0.1`, `1e-7`, `20000` or `1.5e21`.
  package static func text(of value: Double) -> String {
    precondition(value.isFinite, "JSON has no text for infinity and not-a-number")
    guard value != 0 else { return value.sign == .minus ? "-0.0" : "0" }
    if value.magnitude < 1e15, value == value.rounded(.towardZero) { return "\(Int64(value))" }
    let shortest = ShortestDigits(of: value.magnitude)
    return (value < 0 ? "-" : "") + String(decoding: shortest.text, as: UTF8.self)
  }
}

/// The fewest significant digits that tell a positive number from all other doubles.
private struct ShortestDigits {
  /// The digits, without zeros at either end.
  var digits: [UInt8] = []

  /// The power of ten of the place before the first digit: 1 for 5, 0 for 0.5.
  var pointPosition = 0

  /// Takes the digits from the text the standard library prints, which promises the fewest.
  init(of value: Double) {
    let printed = Array(value.description.utf8)
    var wholeDigits: Int?
    var index = 0
    while index < printed.count, printed[index] != UInt8(ascii: "e") {
      if printed[index] == ASCII.point {
        wholeDigits = digits.count
      } else {
        digits.append(printed[index])
      }
      index += 1
    }
    pointPosition = (wholeDigits ?? digits.count) + Self.exponent(printed[index...].dropFirst())
    while digits.last == ASCII.zero { digits.removeLast() }
    while digits.first == ASCII.zero {
      digits.removeFirst()
      pointPosition -= 1
    }
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int {
    var magnitude = 0
    for byte in bytes where ASCII.isDigit(byte) {
      magnitude = magnitude * 10 + Int(byte - ASCII.zero)
    }
    return bytes.first == ASCII.minus ? -magnitude : magnitude
  }

  /// The digits as a JSON number.
  var text: [UInt8] {
    switch pointPosition {
    case digits.count...21: digits + zeros(pointPosition - digits.count)
    case 1...21: digits[..<pointPosition] + [ASCII.point] + digits[pointPosition...]
    case -5...0: [ASCII.zero, ASCII.point] + zeros(-pointPosition) + digits
    default: digits[..<1] + fraction + [UInt8(ascii: "e")] + Array("\(pointPosition - 1)".utf8)
    }
  }

  private var fraction: [UInt8] {
    digits.count == 1 ? [] : [ASCII.point] + digits[1...]
  }

  private func zeros(_ count: Int) -> [UInt8] {
    [UInt8](repeating: ASCII.zero, count: count)
  }
}
