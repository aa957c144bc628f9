/// An array or object whose end has not been read yet.
struct OpenContainer {
  /// Up to so many members, comparing names one by one is quicker than a dictionary.
  private static let scannedMembers = 32

  /// Most objects of a scenario have three members or a few more.
  private static let fewMembers = 3

  let kind: ContainerKind

  /// Where the opening bracket stands.
  let place: TextPlace

  private var elements: [JSONNode] = []
  private var members: [JSONMember] = []
  private var placeByName: [JSONName: TextPlace] = [:]

  /// The member whose value comes next; nil where its name was taken before.
  private var pending: (key: JSONName, place: TextPlace)?

  /// Creates a container that holds nothing yet.
  init(_ kind: ContainerKind, at place: TextPlace) {
    self.kind = kind
    self.place = place
  }

  /// Adds a value: the next element, or the value of the name begun last.
  mutating func attach(_ node: JSONNode) {
    guard kind == .object else { return elements.append(node) }
    guard let (key, namePlace) = pending.take() else { return }
    if members.isEmpty { members.reserveCapacity(Self.fewMembers) }
    members.append(JSONMember(key, namePlace: namePlace, value: node))
  }

  /// Begins a member; the value that follows is dropped where the name was taken before.
  ///
  /// - Returns: Where the name stood first, or nil for a new name.
  mutating func begin(_ name: String, at namePlace: TextPlace) -> TextPlace? {
    let key = JSONName(name)
    let first = firstPlace(of: key)
    pending = first == nil ? (key, namePlace) : nil
    return first
  }

  private mutating func firstPlace(of key: JSONName) -> TextPlace? {
    if members.count < Self.scannedMembers {
      for index in members.indices where members[index].key == key {
        return members[index].namePlace
      }
      return nil
    }
    for member in members[placeByName.count...] {
      placeByName[member.key] = member.namePlace
    }
    return placeByName[key]
  }

  /// Closes the container and gives it as a value.
  consuming func close() -> JSONNode {
    switch kind {
    case .array: JSONNode(.array(elements), at: place)
    case .object: JSONNode(.object(JSONObject(members: members)), at: place)
    }
  }
}
