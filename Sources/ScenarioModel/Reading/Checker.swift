import Spelling
package import JSONText

/// Holds a scenario against the catalogue and collects every problem, each with its place.
package struct Checker {
  /// The problems found so far, in reading order.
  package private(set) var problems: [Problem] = []

  private let names: Names

  /// The keys that lead to the value under check; put together only where a problem needs a path.
  private var trail: [String] = []

  /// Creates a checker for a scenario whose entities are called `names`.
  package init(names: Names) {
    self.names = names
  }

  /// Checks a whole scenario.
  package mutating func check(_ root: JSONNode) {
    check(root, Catalogue.scenario.shape)
  }

  /// Checks only those members of a scenario that are called one of `keys`.
  package mutating func check(_ root: JSONNode, only keys: [String]) {
    for member in root.members where keys.contains(member.name) {
      guard let shape = Catalogue.scenario.shape.inner(member.key) else { continue }
      check(member.value, shape, under: member.name)
    }
  }

  private var path: String { trail.joined(separator: ".") }

  private mutating func check(_ node: JSONNode, _ shape: Shape, under key: String) {
    trail.append(key)
    check(node, shape)
    trail.removeLast()
  }

  private mutating func check(_ node: JSONNode, _ shape: Shape) {
    switch shape {
    case .object(let members): object(node, members)
    case .keyed(let kind, let entry): keyed(node, kind, entry)
    case .settings:
      guard case .object = node.content else { return wrong(node, "a map of paths to values") }
    default: leaf(node, shape)
    }
  }

  private mutating func object(_ node: JSONNode, _ members: [Entry]) {
    guard case .object(let object) = node.content else {
      return report(.wrongKind(found: node.kindInWords, allowed: "an object"), node)
    }
    var last = -1
    for index in object.members.indices {
      guard let place = members.position(of: object.members[index].key, from: last + 1) else {
        let member = object.members[index]
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
      last = place
      let key = object.members[index].key.text
      check(object.members[index].value, members[place].shape, under: key)
    }
    for place in members.indices {
      guard case .required = members[place].fallback else { continue }
      let name = members[place].name
      if object.position(of: name) == nil {
        report(.missing(name.text, suggestion: names.near(path)), node)
      }
    }
  }

  private mutating func keyed(_ node: JSONNode, _ kind: IDKind, _ entry: Entry) {
    guard case .object(let object) = node.content else {
      let allowed = "an object keyed by \(kind.noun) ids"
      return report(.wrongKind(found: node.kindInWords, allowed: allowed), node)
    }
    if let note = object[.note], note.text == nil {
      trail.append("note")
      wrong(note, "a text")
      trail.removeLast()
    }
    let count = object.members.count { $0.key != .note }
    if count > Catalogue.mostEntities {
      report(.tooMany(found: count, limit: Catalogue.mostEntities), node)
    }
    for index in object.members.indices where object.members[index].key != .note {
      let key = object.members[index].key
      if !Names.isID(key.text) {
        problems.append(Problem(.badID(key.text), path: path, at: object.members[index].namePlace))
      } else if !names.has(key, kind) {
        unknown(key.text, kind, object.members[index].namePlace)
      } else {
        check(object.members[index].value, entry.shape, under: key.text)
      }
    }
  }

  private mutating func leaf(_ node: JSONNode, _ shape: Shape) {
    let isObject = if case .object = node.content { true } else { false }
    if case .quantity(_, let lowest, let highest) = shape {
      if isObject { provenance(node) }
      do throws(Problem) {
        _ = try QuantityReading.spread(of: node, path: "", lowest: lowest, highest: highest)
      } catch { report(error) }
      return
    }
    guard isObject, let value = node.member(.value) else { return plain(node, shape) }
    wrapper(node)
    provenance(node)
    plain(value, shape)
  }

  private mutating func plain(_ node: JSONNode, _ shape: Shape) {
    switch shape {
    case .count(let lowest, let highest): count(node, lowest, highest)
    case .flag:
      guard case .bool = node.content else { return wrong(node, "true or false") }
    case .word(let words): word(node, words)
    case .text:
      guard let text = node.text else { return wrong(node, "a text") }
      if Self.steersTerminal(text) {
        let allowed = "plain text, without control characters"
        report(.wrongKind(found: "a text with control characters", allowed: allowed), node)
      }
    case .date: date(node)
    case .week: week(node)
    case .condition: condition(node)
    case .texts: texts(node)
    case .wordList(let words): for element in list(node) { word(element, words) }
    case .idList(let kind): for element in list(node) { id(element, kind) }
    case .id(let kind): id(node, kind)
    case .quantity, .object, .keyed, .settings: break
    }
  }

  private mutating func count(_ node: JSONNode, _ lowest: Int, _ highest: Int) {
    var allowed: String { "a whole number from \(lowest) to \(highest)" }
    guard let value = node.number else { return wrong(node, allowed) }
    let isWhole = value == value.rounded(.towardZero)
    if !isWhole || value < Double(lowest) || value > Double(highest) {
      report(.outOfRange(found: NumberText.text(of: value), allowed: allowed), node)
    }
  }

  private mutating func word(_ node: JSONNode, _ words: [String]) {
    guard let text = node.text else {
      let choices = words.map { "\"\($0)\"" }.joined(separator: ", ")
      return wrong(node, "one of \(choices)")
    }
    if !words.contains(text) {
      let near = EditDistance.nearest(to: text, among: words, below: 4)
      report(.unknownWord(text, allowed: words, suggestion: near), node)
    }
  }

  private mutating func date(_ node: JSONNode) {
    if node.text.flatMap({ CalendarDate($0) }) == nil {
      wrong(node, "a day such as \"2025-02-25\"")
    }
  }

  private mutating func week(_ node: JSONNode) {
    if node.number != nil { return count(node, 0, Catalogue.longestHorizonWeeks) }
    if node.text.flatMap({ CalendarDate($0) }) == nil {
      wrong(node, "a week as a number, or a day written year-month-day")
    }
  }

  private mutating func condition(_ node: JSONNode) {
    guard let text = node.text else {
      return wrong(node, "a condition such as \"ceasefire holds\"")
    }
    do throws(Problem) {
      _ = try ConditionReading.condition(
        text,
        path: "",
        at: node.place,
        contributors: names.contributors
      )
    } catch { report(error) }
  }

  private mutating func texts(_ node: JSONNode) {
    if node.text != nil { return }
    for element in list(node) where element.text == nil { wrong(element, "a text") }
  }

  private mutating func list(_ node: JSONNode) -> [JSONNode] {
    if let elements = node.elements { return elements }
    wrong(node, "a list")
    return []
  }

  private mutating func id(_ node: JSONNode, _ kind: IDKind) {
    guard let text = node.text else { return wrong(node, "the id of a \(kind.noun)") }
    if !names.knows(text, kind) { unknown(text, kind, node.place) }
  }

  private static let wrapperNames = [.value] + QuantityReading.provenanceNames

  private static let remarkNames: [JSONName] = [.source, .note, .date]

  private mutating func wrapper(_ node: JSONNode) {
    let members = node.members
    let names = Self.wrapperNames
    for place in members.indices where !members[place].key.isOne(of: names) {
      let member = members[place]
      let allowed = names.map { $0.text }
      let near = EditDistance.nearest(to: member.name, among: allowed, below: 4)
      problems.append(
        Problem(.unknownKey(member.name, suggestion: near), path: path, at: member.namePlace)
      )
    }
  }

  private mutating func provenance(_ node: JSONNode) {
    guard case .object(let object) = node.content else { return }
    for key in Self.remarkNames {
      guard let place = object.position(of: key) else { continue }
      if !object.members[place].value.isText { wrong(object.members[place].value, "a text") }
    }
    if let value = object[.confidence] { word(value, Confidence.words) }
    if object.position(of: .value) != nil { wrapper(node) }
  }

  private mutating func unknown(
    _ id: String,
    _ kind: IDKind,
    _ place: TextPlace
  ) {
    let near = EditDistance.nearest(to: id, among: names.all(kind), below: 4)
    problems.append(
      Problem(.unknownID(id, noun: kind.noun, suggestion: near), path: path, at: place)
    )
  }

  private mutating func wrong(_ node: JSONNode, _ allowed: String) {
    report(.wrongKind(found: node.kindInWords, allowed: allowed), node)
  }

  private mutating func report(_ kind: Problem.Kind, _ node: JSONNode) {
    problems.append(Problem(kind, path: path, at: node.place))
  }

  /// Adds what a reader found that does not know the path.
  private mutating func report(_ problem: Problem) {
    var problem = problem
    problem.path = path
    problems.append(problem)
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
}
