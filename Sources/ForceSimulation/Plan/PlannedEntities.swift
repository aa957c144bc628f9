import ScenarioModel

/// A kind of unit, compiled.
package struct PlannedCapability: Sendable {
  /// Whether it is an effect that tasks ask for.
  package let isEffect: Bool
  /// Whether it is support for other units.
  package let isEnabler: Bool
  /// Whether it is a headquarters, which only the lead sends.
  var isHeadquarters: Bool { !isEffect && !isEnabler }
  /// Whether its people stand in Ukraine.
  package let isInTheatre: Bool
  /// Whether its crews rotate.
  let isCrewLimited: Bool
  let personsPerUnit: Input
  let heavyShare: Input
  let shortageCost: Input
  let combatWeight: Input
  /// Units of each enabler that one unit needs, in the plan's list of supports.
  let supports: Range<Int>
  /// Days it can fight on what it brings, nil where that does not limit it.
  let daysOfSupply: Input?
  /// Units that can stand in for it, and what one of them is worth, in the plan's list.
  let replacedBy: Range<Int>
  /// Whether it is manoeuvre that headquarters must command.
  let isCommanded: Bool
  /// Whether it brings supplies to all others.
  let isSupply: Bool
  /// What its units in theatre protect the force from.
  let protection: Protection

  init(
    _ capability: Capability,
    _ index: EntityIndex,
    _ lists: inout PlanLists,
    _ list: inout InputList
  ) {
    isEffect = capability.role == .effect
    isEnabler = capability.role == .enabler
    isInTheatre = capability.isInTheatre
    isCrewLimited = capability.limitedBy == .crews
    personsPerUnit = list.add(capability.personsPerUnit)
    heavyShare = list.add(capability.heavyShare)
    shortageCost = list.add(capability.shortageCost)
    combatWeight = list.add(capability.combatWeight)
    supports = lists.supports.adding(index.units(capability.needs, &list))
    daysOfSupply = list.addIfGiven(capability.daysOfSupply)
    replacedBy = lists.replacements.adding(index.units(capability.replacedBy, &list))
    isCommanded = capability.id == "battlegroups"
    isSupply = capability.id == "logisticsCompanies"
    protection = Protection(of: capability.id)
  }
}

/// What units of a capability protect the force from.
enum Protection: Sendable {
  case none, drones, missiles, wounds

  init(of capability: String) {
    switch capability {
    case "counterDronePlatoons": self = .drones
    case "airDefenceBatteries": self = .missiles
    case "medicalFacilities": self = .wounds
    default: self = .none
    }
  }
}

/// A task, compiled.
package struct PlannedTask: Sendable {
  /// 1 is served first.
  package let priority: Int
  /// Where it lies.
  let zone: Zone
  let isCombat: Bool
  /// Whether it counts towards the headline.
  package let isEssential: Bool
  let floor: Input
  let fromWeek: Int
  let untilWeek: Int
  /// Units of each effect it asks for, in the plan's list of needs.
  let needs: Range<Int>

  init(
    _ task: Task,
    _ index: EntityIndex,
    _ lists: inout PlanLists,
    _ list: inout InputList
  ) {
    priority = task.priority
    zone = task.zone
    isCombat = task.isCombat
    isEssential = task.isEssential
    floor = list.add(task.floor)
    fromWeek = task.fromWeek
    untilWeek = task.untilWeek ?? Int.max
    needs = lists.needs.adding(index.units(task.needs, &list))
  }

  /// Whether the task is asked for in `week`.
  func isActive(in week: Int) -> Bool { week >= fromWeek && week <= untilWeek }

  /// The first week after `week` in which it comes or goes.
  func nextTurn(after week: Int) -> Int {
    if week < fromWeek { return fromWeek }
    return week <= untilWeek && untilWeek < Int.max ? untilWeek + 1 : Int.max
  }
}

