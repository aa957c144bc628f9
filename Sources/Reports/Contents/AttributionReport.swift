package import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// What each link of the loop, or each contributor, carries: `muster attribute NAME`.
package enum AttributionReport {
  /// The report for people: all parts on one page, then every difference that can be told.
  package static func report(_ attribution: Attribution) -> Report {
    var report = empty(attribution)
    report.sections = [
      ReportSection("", [.table(overview(attribution))])
    ]
    report.sections += attribution.measuresReached.map { section($0, attribution) }
    return report
  }

  /// Every part and measure as one tidy table: for spreadsheets.
  package static func table(_ attribution: Attribution) -> Report {
    var report = empty(attribution)
    var table = details(attribution)
    for measure in attribution.measuresReached {
      for effect in attribution.effects(on: measure) { table.add(row(effect, attribution)) }
    }
    report.sections = [ReportSection("", [.table(table)])]
    return report
  }

  private static func empty(_ attribution: Attribution) -> Report {
    var report = Report(
      attribution.variant,
      title: "what each \(attribution.kind == .links ? "link" : "contributor") carries",
      runs: Int64(attribution.settings.trials),
      seed: attribution.settings.seed
    )
    report.notes.append(
      attribution.kind == .links
        ? "Each link of the loop is held still alone (freeze in the scenario), everything else "
          + "under the same draws. Links act through each other: these numbers do not add up."
        : "Each contributor is made to refuse alone, everything else under the same draws. Others "
          + "answer to its absence as their conditions say; these numbers do not add up."
    )
    return report
  }

  // MARK: All parts on one page

  private static func overview(_ attribution: Attribution) -> Table {
    let measures = attribution.measuresReached
    var table = Table(
      id: "carried",
      caption: attribution.kind == .links
        ? "What changes when a link is held still" : "What changes when a contributor refuses",
      columns: [Column("label", attribution.kind == .links ? "Link" : "Contributor", .leading)]
        + measures.map { Column($0.id, PartWording.heading($0)) },
      basis: "C",
      footnotes: [
        "Shares in 100. In the first row the scenario as it is. close: too close to matter; "
          + "?: too few runs to say. Order: \(order(attribution))."
      ]
    )
    let effects = measures.map { attribution.effects(on: $0) }
    table.add([Cell("As it is")] + zip(measures, effects).map { base($0, $1) })
    for (place, part) in attribution.parts.enumerated() {
      let cells = effects.map { short($0[place].difference) }
      table.add([Cell(PartWording.label(part, attribution.kind))] + cells)
    }
    return table
  }

  /// The scenario as it is: its mean over the trials in which every part left a value.
  private static func base(_ measure: Measure, _ effects: [PartEffect]) -> Cell {
    let first = effects.max { $0.difference.trials < $1.difference.trials }
    guard let value = first?.base else { return .missing() }
    let style = QuantityStyle(measure)
    let step = DecimalStep(digits: 3, of: value * style.factor) ?? style.finest
    let shown = NumberStyle.rounded(
      value * style.factor,
      to: DecimalStep.coarser(step, style.finest)
    )
    return Cell(value, shown: shown)
  }

  private static func short(_ difference: PairedDifference) -> Cell {
    guard let value = difference.difference, let verdict = difference.verdict else {
      return .missing()
    }
    switch verdict {
    case .higher, .lower: return Cell(value, shown: DifferenceWording(difference).number)
    case .tooClose: return Cell(value, shown: value == 0 ? "0" : "close")
    default: return Cell(value, shown: "?")
    }
  }

  private static func order(_ attribution: Attribution) -> String {
    let names = attribution.kind.ranking.map { measure in
      measure == .deaths ? "soldiers killed" : PartWording.heading(measure).lowercased()
    }
    return "the part of " + names.joined(separator: " and of ") + " that it carries"
  }

  // MARK: One measure in detail

  private static func section(_ measure: Measure, _ attribution: Attribution) -> ReportSection {
    var table = details(attribution)
    let effects = attribution.effects(on: measure)
    let told = effects.filter { [.higher, .lower].contains($0.difference.verdict) }
    for effect in told { table.add(row(effect, attribution)) }
    var blocks: [ReportBlock] = told.isEmpty ? [] : [.table(table)]
    for verdict in [Verdict.tooClose, .undecided] {
      let names = effects.filter { $0.difference.verdict == verdict }.map {
        PartWording.label($0.part, attribution.kind)
      }
      guard !names.isEmpty else { continue }
      let words = ScenarioWording.capitalised(verdict.rawValue)
      blocks.append(.paragraph("\(words): \(names.joined(separator: "; "))."))
    }
    return ReportSection(measure.label, blocks)
  }

  private static func details(_ attribution: Attribution) -> Table {
    let without = attribution.kind == .links ? "Held still" : "Without"
    return Table(
      id: "differences",
      columns: ["id", "measure"].map(EstimateColumns.fileColumn)
        + [
          Column("label", attribution.kind == .links ? "Link" : "Contributor", .leading),
          Column("base", "As it is"), Column("without", without),
          Column("difference", "Difference"), Column("interval", "95 % interval", for: .people),
        ]
        + ["low", "high", "adjustedLow", "adjustedHigh"].map { Column($0, $0, for: .files) }
        + [
          Column("trials", "Runs"), Column("verdict", "Verdict", .leading),
          EstimateColumns.fileColumn("basis"),
        ],
      footnotes: [
        "Intervals hold together for all \(attribution.parts.count) rows of a measure (Dunnett)."
      ]
    )
  }

  private static func row(_ effect: PartEffect, _ attribution: Attribution) -> [Cell] {
    let difference = effect.difference
    let wording = DifferenceWording(difference)
    let ends = [difference.low, difference.high, difference.adjustedLow, difference.adjustedHigh]
    return [Cell(effect.part.id), Cell(difference.measure.id)]
      + [Cell(PartWording.label(effect.part, attribution.kind))]
      + [effect.base, effect.without].map { Cell($0, shown: wording.level($0)) }
      + [Cell(difference.difference, shown: wording.number), Cell(wording.interval)]
      + ends.map { Cell($0, shown: "") }
      + [
        Cell(Double(difference.trials), shown: NumberStyle.grouped(difference.trials)),
        Cell(difference.verdict?.rawValue ?? "-"), Cell(difference.measure.basis),
      ]
  }
}
