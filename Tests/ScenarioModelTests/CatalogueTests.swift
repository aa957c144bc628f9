import JSONText
import ScenarioModel
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  private struct Placed {
    let path: String
    let entry: Entry
  }

  private static func all(_ entry: Entry, _ path: String = "") -> [Placed] {
    let inner: [Placed]
    switch entry.shape {
    case .object(let members):
      inner = members.flatMap { all($0, path.isEmpty ? $0.key : "\(path).\($0.key)") }
    case .keyed(_, let value): inner = all(value, "\(path).*")
    default: inner = []
    }
    return [Placed(path: path, entry: entry)] + inner
  }

  private static let entries = all(Catalogue.scenario)

  @Test("every number with a default says where it comes from")
  func sources() {
    for placed in Self.entries where placed.entry.isNumber && placed.entry.fallback.node != nil {
      #expect(!placed.entry.source.isEmpty, "\(placed.path)")
    }
  }

  @Test("every default is a value that the key would take")
  func defaults() {
    var count = 0
    for placed in Self.entries {
      guard let node = placed.entry.fallback.node else { continue }
      count += 1
      #expect(isAllowed(node, placed.entry.shape), "\(placed.path)")
    }
    #expect(count > 100)
  }

  private func isAllowed(_ node: JSONNode, _ shape: Shape) -> Bool {
    switch shape {
    case .quantity(_, let lowest, let highest):
      (try? QuantityReading.spread(of: node, path: "", lowest: lowest, highest: highest)) != nil
    case .count(let lowest, let highest):
      node.number.map { $0 >= Double(lowest) && $0 <= Double(highest) && $0 == Double(Int($0)) }
        ?? false
    case .week: node.number.map { $0 >= 0 && $0 <= 520 } ?? false
    case .flag: node.content == .bool(true) || node.content == .bool(false)
    case .word(let words): node.text.map { words.contains($0) } ?? false
    case .text: node.text != nil
    case .condition:
      (try? ConditionReading.condition(
        node.text ?? "",
        path: "",
        at: .none,
        contributors: [:]
      )) != nil
    case .texts, .wordList, .idList: node.elements != nil
    case .date, .id, .object, .keyed, .settings: false
    }
  }

  @Test("no object of the format has a key twice")
  func duplicates() {
    for placed in Self.entries {
      let keys = placed.entry.members.map { $0.key }
      #expect(Set(keys).count == keys.count, "\(placed.path)")
    }
  }

  @Test("every key is written in camel case and has a title and, if it is a number, a unit")
  func wording() {
    for placed in Self.entries where !placed.entry.key.isEmpty {
      let key = placed.entry.key
      #expect(key.allSatisfy { $0.isASCII && $0.isLetter } && key.first?.isLowercase == true)
      #expect(!placed.entry.title.isEmpty, "\(placed.path)")
    }
    for placed in Self.entries {
      guard case .quantity(let unit, let lowest, let highest) = placed.entry.shape else { continue }
      #expect(!unit.isEmpty && lowest < highest, "\(placed.path)")
    }
  }

  @Test("every word list is without repetition and in kebab case")
  func words() {
    for placed in Self.entries {
      guard case .word(let words) = placed.entry.shape else { continue }
      #expect(Set(words).count == words.count && !words.isEmpty, "\(placed.path)")
      for word in words {
        #expect(word.allSatisfy { ($0.isASCII && $0.isLowercase) || $0 == "-" }, "\(word)")
      }
    }
  }

  @Test("every object of the format takes a note")
  func notes() {
    for placed in Self.entries {
      guard case .object = placed.entry.shape else { continue }
      #expect(placed.entry.member("note") != nil, "\(placed.path)")
    }
  }

  /// A member that is missing from the catalogue would end the reading, not only this test.
  @Test("every rate of the model stands in the catalogue and is read under its own path")
  func rates() throws {
    let resolved = try resolved(#"{ "asOf": "2025-02-25" }"#)
    let paths = Set(InputRegister(resolved).items.map { $0.path })
    let rates = resolved.scenario.rates
    var found: [String] = []
    for group in Mirror(reflecting: rates).children {
      found += quantities(group.value)
    }
    #expect(found.count > 60)
    #expect(Set(found).count == found.count)
    for path in found { #expect(paths.contains(path), "\(path)") }
  }

  @Test("every number of the rates in the catalogue is read by the model")
  func unread() throws {
    let rates = try scenario(#"{ "asOf": "2025-02-25" }"#).rates
    let read = Set(Mirror(reflecting: rates).children.flatMap { quantities($0.value) })
    for group in Catalogue.rates {
      for placed in Self.all(group, group.key) {
        guard case .quantity = placed.entry.shape else { continue }
        #expect(read.contains(placed.path), "\(placed.path)")
      }
    }
  }

  /// The paths of all quantities in a value, however deep.
  private func quantities(_ value: Any) -> [String] {
    if let quantity = value as? Quantity { return [quantity.path] }
    return Mirror(reflecting: value).children.flatMap { quantities($0.value) }
  }
}
