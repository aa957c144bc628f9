package import JSONText

/// Lays one scenario over another: JSON Merge Patch (RFC 7396) over the shapes of the catalogue.
///
/// An uncertain value is atomic: a patch replaces it as a whole, with its source, so a
/// changed value never keeps the source of the old one.
package enum Merging {
  /// The result of laying `patch` over `base`.
  package static func lay(_ patch: JSONNode, over base: JSONNode, shape: Shape) -> JSONNode {
    guard !shape.isLeaf, case .object(var merged) = base.content,
      case .object(let changes) = patch.content
    else { return patch }
    for change in changes.members {
      if case .null = change.value.content {
        merged.remove(change.name)
      } else if let old = merged[change.name], let inner = shape.inner(change.name) {
        merged.set(change.name, lay(change.value, over: old, shape: inner))
      } else {
        merged.set(change.name, change.value)
      }
    }
    return JSONNode(.object(merged), at: patch.place)
  }
}

extension Shape {
  /// The shape of what stands under `key`, nil when the shape has no such key.
  package func inner(_ key: String) -> Shape? {
    switch self {
    case .object(let members): members.first { $0.key == key }?.shape
    case .keyed(_, let entry): entry.shape
    default: nil
    }
  }
}
