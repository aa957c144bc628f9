package import JSONText

/// One key of the scenario format: what it means, what it may hold, and what holds if it is absent.
///
/// The catalogue of entries is the one place that knows the format. Reading, checking, help,
/// the reference page and the JSON Schema are all made from it.
package final class Entry: Sendable {
  /// The key as it stands in a file; empty for the value under a keyed object's ids.
  package let name: JSONName
  /// A short title in the planner's words.
  package let title: String
  /// What the key may hold.
  package let shape: Shape
  /// What holds when the key is absent.
  package let fallback: Fallback
  /// Where the fallback comes from, or the word "assumption" and the reason.
  package let source: String

  /// Creates an entry; without a fallback the key may be absent and then says nothing.
  package init(
    _ key: String,
    _ title: String,
    _ shape: Shape,
    else fallback: Fallback = .absent,
    source: String = ""
  ) {
    name = JSONName(key)
    self.title = title
    self.shape = shape
    self.fallback = fallback
    self.source = source
  }

  /// The text of the key.
  package var key: String { name.text }

  /// The entries inside an object, none for any other shape.
  package var members: [Entry] {
    if case .object(let members) = shape { members } else { [] }
  }

  /// The member called `key`.
  package func member(_ key: String) -> Entry? {
    let members = members
    return members.position(of: JSONName(key)).map { members[$0] }
  }
}

extension [Entry] {
  /// Where the entry with the name `key` stands, or nil; looked for first from `start` on, for
  /// files mostly keep to the order of the catalogue.
  func position(of key: JSONName, from start: Int = 0) -> Int? {
    for place in start..<count where self[place].name == key { return place }
    for place in 0..<start where self[place].name == key { return place }
    return nil
  }
}

/// What a key of the scenario format may hold.
package indirect enum Shape: Sendable {
  /// A number that may be uncertain, in `unit`, within bounds.
  case quantity(unit: String, lowest: Double, highest: Double)
  /// A whole number within bounds.
  case count(lowest: Int, highest: Int)
  /// True or false.
  case flag
  /// One of a list of words.
  case word([String])
  /// Free text.
  case text
  /// A day, written year-month-day.
  case date
  /// A week after the ceasefire, or a day that becomes one.
  case week
  /// A condition in readable words.
  case condition
  /// A list of texts.
  case texts
  /// A list of words out of a fixed list.
  case wordList([String])
  /// A list of ids of what `kind` names.
  case idList(IDKind)
  /// One id of what `kind` names.
  case id(IDKind)
  /// An object with the given members.
  case object([Entry])
  /// An object keyed by ids, each holding what the entry says.
  case keyed(IDKind, Entry)
  /// A flat map from paths to values.
  case settings

  /// Whether a value of this shape is replaced as a whole when scenarios are merged.
  package var isLeaf: Bool {
    switch self {
    case .object, .keyed, .settings: false
    default: true
    }
  }
}

/// What the ids of a keyed object name.
package enum IDKind: Hashable, Sendable {
  case contributor, capability, task, event

  /// The word for one of them.
  package var noun: String {
    switch self {
    case .contributor: "contributor"
    case .capability: "capability"
    case .task: "task"
    case .event: "event"
    }
  }
}

/// What holds when a key is absent.
package enum Fallback: Sendable {
  /// Nothing: the key is optional and its absence means "none".
  case absent
  /// The scenario must give it.
  case required
  /// A number.
  case number(Double)
  /// A triangular spread.
  case triangular(Double, Double, Double)
  /// A bracket, with the value the run uses between its ends.
  case bracket(Double, Double, Double)
  /// A word or a text.
  case text(String)
  /// True or false.
  case flag(Bool)
  /// An empty object or list.
  case empty

  /// The fallback as the value a file would give; nil where nothing holds.
  package var node: JSONNode? {
    switch self {
    case .absent, .required: nil
    case .number(let value): JSONNode(.number(value))
    case .triangular(let low, let likely, let high):
      Fallback.object(("low", low), ("likely", likely), ("high", high))
    case .bracket(let low, let likely, let high):
      JSONNode(
        .object(
          JSONObject(members: [
            JSONMember(
              name: "bracket",
              value: JSONNode(.array([JSONNode(.number(low)), JSONNode(.number(high))]))
            ),
            JSONMember(name: "likely", value: JSONNode(.number(likely))),
          ])
        )
      )
    case .text(let text): JSONNode(.string(text))
    case .flag(let flag): JSONNode(.bool(flag))
    case .empty: nil
    }
  }

  private static func object(_ members: (String, Double)...) -> JSONNode {
    JSONNode(
      .object(
        JSONObject(
          members: members.map { JSONMember(name: $0.0, value: JSONNode(.number($0.1))) }
        )
      )
    )
  }
}
