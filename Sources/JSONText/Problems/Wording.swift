extension TextPlace {
  /// The place as messages name it.
  var words: String { "line \(line), column \(column)" }
}

extension ContainerKind {
  /// The other kind.
  var other: ContainerKind { self == .array ? .object : .array }

  /// The closing bracket.
  var closingMark: String { self == .array ? "]" : "}" }

  /// The container that opens at `opened`, as messages name it.
  func words(_ opened: TextPlace) -> String {
    (self == .array ? "the array" : "the object") + " opened in " + opened.words
  }
}

extension JSONExpectation {
  /// What is expected, as messages name it.
  var words: String {
    switch self {
    case .value: "a value"
    case .key: "a key in double quotes"
    case .colon: "':' between key and value"
    case .separator(let container): "',' or '\(container.closingMark)'"
    }
  }
}

extension JSONFinding {
  /// What was found, as messages name it.
  var words: String {
    switch self {
    case .endOfText: "the end of the text"
    case .string: "a string"
    case .number: "a number"
    case .word(let word): "'\(word)'"
    case .character(let scalar): Evidence.words(scalar)
    }
  }

  /// The kind of value that begins with what was found.
  var nounForValue: String {
    switch self {
    case .string: "string"
    case .number: "number"
    case .word: "word"
    case .character("["): "array"
    case .character("{"): "object"
    case .character, .endOfText: "value"
    }
  }
}

extension NumberPart {
  /// Where in a number the part stands.
  var words: String {
    switch self {
    case .wholePart: "at the beginning of a number"
    case .fraction: "after the decimal point"
    case .exponent: "in the exponent"
    }
  }
}

extension UTF8Flaw {
  /// The flaw as messages name it.
  var words: String {
    switch self {
    case .strayContinuation: "a continuation byte without a beginning"
    case .impossibleByte: "a byte that UTF-8 never uses"
    case .truncated: "a character that breaks off"
    case .overlong: "a character written with too many bytes"
    case .surrogate: "half of a surrogate pair"
    case .beyondUnicode: "a number above U+10FFFF"
    }
  }
}
