/// The members of a JSON object in the order of the text.
///
/// Names are the same when Swift calls the strings equal, which also joins canonically equivalent
/// spellings of one character: names that look alike to a person are one name.
package struct JSONObject: Hashable, Sendable {
  /// The members in order; whoever edits the array directly keeps the names distinct.
  package var members: [JSONMember]

  /// Creates an object from members with distinct names, by default none.
  package init(members: [JSONMember] = []) {
    self.members = members
  }

  /// The value called `name`, or nil; takes time in proportion to the number of members.
  package subscript(name: String) -> JSONNode? {
    self[JSONName(name)]
  }

  /// The value with the name `key`, or nil; takes time in proportion to the number of members.
  package subscript(key: JSONName) -> JSONNode? {
    for place in members.indices where members[place].key == key { return members[place].value }
    return nil
  }

  /// Gives `name` the value `node`: in place where the name is present, else at the end.
  package mutating func set(_ name: String, _ node: JSONNode) {
    let key = JSONName(name)
    if let position = position(of: key) {
      members[position].value = node
    } else {
      members.append(JSONMember(key, value: node))
    }
  }

  /// Removes the member called `name`, if there is one; the order of the others stays.
  package mutating func remove(_ name: String) {
    if let position = position(of: name) { members.remove(at: position) }
  }

  /// Where the member called `name` stands, or nil.
  package func position(of name: String) -> Int? {
    position(of: JSONName(name))
  }

  /// Where the member with the name `key` stands, or nil.
  package func position(of key: JSONName) -> Int? {
    for place in members.indices where members[place].key == key { return place }
    return nil
  }
}

/// A named value of an object.
package struct JSONMember: Hashable, Sendable {
  /// The name, its escapes resolved.
  package let key: JSONName

  /// Where the opening quote of the name stood.
  package var namePlace: TextPlace

  /// The value and its own place.
  package var value: JSONNode

  /// Creates a member, by default one whose name stands in no text.
  package init(_ key: JSONName, namePlace: TextPlace = TextPlace.none, value: JSONNode) {
    self.key = key
    self.namePlace = namePlace
    self.value = value
  }

  /// Creates a member, by default one whose name stands in no text.
  package init(name: String, namePlace: TextPlace = TextPlace.none, value: JSONNode) {
    self.init(JSONName(name), namePlace: namePlace, value: value)
  }

  /// The text of the name.
  package var name: String { key.text }
}
