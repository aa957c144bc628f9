import MonteCarlo
import ScenarioModel

/// The tables of those who are not in and of those who leave.
extension ContributorReport {
  /// Why contributors are not in: the main reason, with the condition in its words.
  static func absenceTable(_ form: FormResult) -> Table {
    var table = Table(
      id: "absences",
      columns: keyColumns + [
        Column("absent", "Not in"), Column("main", "Mainly because", .leading),
        Column("mainShare", "In", for: .people),
        Column("unmetShare", "Condition unmet in", for: .people),
        Column("condition", "It joins if", .leading),
      ] + ContributorOutcome.Absence.allCases.map { Column($0.rawValue, $0.words, for: .files) },
      basis: "C",
      footnotes: ["In n of 100 runs in week \(form.referenceWeek)."]
    )
    for outcome in sorted(form) where (outcome.isIn.value ?? 0) < 1 {
      table.add(keyCells(outcome, form) + absenceCells(outcome))
    }
    return table
  }

  private static func absenceCells(_ outcome: ContributorOutcome) -> [Cell] {
    func share(of reason: ContributorOutcome.Absence?) -> Estimate? {
      outcome.absences.first { $0.reason == reason }?.share
    }
    let main = outcome.absences.first { ($0.share.value ?? 0) > 0 }?.reason
    return [
      Cell(outcome.isIn.value.map { 1 - $0 }, shown: shown(outcome.isIn.complement)),
      Cell(main?.words ?? "-"),
      Cell(share(of: main)?.value, shown: shown(share(of: main))),
      Cell(share(of: .conditionUnmet)?.value, shown: shown(share(of: .conditionUnmet))),
      Cell(main == .refuses ? "-" : outcome.contributor.joinsIfText),
    ] + ContributorOutcome.Absence.allCases.map { Cell(share(of: $0)?.value, shown: "") }
  }

  /// A share in n of 100; plainly 0 or 100 where it never or always was so.
  static func shown(_ share: Estimate?) -> String {
    guard let share, let value = share.value else { return "-" }
    if value == 0 || value == 1 { return value == 0 ? "0" : "100" }
    return EstimateWording(share, .shareOfRuns).shortValue
  }

  /// Who leaves, how and when.
  static func departureTable(_ form: FormResult) -> Table {
    let ways = ContributorOutcome.Departure.allCases
    var table = Table(
      id: "departures",
      columns: keyColumns + [Column("left", "Leaves")]
        + ways.map { Column($0.rawValue, ScenarioWording.capitalised($0.words)) }
        + [Column("leftWeek", "Median week")],
      basis: "C",
      footnotes: ["In n of 100 runs, over the whole run; the week is that of the announcement."]
    )
    for outcome in sorted(form) {
      let left = outcome.departures.reduce(0) { $0 + ($1.share.value ?? 0) }
      guard left > 0 else { continue }
      let week = EstimateWording(outcome.leftWeek, .number(finest: .one)).value
      table.add(
        keyCells(outcome, form) + [Cell(left, shown: NumberStyle.hundredths(left))]
          + outcome.departures.map { way in
            Cell(way.share.value, shown: shown(way.share))
          } + [Cell(outcome.leftWeek.value, shown: outcome.leftWeek.value == nil ? "-" : week)]
      )
    }
    return table
  }
}

extension Estimate {
  /// The estimate of the share of trials in which the event does not happen.
  fileprivate var complement: Estimate {
    var other = self
    other.value = value.map { 1 - $0 }
    other.low = high.map { 1 - $0 }
    other.high = low.map { 1 - $0 }
    return other
  }
}
