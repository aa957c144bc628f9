import ForceSimulation

/// A worker's place for one version of a plan: a cluster of records, and a state that all
/// versions of the plan share, used again for every trial.
final class TrialBench {
  private(set) var records: ClusterRecords
  private let player: Player
  private let held: [HeldInput]
  private let settings: RunSettings

  /// A state for the trials of one plan.
  private final class Player {
    let plan: Plan
    var state: TrialState

    init(_ plan: Plan, seed: UInt64) {
      self.plan = plan
      state = TrialState(for: plan, seed: seed)
    }
  }

  private init(_ player: Player, _ held: [HeldInput], columns: Int, _ settings: RunSettings) {
    self.player = player
    self.held = held
    self.settings = settings
    records = ClusterRecords(columns: columns, capacity: settings.trialsPerJudgement)
  }

  /// The place for a plan as it is.
  convenience init(_ plan: Plan, _ settings: RunSettings) {
    let player = Player(plan, seed: settings.seed)
    self.init(player, [], columns: RecordLayout(plan).count, settings)
  }

  /// A worker's places for all versions of plans that a batch plays.
  static func all(of batch: Batch) -> [TrialBench] {
    let settings = batch.settings
    let players = batch.plans.map { Player($0, seed: settings.seed) }
    return batch.versions.map { version in
      let player = players[version.plan]
      let columns = batch.keptColumns(of: player.plan)
      return TrialBench(player, version.held, columns: columns, settings)
    }
  }

  /// Takes no part in a draw of the judgements.
  func rest() { records.clear() }

  /// Runs the trials of one draw of the judgements.
  func run(judgement place: Int) {
    records.clear()
    let trials = settings.trials(ofJudgement: place)
    let judgement = trials.lowerBound / settings.trialsPerJudgement
    player.state.hold(held)
    for trial in trials {
      runTrial(UInt32(trial), judgement: judgement, in: &player.state, of: player.plan)
      records.add(player.state.record)
    }
  }
}
