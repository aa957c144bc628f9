/// What the planner chooses: mission, backstop, capabilities, tasks.
extension Catalogue {
  static let mission = Entry(
    "mission",
    "What the force is for and how it is led",
    .object([
      note,
      Entry("kind", "Kind of force", .word(MissionKind.words), else: .text("reassurance")),
      Entry("invitedBy", "Who gives the mandate", .word(Inviter.words), else: .text("ukraine")),
      Entry(
        "rulesOfEngagement",
        "The most that soldiers may do when fired upon",
        .word(RulesOfEngagement.words),
        else: .text("defend-self-and-others"),
        source: "Pollard, 3 Mar 2025: defensive rules; troops fired upon may respond"
      ),
      Entry(
        "chainOfCommand",
        "One chain of command, or two keys",
        .word(ChainOfCommand.words),
        else: .text("single")
      ),
      Entry("leads", "Nations able to lead, in order of preference", .idList(.contributor)),
      Entry(
        "troopsAsked",
        "Published size of the ask, for the heading; the tasks say what is asked for",
        .amount("persons", to: 1e7)
      ),
      Entry(
        "scale",
        "Multiple of the units every task asks for",
        .quantity(unit: "times", lowest: 0, highest: 100),
        else: .number(1),
        source: "assumption: the tasks as they are written"
      ),
      Entry(
        "launchTroops",
        "Troops that must be firm before anything moves",
        .amount("persons", to: 1e6),
        else: .number(2000),
        source: "assumption"
      ),
      Entry(
        "formsAtTroops",
        "Troops present from which a force counts as formed",
        .amount("persons", to: 1e6),
        else: .number(5000),
        source: "assumption: one brigade with its support"
      ),
      Entry(
        "sendAtMost",
        "Units sent at most, as a multiple of the ask of each capability",
        .quantity(unit: "times", lowest: 0.1, highest: 100),
        else: .number(1.2),
        source: "Essential Harvest 2001: 1.2 to 1.4 times the strength asked came"
      ),
      Entry(
        "receptionPersonsPerWeek",
        "Persons the theatre can take in a week",
        .quantity(unit: "persons per week", lowest: 1, highest: 1e6),
        else: .triangular(1000, 1500, 3000),
        source: "assumption"
      ),
      Entry(
        "coordination",
        "Whether conditional pledges are cleared together",
        .word(Coordination.words),
        else: .text("conference")
      ),
      Entry(
        "umbrella",
        "A coalition of its own, or under an alliance",
        .word(Umbrella.words),
        else: .text("ad-hoc")
      ),
      Entry(
        "natoCommand",
        "Whether NATO's command structure serves; needs a standing backstop",
        .flag,
        else: .flag(false)
      ),
      Entry(
        "endsBelowCoverage",
        "Usable coverage below which the mission is given up, once it was reached",
        .share,
        else: .number(0.1),
        source: "assumption"
      ),
      Entry(
        "endsBelowWeeks",
        "Weeks it must stay below",
        .count(lowest: 1, highest: 520),
        else: .number(4),
        source: "assumption"
      ),
      Entry(
        "endsWithoutLeadWeeks",
        "Weeks without a lead nation after which the mission is given up",
        .count(lowest: 1, highest: 520),
        else: .number(13),
        source: "assumption"
      ),
      Entry(
        "reserveOutside",
        "Units next door that would come",
        .keyed(.capability, Entry("", "Units", .amount("units", to: 1e5))),
        else: .empty
      ),
    ]),
    else: .empty
  )

