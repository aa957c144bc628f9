/// What the force is for and how it is led.
package struct Mission: Sendable {
  /// What kind of force it is.
  package let kind: MissionKind
  /// Who gives the mandate.
  package let invitedBy: Inviter
  /// The most that soldiers may do when fired upon.
  package let rulesOfEngagement: RulesOfEngagement
  /// One chain of command, or two keys.
  package let chainOfCommand: ChainOfCommand
  /// Ids of the nations able to lead, in order of preference; empty for any that can.
  package let leads: [String]
  /// Published size of the ask [persons], nil when none is.
  package let troopsAsked: Quantity?
  /// Multiple of the units every task asks for.
  package let scale: Quantity
  /// Troops that must be firm before anything moves [persons].
  package let launchTroops: Quantity
  /// Troops present from which a force counts as formed [persons].
  package let formsAtTroops: Quantity
  /// Units sent at most, as a multiple of the ask of each capability.
  package let sendAtMost: Quantity
  /// Persons the theatre can take in a week.
  package let receptionPersonsPerWeek: Quantity
  /// Whether conditional pledges are cleared together.
  package let coordination: Coordination
  /// A coalition of its own, or under an alliance.
  package let umbrella: Umbrella
  /// Whether NATO's command structure serves.
  package let natoCommand: Bool
  /// Usable coverage below which the mission is given up, once it was reached.
  package let endsBelowCoverage: Quantity
  /// Weeks it must stay below.
  package let endsBelowWeeks: Int
  /// Weeks without a lead nation after which the mission is given up.
  package let endsWithoutLeadWeeks: Int
  /// Units next door that would come.
  package let reserveOutside: [UnitCount]

  init(_ cursor: Cursor) {
    kind =
      cursor["kind"].index(in: MissionKind.words).flatMap { .init(rawValue: $0) } ?? .reassurance
    invitedBy =
      cursor["invitedBy"].index(in: Inviter.words).flatMap { .init(rawValue: $0) } ?? .ukraine
    rulesOfEngagement =
      cursor["rulesOfEngagement"].index(in: RulesOfEngagement.words)
      .flatMap { .init(rawValue: $0) } ?? .defendSelfAndOthers
    chainOfCommand =
      cursor["chainOfCommand"].index(in: ChainOfCommand.words)
      .flatMap { .init(rawValue: $0) } ?? .single
    leads = cursor["leads"].contributorIDs
    troopsAsked = cursor["troopsAsked"].optionalQuantity
    scale = cursor["scale"].quantity
    launchTroops = cursor["launchTroops"].quantity
    formsAtTroops = cursor["formsAtTroops"].quantity
    sendAtMost = cursor["sendAtMost"].quantity
    receptionPersonsPerWeek = cursor["receptionPersonsPerWeek"].quantity
    coordination =
      cursor["coordination"].index(in: Coordination.words)
      .flatMap { .init(rawValue: $0) } ?? .conference
    umbrella =
      cursor["umbrella"].index(in: Umbrella.words).flatMap { .init(rawValue: $0) } ?? .adHoc
    natoCommand = cursor["natoCommand"].flag
    endsBelowCoverage = cursor["endsBelowCoverage"].quantity
    endsBelowWeeks = cursor["endsBelowWeeks"].count
    endsWithoutLeadWeeks = cursor["endsWithoutLeadWeeks"].count
    reserveOutside = UnitCount.all(cursor["reserveOutside"])
  }
}

/// What a guarantor promises.
package struct Backstop: Sendable {
  /// Who gives it.
  package let from: String
  /// Whether each part is promised, in the order of ``BackstopPart``.
  package let includes: [Bool]
  /// Units that each part adds, in the same order.
  package let adds: [[UnitCount]]
  /// How often the guarantor acts when asked.
  package let reliability: Quantity
  /// Weeks from the ceasefire until it works.
  package let delayWeeks: Quantity
  /// How often a year it is withdrawn for good.
  package let withdrawnPerYear: Quantity
  /// How often a year it pauses.
  package let pausedPerYear: Quantity
  /// Weeks a pause lasts.
  package let pauseWeeks: Quantity

  /// The keys of the four parts.
  package static let parts = ["intelligence", "logistics", "airCover", "automaticResponse"]

  init(_ cursor: Cursor) {
    from = cursor["from"].text ?? ""
    includes = Self.parts.map { cursor[$0].flag }
    adds = Self.parts.map { UnitCount.all(cursor["adds"][$0]) }
    reliability = cursor["reliability"].quantity
    delayWeeks = cursor["delayWeeks"].quantity
    withdrawnPerYear = cursor["withdrawnPerYear"].quantity
    pausedPerYear = cursor["pausedPerYear"].quantity
    pauseWeeks = cursor["pauseWeeks"].quantity
  }
}

