import ScenarioModel

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
