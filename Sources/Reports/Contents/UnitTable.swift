import ForceSimulation
import MonteCarlo
import ScenarioModel

/// Have and need of every capability, and where units are lost, as tables.
enum UnitTable {
  /// Units on paper, in theatre and usable against what the tasks ask for.
  static func table(_ form: FormResult) -> Table {
    let stages = ["need", "paper", "present"]
    let headings = ["Need", "On paper", "Present"]
    var table = Table(
      id: "units",
      caption: "Units in week \(form.referenceWeek), means",
      columns: ["form", "id"].map(EstimateColumns.fileColumn)
        + [Column("label", "Units", .leading)]
        + zip(stages, headings).map { Column($0, $1) }
        + EstimateColumns.columns("usable", "In tasks", ends: ("usableLow", "usableHigh"))
        + [Column("filled", "Of need")],
      basis: "A"
    )
    for units in form.units {
      let label = ScenarioWording.capitalised(units.capability.label)
      table.add(
        [Cell(form.heading), Cell(units.capability.id), Cell(label)]
          + [units.need, units.paper, units.present].map(cell)
          + EstimateColumns.cells(EstimateWording(units.usable, QuantityStyle(.units)))
          + [Cell(units.filled, shown: units.filled.map { NumberStyle.percent($0) } ?? "-")]
      )
    }
    return table
  }

  /// The stages from what is owned to what is usable, for every effect.
  static func funnel(_ form: FormResult) -> Table {
    var table = Table(
      id: "funnel",
      caption: "Where units go, means in week \(form.referenceWeek)",
      columns: ["form", "id"].map(EstimateColumns.fileColumn)
        + [
          Column("label", "Units", .leading),
          Column("stages", "From owned to usable", .leading, for: .people),
        ]
        + RecordLayout.FunnelStage.allCases.map {
          Column(camelCase($0.name), $0.name, for: .files)
        },
      basis: "A"
    )
    for units in form.units where units.capability.role == .effect {
      let stages = zip(RecordLayout.FunnelStage.allCases, units.funnel)
        .map { "\($0.name) \(UnitWording.text($1))" }
      table.add(
        [Cell(form.heading), Cell(units.capability.id)]
          + [Cell(ScenarioWording.capitalised(units.capability.label))]
          + [Cell(stages.joined(separator: " > "))] + units.funnel.map(cell)
      )
    }
    return table
  }

  private static func cell(_ estimate: Estimate) -> Cell {
    Cell(estimate.value, shown: UnitWording.text(estimate))
  }

  /// "not busy" as "notBusy".
  private static func camelCase(_ words: String) -> String {
    var text = ""
    for (index, word) in words.split(separator: " ").enumerated() {
      text += index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }
    return text
  }
}
