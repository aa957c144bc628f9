import JSONText

/// Every input of a scenario with its value, unit, range and source.
package struct InputRegister: Sendable {
  /// One input.
  package struct Item: Sendable {
    /// What it means.
    package let title: String
    /// What it is counted in; empty for words and flags.
    package let unit: String
    /// Where it comes from.
    package let provenance: Provenance
    /// Whether the scenario gives it itself, rather than the catalogue.
    package let isGiven: Bool
    /// Whether it is a number.
    package let isNumber: Bool

    /// The path of what holds it, and its key there.
    fileprivate let parent: String
    fileprivate let key: String
    fileprivate let node: JSONNode

    /// The dotted path; put together anew each time.
    package var path: String { DottedPath.joining(parent, key) }

    /// Its value as text; written anew each time.
    package var value: String { ValueText.text(of: node) }

    /// Whether this is another scenario's value for the same input.
    func isSameInput(as other: Item) -> Bool { key == other.key && parent == other.parent }

    /// Whether the values are the same as texts.
    func hasSameValue(as other: Item) -> Bool {
      node.isSame(as: other.node) || value == other.value
    }
  }

  /// The inputs, in the order of the catalogue.
  package private(set) var items: [Item] = []

  /// Collects the inputs of a scenario.
  package init(_ resolved: ResolvedScenario) {
    var collector = Collector(sources: resolved.sources)
    collector.collect(resolved.root, Catalogue.scenario, "", "")
    items = collector.items
  }

  /// The share of numbers that have a source and are not mere assumptions, 0 to 1.
  package var sourcedShare: Double {
    let numbers = items.filter { $0.isNumber }
    guard !numbers.isEmpty else { return 0 }
    return Double(numbers.count { $0.provenance.isSourced }) / Double(numbers.count)
  }

  /// The share of numbers that are assumed, 0 to 1.
  package var assumedShare: Double { 1 - sourcedShare }

  /// The inputs that a change file or the command line set.
  package var changed: [Item] { items.filter { $0.provenance.isChanged } }
}

/// Walks a scenario beside the catalogue.
private struct Collector {
  var items: [InputRegister.Item] = []
  let sources: [SourceText]

  /// Collects the inputs at and below `key` of what `parent` leads to.
  mutating func collect(_ node: JSONNode?, _ entry: Entry, _ parent: String, _ key: String) {
    switch entry.shape {
    case .object(let members):
      let path = DottedPath.joining(parent, key)
      for place in members.indices {
        collect(node?.member(members[place].key), members[place], path, members[place].key)
      }
    case .keyed(_, let inner):
      let path = DottedPath.joining(parent, key)
      let title = inner.title.isEmpty ? entry.title : inner.title
      let named = Entry(inner.key, title, inner.shape, else: inner.fallback, source: inner.source)
      for member in (node?.members ?? []).sorted(by: { $0.name < $1.name })
      where member.name != "note" {
        collect(member.value, named, path, member.name)
      }
    case .settings, .text, .texts: break
    default: leaf(node, entry, parent, key)
    }
  }

  private mutating func leaf(_ node: JSONNode?, _ entry: Entry, _ parent: String, _ key: String) {
    guard let value = node ?? entry.fallback.node else { return }
    items.append(
      InputRegister.Item(
        title: entry.title,
        unit: entry.unit,
        provenance: node.map { provenance(of: $0) } ?? entry.provenance,
        isGiven: node != nil,
        isNumber: entry.isNumber,
        parent: parent,
        key: key,
        node: value
      )
    )
  }

  private func provenance(of node: JSONNode) -> Provenance {
    let place = Int(node.place.file)
    return Provenance(
      source: node.member("source")?.text,
      date: node.member("date")?.text,
      confidence: node.member("confidence")?.text.flatMap { Confidence(word: $0) },
      isChanged: sources.indices.contains(place) && sources[place].isChange
    )
  }
}

extension Entry {
  /// What the value is counted in; empty for words and flags.
  package var unit: String {
    switch shape {
    case .quantity(let unit, _, _): unit
    case .week: "weeks"
    default: ""
    }
  }

  /// Whether the value is a number.
  package var isNumber: Bool {
    switch shape {
    case .quantity, .count: true
    default: false
    }
  }

  /// Where the fallback comes from.
  package var provenance: Provenance { Provenance(source: source.isEmpty ? nil : source) }
}

extension InputRegister.Item: Equatable {
  /// Whether two inputs say the same; where they stood does not matter.
  package static func == (left: Self, right: Self) -> Bool {
    left.isSameInput(as: right) && left.title == right.title && left.unit == right.unit
      && left.provenance == right.provenance && left.isGiven == right.isGiven
      && left.isNumber == right.isNumber && left.hasSameValue(as: right)
  }
}

extension JSONNode {
  /// Whether two values are written alike, wherever they stood.
  fileprivate func isSame(as other: JSONNode) -> Bool {
    switch (content, other.content) {
    case (.null, .null): true
    case (.bool(let one), .bool(let two)): one == two
    case (.number(let one), .number(let two)): one.bitPattern == two.bitPattern
    case (.string(let one), .string(let two)): one == two
    case (.array(let one), .array(let two)):
      one.count == two.count && one.indices.allSatisfy { one[$0].isSame(as: two[$0]) }
    case (.object(let one), .object(let two)):
      one.members.count == two.members.count
        && one.members.indices.allSatisfy { index in
          one.members[index].name == two.members[index].name
            && one.members[index].value.isSame(as: two.members[index].value)
        }
    default: false
    }
  }
}
