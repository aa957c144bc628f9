/// The model's rates of incidents, responses, crises and deterrence.
extension Catalogue {
  static let incidents = Entry(
    "incidents",
    "Incidents that touch the force (rules I2, I3)",
    .object([
      note,
      Entry(
        "deathsQuiet",
        "Deaths per 1,000 troop-years in a quiet climate, at reference exposure",
        .amount("deaths per 1,000 troop-years", to: 1000),
        else: .triangular(0.05, 0.1, 0.2),
        source: "IFOR, SFOR: hostile deaths near 0; Dorn 2008"
      ),
      Entry(
        "deathsTense",
        "Deaths per 1,000 troop-years in a tense climate, at reference exposure",
        .amount("deaths per 1,000 troop-years", to: 1000),
        else: .triangular(1, 1.5, 2),
        source: "UNPROFOR 1.6, MINUSMA about 2"
      ),
      Entry(
        "deathsHot",
        "Deaths per 1,000 troop-years in a hot climate, at reference exposure",
        .amount("deaths per 1,000 troop-years", to: 1000),
        else: .triangular(5, 7, 9),
        source: "ISAF 2009-12: 6; UK 9, Canada 6.4, France 5"
      ),
      Entry(
        "branching",
        "Incidents that one incident sets off",
        .quantity(unit: "incidents", lowest: 0, highest: 0.95),
        else: .triangular(0.35, 0.45, 0.65),
        source: "Lewis et al. 2012: 37 to 50 per cent of events are self-excited"
      ),
      Entry(
        "memoryDays",
        "Days over which it does so, mean",
        .quantity(unit: "days", lowest: 0.5, highest: 90),
        else: .triangular(5, 10, 20),
        source: "Lewis et al. 2012: gone by two to six weeks"
      ),
      Entry(
        "lethalShare",
        "Share of incidents that kill",
        .quantity(unit: "share", lowest: 0.001, highest: 1),
        else: .triangular(0.03, 0.08, 0.2),
        source: "assumption from past missions"
      ),
      Entry(
        "severityExponent",
        "Exponent of the number of deaths in a lethal incident",
        .quantity(unit: "exponent", lowest: 1.1, highest: 6),
        else: .number(2.5),
        source: "Bohorquez et al. 2009: 2.5 over 54,000 events"
      ),
      Entry(
        "mostDeaths",
        "Most deaths in one incident",
        .count(lowest: 1, highest: 1000),
        else: .number(60),
        source: "assumption"
      ),
      Entry(
        "woundedPerDeath",
        "Wounded for each death",
        .amount("persons", to: 100),
        else: .triangular(3, 5, 8),
        source: "assumption from recent wars"
      ),
      Entry(
        "capturedPerHostageTaking",
        "Captured in each blockade or hostage-taking",
        .amount("persons", to: 1000),
        else: .number(3),
        source: "assumption"
      ),
      Entry(
        "platoonsForProtection",
        "Counter-drone platoons that protect 10,000 troops in full",
        .amount("units", to: 1e4),
        else: .number(5),
        source: "assumption: about one for each 2,000 troops"
      ),
      Entry(
        "batteriesForProtection",
        "Air-defence batteries that protect 10,000 troops in full",
        .amount("units", to: 1e4),
        else: .number(3),
        source: "assumption"
      ),
      Entry(
        "counterDroneProtection",
        "Share of drone incidents prevented at full counter-drone coverage",
        .share,
        else: .number(0.5),
        source: "assumption"
      ),
      Entry(
        "airDefenceProtection",
        "Share of missile and air strikes prevented at full air-defence coverage",
        .share,
        else: .number(0.4),
        source: "assumption"
      ),
      Entry(
        "medicalProtection",
        "Share of deaths prevented at full medical support",
        .share,
        else: .number(0.25),
        source: "assumption"
      ),
      Entry(
        "combatPowerElasticity",
        "How incidents change with the force's combat power",
        .quantity(unit: "elasticity", lowest: -2, highest: 2),
        else: .bracket(-0.5, -0.1, 0.3),
        source: "assumption: a robust posture may draw fire or quieten it"
      ),
      Entry(
        "exposure",
        "Exposure of a soldier by zone; the depth behind the line is 1",
        .object([note] + byZone([3, 1, 0.5, 0.2, 0.5, 0.4], "times", "assumption")),
        else: .empty
      ),
      Entry("kinds", "Kinds of incident (rule I3)", .object([note] + kinds), else: .empty),
    ]),
    else: .empty
  )

