/// How a UN or OSCE mandate is renewed and ends (rule W2).
package struct MandateRates: Sendable {
  /// Weeks between renewals.
  package let renewalWeeks: Int
  /// Chance of a veto at a renewal when Moscow accepts the force.
  package let vetoIfAccepts: Quantity
  /// The same when it is ambiguous.
  package let vetoIfAmbiguous: Quantity
  /// The same when it rejects the force or has revoked its consent.
  package let vetoIfRejects: Quantity
  /// Weeks in which the force leaves when the mandate ends.
  package let leavesWeeks: Quantity

  init(_ cursor: Cursor) {
    renewalWeeks = cursor["renewalWeeks"].count
    vetoIfAccepts = cursor["vetoIfAccepts"].quantity
    vetoIfAmbiguous = cursor["vetoIfAmbiguous"].quantity
    vetoIfRejects = cursor["vetoIfRejects"].quantity
    leavesWeeks = cursor["leavesWeeks"].quantity
  }
}

/// How truces break and are made again (rule W4).
package struct TruceRates: Sendable {
  /// Chance a week that a strong truce breaks into low-level fighting.
  package let breaksPerWeekStrong: Quantity
  /// Chance a week that a thin truce breaks.
  package let breaksPerWeekThin: Quantity
  /// Chance a week that a Minsk-like truce breaks.
  package let breaksPerWeekMinskLike: Quantity
  /// Weeks of low-level fighting before the truce is made again.
  package let fightingWeeks: Quantity
  /// Incidents in those weeks, as a multiple.
  package let fightingIncidentFactor: Quantity

  init(_ cursor: Cursor) {
    breaksPerWeekStrong = cursor["breaksPerWeekStrong"].quantity
    breaksPerWeekThin = cursor["breaksPerWeekThin"].quantity
    breaksPerWeekMinskLike = cursor["breaksPerWeekMinskLike"].quantity
    fightingWeeks = cursor["fightingWeeks"].quantity
    fightingIncidentFactor = cursor["fightingIncidentFactor"].quantity
  }
}

/// Incidents that touch the force (rules I2, I3).
package struct IncidentRates: Sendable {
  /// Deaths per 1,000 troop-years in a quiet climate, at reference exposure.
  package let deathsQuiet: Quantity
  /// Deaths per 1,000 troop-years in a tense climate, at reference exposure.
  package let deathsTense: Quantity
  /// Deaths per 1,000 troop-years in a hot climate, at reference exposure.
  package let deathsHot: Quantity
  /// Incidents that one incident sets off.
  package let branching: Quantity
  /// Days over which it does so, mean.
  package let memoryDays: Quantity
  /// Share of incidents that kill.
  package let lethalShare: Quantity
  /// Exponent of the number of deaths in a lethal incident.
  package let severityExponent: Quantity
  /// How much more the weakest link is hit where it is probed, on the logarithm.
  package let probingStrength: Quantity
  /// Most deaths in one incident.
  package let mostDeaths: Int
  /// Wounded for each death.
  package let woundedPerDeath: Quantity
  /// Captured in each blockade or hostage-taking.
  package let capturedPerHostageTaking: Quantity
  /// Counter-drone platoons that protect 10,000 troops in full.
  package let platoonsForProtection: Quantity
  /// Air-defence batteries that protect 10,000 troops in full.
  package let batteriesForProtection: Quantity
  /// Share of drone incidents prevented at full counter-drone coverage.
  package let counterDroneProtection: Quantity
  /// Share of missile and air strikes prevented at full air-defence coverage.
  package let airDefenceProtection: Quantity
  /// Share of deaths prevented at full medical support.
  package let medicalProtection: Quantity
  /// How incidents change with the force's combat power.
  package let combatPowerElasticity: Quantity
  /// Exposure of a soldier by zone, in the order of ``Zone``; the depth behind the line is 1.
  package let exposure: [Quantity]
  /// Relative frequency of each kind of incident, in the order of the catalogue.
  package let kindShares: [Quantity]
  /// How often each kind kills, relative to the mean of all kinds.
  package let kindLethality: [Quantity]

  init(_ cursor: Cursor) {
    deathsQuiet = cursor["deathsQuiet"].quantity
    deathsTense = cursor["deathsTense"].quantity
    deathsHot = cursor["deathsHot"].quantity
    branching = cursor["branching"].quantity
    memoryDays = cursor["memoryDays"].quantity
    lethalShare = cursor["lethalShare"].quantity
    severityExponent = cursor["severityExponent"].quantity
    probingStrength = cursor["probingStrength"].quantity
    mostDeaths = cursor["mostDeaths"].count
    woundedPerDeath = cursor["woundedPerDeath"].quantity
    capturedPerHostageTaking = cursor["capturedPerHostageTaking"].quantity
    platoonsForProtection = cursor["platoonsForProtection"].quantity
    batteriesForProtection = cursor["batteriesForProtection"].quantity
    counterDroneProtection = cursor["counterDroneProtection"].quantity
    airDefenceProtection = cursor["airDefenceProtection"].quantity
    medicalProtection = cursor["medicalProtection"].quantity
    combatPowerElasticity = cursor["combatPowerElasticity"].quantity
    exposure = Catalogue.zoneKeys.map { cursor["exposure"][$0].quantity }
    kindShares = Catalogue.incidentKinds.map { cursor["kinds"][$0]["share"].quantity }
    kindLethality = Catalogue.incidentKinds.map { cursor["kinds"][$0]["lethality"].quantity }
  }
}