/// A kind of unit.
package struct Capability: Sendable {
  /// Its id, a plural noun.
  package let id: String
  /// Its name in tables.
  package let label: String
  /// What it is for.
  package let role: CapabilityRole
  /// Persons of one unit.
  package let personsPerUnit: Quantity
  /// Whether its people stand in Ukraine.
  package let isInTheatre: Bool
  /// What limits it.
  package let limitedBy: Limit
  /// Share that moves as heavy equipment.
  package let heavyShare: Quantity
  /// Units of each enabler that one unit needs.
  package let needs: [UnitCount]
  /// Usefulness a unit loses when none of its need of this enabler is met.
  package let shortageCost: Quantity
  /// Days it can fight on what it brings, nil where that does not limit it.
  package let daysOfSupply: Quantity?
  /// Units that can stand in for it, and what one of them is worth.
  package let replacedBy: [UnitCount]
  /// Weight of one unit in combat power [battlegroup equivalents].
  package let combatWeight: Quantity

  init(id: String, _ cursor: Cursor) {
    self.id = id
    label = cursor["label"].text ?? id
    role = cursor["role"].index(in: CapabilityRole.words).flatMap { .init(rawValue: $0) } ?? .effect
    personsPerUnit = cursor["personsPerUnit"].quantity
    isInTheatre = cursor["inTheatre"].flag
    limitedBy = cursor["limitedBy"].index(in: Limit.words).flatMap { .init(rawValue: $0) } ?? .crews
    heavyShare = cursor["heavyShare"].quantity
    needs = UnitCount.all(cursor["needs"])
    shortageCost = cursor["shortageCost"].quantity
    daysOfSupply = cursor["daysOfSupply"].optionalQuantity
    replacedBy = UnitCount.all(cursor["replacedBy"])
    combatWeight = cursor["combatWeight"].quantity
  }
}

/// Something the force is asked to do.
package struct Task: Sendable {
  /// Its id.
  package let id: String
  /// Its name in tables.
  package let label: String
  /// 1 is served first.
  package let priority: Int
  /// Where it lies.
  package let zone: Zone
  /// Whether it means combat.
  package let isCombat: Bool
  /// Whether it counts towards the headline.
  package let isEssential: Bool
  /// Share of each effect from which it counts as carried out.
  package let floor: Quantity
  /// First week.
  package let fromWeek: Int
  /// Last week, nil for none.
  package let untilWeek: Int?
  /// Units of each effect it asks for.
  package let needs: [UnitCount]

  init(id: String, _ cursor: Cursor, _ matters: Matters) {
    self.id = id
    label = cursor["label"].text ?? id
    priority = cursor["priority"].count
    zone = cursor["zone"].index(in: Zone.words).flatMap { .init(rawValue: $0) } ?? .depth
    isCombat = cursor["combat"].flag
    isEssential = cursor["essential"].flag
    floor = cursor["floor"].optionalQuantity ?? matters.taskFloor
    fromWeek = cursor["fromWeek"].week ?? 0
    untilWeek = cursor["untilWeek"].week
    needs = UnitCount.all(cursor["needs"])
  }
}

/// What counts as enough, and as a difference that matters.
package struct Matters: Sendable {
  /// Share of each effect from which a task counts as carried out.
  package let taskFloor: Quantity
  /// Usable coverage from which initial capability is declared.
  package let initialCapability: Quantity
  /// Usable coverage from which full capability is declared.
  package let fullCapability: Quantity
  /// The smallest difference that matters, in troops.
  package let troops: Double
  /// The same in shares of 1.
  package let share: Double
  /// The same in weeks.
  package let weeks: Double

  init(_ cursor: Cursor) {
    taskFloor = cursor["taskFloor"].quantity
    initialCapability = cursor["initialCapability"].quantity
    fullCapability = cursor["fullCapability"].quantity
    let smallest = cursor["smallestDifference"]
    troops = smallest["troops"].quantity.central
    share = smallest["share"].quantity.central
    weeks = smallest["weeks"].quantity.central
  }
}
