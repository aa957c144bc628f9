import JSONText

/// Every input of a scenario with its value, unit, range and source.
package struct InputRegister: Sendable {
  /// One input.
  package struct Item: Hashable, Sendable {
    /// The dotted path.
    package let path: String
    /// What it means.
    package let title: String
    /// What it is counted in; empty for words and flags.
    package let unit: String
    /// Its value as text.
    package let value: String
    /// Where it comes from.
    package let provenance: Provenance
    /// Whether the scenario gives it itself, rather than the catalogue.
    package let isGiven: Bool
    /// Whether it is a number.
    package let isNumber: Bool
  }

  /// The inputs, in the order of the catalogue.
  package private(set) var items: [Item] = []

  /// Collects the inputs of a scenario.
  package init(_ resolved: ResolvedScenario) {
    var collector = Collector(sources: resolved.sources)
    collector.collect(resolved.root, Catalogue.scenario, path: "")
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

  mutating func collect(_ node: JSONNode?, _ entry: Entry, path: String) {
    switch entry.shape {
    case .object(let members):
      for member in members {
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        collect(node?.member(member.key), member, path: inner)
      }
    case .keyed(_, let inner):
      for member in (node?.members ?? []).sorted(by: { $0.name < $1.name })
      where member.name != "note" {
        let title = inner.title.isEmpty ? entry.title : inner.title
        let named = Entry(inner.key, title, inner.shape, else: inner.fallback, source: inner.source)
        collect(member.value, named, path: "\(path).\(member.name)")
      }
    case .settings, .text, .texts: break
    default: leaf(node, entry, path: path)
    }
  }

  private mutating func leaf(_ node: JSONNode?, _ entry: Entry, path: String) {
    guard let value = node ?? entry.fallback.node else { return }
    items.append(
      InputRegister.Item(
        path: path,
        title: entry.title,
        unit: entry.unit,
        value: ValueText.text(of: value),
        provenance: node.map { provenance(of: $0) } ?? entry.provenance,
        isGiven: node != nil,
        isNumber: entry.isNumber
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
