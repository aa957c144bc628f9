import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// Which units are short, and where the main ones are lost on the way.
extension FirstScreen {
  /// The capabilities whose usable units are the least share of what is asked for.
  func shortOfUnits(atMost count: Int) -> [ScreenLine] {
    let short = asked.units
      .filter { $0.capability.role != .command && ($0.filled ?? 1) < 0.995 }
      .sorted { ($0.filled ?? 1, $0.capability.id) < ($1.filled ?? 1, $1.capability.id) }
    guard !short.isEmpty else { return [] }
    let heads = forms.map { _ in ScreenCell.number("have", beside: "/ need") }
    let variants = forms.map { $0.units }
    let rows = short.prefix(count).map { unit in
      let cells = variants.map { units in
        haveAndNeed(units.first { $0.capability.id == unit.capability.id })
      }
      return ScreenLine.row(
        "  " + ScenarioWording.capitalised(unit.capability.label),
        cells,
        basis: "A"
      )
    }
    return [.row("SHORT OF UNITS, week \(asked.referenceWeek)", heads, basis: "")] + rows
  }

  /// The mean number of units left at each stage, for the main effect of the scenario as asked.
  var whereUnitsGo: [ScreenLine] {
    guard let main = mainEffect, (main.funnel.first?.value ?? 0) > 0 else { return [] }
    let name = main.capability.label.uppercased()
    let stages = zip(RecordLayout.FunnelStage.allCases, main.funnel).map { stage, units in
      "\(stage.name) \(UnitWording.text(units))"
    }
    let form = forms.count > 1 ? ", " + asked.heading : ""
    let body = TextLines.join(stages, by: " > ", width: Self.width - 4)
    return [.row("WHERE \(name) GO (means\(form))", [], basis: "A")] + body.map { .text("  " + $0) }
  }

  /// Battlegroups where the scenario has them, else the effect of which most units are asked.
  private var mainEffect: CapabilityUnits? {
    let effects = asked.units.filter { $0.capability.role == .effect }
    if let main = effects.first(where: { $0.capability.id == "battlegroups" }) { return main }
    return effects.max { left, right in (left.need.value ?? 0) < (right.need.value ?? 0) }
  }

  private func haveAndNeed(_ units: CapabilityUnits?) -> ScreenCell {
    guard let units, units.need.value != nil else { return .words("-") }
    return .number(UnitWording.text(units.usable), beside: "/ " + UnitWording.text(units.need))
  }
}
