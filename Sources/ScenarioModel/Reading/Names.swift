import Spelling
package import JSONText

/// The entities a scenario names, so that references to them can be checked.
package struct Names: Sendable {
  /// The id behind every id and alias of a contributor.
  package private(set) var contributors: [String: String] = [:]

  /// Aliases that name two contributors, as problems.
  package private(set) var problems: [Problem] = []

  private let capabilities: [JSONName]
  private let contributorIDs: [String]

  /// Collects the names of `root`.
  package init(of root: JSONNode) {
    capabilities = Self.entities(root.member("capabilities")).map { $0.key }
    let members = Self.entities(root.member("contributors"))
    contributorIDs = members.map { $0.name }
    for id in contributorIDs { contributors[id] = id }
    for member in members {
      for alias in Self.aliases(of: member.value) { add(alias, of: member.name, among: members) }
    }
  }

  private static func entities(_ node: JSONNode?) -> [JSONMember] {
    (node?.members ?? []).filter { $0.key != .note }
  }

  /// The aliases of a contributor; a single text counts as a list of one.
  static func aliases(of contributor: JSONNode) -> [JSONNode] {
    guard let aliases = contributor.member("aliases")?.unwrapped else { return [] }
    return aliases.elements ?? [aliases]
  }

  private mutating func add(_ alias: JSONNode, of id: String, among members: [JSONMember]) {
    guard let text = alias.text else { return }
    let key = JSONName(text)
    if let place = members.indices.first(where: { members[$0].key == key }), text != id {
      let words = "'\(text)' is another name of '\(id)'; write '\(id)' here."
      let namePlace = members[place].namePlace
      problems.append(Problem(.contradiction(words), path: "contributors", at: namePlace))
    } else if let other = contributors[text], other != id {
      let path = "contributors.\(id).aliases"
      problems.append(Problem(.ambiguous(text, with: other), path: path, at: alias.place))
    } else {
      contributors[text] = id
    }
  }

  /// Whether `id` may be a key where `kind` is expected.
  ///
  /// Contributors, tasks and events are defined where they are keys; capabilities are
  /// defined under `capabilities` and only named elsewhere.
  func has(_ id: JSONName, _ kind: IDKind) -> Bool {
    kind != .capability || id.isOne(of: capabilities)
  }

  /// Whether `id` names something of `kind` when it stands as a value.
  func knows(_ id: String, _ kind: IDKind) -> Bool {
    switch kind {
    case .contributor: contributors[id] != nil
    case .capability: JSONName(id).isOne(of: capabilities)
    case .task, .event: true
    }
  }

  /// Every name of `kind`, for suggestions.
  func all(_ kind: IDKind) -> [String] {
    switch kind {
    case .contributor: contributors.keys.sorted()
    case .capability: capabilities.map { $0.text }
    case .task, .event: []
    }
  }

  /// Another contributor's id that the last part of `path` may have meant.
  func near(_ path: String) -> String? {
    let segments = path.split(separator: ".").map(String.init)
    guard segments.count == 2, segments[0] == "contributors" else { return nil }
    let others = contributorIDs.filter { $0 != segments[1] }
    return EditDistance.nearest(to: segments[1], among: others, below: 4)
  }

  /// Whether `text` is written as ids are: letters, digits, hyphens, beginning with a letter.
  package static func isID(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 64, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
  }
}
