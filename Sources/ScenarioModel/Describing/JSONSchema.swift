package import JSONText

/// The catalogue as a JSON Schema (draft 2020-12), so that editors can check and complete.
package enum JSONSchema {
  /// The schema of scenario files.
  package static var node: JSONNode {
    var root = JSONObject(members: [
      member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      member("$id", .string("urn:muster:scenario:1")),
    ])
    for part in schema(of: Catalogue.scenario, inFile: true) { root.members.append(part) }
    root.members.append(JSONMember(name: "$defs", value: object([("quantity", quantity)])))
    return JSONNode(.object(root))
  }

  private static func schema(of entry: Entry, inFile: Bool = false) -> [JSONMember] {
    var members = [member("title", .string(entry.title))]
    if let text = description(of: entry) { members.append(member("description", .string(text))) }
    members += shape(entry.shape, inFile: inFile)
    if let fallback = entry.fallback.node {
      members.append(JSONMember(name: "default", value: fallback))
    }
    return members
  }

  private static func description(of entry: Entry) -> String? {
    let parts = [entry.unit, entry.source].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func shape(_ shape: Shape, inFile: Bool) -> [JSONMember] {
    switch shape {
    case .quantity(_, let lowest, let highest):
      [
        member("$ref", .string("#/$defs/quantity")),
        member("minimum", .number(lowest)), member("maximum", .number(highest)),
      ]
    case .count(let lowest, let highest):
      leaf([
        member("type", .string("integer")), member("minimum", .number(Double(lowest))),
        member("maximum", .number(Double(highest))),
      ])
    case .flag: leaf([member("type", .string("boolean"))])
    case .word(let words): leaf([member("enum", .array(words.map { JSONNode(.string($0)) }))])
    case .text, .condition, .id: leaf([member("type", .string("string"))])
    case .date: leaf([member("type", .string("string")), member("format", .string("date"))])
    case .week: leaf([member("type", .array([text("integer"), text("string")]))])
    case .texts: leaf([member("type", .array([text("array"), text("string")]))])
    case .wordList(let words):
      leaf([
        member("type", .string("array")),
        member("items", .object(JSONObject(members: [member("enum", .array(words.map(text)))]))),
      ])
    case .idList:
      leaf([
        member("type", .string("array")),
        member("items", .object(JSONObject(members: [member("type", .string("string"))]))),
      ])
    case .object(let entries): properties(entries)
    case .keyed(_, let entry):
      [
        member("type", .string("object")),
        member("additionalProperties", .object(JSONObject(members: schema(of: entry)))),
      ]
    case .settings: [member("type", .string("object"))]
    }
  }

  /// A plain leaf, or the same inside a wrapper that tells its source.
  private static func leaf(_ plain: [JSONMember]) -> [JSONMember] {
    let plainNode = JSONNode(.object(JSONObject(members: plain)))
    var wrapped = [("value", plainNode)]
    for key in QuantityReading.provenanceKeys { wrapped.append((key, string)) }
    let wrapper = object([
      ("type", text("object")), ("properties", object(wrapped)),
      ("required", JSONNode(.array([text("value")]))),
    ])
    return [JSONMember(name: "anyOf", value: JSONNode(.array([plainNode, wrapper])))]
  }

  private static func properties(_ entries: [Entry]) -> [JSONMember] {
    let members = entries.map { entry in
      JSONMember(name: entry.key, value: JSONNode(.object(JSONObject(members: schema(of: entry)))))
    }
    return [
      member("type", .string("object")),
      member("properties", .object(JSONObject(members: members))),
      member("additionalProperties", .bool(false)),
    ]
  }

  /// The forms in which a number may be written.
  private static var quantity: JSONNode {
    let number = object([("type", text("number"))])
    let range = object([("type", text("string")), ("pattern", text("^\\S+ to \\S+$"))])
    return object([
      ("anyOf", JSONNode(.array([number, range, object([("type", text("object"))])])))
    ])
  }

  private static let string = object([("type", text("string"))])

  private static func object(_ members: [(String, JSONNode)]) -> JSONNode {
    JSONNode(.object(JSONObject(members: members.map { JSONMember(name: $0.0, value: $0.1) })))
  }

  private static func member(_ name: String, _ content: JSONContent) -> JSONMember {
    JSONMember(name: name, value: JSONNode(content))
  }

  private static func text(_ text: String) -> JSONNode { JSONNode(.string(text)) }
}