/// Low-level violations as a latent intensity (rule I1).
package struct ViolationRates: Sendable {
  /// Intensity just after a truce was made, the climate's level being 1.
  package let afterTruce: Quantity
  /// Weeks over which it grows back.
  package let recoveryWeeks: Quantity
  /// Its spread in the long run, on the logarithm.
  package let deviation: Quantity
  /// The most it can be.
  package let most: Quantity

  init(_ cursor: Cursor) {
    afterTruce = cursor["afterTruce"].quantity
    recoveryWeeks = cursor["recoveryWeeks"].quantity
    deviation = cursor["deviation"].quantity
    most = cursor["most"].quantity
  }
}

/// Answers to incidents (rules R1 to R3).
package struct ResponseRates: Sendable {
  /// Next week's incidents after none was answered.
  package let unansweredFactor: Quantity
  /// Next week's incidents after a proportionate answer.
  package let proportionateFactor: Quantity
  /// Next week's incidents after a strike on the source.
  package let strikeFactor: Quantity
  /// Share of an answer's effect that lasts into the next week.
  package let kept: Quantity
  /// How much an unanswered serious incident raises the chance of a crisis.
  package let raisesUnanswered: Quantity
  /// How much a strike on the source raises it.
  package let raisesStrike: Quantity
  /// What answers do: deter, or breed answers.
  package let form: AnswerForm
  /// In a spiral: next week's incidents after none was answered.
  package let spiralUnanswered: Quantity
  /// In a spiral: the same after a proportionate answer.
  package let spiralProportionate: Quantity
  /// In a spiral: the same after a strike on the source.
  package let spiralStrike: Quantity
  /// How much an answer that hits the wrong side raises the chance of a crisis.
  package let raisesMisattributed: Quantity
  /// What a second key leaves of the chance that help comes in time.
  package let dualKeyFactor: Quantity
  /// Credibility lost when help asked for does not come.
  package let refusalCredibility: Quantity
  /// Weight of one request in what the aggressor believes of the backstop.
  package let requestWeight: Quantity
  /// Share of it regained in a week.
  package let confidenceRegained: Quantity

  init(_ cursor: Cursor) {
    form =
      cursor["form"].index(in: AnswerForm.words).flatMap { .init(rawValue: $0) } ?? .deterrence
    spiralUnanswered = cursor["spiralUnanswered"].quantity
    spiralProportionate = cursor["spiralProportionate"].quantity
    spiralStrike = cursor["spiralStrike"].quantity
    raisesMisattributed = cursor["raisesMisattributed"].quantity
    dualKeyFactor = cursor["dualKeyFactor"].quantity
    refusalCredibility = cursor["refusalCredibility"].quantity
    requestWeight = cursor["requestWeight"].quantity
    confidenceRegained = cursor["confidenceRegained"].quantity
    unansweredFactor = cursor["unansweredFactor"].quantity
    proportionateFactor = cursor["proportionateFactor"].quantity
    strikeFactor = cursor["strikeFactor"].quantity
    kept = cursor["kept"].quantity
    raisesUnanswered = cursor["raisesUnanswered"].quantity
    raisesStrike = cursor["raisesStrike"].quantity
  }
}

/// Crises and the ladder (rule X2).
package struct EscalationRates: Sendable {
  /// Crises a year under a strong truce and no force.
  package let crisesPerYearStrong: Quantity
  /// Crises a year under a thin truce and no force.
  package let crisesPerYearThin: Quantity
  /// Crises a year under a Minsk-like truce and no force.
  package let crisesPerYearMinskLike: Quantity
  /// Chance that a crisis brings serious combat.
  package let seriousIfCrisis: Quantity
  /// Chance that serious combat becomes full war.
  package let warIfSerious: Quantity
  /// Weeks of a crisis without serious combat.
  package let minorCrisisWeeks: Int
  /// Weeks of a crisis with serious combat.
  package let seriousCrisisWeeks: Int
  /// Weeks of full war.
  package let warWeeks: Int
  /// How much one serious incident in a week raises the chance of a crisis.
  package let raisedPerSeriousIncident: Quantity
  /// Incidents during serious combat or war, as a multiple.
  package let seriousIncidentFactor: Quantity

  init(_ cursor: Cursor) {
    crisesPerYearStrong = cursor["crisesPerYearStrong"].quantity
    crisesPerYearThin = cursor["crisesPerYearThin"].quantity
    crisesPerYearMinskLike = cursor["crisesPerYearMinskLike"].quantity
    seriousIfCrisis = cursor["seriousIfCrisis"].quantity
    warIfSerious = cursor["warIfSerious"].quantity
    minorCrisisWeeks = cursor["minorCrisisWeeks"].count
    seriousCrisisWeeks = cursor["seriousCrisisWeeks"].count
    warWeeks = cursor["warWeeks"].count
    raisedPerSeriousIncident = cursor["raisedPerSeriousIncident"].quantity
    seriousIncidentFactor = cursor["seriousIncidentFactor"].quantity
  }
}

