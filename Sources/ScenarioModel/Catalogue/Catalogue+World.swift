/// What the world chooses: truce, Moscow's stance, climate, the aggressor, the host army, the
/// mandate, scripted turns (rules W1, W2, W4, H1).
extension Catalogue {
  static let given = Entry(
    "given",
    "What the world chooses",
    .object([
      note,
      Entry(
        "ceasefire",
        "What kind of truce holds",
        .word(Ceasefire.words),
        else: .text("thin"),
        source: "assumption"
      ),
      Entry(
        "moscow",
        "Moscow's stance towards the force",
        .word(Moscow.words),
        else: .text("ambiguous"),
        source: "Peskov, 25 Feb 2025: nothing to add to an earlier refusal"
      ),
      Entry(
        "climate",
        "How dangerous the truce is for soldiers in theatre",
        .word(Climate.words),
        else: .text("tense"),
        source: "assumption"
      ),
      Entry(
        "probing",
        "Whom incidents hit: everybody alike, or the tightest caveats and the weakest public",
        .word(Probing.words),
        else: .text("even")
      ),
      Entry(
        "revokesPerYear",
        "How often a year Moscow revokes a consent it gave",
        .amount("per year", to: 50),
        else: .number(0),
        source: "assumption: scripted or given as a bracket, never guessed"
      ),
      Entry(
        "aggressorNeeds",
        "Combat power that stops what the aggressor would bring, with its fires and air defence",
        .quantity(unit: "battlegroup equivalents", lowest: 0.1, highest: 1000),
        else: .bracket(8, 14, 30),
        source: "assumption: a property of the threat, never of the ask"
      ),
      Entry(
        "concession",
        "A concession Moscow sells late, and its price",
        .object([
          note,
          Entry(
            "week",
            "Week in which Moscow accepts Europeans",
            .amount("weeks"),
            else: .required
          ),
          Entry("troopsAtMost", "Cap on troops in Ukraine that it costs", .amount("persons")),
          Entry("barredZone", "Zone that it closes to the force", .word(Zone.words)),
        ])
      ),
    ]),
    else: .empty
  )

  static let host = Entry(
    "host",
    "Ukraine's own army (rule H1)",
    .object([
      note,
      Entry(
        "armyStrength",
        "Strength of its army, that of the ceasefire being 1",
        .quantity(unit: "times", lowest: 0, highest: 10),
        else: .number(1),
        source: "assumption: as it stands at the ceasefire"
      ),
      Entry(
        "fundingPerYear",
        "Money added for it, in a year",
        .amount("USD million", to: 1e6),
        else: .number(0),
        source: "assumption: none beyond what it has"
      ),
      Entry(
        "fullCostPerYear",
        "What all of it costs in a year",
        .quantity(unit: "USD million", lowest: 1, highest: 1e7),
        else: .number(17_600),
        source: "assumption: 800,000 soldiers (Berlin, Dec 2025) at 22,000 USD each"
      ),
      Entry(
        "delayWeeks",
        "Weeks until added money shows",
        .amount("weeks", to: 520),
        else: .number(26),
        source: "assumption"
      ),
      Entry(
        "buildWeeks",
        "Weeks over which its effect then grows",
        .amount("weeks", to: 520),
        else: .number(52),
        source: "assumption"
      ),
      Entry(
        "crisisEffect",
        "Exponent of the effect on crises of an army twice as strong",
        .quantity(unit: "exponent", lowest: -1, highest: 5),
        else: .bracket(0, 0.3, 0.6),
        source: "assumption: no source; the break-even value is shown instead of a verdict"
      ),
      Entry(
        "setsOffShare",
        "Share of incidents that Ukraine's own side sets off",
        .share,
        else: .triangular(0, 0.1, 0.3),
        source: "assumption: monitors in Donbas attributed violations to both sides"
      ),
    ]),
    else: .empty
  )

