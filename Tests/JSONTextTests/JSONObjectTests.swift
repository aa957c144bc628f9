import JSONText
import Testing

@Suite("Objects")
struct JSONObjectTests {
  private static let one = JSONNode(.number(1))
  private static let two = JSONNode(.number(2))

  @Test("a value is found by its name, and nothing by another")
  func lookup() {
    let object = JSONObject(members: [JSONMember(name: "a", value: Self.one)])
    #expect(object["a"] == Self.one)
    #expect(object["b"] == nil)
  }

  @Test("setting replaces in place or appends")
  func setting() {
    var object = JSONObject()
    object.set("a", Self.one)
    object.set("b", Self.one)
    object.set("a", Self.two)
    #expect(object.members.map(\.name) == ["a", "b"])
    #expect(object["a"] == Self.two)
    #expect(object["b"] == Self.one)
  }

  @Test("setting keeps the place of the name")
  func settingKeepsNamePlace() {
    let place = TextPlace(file: 2, line: 3, column: 4)
    var object = JSONObject(members: [JSONMember(name: "a", namePlace: place, value: Self.one)])
    object.set("a", Self.two)
    #expect(object.members[0].namePlace == place)
  }

  @Test("removing leaves the order of the others")
  func removing() {
    var object = JSONObject()
    for name in ["a", "b", "c"] { object.set(name, Self.one) }
    object.remove("b")
    object.remove("missing")
    #expect(object.members.map(\.name) == ["a", "c"])
  }

  @Test("duplicates are found on both sides of the number of members where the search changes")
  func duplicatesAmongMany() {
    for count in [2, 31, 32, 33, 34, 80, 500] {
      for repeated in [0, count / 2, count - 1] {
        let members =
          (0..<count).map { "\"key \($0)\":\($0)" } + ["\"key \(repeated)\":0", "\"new\":0"]
        let reading = reading("{" + members.joined(separator: ",\n") + "}")
        let first = TextPlace(file: 0, line: Int32(repeated + 1), column: repeated == 0 ? 2 : 1)
        #expect(reading.problems.map(\.kind) == [.duplicateKey("key \(repeated)", first: first)])
        #expect(reading.problems.map(\.place.line) == [Int32(count + 1)])
      }
    }
  }

  @Test("names are one where Swift calls the strings equal, in ASCII and beyond it")
  func equalNames() {
    let texts = [
      "", "a", "b", "ab", "ba", "K", "\u{212A}", "\u{E9}", "e\u{301}", "e", "source", "sources",
      "unitsPerUnitDeployed", "unitsPerUnitDeploying", "unitsPerUnitDeploy\u{E9}",
    ]
    for one in texts {
      for other in texts {
        #expect((JSONName(one) == JSONName(other)) == (one == other))
        let object = JSONObject(members: [JSONMember(name: one, value: Self.one)])
        #expect((object[other] != nil) == (one == other))
        let problems = reading("{\"\(one)\":1,\"\(other)\":2}").problems
        #expect(problems.count { $0.isDuplicateKey } == (one == other ? 1 : 0))
      }
    }
    #expect(JSONName("K") == JSONName("\u{212A}"))
    #expect(Set(["K", "\u{212A}", "\u{E9}", "e\u{301}"].map { JSONName($0) }).count == 2)
  }
}
