import Spelling
package import JSONText

/// Puts values into a scenario by dotted path, the same way for files and the command line.
package enum PathSetting {
  /// `root` with the value of `setting` at its path.
  ///
  /// - Throws: ``Problem`` when the path leads nowhere or ends at a group of values.
  package static func apply(
    _ setting: Setting,
    to root: JSONNode,
    aliases: [String: String]
  ) throws(Problem) -> JSONNode {
    if ["name", "question", "note", "extends"].contains(setting.path) {
      throw Problem(
        .contradiction("'\(setting.path)' belongs to a scenario's file and cannot be set by path."),
        path: setting.path,
        at: setting.place
      )
    }
    let segments = setting.path.split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    return try put(setting, segments[...], into: root, shape: Catalogue.scenario.shape, aliases)
  }

  private static func put(
    _ setting: Setting,
    _ segments: ArraySlice<String>,
    into node: JSONNode?,
    shape: Shape,
    _ aliases: [String: String]
  ) throws(Problem) -> JSONNode {
    guard let segment = segments.first else {
      guard shape.isLeaf else {
        throw Problem(.pathNotAValue, path: setting.path, at: setting.place)
      }
      return setting.value
    }
    let key = try key(segment, in: node, shape: shape, setting, aliases)
    guard let inner = shape.inner(key) else {
      throw unknown(segment, among: shape.keys(in: node), setting)
    }
    var object = JSONObject(members: node?.members ?? [])
    let old = object.members.first { $0.name == key }
    let value = try put(setting, segments.dropFirst(), into: old?.value, shape: inner, aliases)
    let namePlace = old?.namePlace ?? setting.place
    object.put(JSONMember(name: key, namePlace: namePlace, value: value))
    return JSONNode(.object(object), at: node?.place ?? setting.place)
  }

  /// The key meant by `segment`: itself, or the id behind an alias.
  private static func key(
    _ segment: String,
    in node: JSONNode?,
    shape: Shape,
    _ setting: Setting,
    _ aliases: [String: String]
  ) throws(Problem) -> String {
    guard case .keyed(let kind, let entry) = shape else { return segment }
    let id = kind == .contributor ? aliases[segment] ?? segment : segment
    if node?.member(id) == nil, !entry.shape.isLeaf {
      throw unknown(segment, among: shape.keys(in: node), setting)
    }
    return id
  }

  private static func unknown(
    _ segment: String,
    among keys: [String],
    _ setting: Setting
  ) -> Problem {
    Problem(
      .unknownPath(
        segment: segment,
        suggestion: EditDistance.nearest(to: segment, among: keys, below: 4)
      ),
      path: setting.path,
      at: setting.place
    )
  }
}

extension Shape {
  /// The keys that may follow in a path.
  package func keys(in node: JSONNode?) -> [String] {
    switch self {
    case .object(let members): members.map { $0.key }
    case .keyed: node?.members.map { $0.name } ?? []
    default: []
    }
  }
}
