package import ScenarioModel

/// A scenario compiled once for speed: flat arrays and small integers, no names in the loop.
///
/// Contributors, capabilities and tasks stand in an order fixed by their ids and priorities,
/// so the order of rows in a file changes nothing.
package struct Plan: Sendable {
  /// Weeks simulated after the ceasefire.
  package let horizonWeeks: Int
  /// Every number, certain or not; processes name them by place.
  package let inputs: [PlannedInput]
  /// What everything is called, for reports; no process reads it.
  package let names: PlanNames
  /// The countries, by id.
  package let contributors: [PlannedContributor]
  /// The kinds of unit, by id.
  package let capabilities: [PlannedCapability]
  /// The tasks, by priority and then by id.
  package let tasks: [PlannedTask]
  /// Lists of varying length that rows above point into.
  let lists: PlanLists
  /// The world's part: truce, consent, mandate, backstop, scripted events.
  let world: WorldPlan
  /// The governments' part: conditions, decisions, exits.
  let governments: GovernmentsPlan
  /// Which facts of conditions follow from the same state of the world.
  let factBits: FactBits
  /// Ukraine's own army.
  let host: HostPlan
  /// The forces' part: rotation, arrival, command, support.
  let forces: ForcesPlan
  /// Incidents and answers to them.
  let incidents: IncidentsPlan
  /// Crises and deterrence.
  let consequences: ConsequencesPlan
  /// What happens when the aggressor attacks again.
  let attack: AttackPlan
  /// What counts as enough.
  let matters: MattersPlan
  /// The links of the loop that are held still.
  let frozen: FrozenLinks

  /// Compiles `scenario`.
  package init(_ scenario: Scenario) {
    var list = InputList()
    horizonWeeks = scenario.horizonWeeks
    let index = EntityIndex(scenario)
    var lists = PlanLists()
    names = PlanNames(scenario)
    let capabilities = scenario.capabilities.map { PlannedCapability($0, index, &lists, &list) }
    self.capabilities = capabilities
    tasks = scenario.tasks.map { PlannedTask($0, index, &lists, &list) }
    governments = GovernmentsPlan(scenario, index, &list)
    contributors = scenario.contributors.enumerated().map { offset, contributor in
      PlannedContributor(contributor, at: offset, scenario, index, &lists, &list)
    }
    lists.list(contributors, capabilities, tasks, mutualFacts: governments.mutualFacts)
    self.lists = lists
    world = WorldPlan(scenario, index, &list)
    factBits = FactBits(
      governments.facts,
      world,
      hasCombatTask: scenario.tasks.contains { $0.isCombat }
    )
    host = HostPlan(scenario.host, &list)
    forces = ForcesPlan(scenario, index, &list)
    incidents = IncidentsPlan(scenario, &list)
    attack = AttackPlan(scenario, &list)
    consequences = ConsequencesPlan(scenario, index, &list)
    matters = MattersPlan(scenario.matters, &list)
    frozen = FrozenLinks(scenario.frozen)
    inputs = list.inputs
  }
}

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

  func contributor(_ id: String) -> Int? { contributors[id] }

  func capability(_ id: String) -> Int? { capabilities[id] }

  /// The units of each capability, in the order of the plan, zero where none is named.
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

/// What counts as enough.
struct MattersPlan: Sendable {
  let initialCapability: Input
  let fullCapability: Input

  init(_ matters: Matters, _ list: inout InputList) {
    initialCapability = list.add(matters.initialCapability)
    fullCapability = list.add(matters.fullCapability)
  }
}

/// The links of the loop that are held still so that what each carries can be measured.
struct FrozenLinks: Sendable {
  let support: Bool
  let exits: Bool
  let contagion: Bool
  let strain: Bool
  let violations: Bool
  let incidents: Bool
  let response: Bool
  let requests: Bool
  let credibility: Bool
  let escalation: Bool
  let attack: Bool
  let deterrence: Bool
  let truceBreaks: Bool
  let earlyEnd: Bool

  init(_ links: Set<String>) {
    support = links.contains("support")
    exits = links.contains("exits")
    contagion = links.contains("contagion")
    strain = links.contains("strain")
    violations = links.contains("violations")
    incidents = links.contains("incidents")
    response = links.contains("response")
    requests = links.contains("requests")
    credibility = links.contains("credibility")
    escalation = links.contains("escalation")
    attack = links.contains("attack")
    deterrence = links.contains("deterrence")
    truceBreaks = links.contains("truceBreaks")
    earlyEnd = links.contains("earlyEnd")
  }
}
