import JSONText
import Testing

/// Texts about which RFC 8259 leaves the choice to the reader, with what this one decided.
@Suite("Texts a reader may decide on")
struct UndecidedTextTests {
  @Test(
    "numbers too small become zero and long ones are rounded, without a problem",
    arguments: [
      ("123.456e-789", 0), ("123e-10000000", 0),
      ("-123123123123123123123123123123", -1.2312312312312312e29),
      ("100000000000000000000", 1e20),
      ("-237462374673276894279832749832423479823246327846", -2.3746237467327690e47),
      ("0.4e-00000000000000000000000000000000000000000000000000006699999999999999999999", 0),
    ]
  )
  func smallAndLong(text: String, expected: Double) throws {
    #expect(try value(of: text) == .number(expected))
  }

  @Test(
    "numbers beyond the range are a problem that does not stop the reading",
    arguments: [
      "[0.4e00669999999999999999999999999999999999999999999999999969999999006]", "[-1e+9999]",
      "[1.5e+9999]", "[-123123e100000]", "[123123e100000]", "[1e309]", "[1.7976931348623159e308]",
    ]
  )
  func beyondRange(text: String) throws {
    let reading = reading(text)
    #expect(reading.value != nil)
    guard case .numberOutOfRange = try #require(reading.problems.first).kind else {
      Issue.record("wrong kind")
      return
    }
  }

  @Test(
    "escapes for half a surrogate pair are a problem that does not stop the reading",
    arguments: [
      (#"{"\uDFAA":0}"#, 1), (#"["\uDADA"]"#, 1), (#"["\uD888\u1234"]"#, 1), (#"["\uD800\n"]"#, 1),
      (#"["\uDd1ea"]"#, 1), (#"["\uD800\uD800\n"]"#, 2), (#"["\ud800"]"#, 1),
      (#"["\ud800abc"]"#, 1),
      (#"["\uDd1e\uD834"]"#, 2), (#"["\uD800\uD83D\uDE39"]"#, 1),
    ]
  )
  func loneSurrogates(text: String, count: Int) {
    let reading = reading(text)
    #expect(reading.value != nil)
    #expect(reading.problems.count == count)
    for problem in reading.problems {
      guard case .loneSurrogate = problem.kind else {
        Issue.record("wrong kind \(problem)")
        return
      }
    }
  }

  @Test("half a surrogate pair is read as the replacement character")
  func replacement() throws {
    let reading = reading(#""a\uD800b""#)
    #expect(reading.value?.content == .string("a\u{FFFD}b"))
  }

  @Test(
    "texts in UTF-16 are refused by name",
    arguments: [
      TextCase("little end first, with mark", "<FF><FE>[<00>\"<00>"),
      TextCase("big end first", "<00>[<00>\""),
      TextCase("little end first", "[<00>\"<00>"),
      TextCase("big end first, with mark", "<FE><FF><00>["),
      TextCase("UTF-32 big end first, with mark", "<00><00><FE><FF><00><00><00>["),
      TextCase("UTF-32 little end first", "[<00><00><00>"),
    ]
  )
  func otherEncodings(text: TextCase) {
    #expect(JSONText.read(text.bytes).problems.map(\.kind) == [.notUTF8])
  }

  @Test("500 nested arrays are refused by default and read where the limits allow them")
  func deepNesting() {
    let text = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(reading(text).problems.map(\.kind) == [.tooDeep(allowed: 128)])
    #expect(reading(text, limits: JSONLimits(maximumDepth: 500)).value != nil)
  }

  @Test("a byte order mark is a problem and what follows is read with the columns one sees")
  func byteOrderMark() throws {
    let reading = reading("<EF><BB><BF>{\"a\": 1}")
    #expect(reading.problems.map(\.kind) == [.byteOrderMark])
    guard case .object(let object) = try #require(reading.value).content else {
      Issue.record("no object")
      return
    }
    #expect(object["a"]?.place == TextPlace(file: 0, line: 1, column: 7))
  }

  @Test("a key given twice is a problem, names the first place and keeps the first value")
  func duplicateKeys() throws {
    let reading = reading("{\"a\":\"b\",\n \"a\":\"c\", \"b\":0, \"a\":1}")
    let first = TextPlace(file: 0, line: 1, column: 2)
    #expect(
      reading.problems.map(\.kind) == Array(repeating: .duplicateKey("a", first: first), count: 2)
    )
    #expect(reading.problems.map(\.place.column) == [2, 18])
    #expect(try compact(#require(reading.value)) == #"{"a":"b","b":0}"#)
  }

  @Test(
    "keys that are written differently but are one string are duplicates",
    arguments: [
      #"{"a":1,"\u0061":2}"#, #"{"\u00e9":1,"e\u0301":2}"#,
    ]
  )
  func duplicatesInDisguise(text: String) {
    #expect(reading(text).problems.count == 1)
  }
}
