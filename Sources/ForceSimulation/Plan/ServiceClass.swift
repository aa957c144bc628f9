import ScenarioModel

/// What contributors of a class never do.
struct ServiceClass: Hashable, Sendable {
  /// Zones they never serve in, one bit a zone.
  let barredZones: UInt8
  let barsCombat: Bool

  /// Whether they may serve in `task`.
  func mayServe(in task: PlannedTask) -> Bool {
    barredZones & (1 << UInt8(task.zone.rawValue)) == 0 && !(task.isCombat && barsCombat)
  }
}