  static let response = Entry(
    "response",
    "Answers to incidents (rules R1, R2)",
    .object([
      note,
      Entry(
        "unansweredFactor",
        "Next week's incidents after none was answered",
        .quantity(unit: "times", lowest: 0.1, highest: 10),
        else: .triangular(1, 1.15, 1.4),
        source: "assumption from ceasefire studies"
      ),
      Entry(
        "proportionateFactor",
        "Next week's incidents after a proportionate answer",
        .quantity(unit: "times", lowest: 0.1, highest: 10),
        else: .triangular(0.6, 0.8, 1.1),
        source: "assumption from ceasefire studies"
      ),
      Entry(
        "strikeFactor",
        "Next week's incidents after a strike on the source",
        .quantity(unit: "times", lowest: 0.1, highest: 10),
        else: .number(0.6),
        source: "assumption"
      ),
      Entry(
        "kept",
        "Share of an answer's effect that lasts into the next week",
        .quantity(unit: "share", lowest: 0, highest: 0.99),
        else: .number(0.7),
        source: "assumption"
      ),
      Entry(
        "raisesUnanswered",
        "How much an unanswered serious incident raises the chance of a crisis",
        .amount("times a proportionate answer", to: 100),
        else: .number(0.25),
        source: "assumption: chance .02 against .08"
      ),
      Entry(
        "raisesStrike",
        "How much a strike on the source raises it",
        .amount("times a proportionate answer", to: 100),
        else: .triangular(1.25, 2.5, 5),
        source: "assumption: chance .2 (.1 to .4) against .08"
      ),
    ]),
    else: .empty
  )

  static let escalation = Entry(
    "escalation",
    "Crises and the ladder (rule X2)",
    .object([
      note,
      Entry(
        "crisesPerYearStrong",
        "Crises a year under a strong truce and no force",
        .amount("per year", to: 50),
        else: .number(0.18),
        source: "assumption"
      ),
      Entry(
        "crisesPerYearThin",
        "Crises a year under a thin truce and no force",
        .amount("per year", to: 50),
        else: .bracket(0.2, 0.45, 0.8),
        source: "assumption: full war within three years in about a fifth of trials"
      ),
      Entry(
        "crisesPerYearMinskLike",
        "Crises a year under a Minsk-like truce and no force",
        .amount("per year", to: 50),
        else: .number(1.4),
        source: "assumption"
      ),
      Entry(
        "seriousIfCrisis",
        "Chance that a crisis brings serious combat",
        .share,
        else: .triangular(0.52, 0.6, 0.71),
        source: "ICB v13: .52 after 1990, .71 after 1946, given any violence"
      ),
      Entry(
        "warIfSerious",
        "Chance that serious combat becomes full war",
        .share,
        else: .triangular(0.25, 0.3, 0.35),
        source: "ICB v13: .25 to .35"
      ),
      Entry(
        "minorCrisisWeeks",
        "Weeks of a crisis without serious combat",
        .count(lowest: 1, highest: 520),
        else: .number(9),
        source: "ICB v13: median 62 days"
      ),
      Entry(
        "seriousCrisisWeeks",
        "Weeks of a crisis with serious combat",
        .count(lowest: 1, highest: 520),
        else: .number(12),
        source: "ICB v13: median 80 days"
      ),
      Entry(
        "warWeeks",
        "Weeks of full war",
        .count(lowest: 1, highest: 520),
        else: .number(27),
        source: "ICB v13: median 192 days"
      ),
      Entry(
        "raisedPerSeriousIncident",
        "How much one serious incident in a week raises the chance of a crisis",
        .amount("times", to: 100),
        else: .bracket(0, 0.5, 1.5),
        source: "assumption"
      ),
      Entry(
        "seriousIncidentFactor",
        "Incidents during serious combat, as a multiple",
        .amount("times", to: 1000),
        else: .triangular(3, 5, 10),
        source: "assumption"
      ),
      Entry(
        "warIncidentFactor",
        "Incidents during full war, as a multiple",
        .amount("times", to: 1000),
        else: .triangular(10, 25, 60),
        source: "assumption"
      ),
    ]),
    else: .empty
  )

