package import Analyses
package import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics

/// Which guesses decide: `muster sensitivity NAME`.
package enum SensitivityReport {
  /// The most guesses that people are shown.
  package static let mostShown = 15

  private static let barLength = 8

  /// The report for people: the guesses that decide one measure, and who decides the others.
  package static func report(_ sensitivity: Sensitivity, on measure: Measure) -> Report {
    var report = empty(sensitivity, measure)
    let deciding = sensitivity.deciding(measure)
    var blocks: [ReportBlock] = []
    if !deciding.isEmpty { blocks.append(.table(tornado(sensitivity, deciding, measure))) }
    blocks.append(.paragraph(rest(sensitivity, deciding)))
    report.sections = [
      ReportSection("What decides: \(lowered(measure))", blocks),
      ReportSection("What decides other measures", [.table(others(sensitivity, measure))]),
    ]
    return report
  }

  /// Every guess and measure as one tidy table: for spreadsheets.
  package static func table(_ sensitivity: Sensitivity) -> Report {
    var report = empty(sensitivity, nil)
    var table = Table(id: "sensitivity", columns: fileColumns)
    for measure in reached(sensitivity) {
      let deciding = Set(sensitivity.deciding(measure).map { $0.guess.label })
      for effect in sensitivity.effects {
        table.add(row(effect, measure, isBeyond: deciding.contains(effect.guess.label)))
      }
    }
    report.sections = [ReportSection("", [.table(table)])]
    return report
  }

  private static func empty(_ sensitivity: Sensitivity, _ measure: Measure?) -> Report {
    var report = Report(
      sensitivity.variant,
      title: "which guesses decide",
      runs: Int64(sensitivity.settings.trials),
      seed: sensitivity.settings.seed
    )
    report.notes.append(
      "Each guess is set to its ends alone: the 5th and 95th percentile of a spread, the ends of a "
        + "range without odds. Everything else varies as the scenario says, under the same draws. "
        + "Guesses that act only together are not seen."
    )
    return report
  }

  private static func lowered(_ measure: Measure) -> String {
    let label = measure.label
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  private static func reached(_ sensitivity: Sensitivity) -> [Measure] {
    Sensitivity.measures.filter { sensitivity.variant.scenario.horizonWeeks > $0.week ?? 0 }
  }

  // MARK: One measure

  private static func tornado(
    _ sensitivity: Sensitivity,
    _ deciding: [Sensitivity.Effect],
    _ measure: Measure
  ) -> Table {
    let style = QuantityStyle(measure)
    let unit = style.factor == 100 ? " [in 100]" : ""
    var table = Table(
      id: "tornado",
      columns: [
        Column("label", "Guess", .leading), Column("low", "At low"), Column("high", "At high"),
        Column("width", "High less low\(unit)"), Column("bar", "", .leading),
      ],
      basis: "C",
      footnotes: [
        "At low, at high: against the scenario as it is; in brackets the 95 % interval. Low of a contributor's politics or "
          + "readiness is the end with less force. For a choice between two forms: the other one."
      ]
    )
    let widest = deciding.first.flatMap { width($0, measure) } ?? 0
    for effect in deciding.prefix(mostShown) {
      table.add(cells(effect, measure, widest: widest))
    }
    return table
  }

  private static func cells(
    _ effect: Sensitivity.Effect,
    _ measure: Measure,
    widest: Double
  ) -> [Cell] {
    let style = QuantityStyle(measure)
    let moments = effect.width.moments[measure.rawValue]
    let interval = interval(effect, measure)
    let step = style.step(low: interval?.low, high: interval?.high) ?? style.finest
    func signed(_ value: Double?) -> String {
      value.map { NumberStyle.signed($0 * style.factor, to: step) } ?? "-"
    }
    let ends = interval.map { "(\(signed($0.low)) to \(signed($0.high)))" } ?? ""
    let share = widest > 0 ? (width(effect, measure) ?? 0) / widest : 0
    let length = max(1, Int((share * Double(barLength)).rounded(.toNearestOrEven)))
    let isChoice = effect.guess.kind == .form
    return [
      Cell(TextLines.trimmedEnd("\(effect.guess.label) \(range(effect.guess))")),
      Cell(isChoice ? "-" : signed(effect.low?.moments[measure.rawValue].meanDifference)),
      Cell(signed(effect.high.moments[measure.rawValue].meanDifference)),
      Cell("\(signed(moments.meanDifference)) \(ends)"),
      Cell(String(repeating: "#", count: length)),
    ]
  }

  private static func range(_ guess: Guess) -> String {
    switch guess.kind {
    case .number:
      [guess.low, guess.high].map { $0.map { NumberStyle.plain($0, digits: 2) } ?? "-" }
        .joined(separator: " to ")
    case .politics, .readiness: ""
    case .form: "as " + (guess.word ?? "-")
    }
  }

  private static func width(_ effect: Sensitivity.Effect, _ measure: Measure) -> Double? {
    effect.width.moments[measure.rawValue].meanDifference?.magnitude
  }

  private static func interval(_ effect: Sensitivity.Effect, _ measure: Measure) -> Interval? {
    measure.kind == .share
      ? effect.width.events[measure.rawValue].interval(level: intervalLevel)
      : effect.width.moments[measure.rawValue].interval(level: intervalLevel)
  }

  private static func rest(
    _ sensitivity: Sensitivity,
    _ deciding: [Sensitivity.Effect]
  ) -> String {
    let less = max(0, deciding.count - mostShown)
    let none = sensitivity.effects.count - deciding.count
    let runs = NumberStyle.grouped(Int64(sensitivity.settings.trials))
    let more = less > 0 ? "\(less) more do less than these. " : ""
    return more + "\(none) of \(sensitivity.effects.count) guesses do nothing beyond computation "
      + "error (\(runs) runs of each end; more --trials tell more). Of those listed at most one in "
      + "twenty is chance."
  }

  // MARK: Other measures

  private static func others(_ sensitivity: Sensitivity, _ shown: Measure) -> Table {
    var table = Table(
      id: "others",
      columns: [
        Column("measure", "Measure", .leading), Column("option", "--on", .leading),
        Column("guesses", "The three that do most", .leading),
      ],
      basis: "C"
    )
    for measure in reached(sensitivity) where measure != shown {
      let names = sensitivity.deciding(measure).prefix(3).map { $0.guess.label }
      let words = names.isEmpty ? "none beyond computation error" : names.joined(separator: "; ")
      table.add([Cell(PartWording.heading(measure)), Cell(measure.id), Cell(words)])
    }
    return table
  }

  // MARK: Files

  private static let fileColumns =
    ["measure", "kind", "path", "label", "word"].map { Column($0, $0, .leading) }
    + [
      "low", "high", "inputs", "differenceAtLow", "differenceAtHigh", "highLessLow", "intervalLow",
      "intervalHigh", "trials",
    ].map { Column($0, $0) }
    + [Column("beyondError", "beyondError", .leading), Column("basis", "basis", .leading)]

  private static func row(
    _ effect: Sensitivity.Effect,
    _ measure: Measure,
    isBeyond: Bool
  ) -> [Cell] {
    let guess = effect.guess
    let interval = interval(effect, measure)
    let width = effect.width.moments[measure.rawValue]
    let numbers: [Double?] = [
      guess.low, guess.high, Double(guess.count),
      effect.low?.moments[measure.rawValue].meanDifference,
      effect.high.moments[measure.rawValue].meanDifference, width.meanDifference,
      interval?.low, interval?.high, Double(width.difference.count),
    ]
    return [measure.id, guess.kind.rawValue, guess.path, guess.label, guess.word ?? ""]
      .map { Cell($0) }
      + numbers.map { Cell($0, shown: "") }
      + [Cell(isBeyond ? "true" : "false"), Cell(measure.basis)]
  }
}
