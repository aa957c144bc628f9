import JSONText
import Testing

@Suite("Writing")
struct JSONWriterTests {
  private static let sample = JSONNode(
    .object(
      JSONObject(members: [
        JSONMember(name: "name", value: JSONNode(.string("small \"force\""))),
        JSONMember(name: "weeks", value: JSONNode(.number(156))),
        JSONMember(name: "given", value: JSONNode(.object(JSONObject()))),
        JSONMember(
          name: "bracket",
          value: JSONNode(.array([JSONNode(.number(0.3)), JSONNode(.null), JSONNode(.array([]))]))
        ),
        JSONMember(name: "holds", value: JSONNode(.bool(false))),
      ])
    )
  )

  @Test("the indented style gives each value a line and ends with a line feed")
  func indented() {
    let expected = """
      {
        "name": "small \\"force\\"",
        "weeks": 156,
        "given": {},
        "bracket": [
          0.3,
          null,
          []
        ],
        "holds": false
      }

      """
    #expect(JSONText.write(Self.sample) == expected)
  }

  @Test("the compact style has no space at all")
  func compactStyle() {
    let expected =
      #"{"name":"small \"force\"","weeks":156,"given":{},"bracket":[0.3,null,[]],"holds":false}"#
    #expect(JSONText.write(Self.sample, style: .compact) == expected)
  }

  @Test("only what must be escaped is, with the short escape where there is one")
  func escapes() {
    let string = "\0\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"/\\\u{7F}é€𝄞\u{2028}"
    let expected = #""\u0000\u0001\b\t\n\u000b\f\r\u001f \"/\\"# + "\u{7F}é€𝄞\u{2028}\""
    #expect(compact(JSONNode(.string(string))) == expected)
  }

  @Test("every character reads back as itself")
  func everyCharacter() throws {
    let planes =
      [0...0x2FFF, 0xD700...0xE0FF, 0xFE00...0x1_01FF, 0x10_FF00...0x10_FFFF]
      as [ClosedRange<UInt32>]
    for plane in planes {
      var string = ""
      for code in plane {
        guard let scalar = Unicode.Scalar(code) else { continue }
        string.unicodeScalars.append(scalar)
      }
      let text = compact(JSONNode(.string(string)))
      guard case .string(let back) = try JSONText.parse(Array(text.utf8)).content else {
        Issue.record("no string")
        return
      }
      #expect(back.utf8.elementsEqual(string.utf8))
    }
  }

  @Test("what was read and written once is written the same from then on", arguments: JSONStyle.all)
  func stable(style: JSONStyle) throws {
    for (text, _) in AcceptedTextTests.structures {
      let first = try JSONText.write(JSONText.parse(text.bytes), style: style)
      let second = try JSONText.write(JSONText.parse(Array(first.utf8)), style: style)
      #expect(first == second)
    }
  }

  @Test("random values read back as they were written, in both styles", arguments: JSONStyle.all)
  func randomValues(style: JSONStyle) throws {
    var random = TestRandom(seed: 6)
    for _ in 0..<300 {
      let node = RandomValue.node(&random, depth: 5)
      let text = JSONText.write(node, style: style)
      let back = try JSONText.parse(Array(text.utf8))
      #expect(RandomValue.isSame(node, back))
    }
  }
}

extension JSONStyle {
  static let all: [JSONStyle] = [.indented, .compact]
}
