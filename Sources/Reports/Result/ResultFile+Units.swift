import Analyses
import ForceSimulation
import JSONText
import MonteCarlo
import ScenarioModel

/// Units, tasks and the funnel in a result file.
extension ResultFile {
  /// Have and need of every capability, and what becomes of every task, in the reference week.
  static func units(_ run: ScenarioRun, variant: Int) -> JSONNode {
    let week = referenceWeek(run.variants[variant].plan)
    return .object([
      ("week", .count(Int64(week))),
      ("capabilities", .list(run.units(variant: variant).map(node))),
      ("tasks", tasks(run, variant: variant)),
    ])
  }

  /// Units at each stage, for every effect.
  static func funnel(_ run: ScenarioRun, variant: Int) -> JSONNode {
    .list(
      run.units(variant: variant).filter { $0.capability.role == .effect }.map { units in
        let stages = zip(RecordLayout.funnelStages, units.funnel).map { stage, estimate in
          JSONNode.object([
            ("stage", .text(stage)), ("estimate", .number(estimate.value)),
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

  private static func tasks(_ run: ScenarioRun, variant: Int) -> JSONNode {
    .list(
      run.tasks(variant: variant).map { outcome in
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
