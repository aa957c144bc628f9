import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics

/// What the rival forms do to the headline measures, as a table.
enum RivalTable {
  /// The section of one form of a run; nil without a force, to which nothing answers, and where
  /// they were not played.
  static func section(_ run: ScenarioRun, _ form: FormResult, variant: Int) -> ReportSection? {
    guard let rivals = run.beside?.rivals, form.scenario.mission.kind != .none else { return nil }
    let name = run.variants.count > 1 ? ": " + form.heading : ""
    let turns = FormTurn.all(of: run).filter { $0.variant == variant }
    let sentences = turns.map {
      ReportBlock.paragraph(FormWording.sentence($0, heading: form.heading))
    }
    return ReportSection("Rival forms" + name, [.table(table(rivals, form, variant))] + sentences)
  }

  private static func table(_ rivals: RivalRun, _ form: FormResult, _ variant: Int) -> Table {
    var table = Table(
      id: "rivalForms",
      caption: "Choices that no evidence settles: what the opposite of each does",
      columns: ["form", "path", "id"].map(EstimateColumns.fileColumn)
        + [
          Column("rival", "If instead", .leading), Column("label", "Measure", .leading),
          Column("turned", "Then"), Column("difference", "Difference"),
          Column("interval", "95 % interval", for: .people),
          Column("low", "Low", for: .files), Column("high", "High", for: .files),
          Column("trials", "Runs"),
        ],
      basis: "C",
      footnotes: [
        "Means over \(NumberStyle.runs(counted: Int64(rivals.trials))) under the same draws; "
          + "the difference is from what the scenario says. Shares in 100."
      ]
    )
    for rival in RivalForm.allCases {
      let measures = FormTurn.headlines.filter { form.estimate($0).value != nil }
      for (index, measure) in measures.enumerated() {
        table.add(row(rivals, form, variant, rival, measure, isFirst: index == 0))
      }
    }
    return table
  }

  private static func row(
    _ rivals: RivalRun,
    _ form: FormResult,
    _ variant: Int,
    _ rival: RivalForm,
    _ measure: Measure,
    isFirst: Bool
  ) -> [Cell] {
    let pair = rivals.changes[rival.rawValue][variant]
    let difference = difference(measure, pair, form.scenario)
    let wording = DifferenceWording(difference)
    let word = rival.otherWord(than: form.scenario)
    let value = pair.moments[measure.rawValue].first.mean
    return [Cell(form.heading), Cell("\(rival.path)=\(word)"), Cell(measure.id)]
      + [Cell(isFirst ? "\(FormWording.clause(word)) (\(rival.path)=\(word))" : "")]
      + [Cell(PartWording.heading(measure)), Cell(value, shown: wording.level(value))]
      + [Cell(difference.difference, shown: wording.number), Cell(wording.interval)]
      + [difference.low, difference.high].map { Cell($0, shown: "") }
      + [Cell(Double(difference.trials), shown: NumberStyle.grouped(difference.trials))]
  }

  /// The effect of turning a choice on a measure.
  static func difference(
    _ measure: Measure,
    _ pair: PairTally,
    _ scenario: Scenario
  ) -> PairedDifference {
    PairedDifference(
      measure,
      pair,
      adjustedLevel: intervalLevel,
      smallest: SmallestDifference.of(measure, scenario.matters),
      isComparable: true
    )
  }
}