/// A country, compiled.
package struct PlannedContributor: Sendable {
  /// Whether its position is a refusal.
  package let refuses: Bool
  let entity: UInt32
  /// The largest headquarters it can lead; 0 is none.
  let leadLevel: Int
  /// Its place among the nations preferred to lead, or by level where none are named; larger is
  /// later, and those not named never lead.
  let leadRank: Int
  /// The leads under which it serves, one bit a contributor; none for any.
  let servesUnder: UInt64
  /// The same in order of preference, in the plan's list of framework nations.
  let frameworks: Range<Int>
  /// Whether it is a member of NATO.
  let isInNATO: Bool
  /// Weeks of its elections, in the plan's list.
  let elections: Range<Int>
  /// The terms of its joining condition, in the plan's list of terms.
  let terms: Range<Int>
  let insists: Input
  let chanceJoins: Input
  let decidesFromWeek: Input
  let needsApproval: Bool
  let approvalWeeks: Input
  let chanceApproves: Input
  let support: Input
  let troopsAtMost: Input?
  /// Zones it never serves in, one bit a zone.
  let barredZones: UInt8
  let barsCombat: Bool
  /// Its class among contributors that bar the same tasks.
  let serviceClass: Int
  let usableShare: Input
  /// The widest rules of engagement that it gives its soldiers, by their rank from the least.
  let rulesCeiling: Int
  let costPerSoldierYear: Input
  let noticeWeeks: Input
  /// Whether it surges instead of sustaining a level.
  let surges: Bool
  let tourWeeks: Int
  let recoveryWeeks: Int
  let flankReleasedShare: Input
  let flankReleaseWeeks: Input
  /// What it has of each capability, in the plan's list of pools.
  let pools: Range<Int>
  /// What it promises beyond that, in the plan's list of pledges.
  let pledges: Range<Int>

  init(
    _ contributor: Contributor,
    at place: Int,
    _ scenario: Scenario,
    _ index: EntityIndex,
    _ lists: inout PlanLists,
    _ list: inout InputList
  ) {
    refuses = contributor.stance == .refuses
    entity = contributor.entity
    leadLevel = contributor.canLead.rawValue
    let leads = scenario.mission.leads
    leadRank =
      leads.isEmpty
      ? CommandLevel.corps.rawValue - leadLevel : leads.firstIndex(of: contributor.id) ?? Int.max
    let frameworks = contributor.servesUnder.compactMap { index.contributor($0) }
    servesUnder = frameworks.reduce(into: 0) { $0 |= 1 << UInt64($1) }
    self.frameworks = lists.frameworks.adding(frameworks)
    isInNATO = contributor.isInNATO
    elections = lists.elections.adding(scenario.electionWeeks(of: contributor))
    terms = lists.terms.adding(scenario.factTable.terms(of: contributor.joinsIf))
    insists = list.add(contributor.insists)
    chanceJoins = list.add(contributor.chanceJoins)
    decidesFromWeek = list.add(contributor.decidesFromWeek)
    needsApproval = contributor.parliament.approvalNeeded
    approvalWeeks = list.add(contributor.parliament.delayWeeks)
    chanceApproves = list.add(contributor.parliament.chanceApproves)
    support = list.add(contributor.support)
    troopsAtMost = list.addIfGiven(contributor.troopsAtMost)
    barredZones = contributor.barredZones.reduce(into: 0) { $0 |= 1 << UInt8($1.rawValue) }
    barsCombat = contributor.barsCombat
    serviceClass = lists.serviceClass(barredZones: barredZones, barsCombat: barsCombat)
    usableShare = list.add(contributor.usableShare)
    rulesCeiling = contributor.rulesCeiling.rawValue
    costPerSoldierYear = list.add(contributor.costPerSoldierYear)
    noticeWeeks = list.add(contributor.noticeWeeks)
    surges = contributor.rotationPolicy == .surge
    tourWeeks = contributor.tourWeeks
    recoveryWeeks = contributor.recoveryWeeks
    flankReleasedShare = list.add(contributor.flankReleasedShare)
    flankReleaseWeeks = list.add(contributor.flankReleaseWeeks)
    pools = lists.pools.adding(Self.pools(contributor, at: place, index, &list))
    pledges = lists.pledges.adding(index.units(contributor.pledges, &list))
  }

  private static func pools(
    _ contributor: Contributor,
    at place: Int,
    _ index: EntityIndex,
    _ list: inout InputList
  ) -> [PlannedPool] {
    var pools: [PlannedPool] = []
    for force in contributor.forces {
      if let capability = index.capability(force.capability) {
        pools.append(PlannedPool(force, capability: capability, of: place, &list))
      }
    }
    return pools
  }

  /// Whether it may serve in `task`.
  func mayServe(in task: PlannedTask) -> Bool {
    ServiceClass(barredZones: barredZones, barsCombat: barsCombat).mayServe(in: task)
  }
}

/// What a country has of one capability, compiled.
struct PlannedPool: Sendable {
  let capability: Int
  let owned: Input
  let deployableShare: Input
  let busyElsewhere: Input
  let flank: Input
  let unitsPerUnitDeployed: Input

  init(_ force: ForcePool, capability: Int, of contributor: Int, _ list: inout InputList) {
    self.capability = capability
    owned = list.add(force.owned)
    deployableShare = list.add(force.deployableShare, readinessOf: contributor)
    busyElsewhere = list.add(force.busyElsewhere)
    flank = list.add(force.flank)
    unitsPerUnitDeployed = list.add(force.unitsPerUnitDeployed)
  }
}

extension Array {
  /// Adds elements and gives the places they took.
  mutating func adding(_ elements: [Element]) -> Range<Int> {
    let first = count
    append(contentsOf: elements)
    return first..<count
  }
}

extension Scenario {
  /// The weeks of a contributor's elections, regular and scripted.
  fileprivate func electionWeeks(of contributor: Contributor) -> [Int] {
    var weeks = contributor.electionWeeks
    for event in events {
      for case .election(contributor.id) in event.happenings { weeks.append(event.week) }
    }
    return weeks.sorted()
  }
}