  static let truce = Entry(
    "truce",
    "How truces break and are made again",
    .object([
      note,
      Entry(
        "breaksPerWeekStrong",
        "Chance a week that a strong truce breaks into low-level fighting",
        .share,
        else: .number(0.004),
        source: "assumption: about 20 per cent a year, from peace-duration studies"
      ),
      Entry(
        "breaksPerWeekThin",
        "Chance a week that a thin truce breaks",
        .share,
        else: .number(0.015),
        source: "assumption: about 54 per cent a year, from peace-duration studies"
      ),
      Entry(
        "breaksPerWeekMinskLike",
        "Chance a week that a Minsk-like truce breaks",
        .share,
        else: .number(0.25),
        source: "OSCE and LB.ua, Aug 2018: twelve recommitments in three years"
      ),
      Entry(
        "fightingWeeks",
        "Weeks of low-level fighting before the truce is made again",
        .amount("weeks", to: 520),
        else: .triangular(2, 6, 13),
        source: "assumption"
      ),
      Entry(
        "fightingIncidentFactor",
        "Incidents in those weeks, as a multiple",
        .amount("times", to: 100),
        else: .number(2.5),
        source: "assumption"
      ),
    ]),
    else: .empty
  )

  static let mandate = Entry(
    "mandate",
    "How a UN or OSCE mandate is renewed and ends (rule W2)",
    .object([
      note,
      Entry(
        "renewalWeeks",
        "Weeks between renewals",
        .count(lowest: 1, highest: 520),
        else: .number(26),
        source: "UN practice: six months"
      ),
      Entry(
        "vetoIfAccepts",
        "Chance of a veto at a renewal when Moscow accepts the force",
        .share,
        else: .number(0.08),
        source: "assumption"
      ),
      Entry(
        "vetoIfAmbiguous",
        "The same when it is ambiguous",
        .share,
        else: .number(0.25),
        source: "assumption"
      ),
      Entry(
        "vetoIfRejects",
        "The same when it rejects the force or has revoked its consent",
        .share,
        else: .number(0.6),
        source: "assumption"
      ),
      Entry(
        "leavesWeeks",
        "Weeks in which the force leaves when the mandate ends",
        .amount("weeks", to: 520),
        else: .triangular(4, 13, 26),
        source: "assumption"
      ),
    ]),
    else: .empty
  )

  static let events = Entry(
    "events",
    "Scripted turns of the course",
    .keyed(
      .event,
      Entry(
        "",
        "One scripted turn",
        .object([
          note,
          Entry("week", "When it happens", .week, else: .required),
          Entry(
            "backstop",
            "What happens to the backstop",
            .word(["paused", "withdrawn", "restored"])
          ),
          Entry("forWeeks", "For how many weeks a pause lasts", .count(lowest: 1, highest: 520)),
          Entry("moscow", "Moscow's stance from then on", .word(Moscow.words)),
          Entry("troopsAtMost", "Cap on troops that a consent sold costs", .amount("persons")),
          Entry("barredZone", "Zone that a consent sold closes", .word(Zone.words)),
          Entry("mandate", "What happens to the mandate", .word(["ends"])),
          Entry("attack", "Whether the aggressor attacks again", .flag),
          Entry(
            "rulesOfEngagement",
            "Rules of engagement from then on",
            .word(RulesOfEngagement.words)
          ),
          Entry("ceasefire", "What happens to the truce", .word(["breaks", "recommitted"])),
          Entry("contributor", "Whom it concerns", .id(.contributor)),
          Entry(
            "does",
            "What that contributor does",
            .word(["joins", "leaves", "holds-election"])
          ),
          Entry("deaths", "Soldiers of that contributor who die", .amount("persons", to: 10_000)),
          Entry(
            "supportBy",
            "Points by which support for the mission changes there for good",
            .quantity(unit: "points", lowest: -100, highest: 100)
          ),
          Entry(
            "delivers",
            "Units added to what that contributor owns",
            .keyed(.capability, Entry("", "Units", .amount("units", to: 1e5)))
          ),
        ])
      )
    ),
    else: .empty
  )
}
