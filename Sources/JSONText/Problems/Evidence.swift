/// Pieces of the text, made fit to stand in a message.
enum Evidence {
  /// The most characters of a string that a message repeats.
  private static let maximumLength = 60

  /// A string in single quotes, cut and made printable.
  static func quoted(_ text: String) -> String {
    var result = "'"
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == maximumLength {
        result += "..."
        break
      }
      if isPrintable(scalar) || scalar == " " {
        result.unicodeScalars.append(scalar)
      } else {
        result += "<" + codePoint(scalar) + ">"
      }
    }
    return result + "'"
  }

  /// A single character: itself in quotes where it shows, with its number unless it is ASCII.
  static func words(_ scalar: Unicode.Scalar) -> String {
    guard isPrintable(scalar) else { return codePoint(scalar) }
    return scalar.isASCII ? "'\(scalar)'" : "'\(scalar)' (\(codePoint(scalar)))"
  }

  /// The escape that stands for a control character.
  static func escape(_ byte: UInt8) -> String {
    let quoted = QuotedText.text(of: String(Unicode.Scalar(byte)))
    return String(quoted.dropFirst().dropLast())
  }

  /// The number in hexadecimal, filled with zeros to at least `digits`.
  static func hexadecimal(_ number: UInt32, digits: Int = 4) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    "U+" + hexadecimal(scalar.value)
  }

  /// Whether the character certainly shows: leaves out spaces, controls, marks of direction,
  /// what joins or decorates a neighbour, and everything in the private planes.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x2FF: true  // Latin
    case 0x370...0x482, 0x48A...0x58F: true  // Greek, Cyrillic, Armenian
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF, 0x2100...0x2BFF: true  // Signs
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x9FFF: true  // East Asian
    case 0xAC00...0xD7A3, 0x1F300...0x1F3FA: true  // Hangul, pictures
    default: false
    }
  }
}
