import ScenarioModel

/// A task, compiled.
package struct PlannedTask: Sendable {
  /// 1 is served first.
  package let priority: Int
  /// Where it lies.
  let zone: Zone
  /// Whether it means combat.
  let isCombat: Bool
  /// Whether it counts towards the headline.
  package let isEssential: Bool
  /// The share of each effect below which it is not carried out.
  let floor: Input
  /// The first week in which it is asked for.
  let fromWeek: Int
  /// The last; `Int.max` for no end.
  let untilWeek: Int
  /// Units of each effect it asks for, in the plan's list of needs.
  let needs: Range<Int>

  init(
    _ task: Task,
    _ index: EntityIndex,
    _ lists: inout PlanLists,
    _ list: inout InputList
  ) {
    priority = task.priority
    zone = task.zone
    isCombat = task.isCombat
    isEssential = task.isEssential
    floor = list.add(task.floor)
    fromWeek = task.fromWeek
    untilWeek = task.untilWeek ?? Int.max
    needs = lists.needs.adding(index.units(task.needs, &list))
  }

  /// Whether the task is asked for in `week`.
  func isActive(in week: Int) -> Bool { week >= fromWeek && week <= untilWeek }

  /// The first week after `week` in which it comes or goes.
  func nextTurn(after week: Int) -> Int {
    if week < fromWeek { return fromWeek }
    return week <= untilWeek && untilWeek < Int.max ? untilWeek + 1 : Int.max
  }
}
