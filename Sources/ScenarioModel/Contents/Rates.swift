/// The model's own rates; each stands in the catalogue with its default and source.
package struct Rates: Sendable {
  /// How a UN or OSCE mandate is renewed and ends (rule W2).
  package let mandate: MandateRates
  /// How truces break and are made again (rule W4).
  package let truce: TruceRates
  /// How governments decide, stay and leave (rules G1 to G5).
  package let politics: PoliticsRates
  /// How units get to the theatre (rules F2, F3).
  package let deployment: DeploymentRates
  /// What a shortage of support costs (rule F7).
  package let enablers: EnablerRates
  /// What headquarters can command (rule F6).
  package let command: CommandRates
  /// Incidents that touch the force (rules I2, I3).
  package let incidents: IncidentRates
  /// Answers to incidents (rules R1, R2).
  package let response: ResponseRates
  /// Crises and the ladder (rule X2).
  package let escalation: EscalationRates
  /// What the force's combat power prevents (rule X3).
  package let deterrence: DeterrenceRates
  /// What it costs (rule L1).
  package let money: MoneyRates

  init(_ root: Cursor) {
    mandate = MandateRates(root["mandate"])
    truce = TruceRates(root["truce"])
    politics = PoliticsRates(root["politics"])
    deployment = DeploymentRates(root["deployment"])
    enablers = EnablerRates(root["enablers"])
    command = CommandRates(root["command"])
    incidents = IncidentRates(root["incidents"])
    response = ResponseRates(root["response"])
    escalation = EscalationRates(root["escalation"])
    deterrence = DeterrenceRates(root["deterrence"])
    money = MoneyRates(root["money"])
  }
}

/// How governments decide, stay and leave (rules G1 to G5).
package struct PoliticsRates: Sendable {
  /// Chance a week of deciding once the condition holds, at full support.
  package let decidesPerWeek: Quantity
  /// Support at which that chance is halved.
  package let supportMidpoint: Quantity
  /// Points of support over which it changes.
  package let supportScale: Quantity
  /// How much governments' willingness moves together.
  package let willingnessCorrelation: Quantity
  /// How much armies' readiness moves together.
  package let readinessCorrelation: Quantity
  /// Exits per contributor and year in a coalition of its own.
  package let exitsPerYearAdHoc: Quantity
  /// Exits per contributor and year under an alliance.
  package let exitsPerYearAlliance: Quantity
  /// Weeks a lead nation takes to leave.
  package let leadExitWeeks: Quantity
  /// Weeks any other contingent takes to leave.
  package let exitWeeks: Quantity
  /// Chance that a pledge beyond own forces is not kept at all.
  package let renegeChance: Quantity
  /// Share of a kept pledge that arrives.
  package let pledgeDelivered: Quantity

  init(_ cursor: Cursor) {
    decidesPerWeek = cursor["decidesPerWeek"].quantity
    supportMidpoint = cursor["supportMidpoint"].quantity
    supportScale = cursor["supportScale"].quantity
    willingnessCorrelation = cursor["willingnessCorrelation"].quantity
    readinessCorrelation = cursor["readinessCorrelation"].quantity
    exitsPerYearAdHoc = cursor["exitsPerYearAdHoc"].quantity
    exitsPerYearAlliance = cursor["exitsPerYearAlliance"].quantity
    leadExitWeeks = cursor["leadExitWeeks"].quantity
    exitWeeks = cursor["exitWeeks"].quantity
    renegeChance = cursor["renegeChance"].quantity
    pledgeDelivered = cursor["pledgeDelivered"].quantity
  }
}

/// How units get to the theatre (rules F2, F3).
package struct DeploymentRates: Sendable {
  /// Actual over planned notice, mean.
  package let slipMean: Quantity
  /// Actual over planned notice, standard deviation.
  package let slipDeviation: Quantity
  /// Notice of heavy equipment, as a multiple.
  package let heavyFactor: Quantity
  /// Units needed per unit deployed in a surge.
  package let surgeUnitsPerUnit: Quantity
  /// Longest surge.
  package let surgeWeeks: Quantity

  init(_ cursor: Cursor) {
    slipMean = cursor["slipMean"].quantity
    slipDeviation = cursor["slipDeviation"].quantity
    heavyFactor = cursor["heavyFactor"].quantity
    surgeUnitsPerUnit = cursor["surgeUnitsPerUnit"].quantity
    surgeWeeks = cursor["surgeWeeks"].quantity
  }
}

/// What a shortage of support costs (rule F7).
package struct EnablerRates: Sendable {
  /// What a pooled unit of another nation is worth.
  package let pooledShare: Quantity

  init(_ cursor: Cursor) {
    pooledShare = cursor["pooledShare"].quantity
  }
}

/// What headquarters can command (rule F6).
package struct CommandRates: Sendable {
  /// Battlegroups a brigade headquarters commands.
  package let brigadeBattlegroups: Quantity
  /// Battlegroups a division headquarters commands.
  package let divisionBattlegroups: Quantity
  /// Battlegroups a corps headquarters commands.
  package let corpsBattlegroups: Quantity
  /// Share of the lead's contingent present before its headquarters counts.
  package let presentShare: Quantity
  /// Weeks to hand over to another lead.
  package let handoverWeeks: Quantity

  init(_ cursor: Cursor) {
    brigadeBattlegroups = cursor["brigadeBattlegroups"].quantity
    divisionBattlegroups = cursor["divisionBattlegroups"].quantity
    corpsBattlegroups = cursor["corpsBattlegroups"].quantity
    presentShare = cursor["presentShare"].quantity
    handoverWeeks = cursor["handoverWeeks"].quantity
  }
}

/// What it costs (rule L1).
package struct MoneyRates: Sendable {
  /// Multiple of every cost per soldier-year.
  package let costFactor: Quantity

  init(_ cursor: Cursor) {
    costFactor = cursor["costFactor"].quantity
  }
}