  static let backstop = Entry(
    "backstop",
    "What a guarantor promises",
    .object([
      note,
      Entry("from", "Who gives it", .text, else: .text("united-states")),
      Entry("intelligence", "Satellites, surveillance, warning", .flag, else: .flag(false)),
      Entry("logistics", "Lift, tankers, missiles", .flag, else: .flag(false)),
      Entry("airCover", "Combat aircraft on call", .flag, else: .flag(false)),
      Entry(
        "automaticResponse",
        "A military answer to a large attack within 72 hours",
        .flag,
        else: .flag(false)
      ),
      Entry(
        "reliability",
        "How often the guarantor acts when asked",
        .share,
        else: .bracket(0.2, 0.55, 0.9),
        source: "assumption: will, not procedure"
      ),
      Entry(
        "delayWeeks",
        "Weeks from the ceasefire until it works",
        .amount("weeks", to: 520),
        else: .number(4),
        source: "assumption"
      ),
      Entry(
        "withdrawnPerYear",
        "How often a year it is withdrawn for good",
        .amount("per year", to: 50),
        else: .bracket(0, 0.1, 0.3),
        source: "assumption"
      ),
      Entry(
        "pausedPerYear",
        "How often a year it pauses",
        .amount("per year", to: 50),
        else: .number(0.3),
        source: "assumption; US aid and intelligence were paused once in 2025, in March"
      ),
      Entry(
        "pauseWeeks",
        "Weeks a pause lasts",
        .amount("weeks", to: 520),
        else: .triangular(1, 1.5, 3),
        source: "the pause of March 2025 lasted about a week"
      ),
      Entry(
        "adds",
        "Units that each part of it adds",
        .object(
          [note]
            + ["intelligence", "logistics", "airCover", "automaticResponse"].map { part in
              Entry(
                part,
                "Units added by \(part)",
                .keyed(.capability, Entry("", "Units", .amount("units", to: 1e5))),
                else: .empty
              )
            }
        ),
        else: .empty
      ),
    ]),
    else: .empty
  )

  static let capabilities = Entry(
    "capabilities",
    "What kinds of unit there are",
    .keyed(
      .capability,
      Entry(
        "",
        "One kind of unit",
        .object([
          note,
          Entry("label", "Name in tables", .text, else: .required),
          Entry("singular", "Name of one unit", .text),
          Entry("role", "What it is for", .word(CapabilityRole.words), else: .text("effect")),
          Entry(
            "personsPerUnit",
            "Persons of one unit",
            .amount("persons", to: 1e5),
            else: .required
          ),
          Entry("inTheatre", "Whether its people stand in Ukraine", .flag, else: .flag(true)),
          Entry("limitedBy", "Crews or equipment", .word(Limit.words), else: .text("crews")),
          Entry(
            "heavyShare",
            "Share that moves as heavy equipment",
            .share,
            else: .number(0),
            source: "assumption: light unless the scenario says otherwise"
          ),
          Entry("daysOfSupply", "Days it can fight on what it brings", .amount("days", to: 1e4)),
          Entry(
            "needs",
            "Units of each enabler that one unit needs",
            .keyed(.capability, Entry("", "Units per unit", .amount("units", to: 1e3))),
            else: .empty
          ),
          Entry(
            "shortageCost",
            "Usefulness a unit loses when none of its need of this enabler is met",
            .share,
            else: .number(0.1),
            source: "assumption"
          ),
          Entry(
            "replacedBy",
            "Units that can stand in for it, and what one of them is worth",
            .keyed(.capability, Entry("", "Worth", .share)),
            else: .empty
          ),
          Entry(
            "combatWeight",
            "Weight of one unit in combat power",
            .amount("battlegroup equivalents", to: 100),
            else: .number(0),
            source: "assumption"
          ),
        ])
      )
    ),
    else: .empty
  )

  static let tasks = Entry(
    "tasks",
    "What the force is asked to do",
    .keyed(
      .task,
      Entry(
        "",
        "One task",
        .object([
          note,
          Entry("label", "Name in tables", .text),
          Entry(
            "priority",
            "1 is served first",
            .count(lowest: 1, highest: 100),
            else: .required
          ),
          Entry("zone", "Where it lies", .word(Zone.words), else: .required),
          Entry("combat", "Whether it means combat", .flag, else: .flag(false)),
          Entry("essential", "Whether it counts towards the headline", .flag, else: .flag(true)),
          Entry("floor", "Share of each effect from which it counts as carried out", .share),
          Entry("fromWeek", "First week", .week, else: .number(0)),
          Entry("untilWeek", "Last week", .week),
          Entry("basis", "Sourced or assumed", .word(["sourced", "assumed"])),
          Entry(
            "needs",
            "Units of each effect it asks for",
            .keyed(.capability, Entry("", "Units", .amount("units", to: 1e5))),
            else: .required
          ),
        ])
      )
    ),
    else: .empty
  )
}
