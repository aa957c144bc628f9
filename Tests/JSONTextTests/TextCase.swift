import JSONText
import Testing

/// A text with a name, for tests that run over many texts.
struct TextCase: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]

  /// Takes a text in which `<E5>`, two capital hexadecimal digits, stands for a single byte.
  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Self.bytes(of: text)
  }

  var testDescription: String { name }

  /// The text in UTF-8, each `<E5>` replaced by its byte.
  static func bytes(of text: String) -> [UInt8] {
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if let byte = markedByte(source[index...]) {
        bytes.append(byte)
        index += 4
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return bytes
  }

  private static func markedByte(_ rest: ArraySlice<UInt8>) -> UInt8? {
    let mark = String(decoding: rest.prefix(4), as: UTF8.self)
    guard mark.hasPrefix("<"), mark.hasSuffix(">"), mark.utf8.count == 4 else { return nil }
    let digits = mark.dropFirst().dropLast()
    return digits == digits.uppercased() ? UInt8(digits, radix: 16) : nil
  }
}

/// Reads a text written with the notation of ``TextCase``.
func reading(_ text: String, limits: JSONLimits = .standard) -> JSONReading {
  JSONText.read(TextCase.bytes(of: text), limits: limits)
}

/// The value of a text that must be free of problems.
func value(of text: String) throws -> JSONContent {
  try JSONText.parse(TextCase.bytes(of: text)).content
}

/// The text of a value on one line, for comparisons that leave places out.
func compact(_ node: JSONNode) -> String {
  JSONText.write(node, style: .compact)
}
