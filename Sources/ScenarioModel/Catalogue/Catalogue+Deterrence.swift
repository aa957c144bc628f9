/// What the force's combat power prevents (rule X3).
extension Catalogue {
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
}
