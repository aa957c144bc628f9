/// Why a text is not accepted as a number.
package enum NumberFault: Equatable, Sendable {
  /// It is a number outside the range.
  case outside

  /// It is an acceptable number in a spelling that is not; this is the right one.
  case respell(String)

  /// It is not written as a number of this kind.
  case unreadable
}

extension NumberRange {
  /// What keeps a text from being a number of this range, or nil if nothing does.
  func fault(in text: String) -> NumberFault? {
    if isSpelledRight(text) { return contains(text) ? nil : .outside }
    guard let plain = respelled(text), contains(plain) else { return .unreadable }
    return .respell(plain)
  }

  private func isSpelledRight(_ text: String) -> Bool {
    switch self {
    case .whole: isPlainWhole(text)
    case .decimal: isPlainDecimal(text)
    }
  }

  /// Whether a rightly spelled number lies in the range; one too long to hold never does.
  private func contains(_ text: String) -> Bool {
    switch self {
    case .whole(let range): Int128(text).map { range.contains($0) } ?? false
    case .decimal(let range): Double(text).map { range.contains($0) } ?? false
    }
  }

  /// The number that is obviously meant, if one is.
  ///
  /// Marks between the digits of a whole number are dropped, a decimal comma becomes a point.
  /// Three digits after a comma could be thousands, so they are left alone.
  private func respelled(_ text: String) -> String? {
    switch self {
    case .whole:
      let digits = String(text.filter { !",_' ".contains($0) })
      return isPlainWhole(digits) ? digits : nil
    case .decimal:
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count != 3 else { return nil }
      let pointed = "\(parts[0]).\(parts[1])"
      return isPlainDecimal(pointed) ? pointed : nil
    }
  }
}

/// Whether a text is one or more digits after at most one minus sign.
private func isPlainWhole(_ text: String) -> Bool {
  let digits = text.utf8.first == minus ? text.utf8.dropFirst() : text.utf8[...]
  return isDigits(digits)
}

/// Whether a text is a whole number with at most a fraction after a point and an exponent.
private func isPlainDecimal(_ text: String) -> Bool {
  let unsigned = text.utf8.first == minus ? text.utf8.dropFirst() : text.utf8[...]
  let isExponentMark = { (byte: UInt8) in byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") }
  let halves = unsigned.split(
    maxSplits: 1,
    omittingEmptySubsequences: false,
    whereSeparator: isExponentMark
  )
  let parts = halves[0].split(
    separator: UInt8(ascii: "."),
    maxSplits: 1,
    omittingEmptySubsequences: false
  )
  guard parts.allSatisfy(isDigits) else { return false }
  guard halves.count == 2 else { return true }
  let exponent = halves[1]
  let hasSign = exponent.first == minus || exponent.first == UInt8(ascii: "+")
  return isDigits(hasSign ? exponent.dropFirst() : exponent)
}

private let minus = UInt8(ascii: "-")

private func isDigits(_ bytes: Substring.UTF8View) -> Bool {
  !bytes.isEmpty && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
