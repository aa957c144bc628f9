/// How governments decide, stay and leave (rules G1 to G6).
extension Catalogue {
  static let politics = Entry(
    "politics",
    "How governments decide, stay and leave",
    .object(
      [
        note,
        Entry(
          "decidesPerWeek",
          "Chance a week of deciding once the condition holds, at full support",
          .share,
          else: .number(0.35),
          source: "assumption: six to eight weeks at support 50"
        ),
        Entry(
          "supportMidpoint",
          "Support at which that chance is halved",
          .quantity(unit: "points", lowest: 0, highest: 100),
          else: .number(45),
          source: "assumption"
        ),
        Entry(
          "supportScale",
          "Points of support over which it changes",
          .quantity(unit: "points", lowest: 0.1, highest: 100),
          else: .number(8),
          source: "assumption"
        ),
        Entry(
          "willingnessCorrelation",
          "How much governments' willingness moves together",
          .quantity(unit: "correlation", lowest: 0, highest: 0.99),
          else: .bracket(0, 0.5, 0.9),
          source: "assumption"
        ),
        Entry(
          "readinessCorrelation",
          "How much armies' readiness moves together",
          .quantity(unit: "correlation", lowest: 0, highest: 0.99),
          else: .bracket(0, 0.5, 0.9),
          source: "assumption"
        ),
        Entry(
          "exitsPerYearAdHoc",
          "Exits per contributor and year in a coalition of its own",
          .amount("per year", to: 10),
          else: .triangular(0.07, 0.13, 0.23),
          source: "GAO-07-827T: 13 exits in 98 country-years of MNF-I"
        ),
        Entry(
          "exitsPerYearAlliance",
          "Exits per contributor and year under an alliance",
          .amount("per year", to: 10),
          else: .triangular(0.01, 0.02, 0.04),
          source: "ISAF 2007-12, counted from public withdrawals"
        ),
        Entry(
          "leadExitWeeks",
          "Weeks a lead nation takes to leave",
          .amount("weeks", to: 520),
          else: .triangular(8, 17, 26),
          source: "past withdrawals of framework nations: 60 to 180 days"
        ),
        Entry(
          "exitWeeks",
          "Weeks any other contingent takes to leave",
          .amount("weeks", to: 520),
          else: .triangular(2, 4, 6),
          source: "past withdrawals of small contingents: 14 to 45 days"
        ),
        Entry(
          "renegeChance",
          "Chance that a pledge beyond own forces is not kept at all",
          .share,
          else: .number(0.05),
          source: "past UN and EU force generation: .02 to .10"
        ),
        Entry(
          "pledgeDelivered",
          "Share of a kept pledge that arrives",
          .share,
          else: .triangular(0.55, 0.83, 1),
          source: "past UN and EU force generation: mean .8"
        ),
      ] + support + exits
    ),
    else: .empty
  )

  private static let support = [
    Entry(
      "supportForm",
      "How support answers to losses: it declines, or rallies first",
      .word(SupportForm.words),
      else: .text("decline")
    ),
    Entry(
      "deathsSlope",
      "Points of support lost for each tenfold of deaths when success looks unlikely",
      .quantity(unit: "points", lowest: 0, highest: 50),
      else: .bracket(5, 12, 18),
      source: "Mueller; SSI 2010: six allies in Afghanistan, 15 to 24 as upper bounds"
    ),
    Entry(
      "successShare",
      "Share of that slope when success looks likely",
      .share,
      else: .triangular(0, 0.35, 0.7),
      source: "Gelpi, Feaver and Reifler 2005: tolerance depends on expected success"
    ),
    Entry(
      "sharedNewsShare",
      "Share of that slope that is bad news for all, by the deaths of the whole force",
      .share,
      else: .triangular(0.2, 0.4, 0.6),
      source: "assumption from SSI 2010: the fall is not in proportion to own deaths"
    ),
    Entry(
      "rallyPoints",
      "Points by which support rises at own losses, where it rallies first",
      .quantity(unit: "points", lowest: 0, highest: 50),
      else: .triangular(0, 3, 8),
      source: "assumption"
    ),
    Entry(
      "rallyWeeks",
      "Weeks over which a rally fades",
      .quantity(unit: "weeks", lowest: 1, highest: 520),
      else: .number(8),
      source: "assumption"
    ),
    Entry(
      "combatDrop",
      "Points of support lost while the mission is in serious combat",
      .quantity(unit: "points", lowest: 0, highest: 100),
      else: .bracket(0, 15, 30),
      source: "assumption from polls that ask of peacekeeping and of combat"
    ),
  ]

