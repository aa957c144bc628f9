import ForceSimulation
import JSONText
import MonteCarlo
import ScenarioModel

/// Units, tasks and the funnel in a result file.
extension ResultFile {
  /// Have and need of every capability, and what becomes of every task, in the reference week.
  static func units(_ form: FormResult) -> JSONNode {
    .object([
      ("week", .count(Int64(form.referenceWeek))),
      ("capabilities", .list(form.units.map(node))),
      ("tasks", tasks(form)),
    ])
  }

  /// Units at each stage, for every effect.
  static func funnel(_ form: FormResult) -> JSONNode {
    .list(
      form.units.filter { $0.capability.role == .effect }.map { units in
        let stages = zip(RecordLayout.FunnelStage.allCases, units.funnel).map { stage, estimate in
          JSONNode.object([
            ("stage", .text(stage.name)), ("estimate", .number(estimate.value)),
            ("low", .number(estimate.low)), ("high", .number(estimate.high)),
          ])
        }
        return .object([("capability", .text(units.capability.id)), ("stages", .list(stages))])
      }
    )
  }

  private static func node(_ units: CapabilityUnits) -> JSONNode {
    .object([
      ("id", .text(units.capability.id)),
      ("label", .text(units.capability.label)),
      ("role", .text(CapabilityRole.words[units.capability.role.rawValue])),
      ("need", node(units.need)),
      ("paper", node(units.paper)),
      ("present", node(units.present)),
      ("usable", node(units.usable)),
    ])
  }

  private static func tasks(_ form: FormResult) -> JSONNode {
    .list(
      form.tasks.map { outcome in
        .object([
          ("id", .text(outcome.task.id)),
          ("label", .text(outcome.task.label)),
          ("priority", .count(Int64(outcome.task.priority))),
          ("usable", node(outcome.usable)),
          ("carriedOut", node(outcome.carriedOut)),
        ])
      }
    )
  }
}
