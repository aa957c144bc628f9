/// The model's own rates; each stands in the catalogue with its default and source.
package struct Rates: Sendable {
  /// How a UN or OSCE mandate is renewed and ends (rule W2).
  package let mandate: MandateRates
  /// How truces break and are made again (rule W4).
  package let truce: TruceRates
  /// How governments decide, stay and leave (rules G1 to G6).
  package let politics: PoliticsRates
  /// How units get to the theatre (rules F2, F3).
  package let deployment: DeploymentRates
  /// What a shortage of support costs (rule F7).
  package let enablers: EnablerRates
  /// What headquarters can command (rule F6).
  package let command: CommandRates
  /// Low-level violations (rule I1).
  package let violations: ViolationRates
  /// Incidents that touch the force (rules I2, I3).
  package let incidents: IncidentRates
  /// Answers to incidents (rules R1, R2).
  package let response: ResponseRates
  /// Crises and the ladder (rule X2).
  package let escalation: EscalationRates
  /// What the force's combat power prevents (rule X3).
  package let deterrence: DeterrenceRates
  /// What happens when the aggressor attacks again (rule X5).
  package let attack: AttackRates
  /// What it costs (rule L1).
  package let money: MoneyRates

  init(_ root: Cursor) {
    mandate = MandateRates(root["mandate"])
    truce = TruceRates(root["truce"])
    politics = PoliticsRates(root["politics"])
    deployment = DeploymentRates(root["deployment"])
    enablers = EnablerRates(root["enablers"])
    command = CommandRates(root["command"])
    violations = ViolationRates(root["violations"])
    incidents = IncidentRates(root["incidents"])
    response = ResponseRates(root["response"])
    escalation = EscalationRates(root["escalation"])
    deterrence = DeterrenceRates(root["deterrence"])
    attack = AttackRates(root["attack"])
    money = MoneyRates(root["money"])
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
  /// Planned over achieved dwell from which crews begin to be lost.
  package let strainFrom: Quantity
  /// Share of crews lost a week at the most.
  package let strainLossPerWeek: Quantity

  init(_ cursor: Cursor) {
    slipMean = cursor["slipMean"].quantity
    slipDeviation = cursor["slipDeviation"].quantity
    heavyFactor = cursor["heavyFactor"].quantity
    surgeUnitsPerUnit = cursor["surgeUnitsPerUnit"].quantity
    surgeWeeks = cursor["surgeWeeks"].quantity
    strainFrom = cursor["strainFrom"].quantity
    strainLossPerWeek = cursor["strainLossPerWeek"].quantity
  }
}

/// What a shortage of support costs (rule F7).
package struct EnablerRates: Sendable {
  /// Recovery that support units get, as a share of the planned.
  package let dwellMultiplier: Quantity
  /// What a pooled unit of another nation is worth.
  package let pooledShare: Quantity

  init(_ cursor: Cursor) {
    dwellMultiplier = cursor["dwellMultiplier"].quantity
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
