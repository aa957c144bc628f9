/// How governments decide, stay and leave (rules G1 to G6).
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
  /// How support answers to losses.
  package let supportForm: SupportForm
  /// Points of support lost for each tenfold of deaths when success looks unlikely.
  package let deathsSlope: Quantity
  /// Share of that slope when success looks likely.
  package let successShare: Quantity
  /// Share of that slope that is bad news for all.
  package let sharedNewsShare: Quantity
  /// Points by which support rises at own losses, where it rallies first.
  package let rallyPoints: Quantity
  /// Weeks over which a rally fades.
  package let rallyWeeks: Quantity
  /// Points of support lost while the mission is in serious combat.
  package let combatDrop: Quantity
  /// Support below which exits become more likely.
  package let lowSupportFrom: Quantity
  /// How much each point below raises the hazard, on the logarithm.
  package let lowSupportEffect: Quantity
  /// Share of governments whose opposition wants out.
  package let eliteSplitShare: Quantity
  /// Exit hazard where it does, as a multiple.
  package let eliteSplitFactor: Quantity
  /// Weeks before an election in which exits are more likely.
  package let electionWindowWeeks: Quantity
  /// Exit hazard in those weeks, as a multiple.
  package let electionFactor: Quantity
  /// Own deaths in one incident from which it is a shock.
  package let shockDeaths: Quantity
  /// Weeks a shock lasts.
  package let shockWeeks: Quantity
  /// Exit hazard in those weeks, as a multiple.
  package let shockFactor: Quantity
  /// Weeks in which the loss of the backstop is felt.
  package let lossWeeks: Quantity
  /// Exit hazard in those weeks, as a multiple.
  package let backstopLostFactor: Quantity
  /// What low support makes of the hazard in a mission without losses.
  package let quietSupportFactor: Quantity
  /// Chance that a partner follows the nation it serves under.
  package let contagionChance: Quantity
  /// Exit hazard of all others after an exit, as a multiple.
  package let othersFactor: Quantity
  /// Weeks in which that is felt.
  package let othersWeeks: Quantity

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
    supportForm =
      cursor["supportForm"].index(in: SupportForm.words).flatMap { .init(rawValue: $0) } ?? .decline
    deathsSlope = cursor["deathsSlope"].quantity
    successShare = cursor["successShare"].quantity
    sharedNewsShare = cursor["sharedNewsShare"].quantity
    rallyPoints = cursor["rallyPoints"].quantity
    rallyWeeks = cursor["rallyWeeks"].quantity
    combatDrop = cursor["combatDrop"].quantity
    lowSupportFrom = cursor["lowSupportFrom"].quantity
    lowSupportEffect = cursor["lowSupportEffect"].quantity
    eliteSplitShare = cursor["eliteSplitShare"].quantity
    eliteSplitFactor = cursor["eliteSplitFactor"].quantity
    electionWindowWeeks = cursor["electionWindowWeeks"].quantity
    electionFactor = cursor["electionFactor"].quantity
    shockDeaths = cursor["shockDeaths"].quantity
    shockWeeks = cursor["shockWeeks"].quantity
    shockFactor = cursor["shockFactor"].quantity
    lossWeeks = cursor["lossWeeks"].quantity
    backstopLostFactor = cursor["backstopLostFactor"].quantity
    quietSupportFactor = cursor["quietSupportFactor"].quantity
    contagionChance = cursor["contagionChance"].quantity
    othersFactor = cursor["othersFactor"].quantity
    othersWeeks = cursor["othersWeeks"].quantity
  }
}
