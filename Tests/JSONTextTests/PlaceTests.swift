import JSONText
import Testing

@Suite("Places")
struct PlaceTests {
  private static func members(_ text: String, file: Int32 = 0) throws -> [JSONMember] {
    guard
      case .object(let object) = try JSONText.parse(TextCase.bytes(of: text), file: file).content
    else {
      Issue.record("no object")
      return []
    }
    return object.members
  }

  private static func place(_ line: Int32, _ column: Int32) -> TextPlace {
    TextPlace(file: 0, line: line, column: column)
  }

  @Test("names and values of every kind stand where their first character does")
  func places() throws {
    let text = "{\n  \"a\": 1,\n  \"b\" : [true,\n null],\"c\":{}, \"d\": \"x\"}"
    let members = try Self.members(text)
    #expect(
      members.map(\.namePlace) == [
        Self.place(2, 3), Self.place(3, 3), Self.place(4, 8), Self.place(4, 16),
      ]
    )
    #expect(
      members.map(\.value.place) == [
        Self.place(2, 8), Self.place(3, 9), Self.place(4, 12), Self.place(4, 21),
      ]
    )
    guard case .array(let elements) = members[1].value.content else {
      Issue.record("no array")
      return
    }
    #expect(elements.map(\.place) == [Self.place(3, 10), Self.place(4, 2)])
  }

  @Test("the outermost value stands after the white space before it")
  func outermost() throws {
    #expect(try JSONText.parse(Array(" \n\t[]".utf8)).place == Self.place(2, 2))
  }

  @Test("a column counts characters of any length as one")
  func columnsOfScalars() throws {
    let members = try Self.members("{\"é€𝄞e\u{301}\":1,\"\\u00e9\":2,\n\"ö\":3}")
    #expect(members.map(\.namePlace) == [Self.place(1, 2), Self.place(1, 12), Self.place(2, 1)])
    #expect(members.map(\.value.place) == [Self.place(1, 10), Self.place(1, 21), Self.place(2, 5)])
  }

  @Test("lines end after a line feed, a carriage return or both", arguments: ["\n", "\r", "\r\n"])
  func lineEnds(end: String) throws {
    let members = try Self.members("{\(end)\(end)\"a\":1,\(end) \"b\":2}")
    #expect(members.map(\.namePlace) == [Self.place(3, 1), Self.place(4, 2)])
  }

  @Test("places carry the index of the file")
  func file() throws {
    let members = try Self.members("{\"a\":1}", file: 7)
    #expect(members[0].value.place == TextPlace(file: 7, line: 1, column: 6))
    #expect(members[0].namePlace.file == 7)
  }

  @Test("places are ordered by file, line and column")
  func order() {
    let inOrder = [(0, 1, 9), (0, 2, 1), (0, 2, 3), (1, 1, 1)].map {
      TextPlace(file: $0.0, line: $0.1, column: $0.2)
    }
    #expect(inOrder.reversed().sorted() == inOrder)
    #expect(TextPlace.none < inOrder[0])
  }
}
