import ScenarioModel

/// What the entities of a plan are called.
package struct PlanNames: Sendable {
  /// The countries, by id.
  package let contributors: [EntityName]
  /// The kinds of unit, by id.
  package let capabilities: [EntityName]
  /// The tasks, in the order of the plan.
  package let tasks: [EntityName]

  init(_ scenario: Scenario) {
    contributors = scenario.contributors.map { EntityName(id: $0.id, label: $0.label) }
    capabilities = scenario.capabilities.map { EntityName(id: $0.id, label: $0.label) }
    tasks = scenario.tasks.map { EntityName(id: $0.id, label: $0.label) }
  }
}

/// The id of an entity and its name in tables.
package struct EntityName: Hashable, Sendable {
  /// The id.
  package let id: String
  /// The name in tables.
  package let label: String
}
