/// A measure that every trial leaves, by its published id.
///
/// The raw value is its column in the record. Published ids are not renamed.
package enum Measure: Int, CaseIterable, Hashable, Sendable {
  case forceForms, mandateStarts
  case troopsPresentWeek12, troopsPresentWeek26, troopsPresentWeek52, troopsPresentWeek104
  case troopsWeek52IfFormed, peakTroops, soldiersTiedUp, sustainableUntilWeek, sustains
  case targetHeld, targetWeeks
  case tasksCarriedOut, coveragePaper, coveragePresent, coverageUsable, coverageWorstWeek
  case weeksToInitialCapability, weeksToFullCapability
  case incidents, deaths, deathsInAttacks, wounded, captured, troopYears
  case truceBroken, crises, rung1, rung2, rung3, rung4, rung5
  case backstopAsked, backstopFailed, backstopWithdrawn
  case exits, contributorYears, troopsLostToExits, leadNationLeaves
  case endsEarly, endsEarlyMandate, endsEarlyConsent, endsEarlyCommand, endsEarlyTasks
  case endsEarlyAttack
  case renewedAttack, attackStopped, attackContained, attackWithdrawal, attackExceeds
  case flankBattlegroupWeeks, strainedContributors
  case costTotal, hostArmyIndexFinal, nullModelTroops, troopsOfTasks

  /// The published id.
  package var id: String { definition.id }

  /// What the measure says, in the planner's words.
  package var label: String { definition.label }

  /// What it is counted in.
  package var unit: MeasureUnit { definition.unit }

  /// What it rests on: A counting units that exist, B rates from past missions, C judgement.
  package var basis: String { definition.basis }

  /// How trials are summed up.
  package var kind: MeasureKind { definition.kind }

  private struct Definition {
    let id: String
    let label: String
    let unit: MeasureUnit
    let basis: String
    let kind: MeasureKind

    init(_ id: String, _ label: String, _ unit: MeasureUnit, _ basis: String, _ kind: MeasureKind) {
      self.id = id
      self.label = label
      self.unit = unit
      self.basis = basis
      self.kind = kind
    }
  }

  private var definition: Definition {
    switch self {
    case .forceForms: Definition("forceForms", "A force forms", .share, "C", .share)
    case .mandateStarts: Definition("mandateStarts", "The mandate starts", .share, "C", .share)
    case .troopsPresentWeek12:
      Definition("troopsPresentWeek12", "Troops present, week 12", .troops, "B", .median)
    case .troopsPresentWeek26:
      Definition("troopsPresentWeek26", "Troops present, week 26", .troops, "B", .median)
    case .troopsPresentWeek52:
      Definition("troopsPresentWeek52", "Troops present, week 52", .troops, "B", .median)
    case .troopsPresentWeek104:
      Definition("troopsPresentWeek104", "Troops present, week 104", .troops, "B", .median)
    case .troopsWeek52IfFormed:
      Definition(
        "troopsWeek52IfFormed",
        "Troops present, week 52, if a force forms",
        .troops,
        "B",
        .median
      )
    case .peakTroops: Definition("peakTroops", "Most troops present", .troops, "B", .median)
    case .soldiersTiedUp:
      Definition("soldiersTiedUp", "Soldiers tied up for it, week 52", .troops, "A", .median)
    case .sustainableUntilWeek:
      Definition(
        "sustainableUntilWeek",
        "Goes on with planned dwell until week",
        .weeks,
        "A",
        .median
      )
    case .sustains:
      Definition("sustains", "Goes on with planned dwell to the horizon", .share, "A", .share)
    case .targetHeld:
      Definition(
        "targetHeld",
        "Initial capability is held once fully deployed",
        .share,
        "B",
        .share
      )
    case .targetWeeks:
      Definition("targetWeeks", "Weeks at initial capability or above", .share, "B", .mean)
    case .tasksCarriedOut:
      Definition("tasksCarriedOut", "Tasks carried out", .tasks, "B", .mean)
    case .coveragePaper: Definition("coveragePaper", "Coverage on paper", .share, "B", .mean)
    case .coveragePresent: Definition("coveragePresent", "Coverage present", .share, "B", .mean)
    case .coverageUsable: Definition("coverageUsable", "Coverage usable", .share, "B", .mean)
    case .coverageWorstWeek:
      Definition("coverageWorstWeek", "Coverage usable in the worst week", .share, "B", .mean)
    case .weeksToInitialCapability:
      Definition(
        "weeksToInitialCapability",
        "Weeks to initial capability",
        .weeks,
        "B",
        .median
      )
    case .weeksToFullCapability:
      Definition("weeksToFullCapability", "Weeks to full capability", .weeks, "B", .median)
    case .incidents:
      Definition("incidents", "Incidents that touch the force", .count, "B", .mean)
    case .deaths: Definition("deaths", "Soldiers killed", .persons, "C", .mean)
    case .deathsInAttacks:
      Definition("deathsInAttacks", "Killed in renewed attacks", .persons, "C", .mean)
    case .wounded: Definition("wounded", "Soldiers wounded", .persons, "C", .mean)
    case .captured: Definition("captured", "Soldiers captured", .persons, "B", .mean)
    case .troopYears: Definition("troopYears", "Exposure in troop-years", .years, "B", .mean)
    case .truceBroken: Definition("truceBroken", "The truce breaks", .share, "B", .share)
    case .crises: Definition("crises", "Crises", .count, "C", .mean)
    case .rung1: Definition("rung1", "Rung 1 or higher is reached", .share, "B", .share)
    case .rung2: Definition("rung2", "Rung 2 or higher is reached", .share, "B", .share)
    case .rung3: Definition("rung3", "Rung 3 or higher is reached", .share, "B", .share)
    case .rung4:
      Definition(
        "rung4",
        "Rung 4, serious combat (no base rate: compare only)",
        .share,
        "C",
        .share
      )
    case .rung5:
      Definition("rung5", "Rung 5, full war (no base rate: compare only)", .share, "C", .share)
    case .backstopAsked:
      Definition("backstopAsked", "Times the backstop is asked for help", .count, "C", .mean)
    case .backstopFailed:
      Definition("backstopFailed", "Times it does not help", .count, "C", .mean)
    case .backstopWithdrawn:
      Definition("backstopWithdrawn", "The backstop is withdrawn", .share, "C", .share)
    case .exits:
      Definition("exits", "Contributors that leave before the mission ends", .count, "B", .mean)
    case .contributorYears:
      Definition("contributorYears", "Years that contributors serve", .count, "B", .mean)
    case .troopsLostToExits:
      Definition("troopsLostToExits", "Troops lost to exits", .troops, "C", .mean)
    case .leadNationLeaves:
      Definition("leadNationLeaves", "The lead nation leaves", .share, "C", .share)
    case .endsEarly: Definition("endsEarly", "The mission ends early", .share, "C", .share)
    case .endsEarlyMandate:
      Definition("endsEarlyMandate", "It ends by the mandate", .share, "C", .share)
    case .endsEarlyConsent:
      Definition("endsEarlyConsent", "It ends by consent revoked", .share, "C", .share)
    case .endsEarlyCommand:
      Definition("endsEarlyCommand", "It ends for want of a lead", .share, "C", .share)
    case .endsEarlyTasks:
      Definition("endsEarlyTasks", "It ends for want of coverage", .share, "C", .share)
    case .endsEarlyAttack:
      Definition("endsEarlyAttack", "It ends under attack", .share, "C", .share)
    case .renewedAttack:
      Definition(
        "renewedAttack",
        "The aggressor attacks again (no base rate: compare only)",
        .share,
        "C",
        .share
      )
    case .attackStopped:
      Definition("attackStopped", "The force, if attacked: stops it", .share, "C", .share)
    case .attackContained:
      Definition("attackContained", "The force, if attacked: contains it", .share, "C", .share)
    case .attackWithdrawal:
      Definition("attackWithdrawal", "The force, if attacked: withdraws", .share, "C", .share)
    case .attackExceeds:
      Definition("attackExceeds", "The force, if attacked: is overrun", .share, "C", .share)
    case .flankBattlegroupWeeks:
      Definition(
        "flankBattlegroupWeeks",
        "Battlegroup-weeks that NATO's flank is short of",
        .units,
        "A",
        .mean
      )
    case .strainedContributors:
      Definition(
        "strainedContributors",
        "Contributors whose planned dwell is broken",
        .count,
        "A",
        .mean
      )
    case .costTotal: Definition("costTotal", "Cost", .millions, "B", .mean)
    case .hostArmyIndexFinal:
      Definition(
        "hostArmyIndexFinal",
        "Ukraine's army at the end, at the ceasefire 1",
        .times,
        "C",
        .mean
      )
    case .nullModelTroops:
      Definition("nullModelTroops", "Spreadsheet model: troops sustained", .troops, "A", .mean)
    case .troopsOfTasks:
      Definition("troopsOfTasks", "Troops the tasks ask for", .troops, "C", .mean)
    }
  }
}
