package import JSONText

/// Walks a checked scenario together with the catalogue, and gives each value its type.
///
/// A cursor assumes that ``Checker`` found nothing wrong: a value that is absent takes the
/// catalogue's fallback, and asking for a key the catalogue lacks is a programming error.
package struct Cursor {
  /// The node, nil when the scenario does not give it.
  package let node: JSONNode?
  /// What stands before the key in the path, and the key: put together when asked for.
  private let parent: String
  private let key: String
  /// What stands before the keys of what it holds; empty where it holds nothing.
  private let prefix: String
  private let entry: Entry
  private let context: ReadingContext

  /// Creates a cursor at the root of a scenario.
  package init(root: JSONNode, context: ReadingContext) {
    self.init(root, Catalogue.scenario, "", "", context)
  }

  private init(
    _ node: JSONNode?,
    _ entry: Entry,
    _ parent: String,
    _ key: String,
    _ context: ReadingContext
  ) {
    self.node = node
    self.entry = entry
    self.parent = parent
    self.key = key
    prefix = entry.shape.isLeaf || key.isEmpty ? "" : parent + key + "."
    self.context = context
  }

  /// The dotted path.
  package var path: String { parent + key }

  /// The cursor at `key` of an object.
  package subscript(key: String) -> Cursor {
    let name = JSONName(key)
    guard case .object(let members) = entry.shape, let place = members.position(of: name)
    else { preconditionFailure("the catalogue has no '\(path).\(key)'") }
    return Cursor(node?.member(name), members[place], prefix, key, context)
  }

  /// The cursors under the ids of a keyed object, sorted by id so that file order is nothing.
  package var entries: [(id: String, cursor: Cursor)] {
    guard case .keyed(_, let entry) = entry.shape else {
      preconditionFailure("'\(path)' is not keyed by ids")
    }
    let members = node?.members ?? []
    return members.indices.filter { members[$0].key != .note }
      .sorted { members[$0].key.text < members[$1].key.text }
      .map { place in
        let id = members[place].key.text
        return (id, Cursor(members[place].value, entry, prefix, id, context))
      }
  }

  /// Whether the scenario gives the value itself.
  package var isGiven: Bool { node != nil }

  /// The number, with its bounds and path.
  package var quantity: Quantity {
    guard let node = node ?? entry.fallback.node else {
      preconditionFailure("'\(path)' has no value")
    }
    return quantity(node)
  }

  /// The number, nil when neither scenario nor catalogue gives one.
  package var optionalQuantity: Quantity? {
    (node ?? entry.fallback.node).map { quantity($0) }
  }

  private func quantity(_ node: JSONNode) -> Quantity {
    guard case .quantity(_, let lowest, let highest) = entry.shape else {
      preconditionFailure("'\(path)' is not a quantity")
    }
    let reading = Result { () throws(Problem) -> Spread in
      try QuantityReading.spread(of: node, path: "", lowest: lowest, highest: highest)
    }
    guard case .success(let spread) = reading else {
      preconditionFailure("'\(path)' was not checked")
    }
    return Quantity(spread, lowest: lowest, highest: highest, path: path)
  }

  /// The whole number.
  package var count: Int { Int(plain?.number ?? 0) }

  /// The week, counted from the ceasefire; nil when none is given.
  package var week: Int? {
    switch plain?.content {
    case .string(let text): CalendarDate(text)?.weeks(since: context.ceasefire)
    case .number(let week): Int(week)
    default: nil
    }
  }

  /// The weeks of a list of days, counted from the ceasefire.
  package var weeks: [Int] {
    texts.compactMap { CalendarDate($0)?.weeks(since: context.ceasefire) }
  }

  /// Whether the flag is true.
  package var flag: Bool {
    if case .bool(let flag)? = plain?.content { flag } else { false }
  }

  /// The text, nil when none is given.
  package var text: String? { plain?.text }

  /// The place of the word in `words`.
  package func index(in words: [String]) -> Int? {
    text.flatMap { words.firstIndex(of: $0) }
  }

  /// The texts of a list; a single text counts as a list of one.
  package var texts: [String] {
    guard let plain else { return [] }
    if let text = plain.text { return [text] }
    return plain.elements?.compactMap { $0.text } ?? []
  }

  /// The ids of contributors in a list, with aliases resolved.
  package var contributorIDs: [String] {
    texts.map { context.names.contributors[$0] ?? $0 }
  }

  /// The condition that the text says.
  package var condition: Condition {
    let reading = Result { () throws(Problem) -> Condition in
      try ConditionReading.condition(
        text ?? "always",
        path: "",
        at: .none,
        contributors: context.names.contributors
      )
    }
    guard case .success(let condition) = reading else {
      preconditionFailure("'\(path)' was not checked")
    }
    return condition
  }

  private var plain: JSONNode? { node?.unwrapped ?? entry.fallback.node }
}

/// What reading needs to know of the whole scenario.
package final class ReadingContext: Sendable {
  /// The day of week 0.
  package let ceasefire: CalendarDate
  /// The names of the scenario's entities.
  package let names: Names

  /// Creates a context.
  package init(ceasefire: CalendarDate, names: Names) {
    self.ceasefire = ceasefire
    self.names = names
  }
}
