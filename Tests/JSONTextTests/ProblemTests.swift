import JSONText
import Testing

/// What a person reads when a text is wrong, and where.
///
/// A `⟐` in a text marks the place the problem must name; it is not part of the text.
@Suite("Problems")
struct ProblemTests {
  @Test(
    "a wrong text gives one problem with this message at the marked place",
    arguments: Self.cases
  )
  func message(text: String, message: String) {
    let (bytes, place) = Self.unmarked(text)
    let problems = JSONText.read(bytes).problems
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.place) == [place])
  }

  @Test("problems come in the order of the text, the one that stops the reading last")
  func order() {
    let reading = reading(#"{"a":1,"b":1e999,"a":2, "\ud800":3, "\ud800":4,]"#)
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.place.column) == [12, 18, 26, 37, 38, 48])
  }

  @Test("parsing throws the first problem by place and gives a good text's value")
  func parsing() throws {
    let bytes = Array("{\"a\":1e999,\"a\":1,}".utf8)
    let problem = #expect(throws: JSONProblem.self) { try JSONText.parse(bytes) }
    #expect(problem?.kind == .numberOutOfRange("1e999"))
    #expect(try JSONText.parse(Array("7".utf8)).content == .number(7))
  }

  @Test("long evidence is cut")
  func cut() throws {
    let long = String(repeating: "x", count: 5_000)
    for text in ["[\(long)]", "{\"\(long)\":1,\"\(long)\":2}", "{\(long):1}", "[1\(long)]"] {
      let problem = try #require(reading(text).problems.first)
      #expect(problem.message.utf8.count < 200)
    }
    let number = String(repeating: "9", count: 5_000)
    #expect(try #require(reading(number).problems.first).message.utf8.count < 200)
  }

  /// The text without its mark, and the place of the mark, counted line by line.
  private static func unmarked(_ text: String) -> ([UInt8], TextPlace) {
    let halves = text.split(separator: "⟐", omittingEmptySubsequences: false).map(String.init)
    let lines = halves[0].split(separator: "\n", omittingEmptySubsequences: false)
    // Bytes that continue a character take no column.
    let column = TextCase.bytes(of: String(lines[lines.count - 1])).count { $0 & 0xC0 != 0x80 }
    let place = TextPlace(file: 0, line: Int32(lines.count), column: Int32(column + 1))
    return (TextCase.bytes(of: halves.joined()), place)
  }

  static let cases = wholeTexts + structures + words + strings

  private static let wholeTexts: [(String, String)] = [
    ("⟐", "the text is empty; write one JSON value, such as an object in '{' and '}'"),
    (" \n ⟐", "the text is empty; write one JSON value, such as an object in '{' and '}'"),
    ("⟐<EF><BB><BF>{}", "the text begins with a byte order mark; save it as UTF-8 without one"),
    ("⟐<FF><FE>{<00>", "the text looks like UTF-16 or UTF-32; save it as UTF-8"),
    ("{} ⟐{}", "expected the end of the text after its value, found '{'"),
    ("{\"a\":1}\n⟐}", "expected the end of the text after its value, found '}'"),
    ("1⟐,", "expected the end of the text after its value, found ','"),
    ("{} ⟐// note", "comments are not allowed in JSON; remove it or make it a string"),
    ("⟐/* note */ {}", "comments are not allowed in JSON; remove it or make it a string"),
    ("{\n  ⟐# note\n}", "comments are not allowed in JSON; remove it or make it a string"),
    ("[1, ⟐// one\n2]", "comments are not allowed in JSON; remove it or make it a string"),
    ("[1 ⟐// one\n,2]", "comments are not allowed in JSON; remove it or make it a string"),
  ]

  private static let structures: [(String, String)] = [
    ("{\"a\": ⟐]", "expected a value, found ']'"),
    ("[⟐,1]", "expected a value, found ','"),
    ("[1,⟐,2]", "expected a value, found ','"),
    ("[⟐é]", "expected a value, found 'é' (U+00E9)"),
    ("[⟐<E2><81><A0>]", "expected a value, found U+2060"),
    ("[⟐<0C>]", "expected a value, found U+000C"),
    ("[1,⟐<C2><A0>2]", "expected a value, found U+00A0"),
    ("{⟐1:2}", "expected a key in double quotes, found a number"),
    ("{\"a\":1,⟐,}", "expected a key in double quotes, found ','"),
    ("{\"a\" ⟐\"b\"}", "expected ':' between key and value, found a string"),
    ("{\"a\" ⟐= 1}", "expected ':' between key and value, found '='"),
    ("[1 ⟐: 2]", "expected ',' or ']', found ':'"),
    ("{\"a\": 1⟐; \"b\": 2}", "expected ',' or '}', found ';'"),
    ("{\n  \"a\": 1\n  ⟐\"b\": 2\n}", "a comma is missing before this string"),
    ("[1 ⟐2]", "a comma is missing before this number"),
    ("[1 ⟐-2]", "a comma is missing before this number"),
    ("[1 ⟐true]", "a comma is missing before this word"),
    ("[[1] ⟐[2]]", "a comma is missing before this array"),
    ("[{} ⟐{}]", "a comma is missing before this object"),
    ("{\n  \"a\": 1⟐,\n}", "nothing follows this comma; remove it or add what is missing"),
    ("[1⟐,]", "nothing follows this comma; remove it or add what is missing"),
    (
      "{\n  \"a\": [1, 2⟐",
      "the text ends inside the array opened in line 2, column 8; ']' is missing"
    ),
    ("{\"a\":{}⟐", "the text ends inside the object opened in line 1, column 1; '}' is missing"),
    ("{\"a\"⟐", "the text ends inside the object opened in line 1, column 1; '}' is missing"),
    ("{\"a\":⟐", "the text ends inside the object opened in line 1, column 1; '}' is missing"),
    ("{⟐", "the text ends inside the object opened in line 1, column 1; '}' is missing"),
    (
      "{\"a\": [1, 2⟐}",
      "expected ',' or ']' to end the array opened in line 1, column 7, found '}'"
    ),
    ("[{\"a\": 1⟐]", "expected ',' or '}' to end the object opened in line 1, column 2, found ']'"),
    ("{\"seed\":1,\n⟐\"seed\":2}", "duplicate key 'seed'; first given in line 1, column 2"),
    (
      #"{"a\u001b[31m b":1,⟐"a\u001b[31m b":2}"#,
      "duplicate key 'a<U+001B>[31m b'; first given in line 1, column 2"
    ),
    ("{⟐seed: 1}", "a key stands in double quotes; write \"seed\""),
  ]

  private static let words: [(String, String)] = [
    ("[⟐True]", "'True' is not a JSON word; write true, or \"True\" for a string"),
    ("[⟐None]", "'None' is not a JSON word; write null, or \"None\" for a string"),
    ("[⟐no]", "'no' is not a JSON word; write false, or \"no\" for a string"),
    (
      "[⟐thin]",
      "'thin' is not a JSON word; the words are true, false and null, and a string stands in double quotes"
    ),
    ("[⟐NaN]", "'NaN' is not a number in JSON; a number has digits and is finite"),
    ("[-⟐Infinity]", "'Infinity' is not a number in JSON; a number has digits and is finite"),
    ("[⟐+1]", "a number may not begin with '+'; leave the sign out"),
    ("[⟐007]", "a number may not begin with a needless 0; write 7, not 07"),
    ("[-⟐01]", "a number may not begin with a needless 0; write 7, not 07"),
    ("[⟐.5]", "a digit is missing at the beginning of a number, found '.'"),
    ("[-⟐.5]", "a digit is missing at the beginning of a number, found '.'"),
    ("[-⟐x]", "a digit is missing at the beginning of a number, found 'x'"),
    ("[5.⟐]", "a digit is missing after the decimal point, found ']'"),
    ("5.⟐", "a digit is missing after the decimal point, found the end of the text"),
    ("[1e⟐,2]", "a digit is missing in the exponent, found ','"),
    (
      "[0⟐x1F]",
      "'x1F' cannot follow a number directly; write numbers like 20000, -3, 0.25 or 1.5e6"
    ),
    (
      "[20⟐_000]",
      "'_000' cannot follow a number directly; write numbers like 20000, -3, 0.25 or 1.5e6"
    ),
    (
      "[1.2⟐.3]", "'.' cannot follow a number directly; write numbers like 20000, -3, 0.25 or 1.5e6"
    ),
    (
      "[⟐-1e999]",
      "the number -1e999 is out of range; the greatest is about 1.797e308 on either side of 0"
    ),
  ]

  private static let strings: [(String, String)] = [
    ("[⟐'a']", "strings and keys stand in double quotes (\"), found '''"),
    ("{⟐'a': 1}", "strings and keys stand in double quotes (\"), found '''"),
    ("{⟐“a”: 1}", "strings and keys stand in double quotes (\"), found '“' (U+201C)"),
    (
      "{\"a\": 1, \"b\": \"x⟐",
      "the text ends inside the string opened in line 1, column 15; '\"' is missing"
    ),
    (
      "{\"a\": \"x⟐\n}",
      "the string opened in line 1, column 7 has no closing '\"' on its line; write \\n for a line break"
    ),
    ("[\"a⟐\tb\"]", "a string may not hold the control character U+0009 as it is; write \\t"),
    ("[\"a⟐<01>b\"]", "a string may not hold the control character U+0001 as it is; write \\u0001"),
    (
      #"["é⟐\q"]"#,
      #"a backslash may not stand before 'q'; the escapes are \" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits"#
    ),
    (
      #"["C:⟐\users"]"#,
      #"the escape is incomplete; write \u with four hexadecimal digits, or \\ for a backslash"#
    ),
    (
      #"["\⟐"#,
      #"the escape is incomplete; write \u with four hexadecimal digits, or \\ for a backslash"#
    ),
    (
      #"["a⟐\ud83d"]"#,
      #"the escape \uD83D is half of a surrogate pair and its other half is missing"#
    ),
    (
      "[\"é⟐<E9>\"]",
      "the bytes from 0xE9 are not valid UTF-8: a character that breaks off; save the text as UTF-8"
    ),
    (
      "[⟐<80>]",
      "the bytes from 0x80 are not valid UTF-8: a continuation byte without a beginning; save the text as UTF-8"
    ),
    (
      #"["\⟐<FF>"]"#,
      "the bytes from 0xFF are not valid UTF-8: a byte that UTF-8 never uses; save the text as UTF-8"
    ),
  ]
}