/// What the force's combat power prevents (rule X3).
package struct DeterrenceRates: Sendable {
  /// Exponent of the effect on crises when Moscow accepts the force.
  package let crisisEffectWithConsent: Quantity
  /// The same when it does not.
  package let crisisEffectWithout: Quantity
  /// Exponent of the effect on low-level fighting.
  package let lowLevelEffect: Quantity
  /// Multiple of the crisis rate when Moscow is ambiguous.
  package let consentAmbiguous: Quantity
  /// Multiple of the crisis rate when Moscow rejects the force.
  package let consentRejected: Quantity
  /// Multiple of the crisis rate under intelligence or logistics only.
  package let backstopAmbiguous: Quantity
  /// The same with air cover.
  package let backstopOverHorizon: Quantity
  /// The same with an automatic response.
  package let backstopAutomatic: Quantity
  /// Worth of reserves next door against units in theatre.
  package let nextDoorShare: Quantity
  /// Troops in theatre from which consent and the backstop act in full.
  package let presenceTroops: Quantity
  /// Spread of the aggressor's motivation, on the logarithm.
  package let motivationDeviation: Quantity
  /// Worth of combat power by zone, in the order of ``Zone``; near but not on the line is 1.
  package let zoneWorth: [Quantity]
  /// Credibility lost in a week in which every incident went unanswered.
  package let credibilityLost: Quantity
  /// Credibility regained in a week.
  package let credibilityRegained: Quantity
  /// Least credibility.
  package let credibilityFloor: Quantity

  init(_ cursor: Cursor) {
    crisisEffectWithConsent = cursor["crisisEffectWithConsent"].quantity
    crisisEffectWithout = cursor["crisisEffectWithout"].quantity
    lowLevelEffect = cursor["lowLevelEffect"].quantity
    consentAmbiguous = cursor["consentAmbiguous"].quantity
    consentRejected = cursor["consentRejected"].quantity
    backstopAmbiguous = cursor["backstopAmbiguous"].quantity
    backstopOverHorizon = cursor["backstopOverHorizon"].quantity
    backstopAutomatic = cursor["backstopAutomatic"].quantity
    nextDoorShare = cursor["nextDoorShare"].quantity
    presenceTroops = cursor["presenceTroops"].quantity
    motivationDeviation = cursor["motivationDeviation"].quantity
    zoneWorth = Catalogue.zoneKeys.map { cursor["zoneWorth"][$0].quantity }
    credibilityLost = cursor["credibilityLost"].quantity
    credibilityRegained = cursor["credibilityRegained"].quantity
    credibilityFloor = cursor["credibilityFloor"].quantity
  }
}

/// What happens when the aggressor attacks again (rule X5).
package struct AttackRates: Sendable {
  /// Spread of the attack's size, on the logarithm.
  package let scaleDeviation: Quantity
  /// What Ukraine's army adds where the force stands, at strength 1 [battlegroup equivalents].
  package let hostWorth: Quantity
  /// What the backstop's air power adds when it comes [battlegroup equivalents].
  package let backstopWorth: Quantity
  /// Days the attack must be withstood.
  package let fightDays: Quantity
  /// How much the local balance decides, on the log odds.
  package let balanceEffect: Quantity
  /// What each of the rules of engagement leaves of the force's worth, from least to most.
  package let rulesWorth: [Quantity]
  /// Log odds at an even balance of falling short of each outcome: stopped, contained, withdrawn.
  package let thresholds: [Quantity]
  /// Deaths per 1,000 troops in each outcome: stopped, contained, withdrawn, exceeded.
  package let deathsPer1000: [Quantity]
  /// Spread of those deaths, on the logarithm.
  package let deathsDeviation: Quantity
  /// Captured per 1,000 troops when the attack exceeds what the force can hold.
  package let capturedPer1000: Quantity

  init(_ cursor: Cursor) {
    scaleDeviation = cursor["scaleDeviation"].quantity
    hostWorth = cursor["hostWorth"].quantity
    backstopWorth = cursor["backstopWorth"].quantity
    fightDays = cursor["fightDays"].quantity
    balanceEffect = cursor["balanceEffect"].quantity
    rulesWorth = Catalogue.rulesKeys.map { cursor["rulesWorth"][$0].quantity }
    thresholds = ["stoppedAt", "containedAt", "withdrawnAt"].map { cursor[$0].quantity }
    deathsPer1000 = ["Stopped", "Contained", "Withdrawn", "Exceeded"].map {
      cursor["deaths\($0)"].quantity
    }
    deathsDeviation = cursor["deathsDeviation"].quantity
    capturedPer1000 = cursor["capturedPerThousand"].quantity
  }
}
