import ForceSimulation
import JSONText
import MonteCarlo
import ScenarioModel

/// The course over time and the contributors in a result file.
extension ResultFile {
  /// Means every few weeks.
  static func series(_ form: FormResult) -> JSONNode {
    .list(
      form.series.map { point in
        .object([
          ("week", .count(Int64(point.week))),
          ("troops", node(point.troops)),
          ("coverageUsable", node(point.coverageUsable)),
          ("deaths", node(point.deaths)),
        ])
      }
    )
  }

  /// What every contributor does; why it is absent in a fixed order.
  static func contributors(_ form: FormResult) -> JSONNode {
    .list(
      form.contributors.map { outcome in
        let absences = ContributorOutcome.Absence.allCases.map { reason in
          let share = outcome.absences.first { $0.reason == reason }?.share
          return (reason.rawValue, JSONNode.number(share?.value))
        }
        return .object([
          ("id", .text(outcome.contributor.id)),
          ("label", .text(outcome.contributor.label)),
          ("isIn", node(outcome.isIn)),
          ("troops", node(outcome.troops)),
          ("firmWeek", node(outcome.firmWeek)),
          ("deaths", node(outcome.deaths)),
          ("absent", .object(absences)),
          ("waives", node(outcome.waives)),
          (
            "left",
            .object(outcome.departures.map { ($0.way.rawValue, .number($0.share.value)) })
          ),
          ("leftWeek", node(outcome.leftWeek)),
          ("support", node(outcome.support)),
          ("supportBefore", .number(outcome.supportBefore)),
        ])
      }
    )
  }
}
