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
    let oldValues = Dictionary(old.map { ($0.path, $0.value) }, uniquingKeysWith: { $1 })
    let newValues = Dictionary(new.map { ($0.path, $0.value) }, uniquingKeysWith: { $1 })
    let gone = old.filter { newValues[$0.path] == nil }.map { $0.path }
    return (new.map { $0.path } + gone).compactMap { path in
      guard oldValues[path] != newValues[path] else { return nil }
      return ScenarioDifference(path: path, old: oldValues[path], new: newValues[path])
    }
  }
}
