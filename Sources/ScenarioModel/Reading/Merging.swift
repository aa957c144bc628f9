package import JSONText

/// Lays one scenario over another: JSON Merge Patch (RFC 7396) over the shapes of the catalogue.
///
/// An uncertain value is atomic: a patch replaces it as a whole, with its source, so a
/// changed value never keeps the source of the old one.
package enum Merging {
  /// The result of laying `patch` over `base`.
  ///
  /// - Parameters:
  ///   - patch: What is laid on top.
  ///   - base: What lies below.
  ///   - shape: What the catalogue says of both.
  ///   - takesAway: Whether a `null` may stand in `patch`; without one, what is new stays as it is.
  /// - Returns: The merged value.
  package static func lay(
    _ patch: JSONNode,
    over base: JSONNode,
    shape: Shape,
    takesAway: Bool = true
  ) -> JSONNode {
    guard !shape.isLeaf, case .object(let changes) = patch.content else { return patch }
    let known = base.members
    if known.isEmpty, !takesAway { return patch }
    var merged = JSONObject(members: known)
    for change in changes.members {
      if case .null = change.value.content {
        merged.remove(change.name)
        continue
      }
      let position = merged.position(of: change.key)
      var member = change
      if position != nil || takesAway, let inner = shape.inner(change.key) {
        let old = position.map { merged.members[$0].value } ?? JSONNode(.object(JSONObject()))
        member.value = lay(change.value, over: old, shape: inner, takesAway: takesAway)
      }
      if let position { merged.members[position] = member } else { merged.members.append(member) }
    }
    return JSONNode(.object(merged), at: patch.place)
  }
}

extension JSONObject {
  /// Puts `member` with the place of its name: in place where the name is present, else at the end.
  mutating func put(_ member: JSONMember) {
    if let position = position(of: member.key) {
      members[position] = member
    } else {
      members.append(member)
    }
  }
}

extension Shape {
  /// The shape of what stands under `key`, nil when the shape has no such key.
  package func inner(_ key: String) -> Shape? { inner(JSONName(key)) }

  /// The same for a key as it was read.
  func inner(_ key: JSONName) -> Shape? {
    switch self {
    case .object(let members): members.position(of: key).map { members[$0].shape }
    case .keyed(_, let entry): entry.shape
    default: nil
    }
  }
}
