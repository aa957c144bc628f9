/// What each contributing country has, wants and allows.
extension Catalogue {
  static let contributors = Entry(
    "contributors",
    "The countries that may contribute",
    .keyed(
      .contributor,
      Entry("", "One country", .object([note] + standing + politicsOf + forcesOf))
    ),
    else: .empty
  )

  private static let standing = [
    Entry("label", "Name in tables", .text, else: .required),
    Entry("aliases", "Other names it is known by", .texts),
    Entry(
      "canLead",
      "Largest headquarters it can lead",
      .word(CommandLevel.words),
      else: .text("none")
    ),
    Entry(
      "servesUnder",
      "Leads under which it serves, the preferred one first; any when none is named",
      .idList(.contributor)
    ),
    Entry("nato", "Whether it is a member of NATO", .flag, else: .flag(true)),
  ]

  private static let politicsOf = [
    Entry("stance", "Its position", .word(Stance.words), else: .text("undecided")),
    Entry("joinsIf", "What must hold before it joins", .condition, else: .text("always")),
    Entry(
      "insists",
      "Chance that the condition is not waived",
      .share,
      else: .number(1),
      source: "assumption"
    ),
    Entry(
      "chanceJoins",
      "Chance that it joins at all once its condition holds",
      .share,
      else: .number(0.5),
      source: "assumption"
    ),
    Entry(
      "decidesFromWeek",
      "First week in which it can decide",
      .amount("weeks", to: 520),
      else: .number(0),
      source: "assumption: free to decide from the ceasefire on"
    ),
    Entry(
      "parliament",
      "What its parliament must do",
      .object([
        note,
        Entry("approvalNeeded", "Whether it must approve beforehand", .flag, else: .flag(false)),
        Entry(
          "delayWeeks",
          "Weeks that takes",
          .amount("weeks", to: 520),
          else: .triangular(1, 2, 4),
          source: "assumption"
        ),
        Entry(
          "chanceApproves",
          "Chance that it approves",
          .share,
          else: .number(0.9),
          source: "assumption"
        ),
      ]),
      else: .empty
    ),
    Entry(
      "support",
      "Public support for sending troops",
      .quantity(unit: "points", lowest: 0, highest: 100),
      else: .number(45),
      source: "assumption"
    ),
    Entry("elections", "Days of general elections", .texts),
    Entry("troopsAtMost", "Political ceiling", .amount("persons", to: 1e6)),
    Entry(
      "neverDoes",
      "Zones and kinds of task it never serves in",
      .wordList(Zone.words + ["combat"])
    ),
    Entry(
      "usableShare",
      "Share of its units left after national caveats",
      .share,
      else: .number(0.95),
      source: "assumption"
    ),
    Entry(
      "rulesCeiling",
      "The most its soldiers may do",
      .word(RulesOfEngagement.words),
      else: .text("strike-source")
    ),
    Entry(
      "costPerSoldierYear",
      "Cost of one soldier for a year",
      .amount("USD", to: 1e8),
      else: .triangular(100_000, 250_000, 600_000),
      source: "assumption: between UN (67,000) and Afghanistan (480,000 and more) figures"
    ),
  ]

  private static let forcesOf = [
    Entry(
      "noticeWeeks",
      "Weeks from decision to arrival of the main body",
      .amount("weeks", to: 520),
      else: .triangular(4, 8, 17),
      source: "assumption"
    ),
    Entry(
      "rotationPolicy",
      "Sustain a level, or surge first",
      .word(RotationPolicy.words),
      else: .text("sustain")
    ),
    Entry(
      "tourWeeks",
      "Weeks a unit spends in theatre",
      .count(lowest: 1, highest: 156),
      else: .number(26),
      source: "Iraq Inquiry report 16.1: six-month tours"
    ),
    Entry(
      "recoveryWeeks",
      "Weeks a unit should spend at home between tours",
      .count(lowest: 0, highest: 520),
      else: .number(104),
      source: "Iraq Inquiry report 16.1: 24 months between tours"
    ),
    Entry(
      "pledges",
      "Units promised beyond what its own forces give",
      .keyed(.capability, Entry("", "Units", .amount("units", to: 1e5))),
      else: .empty
    ),
    Entry(
      "releaseFlank",
      "Units bound to NATO's eastern flank that are set free",
      .object([
        note,
        Entry(
          "share",
          "Share set free",
          .share,
          else: .number(0),
          source: "assumption: the flank keeps what it has"
        ),
        Entry(
          "delayWeeks",
          "Weeks that takes",
          .amount("weeks", to: 520),
          else: .number(0),
          source: "assumption"
        ),
      ]),
      else: .empty
    ),
    Entry(
      "forces",
      "What it has of each capability",
      .keyed(
        .capability,
        Entry(
          "",
          "Units of one capability",
          .object([
            note,
            Entry("owned", "Units it owns", .amount("units", to: 1e5), else: .required),
            Entry("deployableShare", "Share that could deploy", .share, else: .required),
            Entry(
              "busyElsewhere",
              "Units bound to other commitments",
              .amount("units", to: 1e5),
              else: .number(0),
              source: "assumption: none that the scenario does not name"
            ),
            Entry(
              "flank",
              "Units bound to NATO's eastern flank",
              .amount("units", to: 1e5),
              else: .number(0),
              source: "assumption: none that the scenario does not name"
            ),
            Entry(
              "unitsPerUnitDeployed",
              "Units needed to keep one in theatre",
              .quantity(unit: "units", lowest: 1, highest: 100),
              else: .triangular(3, 4, 5),
              source:
                "Dannatt, BBC, Feb 2025, and The Times, Apr 2025: factor 3 to 4 over two years"
            ),
          ])
        )
      ),
      else: .empty
    ),
  ]
}
