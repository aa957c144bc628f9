import JSONText
import Testing

@Suite("Limits")
struct LimitTests {
  @Test("a text may be as long as the limit and not a byte longer")
  func bytes() {
    #expect(reading("[1,2]", limits: JSONLimits(maximumBytes: 5)).value != nil)
    let tooLong = reading("[1,2]", limits: JSONLimits(maximumBytes: 4))
    #expect(tooLong.value == nil)
    #expect(tooLong.problems.map(\.kind) == [.tooManyBytes(found: 5, allowed: 4)])
  }

  @Test("arrays and objects may be as deep as the limit and not a level deeper")
  func depth() {
    let limits = JSONLimits(maximumDepth: 3)
    #expect(reading("[{\"a\":[1]}]", limits: limits).value != nil)
    #expect(reading("[[[]], [[]]]", limits: limits).value != nil)
    let tooDeep = reading("[\n[[ []]]]", limits: limits)
    #expect(tooDeep.value == nil)
    #expect(tooDeep.problems.map(\.kind) == [.tooDeep(allowed: 3)])
    #expect(tooDeep.problems.map(\.place) == [TextPlace(file: 0, line: 2, column: 4)])
  }

  @Test("the standard depth is 128 levels")
  func standardDepth() {
    for (depth, isRead) in [(128, true), (129, false)] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect((reading(text).value != nil) == isRead)
    }
  }

  @Test("every value counts, arrays and objects too")
  func values() {
    let limits = JSONLimits(maximumValues: 4)
    #expect(reading("[1,{\"a\":2}]", limits: limits).value != nil)
    let tooMany = reading("[1,{\"a\":2},3]", limits: limits)
    #expect(tooMany.value == nil)
    #expect(tooMany.problems.map(\.kind) == [.tooManyValues(allowed: 4)])
    #expect(tooMany.problems.map(\.place.column) == [12])
  }

  @Test(
    "a hundred thousand opening brackets end in one clean problem",
    arguments: ["[", "{\"\":", "[{\"\":"]
  )
  func openingBrackets(opening: String) {
    let reading = reading(String(repeating: opening, count: 100_000))
    #expect(reading.problems.map(\.kind) == [.tooDeep(allowed: 128)])
  }

  @Test("reading stops after a hundred problems and says so")
  func problems() {
    for (count, isRead) in [(100, true), (101, false)] {
      let reading = reading(
        "[" + Array(repeating: "1e999", count: count).joined(separator: ",") + "]"
      )
      #expect((reading.value != nil) == isRead)
      #expect(reading.problems.count == count)
      let isCut = reading.problems.last?.kind == .tooManyProblems(listed: 100)
      #expect(isCut == !isRead)
    }
  }
}
