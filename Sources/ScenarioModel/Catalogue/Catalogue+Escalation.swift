/// The model's rates of answers, crises and renewed attacks (rules R1 to R3, X2, X5).
extension Catalogue {
  static let response = Entry(
    "response",
    "Answers to incidents (rules R1 to R3)",
    .object(
      [
        note,
        Entry(
          "form",
          "What answers do: they deter, or they breed answers",
          .word(AnswerForm.words),
          else: .text("deterrence")
        ),
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
      ] + spiral + requests
    ),
    else: .empty
  )

  private static let spiral = [
    Entry(
      "spiralUnanswered",
      "In a spiral: next week's incidents after none was answered",
      .quantity(unit: "times", lowest: 0.1, highest: 10),
      else: .number(0.9),
      source: "assumption: what is not answered dies down"
    ),
    Entry(
      "spiralProportionate",
      "In a spiral: the same after a proportionate answer",
      .quantity(unit: "times", lowest: 0.1, highest: 10),
      else: .triangular(1, 1.15, 1.4),
      source: "assumption: the rival form turned round"
    ),
    Entry(
      "spiralStrike",
      "In a spiral: the same after a strike on the source",
      .quantity(unit: "times", lowest: 0.1, highest: 10),
      else: .triangular(1.1, 1.4, 2),
      source: "assumption; after the strikes of May 1995 370 were taken hostage"
    ),
  ]

  private static let requests = [
    Entry(
      "raisesMisattributed",
      "How much an answer that hits the wrong side raises the chance of a crisis",
      .amount("times a proportionate answer", to: 100),
      else: .number(2),
      source: "assumption"
    ),
    Entry(
      "dualKeyFactor",
      "What a second key leaves of the chance that help comes in time",
      .share,
      else: .triangular(0.3, 0.5, 0.7),
      source: "computed from UNPROFOR: .33 effective under two keys, .66 under one"
    ),
    Entry(
      "refusalCredibility",
      "Credibility lost when help asked for does not come",
      .share,
      else: .bracket(0, 0.05, 0.1),
      source: "assumption"
    ),
    Entry(
      "requestWeight",
      "Weight of one request, whether help came, in what the aggressor believes of the backstop",
      .share,
      else: .number(0.25),
      source: "assumption"
    ),
    Entry(
      "confidenceRegained",
      "What of that belief comes back by itself in a week",
      .share,
      else: .number(0.01),
      source: "assumption"
    ),
  ]

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
        "Incidents during serious combat or war, as a multiple",
        .amount("times", to: 1000),
        else: .triangular(3, 5, 10),
        source: "assumption"
      ),
    ]),
    else: .empty
  )

  static let attack = Entry(
    "attack",
    "What happens when the aggressor attacks again (rule X5)",
    .object(
      [
        note,
        Entry(
          "scaleDeviation",
          "Spread of the attack's size around aggressorNeeds, on the logarithm",
          .amount("log units", to: 5),
          else: .number(0.7),
          source: "assumption"
        ),
        Entry(
          "hostWorth",
          "What Ukraine's army adds where the force stands, at strength 1",
          .amount("battlegroup equivalents", to: 1000),
          else: .bracket(4, 8, 16),
          source: "assumption"
        ),
        Entry(
          "backstopWorth",
          "What the backstop's air power adds when it comes",
          .amount("battlegroup equivalents", to: 1000),
          else: .bracket(4, 8, 16),
          source: "assumption"
        ),
        Entry(
          "fightDays",
          "Days the attack must be withstood",
          .quantity(unit: "days", lowest: 1, highest: 365),
          else: .triangular(10, 30, 60),
          source: "assumption"
        ),
        Entry(
          "balanceEffect",
          "How much the local balance decides, on the log odds",
          .quantity(unit: "per log unit", lowest: 0, highest: 10),
          else: .bracket(0.6, 1.2, 2.4),
          source: "assumption"
        ),
        Entry(
          "rulesWorth",
          "What the force's rules leave of its worth in a fight",
          .object([note] + rulesWorth),
          else: .empty
        ),
      ] + outcomes
    ),
    else: .empty
  )

  /// The keys of the rules of engagement inside an object, from least to most.
  package static let rulesKeys = [
    "observeAndReport", "defendSelf", "defendSelfAndOthers", "accomplishMission", "strikeSource",
  ]

  private static let rulesWorth = zip(rulesKeys, [0, 0.3, 0.7, 1, 1]).map { key, worth in
    Entry(key, "Under \(key)", .share, else: .number(worth), source: "assumption")
  }

  private static let outcomes =
    [
      Entry(
        "stoppedAt",
        "Log odds at an even balance that the attack is not stopped at the line",
        .quantity(unit: "log odds", lowest: -10, highest: 10),
        else: .number(1.5),
        source: "assumption"
      ),
      Entry(
        "containedAt",
        "The same that it is not even contained",
        .quantity(unit: "log odds", lowest: -10, highest: 10),
        else: .number(0),
        source: "assumption"
      ),
      Entry(
        "withdrawnAt",
        "The same that the force cannot even withdraw in order",
        .quantity(unit: "log odds", lowest: -10, highest: 10),
        else: .number(-1.5),
        source: "assumption"
      ),
      Entry(
        "deathsDeviation",
        "Spread of the deaths below, on the logarithm",
        .amount("log units", to: 5),
        else: .number(0.6),
        source: "assumption"
      ),
      Entry(
        "capturedPerThousand",
        "Captured per 1,000 troops when the attack exceeds what the force can hold",
        .amount("persons per 1,000", to: 1000),
        else: .triangular(5, 20, 60),
        source: "assumption"
      ),
    ]
    + zip(
      ["Stopped", "Contained", "Withdrawn", "Exceeded"],
      [(0.5, 1, 3), (2, 6, 15), (5, 15, 40), (20, 60, 150)]
    ).map { outcome, deaths in
      Entry(
        "deaths\(outcome)",
        "Deaths per 1,000 troops, attack \(outcome.lowercased())",
        .amount("deaths per 1,000", to: 1000),
        else: .triangular(Double(deaths.0), Double(deaths.1), Double(deaths.2)),
        source: "assumption"
      )
    }
}