  static let deterrence = Entry(
    "deterrence",
    "What the force's combat power prevents (rule X3)",
    .object([
      note,
      Entry(
        "crisisEffectWithConsent",
        "Exponent of the effect on crises when Moscow accepts the force",
        .quantity(unit: "exponent", lowest: -1, highest: 5),
        else: .bracket(0.5, 1.05, 1.9),
        source: "Fortna; Gilligan and Sergenti: risk cut by 50 to 85 per cent"
      ),
      Entry(
        "crisisEffectWithout",
        "The same when it does not",
        .quantity(unit: "exponent", lowest: -1, highest: 5),
        else: .bracket(0, 0.5, 1.2),
        source: "RAND RR2533 (2020): wide"
      ),
      Entry(
        "lowLevelEffect",
        "Exponent of the effect on low-level fighting",
        .quantity(unit: "exponent", lowest: -1, highest: 5),
        else: .bracket(-0.1, 0.4, 1.05),
        source: "RAND RR2533 (2020): light forces inside may raise disputes"
      ),
      Entry(
        "consentAmbiguous",
        "Multiple of the crisis rate when Moscow is ambiguous",
        .amount("times", to: 100),
        else: .number(1.3),
        source: "assumption"
      ),
      Entry(
        "consentRejected",
        "Multiple of the crisis rate when Moscow rejects the force",
        .amount("times", to: 100),
        else: .bracket(1.3, 2, 3),
        source: "assumption"
      ),
      Entry(
        "backstopAmbiguous",
        "Multiple of the crisis rate under intelligence or logistics only",
        .amount("times", to: 10),
        else: .bracket(0.8, 0.9, 1),
        source: "assumption"
      ),
      Entry(
        "backstopOverHorizon",
        "The same with air cover",
        .amount("times", to: 10),
        else: .bracket(0.5, 0.7, 0.9),
        source: "assumption"
      ),
      Entry(
        "backstopAutomatic",
        "The same with an automatic response",
        .amount("times", to: 10),
        else: .bracket(0.3, 0.5, 0.7),
        source: "assumption"
      ),
      Entry(
        "nextDoorShare",
        "Worth of reserves next door against units in theatre",
        .share,
        else: .number(0.5),
        source: "assumption"
      ),
      Entry(
        "presenceTroops",
        "Troops in theatre from which consent and the backstop act in full",
        .quantity(unit: "persons", lowest: 1, highest: 1e6),
        else: .number(5000),
        source: "assumption: no cliff for a small force"
      ),
      Entry(
        "motivationDeviation",
        "Spread of the aggressor's motivation, on the logarithm",
        .amount("log units", to: 5),
        else: .number(0.8),
        source: "assumption from RAND 2018, What Deters and Why"
      ),
      Entry(
        "zoneWorth",
        "Worth of combat power by zone; near but not on the line is 1",
        .object(
          [note]
            + byZone(
              [0.8, 1, 0.7, 1, 0.3, 0.4],
              "times",
              "assumption from RAND RR2533 (2020): near but not on the line deters best"
            )
        ),
        else: .empty
      ),
      Entry(
        "credibilityLost",
        "Credibility lost in a week in which every incident went unanswered",
        .share,
        else: .number(0.02),
        source: "assumption"
      ),
      Entry(
        "credibilityRegained",
        "Credibility regained in a week",
        .share,
        else: .number(0.003),
        source: "assumption"
      ),
      Entry(
        "credibilityFloor",
        "Least credibility",
        .share,
        else: .number(0.3),
        source: "assumption"
      ),
    ]),
    else: .empty
  )

  /// The keys of the zones inside an object, in the order of ``Zone``.
  package static let zoneKeys = ["lineOfContact", "depth", "cities", "air", "blackSea", "west"]

  /// The kinds of incident, in the order in which one uniform number chooses among them.
  package static let incidentKinds = [
    "drone", "indirectFire", "directFire", "missile", "hostage", "mine",
  ]

  private static func byZone(_ values: [Double], _ unit: String, _ source: String) -> [Entry] {
    zip(zoneKeys, values).map { key, value in
      Entry(key, "In zone \(key)", .amount(unit, to: 100), else: .number(value), source: source)
    }
  }

  private static let kinds = zip(
    incidentKinds,
    [(0.40, 1.0), (0.20, 1.2), (0.10, 2.0), (0.05, 3.0), (0.05, 0.2), (0.20, 0.8)]
  ).map { kind, values in
    Entry(
      kind,
      "Incidents of kind \(kind)",
      .object([
        note,
        Entry(
          "share",
          "Relative frequency",
          .amount("weight", to: 1000),
          else: .number(values.0),
          source: "assumption"
        ),
        Entry(
          "lethality",
          "How often it kills, relative to the mean of all kinds",
          .amount("times", to: 100),
          else: .number(values.1),
          source: "assumption"
        ),
      ]),
      else: .empty
    )
  }
}
