/// The catalogue as a flat list, for the reference page.
package enum CatalogueListing {
  /// One key.
  package struct Key: Hashable, Sendable {
    /// The dotted path, with a star for ids.
    package let path: String
    /// What it means.
    package let title: String
    /// What may stand there.
    package let allowed: String
    /// What holds when it is absent.
    package let fallback: String
    /// Where that comes from.
    package let source: String
  }

  /// Every key that holds a value, in the order of the catalogue.
  package static var keys: [Key] { keys(of: Catalogue.scenario, path: "") }

  private static func keys(of entry: Entry, path: String) -> [Key] {
    switch entry.shape {
    case .object(let members):
      return members.flatMap { member in
        member.key == "note" ? [] : keys(of: member, path: join(path, member.key))
      }
    case .keyed(_, let inner):
      let title = inner.title.isEmpty ? entry.title : "\(entry.title): \(inner.title)"
      let named = Entry(inner.key, title, inner.shape, else: inner.fallback, source: inner.source)
      return keys(of: named, path: "\(path).*")
    default:
      return [
        Key(
          path: path,
          title: entry.title,
          allowed: allowed(entry.shape),
          fallback: fallback(entry),
          source: entry.source
        )
      ]
    }
  }

  private static func fallback(_ entry: Entry) -> String {
    if case .required = entry.fallback { return "required" }
    return entry.fallback.node.map { ValueText.text(of: $0) } ?? "none"
  }

  /// What a leaf may hold, in words.
  private static func allowed(_ shape: Shape) -> String {
    switch shape {
    case .quantity(let unit, let lowest, let highest):
      "\(QuantityReading.allowed(lowest, highest)) [\(unit)]"
    case .count(let lowest, let highest): "a whole number from \(lowest) to \(highest)"
    case .flag: "true or false"
    case .word(let words): words.joined(separator: ", ")
    case .text: "text"
    case .date: "a day, year-month-day"
    case .week: "a week or a day"
    case .condition: "a condition"
    case .texts: "texts"
    case .wordList(let words): "a list of \(words.joined(separator: ", "))"
    case .idList(let kind): "a list of \(kind.noun) ids"
    case .id(let kind): "a \(kind.noun) id"
    case .settings: "paths and values"
    case .object, .keyed: ""
    }
  }

  private static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}
