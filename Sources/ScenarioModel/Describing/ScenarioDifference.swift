import JSONText

/// One value in which two scenarios differ.
package struct ScenarioDifference: Hashable, Sendable {
  /// The dotted path.
  package let path: String
  /// The value in the first scenario; nil when it has none.
  package let old: String?
  /// The value in the second scenario; nil when it has none.
  package let new: String?

  /// Every value in which `second` differs from `first`, in the order of the catalogue.
  package static func all(
    from first: ResolvedScenario,
    to second: ResolvedScenario
  ) -> [ScenarioDifference] {
    let old = InputRegister(first).items
    let new = InputRegister(second).items
    let oldValues = values(of: old)
    let newValues = values(of: new)
    let gone = old.filter { newValues[$0.path] == nil }.map { $0.path }
    return (new.map { $0.path } + gone).compactMap { path in
      guard oldValues[path] != newValues[path] else { return nil }
      return ScenarioDifference(path: path, old: oldValues[path], new: newValues[path])
    }
  }

  private static func values(of items: [InputRegister.Item]) -> [String: String] {
    var values: [String: String] = [:]
    for item in items { values[item.path] = item.value }
    return values
  }
}
