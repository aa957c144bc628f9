/// The model's own rates: politics, deployment, support, command, money.
extension Catalogue {
  static let politics = Entry(
    "politics",
    "How governments decide, stay and leave",
    .object([
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
    ]),
    else: .empty
  )

  static let deployment = Entry(
    "deployment",
    "How units get there",
    .object([
      note,
      Entry(
        "slipMean",
        "Actual over planned notice, mean",
        .quantity(unit: "times", lowest: 0.1, highest: 10),
        else: .number(1.3),
        source: "past deployments against notice"
      ),
      Entry(
        "slipDeviation",
        "Actual over planned notice, standard deviation",
        .quantity(unit: "times", lowest: 0, highest: 10),
        else: .number(0.35),
        source: "past deployments against notice"
      ),
      Entry(
        "heavyFactor",
        "Notice of heavy equipment, as a multiple",
        .quantity(unit: "times", lowest: 1, highest: 10),
        else: .number(1.5),
        source: "assumption"
      ),
      Entry(
        "surgeUnitsPerUnit",
        "Units needed per unit deployed in a surge",
        .quantity(unit: "units", lowest: 1, highest: 100),
        else: .triangular(2.5, 3, 3.5),
        source: "Time, 24 May 2011: US goal of one to two in a surge"
      ),
      Entry(
        "surgeWeeks",
        "Longest surge",
        .amount("weeks", to: 520),
        else: .number(52),
        source: "assumption: twelve months"
      ),
    ]),
    else: .empty
  )

  static let enablers = Entry(
    "enablers",
    "What a shortage of support costs (rule F7)",
    .object([
      note,
      Entry(
        "pooledShare",
        "What a pooled unit of another nation is worth",
        .share,
        else: .number(0.8),
        source: "assumption"
      ),
    ]),
    else: .empty
  )

  static let command = Entry(
    "command",
    "What headquarters can command (rule F6)",
    .object([
      note,
      Entry(
        "brigadeBattlegroups",
        "Battlegroups a brigade headquarters commands",
        .amount("battlegroups", to: 1e4),
        else: .number(4),
        source: "assumption"
      ),
      Entry(
        "divisionBattlegroups",
        "Battlegroups a division headquarters commands",
        .amount("battlegroups", to: 1e4),
        else: .number(15),
        source: "assumption"
      ),
      Entry(
        "corpsBattlegroups",
        "Battlegroups a corps headquarters commands",
        .amount("battlegroups", to: 1e4),
        else: .number(40),
        source: "assumption"
      ),
      Entry(
        "presentShare",
        "Share of the lead's contingent present before its headquarters counts",
        .share,
        else: .number(0.3),
        source: "assumption"
      ),
      Entry(
        "handoverWeeks",
        "Weeks to hand over to another lead",
        .amount("weeks", to: 520),
        else: .number(8),
        source: "assumption"
      ),
    ]),
    else: .empty
  )

  static let money = Entry(
    "money",
    "What it costs",
    .object([
      note,
      Entry(
        "costFactor",
        "Multiple of every cost per soldier-year",
        .amount("times", to: 100),
        else: .number(1),
        source: "assumption: costs as the scenario names them"
      ),
    ]),
    else: .empty
  )
}
