/// Strings as JSON writes them.
enum QuotedText {
  /// `string` in double quotes, with escapes only where JSON requires them.
  static func text(of string: String) -> String {
    guard string.utf8.contains(where: needsEscape) else { return "\"" + string + "\"" }
    var bytes: [UInt8] = [ASCII.quote]
    for byte in string.utf8 {
      if needsEscape(byte) { bytes += escape(byte).utf8 } else { bytes.append(byte) }
    }
    bytes.append(ASCII.quote)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < ASCII.space || byte == ASCII.quote || byte == ASCII.backslash
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case ASCII.quote: "\\\""
    case ASCII.backslash: "\\\\"
    case 0x08: "\\b"
    case 0x0C: "\\f"
    case ASCII.lineFeed: "\\n"
    case ASCII.carriageReturn: "\\r"
    case ASCII.tab: "\\t"
    default: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
