import RandomStreams

/// A country that may contribute.
package struct Contributor: Sendable {
  /// Its id.
  package let id: String
  /// Its name in tables.
  package let label: String
  /// The largest headquarters it can lead.
  package let canLead: CommandLevel
  /// Ids of the leads under which it serves.
  package let servesUnder: [String]
  /// Whether it is a member of NATO.
  package let isInNATO: Bool
  /// Days of general elections, as weeks after the ceasefire; before it is negative.
  package let electionWeeks: [Int]
  /// Its position.
  package let stance: Stance
  /// What must hold before it joins.
  package let joinsIf: Condition
  /// The condition as the scenario words it.
  package let joinsIfText: String
  /// Chance that the condition is not waived.
  package let insists: Quantity
  /// Chance that it joins at all once its condition holds.
  package let chanceJoins: Quantity
  /// First week in which it can decide.
  package let decidesFromWeek: Quantity
  /// What its parliament must do.
  package let parliament: Parliament
  /// Public support for sending troops [points, 0 to 100].
  package let support: Quantity
  /// Political ceiling [persons], nil for none.
  package let troopsAtMost: Quantity?
  /// Zones it never serves in.
  package let barredZones: [Zone]
  /// Whether it never takes a combat task.
  package let barsCombat: Bool
  /// Share of its units left after national caveats.
  package let usableShare: Quantity
  /// The most its soldiers may do.
  package let rulesCeiling: RulesOfEngagement
  /// Cost of one soldier for a year [USD].
  package let costPerSoldierYear: Quantity
  /// Weeks from decision to arrival of the main body.
  package let noticeWeeks: Quantity
  /// How it rotates its units.
  package let rotationPolicy: RotationPolicy
  /// Weeks a unit spends in theatre.
  package let tourWeeks: Int
  /// Weeks a unit should spend at home between tours.
  package let recoveryWeeks: Int
  /// Units promised beyond what its own forces give.
  package let pledges: [UnitCount]
  /// Share of flank units set free.
  package let flankReleasedShare: Quantity
  /// Weeks that takes.
  package let flankReleaseWeeks: Quantity
  /// What it has of each capability, by id.
  package let forces: [ForcePool]

  init(id: String, _ cursor: Cursor) {
    self.id = id
    label = cursor["label"].text ?? id
    canLead =
      cursor["canLead"].index(in: CommandLevel.words).flatMap { .init(rawValue: $0) } ?? .none
    servesUnder = cursor["servesUnder"].contributorIDs
    isInNATO = cursor["nato"].flag
    electionWeeks = cursor["elections"].weeks
    stance = cursor["stance"].index(in: Stance.words).flatMap { .init(rawValue: $0) } ?? .undecided
    joinsIf = cursor["joinsIf"].condition
    joinsIfText = cursor["joinsIf"].text ?? "always"
    insists = cursor["insists"].quantity
    chanceJoins = cursor["chanceJoins"].quantity
    decidesFromWeek = cursor["decidesFromWeek"].quantity
    parliament = Parliament(cursor["parliament"])
    support = cursor["support"].quantity
    troopsAtMost = cursor["troopsAtMost"].optionalQuantity
    let barred = cursor["neverDoes"].texts
    barredZones = barred.compactMap { Zone.words.firstIndex(of: $0).flatMap { Zone(rawValue: $0) } }
    barsCombat = barred.contains("combat")
    usableShare = cursor["usableShare"].quantity
    rulesCeiling =
      cursor["rulesCeiling"].index(in: RulesOfEngagement.words)
      .flatMap { .init(rawValue: $0) } ?? .strikeSource
    costPerSoldierYear = cursor["costPerSoldierYear"].quantity
    noticeWeeks = cursor["noticeWeeks"].quantity
    rotationPolicy =
      cursor["rotationPolicy"].index(in: RotationPolicy.words)
      .flatMap { .init(rawValue: $0) } ?? .sustain
    tourWeeks = cursor["tourWeeks"].count
    recoveryWeeks = cursor["recoveryWeeks"].count
    pledges = UnitCount.all(cursor["pledges"])
    flankReleasedShare = cursor["releaseFlank"]["share"].quantity
    flankReleaseWeeks = cursor["releaseFlank"]["delayWeeks"].quantity
    forces = cursor["forces"].entries.map { ForcePool(capability: $0.id, $0.cursor) }
  }
}

/// What a parliament must do before a contributor is in.
package struct Parliament: Sendable {
  /// Whether it must approve beforehand.
  package let approvalNeeded: Bool
  /// Weeks that takes.
  package let delayWeeks: Quantity
  /// Chance that it approves.
  package let chanceApproves: Quantity

  init(_ cursor: Cursor) {
    approvalNeeded = cursor["approvalNeeded"].flag
    delayWeeks = cursor["delayWeeks"].quantity
    chanceApproves = cursor["chanceApproves"].quantity
  }
}

/// What a contributor has of one capability.
package struct ForcePool: Sendable {
  /// The capability's id.
  package let capability: String
  /// Units it owns.
  package let owned: Quantity
  /// Share that could deploy.
  package let deployableShare: Quantity
  /// Units bound to other commitments.
  package let busyElsewhere: Quantity
  /// Units bound to NATO's eastern flank.
  package let flank: Quantity
  /// Units needed to keep one in theatre.
  package let unitsPerUnitDeployed: Quantity

  init(capability: String, _ cursor: Cursor) {
    self.capability = capability
    owned = cursor["owned"].quantity
    deployableShare = cursor["deployableShare"].quantity
    busyElsewhere = cursor["busyElsewhere"].quantity
    flank = cursor["flank"].quantity
    unitsPerUnitDeployed = cursor["unitsPerUnitDeployed"].quantity
  }
}

extension Contributor {
  /// The entity number under which its draws are addressed.
  package var entity: UInt32 { EntityID.hash(id) }
}
