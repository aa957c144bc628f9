package import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// Several scenarios side by side, each compared with the first: `muster compare A B`.
package enum CompareReport {
  /// The report of a comparison.
  package static func report(_ comparison: Comparison) -> Report {
    let forms = comparison.forms
    var report = Report(
      comparison.variants[0],
      title: "compared with " + forms.dropFirst().map { $0.heading }.joined(separator: ", "),
      runs: Int64(comparison.settings.trials),
      seed: comparison.settings.seed
    )
    if let sentence = PrecisionWording.sentence(comparison) { report.notes.append(sentence) }
    if let note = form(of: comparison.variants) { report.notes.append(note) }
    if let levelled = comparison.sameCost {
      report.notes += SameCostWording.sentences(levelled)
    }
    report.sections = [
      whatDiffers(comparison),
      ReportSection("Side by side", [.table(sideBySide(forms)), .table(units(forms))]),
    ]
    for variant in comparison.variants.indices.dropFirst() {
      let heading = "\(forms[variant].heading) against \(forms[0].heading)"
      let table = DifferenceTable.table(comparison, variants: [variant])
      report.sections.append(ReportSection(heading, [.table(table)]))
    }
    if let money = BreakEvenTable.section(comparison.breakEvens) { report.sections.append(money) }
    return report
  }

  /// The differences alone, one tidy row for each later scenario and measure: for spreadsheets.
  package static func differences(_ comparison: Comparison) -> Report {
    var report = Report(
      comparison.variants[0],
      title: "differences",
      runs: Int64(comparison.settings.trials),
      seed: comparison.settings.seed
    )
    let later = Array(comparison.variants.indices.dropFirst())
    let table = DifferenceTable.table(comparison, variants: later)
    report.sections = [ReportSection("Differences", [.table(table)])]
    return report
  }

  /// Every value in which the scenarios differ; one table for each later scenario.
  private static func whatDiffers(_ comparison: Comparison) -> ReportSection {
    let first = comparison.variants[0].heading
    let blocks = zip(comparison.variants.dropFirst(), comparison.differences).map { later, list in
      guard !list.isEmpty else {
        return ReportBlock.paragraph("\(later.heading) says the same as \(first).")
      }
      var table = Table(
        id: "differs",
        columns: [
          EstimateColumns.fileColumn("scenario"),
          Column("path", "Path", .leading),
          Column("first", "In \(first)", .leading),
          Column("later", "In \(later.heading)", .leading),
        ]
      )
      for item in list {
        let texts = [later.heading, item.path, item.old ?? "none", item.new ?? "none"]
        table.add(texts.map { Cell($0) })
      }
      return .table(table)
    }
    return ReportSection("What differs", blocks)
  }

  /// In which form scenarios stand here that `run` shows in two; nil when none of them is such.
  private static func form(of variants: [Variant]) -> String? {
    let names = variants.filter { $0.scenario.sideBySide == .backstop }.map { $0.heading }
    guard !names.isEmpty else { return nil }
    return "With the US backstop as asked: \(names.joined(separator: ", ")). "
      + "'muster run' shows each without it, too."
  }

  private static func sideBySide(_ forms: [FormResult]) -> Table {
    var table = Table(
      id: "sideBySide",
      columns: [EstimateColumns.fileColumn("id"), Column("label", "Measure", .leading)]
        + forms.flatMap { columns(of: $0) }
        + [Column("basis", "Basis", .leading)],
      footnotes: ["In brackets: 95 % interval, computation error alone."] + MeasureTable.legend
    )
    for measure in ReportedMeasure.all {
      let cells = forms.flatMap { words(EstimateWording($0.estimate(measure), measure.style)) }
      let label = measure.label(referenceWeeks: forms.map { $0.referenceWeek })
      table.add(
        [Cell(measure.id), Cell(measure.withUnit(label))] + cells + [Cell(measure.basis)]
      )
    }
    return table
  }

  /// The columns of a scenario: one for people, the estimate and its interval in parts for files.
  private static func columns(of form: FormResult) -> [Column] {
    let name = form.heading
    return [
      Column(name + "Shown", name, for: .people), Column(name, name, for: .files),
      Column(name + "Low", name, for: .files), Column(name + "High", name, for: .files),
    ]
  }

  /// The cells of those columns; words, so that the interval may stand below the estimate.
  private static func words(_ wording: EstimateWording) -> [Cell] {
    let estimate = wording.estimate
    return [Cell(wording.valueAndInterval)]
      + [estimate.value, estimate.low, estimate.high].map { Cell($0, shown: "") }
  }

  /// Usable units of each capability of the first scenario, for each scenario.
  private static func units(_ forms: [FormResult]) -> Table {
    var table = Table(
      id: "units",
      caption: "Usable units, means in week \(forms[0].referenceWeek)",
      columns: [EstimateColumns.fileColumn("id"), Column("label", "Units", .leading)]
        + forms.map { Column($0.heading, $0.heading) },
      basis: "A"
    )
    let units = forms.map { $0.units }
    for first in units[0] {
      let cells = units.map { list in
        let same = list.first { $0.capability.id == first.capability.id }
        return Cell(same?.usable.value, shown: same.map { UnitWording.text($0.usable) } ?? "-")
      }
      let label = ScenarioWording.capitalised(first.capability.label)
      table.add([Cell(first.capability.id), Cell(label)] + cells)
    }
    return table
  }
}
