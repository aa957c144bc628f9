/// The model's rates of answers and crises (rules R1, R2, X2).
extension Catalogue {
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
}
