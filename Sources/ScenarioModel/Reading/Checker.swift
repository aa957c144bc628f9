import Spelling
package import JSONText

/// Holds a scenario against the catalogue and collects every problem, each with its place.
package struct Checker {
  /// The problems found so far, in reading order.
  package private(set) var problems: [Problem] = []

  private let names: Names

  /// Creates a checker for a scenario whose entities are called `names`.
  package init(names: Names) {
    self.names = names
  }

  /// Checks a whole scenario.
  package mutating func check(_ root: JSONNode) {
    check(root, Catalogue.scenario.shape, path: "")
  }

  /// Checks only those members of a scenario that are called one of `keys`.
  package mutating func check(_ root: JSONNode, only keys: [String]) {
    for member in root.members where keys.contains(member.name) {
      guard let shape = Catalogue.scenario.shape.inner(member.name) else { continue }
      check(member.value, shape, path: member.name)
    }
  }

  private mutating func check(_ node: JSONNode, _ shape: Shape, path: String) {
    switch shape {
    case .object(let members): object(node, members, path: path)
    case .keyed(let kind, let entry): keyed(node, kind, entry, path: path)
    case .settings:
      guard case .object = node.content else {
        return wrong(node, "a map of paths to values", path)
      }
    default: leaf(node, shape, path: path)
    }
  }

  private mutating func object(_ node: JSONNode, _ members: [Entry], path: String) {
    guard case .object(let object) = node.content else {
      return report(.wrongKind(found: node.kindInWords, allowed: "an object"), path, node)
    }
    for member in object.members {
      guard let entry = members.first(where: { $0.key == member.name }) else {
        let near = EditDistance.nearest(to: member.name, among: members.map { $0.key }, below: 4)
        problems.append(
          Problem(
            .unknownKey(member.name, suggestion: near),
            path: path,
            at: member.namePlace
          )
        )
        continue
      }
      check(member.value, entry.shape, path: Self.join(path, member.name))
    }
    for entry in members where object[entry.key] == nil {
      if case .required = entry.fallback {
        report(.missing(entry.key, suggestion: names.near(path)), path, node)
      }
    }
  }

  private mutating func keyed(_ node: JSONNode, _ kind: IDKind, _ entry: Entry, path: String) {
    guard case .object(let object) = node.content else {
      let allowed = "an object keyed by \(kind.noun) ids"
      return report(.wrongKind(found: node.kindInWords, allowed: allowed), path, node)
    }
    if let note = object["note"], note.text == nil {
      wrong(note, "a text", Self.join(path, "note"))
    }
    let members = object.members.filter { $0.name != "note" }
    if members.count > Catalogue.mostEntities {
      report(.tooMany(found: members.count, limit: Catalogue.mostEntities), path, node)
    }
    for member in members {
      if !Names.isID(member.name) {
        problems.append(Problem(.badID(member.name), path: path, at: member.namePlace))
      } else if !names.has(member.name, kind) {
        unknown(member.name, kind, path, member.namePlace)
      } else {
        check(member.value, entry.shape, path: Self.join(path, member.name))
      }
    }
  }

  private mutating func leaf(_ node: JSONNode, _ shape: Shape, path: String) {
    if case .quantity(_, let lowest, let highest) = shape {
      provenance(node, path: path)
      do throws(Problem) {
        _ = try QuantityReading.spread(of: node, path: path, lowest: lowest, highest: highest)
      } catch { problems.append(error) }
      return
    }
    if node.member("value") != nil {
      wrapper(node, path: path)
      provenance(node, path: path)
    }
    plain(node.unwrapped, shape, path: path)
  }

  private mutating func plain(_ node: JSONNode, _ shape: Shape, path: String) {
    switch shape {
    case .count(let lowest, let highest): count(node, lowest, highest, path)
    case .flag:
      guard case .bool = node.content else { return wrong(node, "true or false", path) }
    case .word(let words): word(node, words, path)
    case .text:
      guard let text = node.text else { return wrong(node, "a text", path) }
      if Self.steersTerminal(text) {
        let allowed = "plain text, without control characters"
        report(.wrongKind(found: "a text with control characters", allowed: allowed), path, node)
      }
    case .date: date(node, path)
    case .week: week(node, path)
    case .condition: condition(node, path)
    case .texts: texts(node, path)
    case .wordList(let words): for element in list(node, path) { word(element, words, path) }
    case .idList(let kind): for element in list(node, path) { id(element, kind, path) }
    case .id(let kind): id(node, kind, path)
    case .quantity, .object, .keyed, .settings: break
    }
  }

  private mutating func count(_ node: JSONNode, _ lowest: Int, _ highest: Int, _ path: String) {
    let allowed = "a whole number from \(lowest) to \(highest)"
    guard let value = node.number else { return wrong(node, allowed, path) }
    let isWhole = value == value.rounded(.towardZero)
    if !isWhole || value < Double(lowest) || value > Double(highest) {
      report(.outOfRange(found: NumberText.text(of: value), allowed: allowed), path, node)
    }
  }

  private mutating func word(_ node: JSONNode, _ words: [String], _ path: String) {
    guard let text = node.text else {
      let choices = words.map { "\"\($0)\"" }.joined(separator: ", ")
      return wrong(node, "one of \(choices)", path)
    }
    if !words.contains(text) {
      let near = EditDistance.nearest(to: text, among: words, below: 4)
      report(.unknownWord(text, allowed: words, suggestion: near), path, node)
    }
  }

  private mutating func date(_ node: JSONNode, _ path: String) {
    if node.text.flatMap({ CalendarDate($0) }) == nil {
      wrong(node, "a day such as \"2025-02-25\"", path)
    }
  }

  private mutating func week(_ node: JSONNode, _ path: String) {
    if node.number != nil { return count(node, 0, Catalogue.longestHorizonWeeks, path) }
    if node.text.flatMap({ CalendarDate($0) }) == nil {
      wrong(node, "a week as a number, or a day written year-month-day", path)
    }
  }

  private mutating func condition(_ node: JSONNode, _ path: String) {
    guard let text = node.text else {
      return wrong(node, "a condition such as \"ceasefire holds\"", path)
    }
    do throws(Problem) {
      _ = try ConditionReading.condition(
        text,
        path: path,
        at: node.place,
        contributors: names.contributors
      )
    } catch { problems.append(error) }
  }

  private mutating func texts(_ node: JSONNode, _ path: String) {
    if node.text != nil { return }
    for element in list(node, path) where element.text == nil { wrong(element, "a text", path) }
  }

  private mutating func list(_ node: JSONNode, _ path: String) -> [JSONNode] {
    if let elements = node.elements { return elements }
    wrong(node, "a list", path)
    return []
  }

  private mutating func id(_ node: JSONNode, _ kind: IDKind, _ path: String) {
    guard let text = node.text else { return wrong(node, "the id of a \(kind.noun)", path) }
    if !names.knows(text, kind) { unknown(text, kind, path, node.place) }
  }

  private mutating func wrapper(_ node: JSONNode, path: String) {
    let allowed = ["value"] + QuantityReading.provenanceKeys
    for member in node.members where !allowed.contains(member.name) {
      let near = EditDistance.nearest(to: member.name, among: allowed, below: 4)
      problems.append(
        Problem(.unknownKey(member.name, suggestion: near), path: path, at: member.namePlace)
      )
    }
  }

  private mutating func provenance(_ node: JSONNode, path: String) {
    for key in ["source", "note"] {
      if let value = node.member(key), value.text == nil { wrong(value, "a text", path) }
    }
    if let value = node.member("date"), value.text == nil { wrong(value, "a text", path) }
    if let value = node.member("confidence") { word(value, Confidence.words, path) }
    if node.member("value") != nil { wrapper(node, path: path) }
  }

  private mutating func unknown(
    _ id: String,
    _ kind: IDKind,
    _ path: String,
    _ place: TextPlace
  ) {
    let near = EditDistance.nearest(to: id, among: names.all(kind), below: 4)
    problems.append(
      Problem(.unknownID(id, noun: kind.noun, suggestion: near), path: path, at: place)
    )
  }

  private mutating func wrong(_ node: JSONNode, _ allowed: String, _ path: String) {
    report(.wrongKind(found: node.kindInWords, allowed: allowed), path, node)
  }

  private mutating func report(_ kind: Problem.Kind, _ path: String, _ node: JSONNode) {
    problems.append(Problem(kind, path: path, at: node.place))
  }

  /// Whether a text holds characters that would steer a terminal or turn its writing around.
  private static func steersTerminal(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  private static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}
