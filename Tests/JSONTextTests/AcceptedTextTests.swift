import JSONText
import Testing

/// Texts every reader must accept, by the grammar of RFC 8259.
///
/// The cases follow the classes of the public conformance suite that sorts texts into must
/// accept, must refuse and undecided.
@Suite("Texts that must be accepted")
struct AcceptedTextTests {
  @Test("arrays, objects, white space and lonely values are accepted", arguments: structures)
  func structure(text: TextCase, written: String) throws {
    #expect(try compact(JSONText.parse(text.bytes)) == written)
  }

  @Test("numbers are read as the nearest double", arguments: numbers)
  func number(text: String, expected: Double) throws {
    #expect(try value(of: text) == .number(expected))
  }

  @Test("strings are read with their escapes resolved", arguments: strings)
  func string(text: String, expected: String) throws {
    guard case .string(let string) = try value(of: text) else {
      Issue.record("no string")
      return
    }
    #expect(Array(string.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("negative zero keeps its sign")
  func negativeZero() throws {
    guard case .number(let number) = try value(of: "-0") else {
      Issue.record("no number")
      return
    }
    #expect(number.bitPattern == (-0.0).bitPattern)
  }

  static let structures: [(TextCase, String)] = [
    (TextCase("spaces between brackets", "[[]   ]"), "[[]]"),
    (TextCase("empty string in an array", "[\"\"]"), "[\"\"]"),
    (TextCase("empty array", "[]"), "[]"),
    (TextCase("values of all kinds", "[null, 1, \"1\", {}]"), "[null,1,\"1\",{}]"),
    (TextCase("line feed before the end", "[1\n]"), "[1]"),
    (TextCase("space in front", " [1]"), "[1]"),
    (TextCase("several nulls", "[1,null,null,null,2]"), "[1,null,null,null,2]"),
    (TextCase("space behind", "[2] "), "[2]"),
    (TextCase("all white space", " <09><0A><0D>[<0D><0A>\t]\r"), "[]"),
    (TextCase("empty object", "{}"), "{}"),
    (TextCase("empty key", "{\"\":0}"), "{\"\":0}"),
    (TextCase("two members", "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}"), #"{"asd":"sdf","dfg":"fgh"}"#),
    (TextCase("escaped null in a key", #"{"foo\u0000bar": 42}"#), #"{"foo\u0000bar":42}"#),
    (
      TextCase("great numbers", #"{ "min": -1.0e+28, "max": 1.0e+28 }"#),
      #"{"min":-1e28,"max":1e28}"#
    ),
    (TextCase("line feeds in an object", "{\n\"a\": \"b\"\n}"), #"{"a":"b"}"#),
    (TextCase("arrays in objects in arrays", #"[{"a":[{}]},[[]]]"#), #"[{"a":[{}]},[[]]]"#),
    (TextCase("lonely false", "false"), "false"),
    (TextCase("lonely true", "true"), "true"),
    (TextCase("lonely null", "null"), "null"),
    (TextCase("lonely whole number", "42"), "42"),
    (TextCase("lonely negative number", "-0.1"), "-0.1"),
    (TextCase("lonely string", "\"asd\""), "\"asd\""),
    (TextCase("lonely empty string", "\"\""), "\"\""),
    (TextCase("line feed behind", "[\"a\"]\n"), "[\"a\"]"),
    (TextCase("spaces around an array", " [] "), "[]"),
    (
      TextCase("64 x's as key and value", "{\"\(String(repeating: "x", count: 64))\":\"y\"}"),
      "{\"\(String(repeating: "x", count: 64))\":\"y\"}"
    ),
  ]

  static let numbers: [(String, Double)] = [
    ("123e65", 123e65), ("0e+1", 0), ("0e1", 0), (" 4", 4), ("20e1", 200), ("-0", 0),
    ("-123", -123), ("-1", -1), ("1E22", 1e22), ("1E-2", 0.01), ("1E+2", 100),
    ("123e45", 123e45), ("123.456e78", 123.456e78), ("1e-2", 0.01), ("1e+2", 100),
    ("123", 123), ("123.456789", 123.456789), ("0", 0), ("0.0", 0), ("-0.0e-0", 0),
    ("1.0", 1), ("1e0000000000000000000005", 100_000),
    ("-0.000000000000000000000000000000000000000000000000000000000000000000000000000001", -1e-78),
  ]

  static let strings: [(String, String)] = [
    (#""\u0060\u012a\u12AB""#, "\u{60}\u{12A}\u{12AB}"),
    (#""\uD801\udc37""#, "\u{10437}"),
    (#""\ud83d\ude39\ud83d\udc8d""#, "\u{1F639}\u{1F48D}"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\\u0000""#, "\\u0000"),
    (#""\"""#, "\""),
    (#""a/*b*/c/*d//e""#, "a/*b*/c/*d//e"),
    (#""\\a""#, "\\a"),
    (#""\\n""#, "\\n"),
    (#""\u0012""#, "\u{12}"),
    (#""\uFFFF""#, "\u{FFFF}"),
    (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""\uDBFF\uDFFE""#, "\u{10FFFE}"),
    (#""\uD83F\uDFFE""#, "\u{1FFFE}"),
    (#""\uD800\uDC00""#, "\u{10000}"),
    (#""new\u00A0line""#, "new\u{A0}line"),
    ("\"<F4><8F><BF><BF>\"", "\u{10FFFF}"),
    ("\"<EF><BF><BF>\"", "\u{FFFF}"),
    ("\"<F0><9B><BF><BF>\"", "\u{1BFFF}"),
    ("\"<EF><BB><BF>\"", "\u{FEFF}"),
    (#""\u0000""#, "\0"),
    (#""\u002c""#, ","),
    ("\"π\"", "π"),
    ("\" \"", " "),
    (#""\uD834\uDd1e""#, "\u{1D11E}"),
    (#""\u0821""#, "\u{821}"),
    (#""\u0123""#, "\u{123}"),
    ("\"<E2><80><A8>\"", "\u{2028}"),
    ("\"<E2><80><A9>\"", "\u{2029}"),
    (#""\u0061\u30af\u30EA\u30b9""#, "aクリス"),
    (#""new\u000Aline""#, "new\nline"),
    ("\"<7F>\"", "\u{7F}"),
    (#""\uA66D""#, "\u{A66D}"),
    (#""\u005C""#, "\\"),
    ("\"⍂㈴⍂\"", "⍂㈴⍂"),
    (#""\u200B\u2064\uFFFE""#, "\u{200B}\u{2064}\u{FFFE}"),
    (#""\uFDD0""#, String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)),
    (#""\u0022""#, "\""),
    ("\"€𝄞\"", "€𝄞"),
    ("\"a<7F>a\"", "a\u{7F}a"),
    (#""mixed é \u00e9 and more""#, "mixed é é and more"),
  ]
}