  private static let exits = [
    Entry(
      "lowSupportFrom",
      "Support below which exits become more likely",
      .quantity(unit: "points", lowest: 0, highest: 100),
      else: .number(40),
      source: "assumption"
    ),
    Entry(
      "lowSupportEffect",
      "How much each point below raises the hazard, on the logarithm",
      .quantity(unit: "per point", lowest: 0, highest: 1),
      else: .number(0.05),
      source: "assumption; elites decide, opinion moves the hazard (Kreps 2010)"
    ),
    Entry(
      "eliteSplitShare",
      "Share of governments whose opposition wants out",
      .share,
      else: .number(0.25),
      source: "assumption from Davidson 2014"
    ),
    Entry(
      "eliteSplitFactor",
      "Exit hazard where it does, as a multiple",
      .amount("times", to: 100),
      else: .number(4),
      source: "assumption from Davidson 2014: exit is then very likely"
    ),
    Entry(
      "electionWindowWeeks",
      "Weeks before an election in which exits are more likely",
      .amount("weeks", to: 208),
      else: .number(26),
      source: "assumption"
    ),
    Entry(
      "electionFactor",
      "Exit hazard in those weeks, as a multiple",
      .amount("times", to: 100),
      else: .number(2),
      source: "assumption from Mello 2020 and Tago 2009"
    ),
    Entry(
      "shockDeaths",
      "Own deaths in one incident from which it is a shock",
      .quantity(unit: "persons", lowest: 1, highest: 10_000),
      else: .number(4),
      source: "Kapisa, Jan 2012: four killed moved the date of France's exit"
    ),
    Entry(
      "shockWeeks",
      "Weeks a shock lasts",
      .amount("weeks", to: 520),
      else: .number(4),
      source: "assumption"
    ),
    Entry(
      "shockFactor",
      "Exit hazard in those weeks, as a multiple",
      .amount("times", to: 100),
      else: .number(5),
      source: "assumption; Belgium 1994 left after 10 killed, France 2008 did not"
    ),
    Entry(
      "lossWeeks",
      "Weeks in which the loss of the backstop is felt",
      .amount("weeks", to: 520),
      else: .number(26),
      source: "assumption"
    ),
    Entry(
      "backstopLostFactor",
      "Exit hazard in those weeks, as a multiple",
      .amount("times", to: 100),
      else: .number(4),
      source: "assumption"
    ),
    Entry(
      "quietSupportFactor",
      "What low support makes of the hazard in a mission without losses, mean of contributors",
      .quantity(unit: "times", lowest: 0.1, highest: 10),
      else: .number(1.2),
      source: "computed from the support of contributors as of 25 February 2025"
    ),
    Entry(
      "contagionChance",
      "Chance that a partner follows the nation it serves under out of the mission",
      .share,
      else: .triangular(0.2, 0.5, 0.8),
      source: "RFE/RL, Reuters, BBC, Apr 2004: two of Spain's four partners in Iraq"
    ),
    Entry(
      "othersFactor",
      "Exit hazard of all others after an exit, as a multiple",
      .amount("times", to: 100),
      else: .number(1.3),
      source: "assumption; none of about 28 others left Iraq after Spain"
    ),
    Entry(
      "othersWeeks",
      "Weeks in which that is felt",
      .amount("weeks", to: 520),
      else: .number(4),
      source: "assumption"
    ),
  ]
}
