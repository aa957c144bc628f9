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
    let isAligned =
      old.count == new.count && old.indices.allSatisfy { old[$0].isSameInput(as: new[$0]) }
    if isAligned {
      return old.indices.compactMap { difference(old[$0].path, old[$0], new[$0]) }
    }
    let oldItems = byPath(old)
    let newItems = byPath(new)
    let gone = old.map { $0.path }.filter { newItems[$0] == nil }
    return (new.map { $0.path } + gone).compactMap { difference($0, oldItems[$0], newItems[$0]) }
  }

  private static func difference(
    _ path: @autoclosure () -> String,
    _ old: InputRegister.Item?,
    _ new: InputRegister.Item?
  ) -> ScenarioDifference? {
    if let old, let new, old.hasSameValue(as: new) { return nil }
    return ScenarioDifference(path: path(), old: old?.value, new: new?.value)
  }

  private static func byPath(_ items: [InputRegister.Item]) -> [String: InputRegister.Item] {
    var found: [String: InputRegister.Item] = [:]
    for item in items { found[item.path] = item }
    return found
  }
}
