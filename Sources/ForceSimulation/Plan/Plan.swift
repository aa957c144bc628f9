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
