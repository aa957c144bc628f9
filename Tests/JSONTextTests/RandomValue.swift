import JSONText

/// Random values for tests.
enum RandomValue {
  /// A value whose arrays and objects are at most `depth` levels deep.
  static func node(_ random: inout TestRandom, depth: Int) -> JSONNode {
    switch random.below(depth > 0 ? 7 : 4) {
    case 0: JSONNode(.null)
    case 1: JSONNode(.bool(random.below(2) == 0))
    case 2:
      JSONNode(.number(random.below(2) == 0 ? random.finiteDouble() : Double(random.below(100))))
    case 3: JSONNode(.string(string(&random)))
    case 4: JSONNode(.array((0..<random.below(6)).map { _ in node(&random, depth: depth - 1) }))
    default: JSONNode(.object(object(&random, depth: depth - 1)))
    }
  }

  private static func object(_ random: inout TestRandom, depth: Int) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<random.below(25) {
      object.set(string(&random), node(&random, depth: depth - 1 < 0 ? 0 : depth - 1))
    }
    return object
  }

  private static func string(_ random: inout TestRandom) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", "z", " ", "\"", "\\", "/", "\n", "\0", "é", "€", "𝄞",
    ]
    var string = ""
    for _ in 0..<random.below(12) { string.unicodeScalars.append(scalars[random.below(12)]) }
    return string
  }

  /// Whether two values are the same, their places left aside.
  static func isSame(_ left: JSONNode, _ right: JSONNode) -> Bool {
    switch (left.content, right.content) {
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy(isSame)
    case (.object(let left), .object(let right)):
      left.members.count == right.members.count
        && zip(left.members, right.members).allSatisfy {
          $0.name == $1.name && isSame($0.value, $1.value)
        }
    case (.number(let left), .number(let right)): left.bitPattern == right.bitPattern
    default: left.content == right.content
    }
  }
}
