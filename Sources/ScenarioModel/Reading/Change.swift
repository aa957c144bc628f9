package import JSONText

/// Values set on top of a scenario by a change file or on the command line.
package struct Change: Sendable {
  /// The name to print: a file, or the option.
  package var source: String

  private var map: [JSONMember]

  /// Creates a change from a map of paths to values.
  package init(source: String, map: JSONNode) {
    self.source = source
    self.map = map.members
  }

  /// Creates a change of one value, as `--set path=value` gives it.
  ///
  /// The value is JSON when it reads as JSON, else the text itself.
  package init(source: String, path: String, value: String) {
    self.source = source
    let reading = JSONText.read(Array(value.utf8))
    let node = reading.problems.isEmpty ? reading.value : nil
    let placeless = (node ?? JSONNode(.string(value))).placed { _ in .none }
    map = [JSONMember(name: path, value: placeless)]
  }

  /// The settings, with every place in source number `file`.
  func settings(file: Int32) -> [Setting] {
    map.map { member in
      let moved = { (place: TextPlace) in
        TextPlace(file: file, line: place.line, column: place.column)
      }
      return Setting(
        path: member.name,
        value: member.value.placed(moved),
        place: moved(member.namePlace)
      )
    }
  }
}

extension JSONNode {
  /// The same value with `move` applied to the place of every value and name in it.
  func placed(_ move: (TextPlace) -> TextPlace) -> JSONNode {
    switch content {
    case .array(let elements):
      return JSONNode(.array(elements.map { $0.placed(move) }), at: move(place))
    case .object(let object):
      let members = object.members.map { member in
        JSONMember(
          name: member.name,
          namePlace: move(member.namePlace),
          value: member.value.placed(move)
        )
      }
      return JSONNode(.object(JSONObject(members: members)), at: move(place))
    default: return JSONNode(content, at: move(place))
    }
  }
}
