package import JSONText

/// Walks a checked scenario together with the catalogue, and gives each value its type.
///
/// A cursor assumes that ``Checker`` found nothing wrong: a value that is absent takes the
/// catalogue's fallback, and asking for a key the catalogue lacks is a programming error.
package struct Cursor {
  /// The node, nil when the scenario does not give it.
  package let node: JSONNode?
  /// The path of what holds the value, and its key there: the path is put together when asked for.
  private let parent: String
  private let key: String
  private let shape: Shape
  private let fallback: Fallback
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
    shape = entry.shape
    fallback = entry.fallback
    if shape.isLeaf || parent.isEmpty {
      self.parent = parent
      self.key = key
    } else {
      // What lies below asks for it again and again.
      self.parent = ""
      self.key = DottedPath.joining(parent, key)
    }
    self.context = context
  }

  /// The dotted path.
  package var path: String { DottedPath.joining(parent, key) }

  /// The cursor at `key` of an object.
  package subscript(key: String) -> Cursor {
    guard case .object(let members) = shape,
      let place = members.firstIndex(where: { $0.key == key })
    else { preconditionFailure("the catalogue has no '\(path).\(key)'") }
    return Cursor(node?.member(key), members[place], path, key, context)
  }

  /// The cursors under the ids of a keyed object, sorted by id so that file order is nothing.
  package var entries: [(id: String, cursor: Cursor)] {
    guard case .keyed(_, let entry) = shape else {
      preconditionFailure("'\(path)' is not keyed by ids")
    }
    let path = path
    return (node?.members ?? []).filter { $0.name != "note" }
      .sorted { $0.name < $1.name }
      .map { ($0.name, Cursor($0.value, entry, path, $0.name, context)) }
  }

  /// Whether the scenario gives the value itself.
  package var isGiven: Bool { node != nil }

  /// The number, with its bounds and path.
  package var quantity: Quantity {
    guard let quantity = optionalQuantity else { preconditionFailure("'\(path)' has no value") }
    return quantity
  }

  /// The number, nil when neither scenario nor catalogue gives one.
  package var optionalQuantity: Quantity? {
    guard case .quantity(_, let lowest, let highest) = shape else {
      preconditionFailure("'\(path)' is not a quantity")
    }
    guard let node = node ?? fallback.node else { return nil }
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

  private var plain: JSONNode? { node?.unwrapped ?? fallback.node }
}

/// What reading needs to know of the whole scenario.
package struct ReadingContext {
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
