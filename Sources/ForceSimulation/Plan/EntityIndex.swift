import ScenarioModel

/// The places of contributors and capabilities, by id; used only while compiling.
struct EntityIndex {
  private let contributors: [String: Int]
  private let capabilities: [String: Int]

  init(_ scenario: Scenario) {
    contributors = Dictionary(
      uniqueKeysWithValues: scenario.contributors.enumerated().map { ($0.element.id, $0.offset) }
    )
    capabilities = Dictionary(
      uniqueKeysWithValues: scenario.capabilities.enumerated().map { ($0.element.id, $0.offset) }
    )
  }

  /// The place of a contributor, nil where the scenario has none of that id.
  func contributor(_ id: String) -> Int? { contributors[id] }

  /// The place of a capability, nil where the scenario has none of that id.
  func capability(_ id: String) -> Int? { capabilities[id] }

  /// Units of capabilities with their places, in the order in which they are named.
  func units(_ counts: [UnitCount], _ list: inout InputList) -> [PlannedUnits] {
    var planned: [PlannedUnits] = []
    for count in counts {
      if let capability = capability(count.capability) {
        planned.append(PlannedUnits(capability: capability, units: list.add(count.units)))
      }
    }
    return planned
  }
}

/// A number of units of a capability.
package struct PlannedUnits: Sendable {
  /// The capability's place.
  package let capability: Int
  /// The units.
  package let units: Input
}
