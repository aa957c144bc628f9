package import JSONText

/// Short ways to make JSON values that stand in no text.
extension JSONNode {
  /// The word `null`.
  package static var null: JSONNode { JSONNode(.null) }

  /// A string.
  package static func text(_ text: String) -> JSONNode { JSONNode(.string(text)) }

  /// The word `true` or `false`.
  package static func flag(_ flag: Bool) -> JSONNode { JSONNode(.bool(flag)) }

  /// A number; null where it does not exist or is not finite.
  package static func number(_ number: Double?) -> JSONNode {
    guard let number, number.isFinite else { return .null }
    return JSONNode(.number(number == 0 ? 0 : number))
  }

  /// A whole number, exact up to 2 to the 53.
  package static func count(_ count: Int64) -> JSONNode { JSONNode(.number(Double(count))) }

  /// Values in order.
  package static func list(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }

  /// Named values in order; names are distinct.
  package static func object(_ members: [(String, JSONNode)]) -> JSONNode {
    JSONNode(
      .object(JSONObject(members: members.map { JSONMember(name: $0.0, value: $0.1) }))
    )
  }
}

/// Numbers in files.
package enum FileNumber {
  /// The shortest text that reads back the same; nought without a sign.
  package static func text(_ number: Double) -> String {
    NumberText.text(of: number == 0 ? 0 : number)
  }
}
