import CommandParsing
import JSONText
import Reports
import ScenarioModel

extension Muster {
  /// `muster show`: what a scenario says, where from, and what it changes.
  func show(_ command: ParsedCommand) throws(Failure) {
    let resolved = try load(command.requiredWord(Program.scenario), command)
    let report =
      command.isSet(Program.assumptions)
      ? assumptions(resolved) : try contents(of: resolved)
    try deliver(text(of: report, command), command)
  }

  private func contents(of resolved: ResolvedScenario) throws(Failure) -> Report {
    let scenario = resolved.scenario
    let register = InputRegister(resolved)
    let sourced = NumberStyle.percent(register.sourcedShare)
    var sections = [contributors(scenario), conditions(scenario), tasks(scenario)]
    if let changes = try changes(resolved) { sections.insert(changes, at: 0) }
    return Report(
      title: scenario.name,
      asOf: scenario.asOf.description,
      notes: [
        scenario.question,
        "Of its numbers, \(sourced) have a source; the rest are assumed. "
          + "'muster show \(scenario.name) --assumptions' lists them.",
      ].filter { !$0.isEmpty },
      sections: sections
    )
  }

  /// What differs from the scenario it extends, and what was changed on the command line.
  private func changes(_ resolved: ResolvedScenario) throws(Failure) -> ReportSection? {
    guard let parent = resolved.parents.first, !parent.hasPrefix("library/") else { return nil }
    let old = try ScenarioLoading(surroundings).load(parent)
    var table = Table(
      id: "changes",
      columns: [
        Column("path", "Path", .leading), Column("old", "In \(parent)", .leading),
        Column("new", "Here", .leading),
      ]
    )
    for difference in ScenarioDifference.all(from: old, to: resolved) {
      table.add([
        Cell(difference.path), Cell(difference.old ?? "none"), Cell(difference.new ?? "none"),
      ])
    }
    return ReportSection("What differs from \(parent)", [.table(table)])
  }

  private func contributors(_ scenario: Scenario) -> ReportSection {
    var table = Table(
      id: "contributors",
      columns: [
        Column("contributor", "Contributor", .leading), Column("stance", "Stance", .leading),
        Column("chanceJoins", "Joins"), Column("battlegroups", "Battlegroups"),
        Column("launchers", "Launchers"), Column("batteries", "Batteries"),
      ],
      footnotes: [
        "Joins: chance of joining once the condition holds, middle value. Units: owned, middle value."
      ]
    )
    for contributor in scenario.contributors {
      func owned(_ capability: String) -> Cell {
        let units = contributor.forces.first { $0.capability == capability }?.owned.central
        return Cell(units, shown: units.map { NumberStyle.digits(2, of: $0) } ?? "-")
      }
      let chance = contributor.chanceJoins.central
      table.add([
        Cell(contributor.label), Cell(Stance.words[contributor.stance.rawValue]),
        Cell(chance, shown: contributor.stance == .refuses ? "-" : NumberStyle.percent(chance)),
        owned("battlegroups"), owned("rocketLaunchers"), owned("airDefenceBatteries"),
      ])
    }
    return ReportSection("Contributors", [.table(table)])
  }

  /// When each would join: in a table of its own, because conditions are long.
  private func conditions(_ scenario: Scenario) -> ReportSection {
    var table = Table(
      id: "conditions",
      columns: [
        Column("contributor", "Contributor", .leading), Column("joinsIf", "Joins if", .leading),
      ]
    )
    for contributor in scenario.contributors {
      table.add([Cell(contributor.label), Cell(contributor.joinsIfText)])
    }
    return ReportSection("Conditions", [.table(table)])
  }

  private func tasks(_ scenario: Scenario) -> ReportSection {
    var table = Table(
      id: "tasks",
      columns: [
        Column("task", "Task", .leading), Column("priority", "Priority"),
        Column("zone", "Zone", .leading), Column("needs", "Asks for", .leading),
      ]
    )
    for task in scenario.tasks {
      let needs = task.needs.map { need in
        "\(NumberStyle.digits(2, of: need.units.central)) \(need.capability)"
      }
      table.add([
        Cell(task.label), Cell(Double(task.priority), shown: "\(task.priority)"),
        Cell(Zone.words[task.zone.rawValue]), Cell(needs.joined(separator: ", ")),
      ])
    }
    return ReportSection("Tasks", [.table(table)])
  }

  /// Every input, the changed and the assumed ones first.
  private func assumptions(_ resolved: ResolvedScenario) -> Report {
    var table = Table(
      id: "inputs",
      columns: [
        Column("path", "Path", .leading), Column("value", "Value", .leading),
        Column("unit", "Unit", .leading), Column("confidence", "Confidence", .leading),
        Column("source", "Source", .leading),
      ]
    )
    let items = InputRegister(resolved).items
    for item in items.filter({ $0.provenance.isChanged })
      + items.filter({ !$0.provenance.isChanged })
      .enumerated().sorted(by: { Self.rank($0) < Self.rank($1) }).map({ $0.element })
    {
      let source =
        item.provenance.source ?? (item.provenance.isChanged ? "changed by you, unsourced" : "-")
      table.add([
        Cell(item.path), Cell(item.value), Cell(item.unit),
        Cell(item.provenance.confidence.rawValue), Cell(source),
      ])
    }
    return Report(
      title: "\(resolved.scenario.name): every input",
      asOf: resolved.scenario.asOf.description,
      sections: [ReportSection("Inputs", [.table(table)])]
    )
  }

  /// Assumed first, then low, medium and high confidence; otherwise as in the catalogue.
  private static func rank(_ item: (offset: Int, element: InputRegister.Item)) -> Int {
    let order: Int =
      switch item.element.provenance.confidence {
      case .assumed: 0
      case .low: 1
      case .medium: 2
      case .high: 3
      }
    return order * 1_000_000 + item.offset
  }
}
