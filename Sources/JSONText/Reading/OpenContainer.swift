/// An array or object whose end has not been read yet.
struct OpenContainer {
  /// Up to so many members, comparing names one by one is quicker than a dictionary.
  private static let scannedMembers = 16

  let kind: ContainerKind

  /// Where the opening bracket stands.
  let place: TextPlace

  private var elements: [JSONNode] = []
  private var members: [JSONMember] = []
  private var placeByName: [String: TextPlace] = [:]

  /// The member whose value comes next; nil where its name was taken before.
  private var pending: (name: String, place: TextPlace)?

  /// Creates a container that holds nothing yet.
  init(_ kind: ContainerKind, at place: TextPlace) {
    self.kind = kind
    self.place = place
  }

  /// Adds a value: the next element, or the value of the name begun last.
  mutating func attach(_ node: JSONNode) {
    guard kind == .object else { return elements.append(node) }
    guard let (name, namePlace) = pending else { return }
    members.append(JSONMember(name: name, namePlace: namePlace, value: node))
  }

  /// Begins a member; the value that follows is dropped where the name was taken before.
  ///
  /// - Returns: Where the name stood first, or nil for a new name.
  mutating func begin(_ name: String, at namePlace: TextPlace) -> TextPlace? {
    let first = firstPlace(of: name)
    pending = first == nil ? (name, namePlace) : nil
    return first
  }

  private mutating func firstPlace(of name: String) -> TextPlace? {
    if members.count < Self.scannedMembers {
      for index in members.indices where members[index].name == name {
        return members[index].namePlace
      }
      return nil
    }
    for member in members[placeByName.count...] {
      placeByName[member.name] = member.namePlace
    }
    return placeByName[name]
  }

  /// The value as it stands when the container is closed.
  var node: JSONNode {
    switch kind {
    case .array: JSONNode(.array(elements), at: place)
    case .object: JSONNode(.object(JSONObject(members: members)), at: place)
    }
  }
}
