/// Which numbers an option accepts; both ends belong to the range.
package enum NumberRange: Equatable, Sendable {
  /// Whole numbers, wide enough to hold every signed or unsigned 64-bit number.
  case whole(ClosedRange<Int128>)

  /// Decimal numbers; an end may be infinite, which leaves that side open.
  case decimal(ClosedRange<Double>)
}

extension NumberRange: CustomStringConvertible {
  /// The range as it stands in an error message, such as "a whole number from 1 to 10,000,000".
  package var description: String {
    switch self {
    case .whole(let range):
      "a whole number from \(grouped(range.lowerBound)) to \(grouped(range.upperBound))"
    case .decimal(let range):
      switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
      case (true, true): "a number from \(short(range.lowerBound)) to \(short(range.upperBound))"
      case (true, false): "a number, \(short(range.lowerBound)) or more"
      case (false, true): "a number, \(short(range.upperBound)) or less"
      case (false, false): "a number"
      }
    }
  }

  /// A number inside the range, written the way the program reads it.
  package var example: String {
    switch self {
    case .whole(let range): String(min(max(20_000, range.lowerBound), range.upperBound))
    case .decimal(let range):
      plain(min(max(0.5, range.lowerBound), range.upperBound))
    }
  }
}

/// A whole number with a comma after every three digits.
private func grouped(_ number: Int128) -> String {
  let digits = String(number.magnitude)
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return text
}

/// A number for people to read: whole ones without a point and with grouped digits.
private func short(_ number: Double) -> String {
  let text = plain(number)
  return Int128(text).map(grouped) ?? text
}

/// A number as it may be typed: whole ones without a point.
private func plain(_ number: Double) -> String {
  let text = String(number)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
