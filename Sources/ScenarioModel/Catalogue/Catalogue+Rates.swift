/// The model's own rates: deployment, support, command, money.
extension Catalogue {
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
      Entry(
        "strainFrom",
        "Planned over achieved dwell from which crews begin to be lost",
        .quantity(unit: "times", lowest: 1, highest: 100),
        else: .number(1.3),
        source: "assumption from HC Defence Committee, HC 424, 2008: harm beyond guidelines"
      ),
      Entry(
        "strainLossPerWeek",
        "Share of crews lost a week when dwell is cut to 1 / (strainFrom + 0.3) or less",
        .share,
        else: .number(0.005),
        source: "assumption"
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
        "dwellMultiplier",
        "Recovery that support units get, as a share of the planned",
        .quantity(unit: "share", lowest: 0, highest: 1),
        else: .triangular(0.5, 0.6, 0.8),
        source: "Hansard, 26 Jan 2009: logistics 15 months between tours, 24 planned"
      ),
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
