package import JSONText

/// A text that a scenario was read from, known by its place in the list of sources.
package struct SourceText: Hashable, Sendable {
  /// The name to print: a path, or the option that gave the value.
  package var name: String
  /// Whether it is a change on top of a scenario, so that its values lose older sources.
  package var isChange: Bool

  /// Creates the name of a source.
  package init(name: String, isChange: Bool = false) {
    self.name = name
    self.isChange = isChange
  }
}

/// One value set by path, from a `set` map, a change file or the command line.
package struct Setting: Sendable {
  /// The dotted path.
  package var path: String
  /// The new value.
  package var value: JSONNode
  /// Where the path stands.
  package var place: TextPlace

  /// Creates a setting.
  package init(path: String, value: JSONNode, place: TextPlace) {
    self.path = path
    self.value = value
    self.place = place
  }
}

extension JSONNode {
  /// The members when the node is an object, none otherwise.
  package var members: [JSONMember] {
    if case .object(let object) = content { object.members } else { [] }
  }

  /// The member called `name`, nil for anything else than an object.
  package func member(_ name: String) -> JSONNode? {
    if case .object(let object) = content { object[name] } else { nil }
  }

  /// The member with the name `key`, nil for anything else than an object.
  func member(_ key: JSONName) -> JSONNode? {
    if case .object(let object) = content { object[key] } else { nil }
  }

  /// Whether the node is an object that has the name `key`.
  func has(_ key: JSONName) -> Bool {
    if case .object(let object) = content { object.position(of: key) != nil } else { false }
  }

  /// The text when the node is a string.
  package var text: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// Whether the node is a string.
  var isText: Bool {
    if case .string = content { true } else { false }
  }

  /// The number when the node is one.
  package var number: Double? {
    if case .number(let number) = content { number } else { nil }
  }

  /// The elements when the node is an array.
  package var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The node inside a `{"value": …}` wrapper, or the node itself.
  package var unwrapped: JSONNode { member(.value) ?? self }

  /// What the node is, in words.
  package var kindInWords: String {
    switch content {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): NumberText.text(of: number)
    case .string(let text): "the text '\(text)'"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
