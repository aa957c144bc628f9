/// Every key of the scenario format, with meaning, unit, range, default and source.
package enum Catalogue {
  /// The greatest number of weeks a scenario may run.
  package static let longestHorizonWeeks = 520

  /// The greatest number of contributors, tasks, capabilities or events of one scenario.
  package static let mostEntities = 64

  /// The whole scenario format.
  package static let scenario = Entry(
    "",
    "A scenario",
    .object(
      identity + [given, host, mission, backstop, capabilities, tasks, contributors] + rates
        + [matters, sideBySide, events, freeze, settings]
    )
  )

  /// The groups of model rates, in the order of the weekly round.
  package static let rates = [
    mandate, truce, politics, deployment, enablers, command, violations, incidents, response,
    escalation, deterrence, attack, money,
  ]

  private static let identity = [
    Entry("name", "Name of the scenario, the name of its file", .text),
    Entry("extends", "Name of the scenario this one changes, or a list merged in order", .texts),
    Entry("question", "The question this scenario answers", .text),
    note,
    Entry("asOf", "The day whose positions the scenario describes", .date, else: .required),
    Entry("ceasefireDate", "The day of week 0, in which a ceasefire is signed", .date),
    Entry(
      "horizonWeeks",
      "Weeks simulated after the ceasefire",
      .count(lowest: 1, highest: longestHorizonWeeks),
      else: .number(156),
      source: "assumption: longer than one rotation cycle of 26 + 104 weeks"
    ),
  ]

  /// The free remark that every object may carry.
  package static let note = Entry("note", "A remark for readers; changes nothing", .text)

  private static let matters = Entry(
    "matters",
    "What counts as enough, and as a difference that matters",
    .object([
      note,
      Entry(
        "taskFloor",
        "Share of each effect from which a task counts as carried out",
        .share,
        else: .number(0.8),
        source: "assumption"
      ),
      Entry(
        "initialCapability",
        "Usable coverage from which initial capability is declared",
        .share,
        else: .number(0.4),
        source: "assumption"
      ),
      Entry(
        "fullCapability",
        "Usable coverage from which full capability is declared",
        .share,
        else: .number(0.8),
        source: "assumption"
      ),
      Entry(
        "smallestDifference",
        "The smallest difference that matters to a reader",
        .object([
          note,
          Entry(
            "troops",
            "In troops",
            .amount("persons"),
            else: .number(500),
            source: "assumption"
          ),
          Entry("share", "In shares of 1", .share, else: .number(0.02), source: "assumption"),
          Entry("weeks", "In weeks", .amount("weeks"), else: .number(2), source: "assumption"),
        ]),
        else: .empty
      ),
    ]),
    else: .empty
  )

  private static let sideBySide = Entry(
    "showSideBySide",
    "What the first screen sets beside the scenario: itself without the backstop, or nothing",
    .word(SideBySide.words),
    else: .text("none")
  )

  /// The links of the loop that can be frozen so that what each carries can be measured.
  package static let links = [
    "support", "exits", "contagion", "strain", "violations", "incidents", "response", "requests",
    "credibility", "escalation", "attack", "deterrence", "truceBreaks", "earlyEnd",
  ]

  private static let freeze = Entry(
    "freeze",
    "Links of the loop to hold still, so that what they carry can be measured",
    .object(
      [note] + links.map { Entry($0, "Hold \($0) still", .flag, else: .flag(false)) }
    ),
    else: .empty
  )

  private static let settings = Entry(
    "set",
    "Values by dotted path, applied after everything else",
    .settings
  )
}

extension Shape {
  /// A share from 0 to 1, never per cent.
  static let share = Shape.quantity(unit: "share", lowest: 0, highest: 1)

  /// A quantity of at least 0 in `unit`.
  static func amount(_ unit: String, to highest: Double = 1e9) -> Shape {
    .quantity(unit: unit, lowest: 0, highest: highest)
  }
}
