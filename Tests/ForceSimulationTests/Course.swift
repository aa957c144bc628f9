import ForceSimulation
import Testing

/// The record of one trial, read by the names of what stands in it.
struct Course: Sendable {
  let names: PlanNames
  let layout: RecordLayout
  let record: [Double]

  /// Runs one trial of a plan by itself.
  init(_ plan: Plan, trial: UInt32 = 0, judgement: Int = 0, seed: UInt64 = 1) {
    var state = TrialState(for: plan, seed: seed)
    runTrial(trial, judgement: judgement, in: &state, of: plan)
    self.init(plan, record: state.record)
  }

  private init(_ plan: Plan, record: [Double]) {
    names = plan.names
    layout = RecordLayout(plan)
    self.record = record
  }

  /// Runs the first `count` trials in one state, as a worker does.
  static func many(
    _ plan: Plan,
    _ count: Int,
    perJudgement: Int = .max,
    seed: UInt64 = 1
  ) -> [Course] {
    var state = TrialState(for: plan, seed: seed)
    var courses: [Course] = []
    for trial in 0..<count {
      runTrial(UInt32(trial), judgement: trial / perJudgement, in: &state, of: plan)
      courses.append(Course(plan, record: state.record))
    }
    return courses
  }

  /// What is told of one trial, turn by turn.
  static func turns(of plan: Plan, trial: UInt32 = 0, seed: UInt64 = 1) -> [Turn] {
    var state = TrialState(for: plan, seed: seed, keepsChronicle: true)
    runTrial(trial, judgement: 0, in: &state, of: plan)
    return state.chronicle
  }

  subscript(measure: Measure) -> Double { record[layout.column(measure)] }

  /// Units of a capability in the reference week.
  func units(_ column: RecordLayout.UnitColumn, _ id: String) throws -> Double {
    record[layout.column(column, capability: try capability(id))]
  }

  /// Units of a capability at a stage of the funnel.
  func funnel(_ stage: RecordLayout.FunnelStage, _ id: String) throws -> Double {
    record[layout.funnelColumn(stage, capability: try capability(id))]
  }

  /// The usable share of a task in the reference week.
  func share(of id: String) throws -> Double { record[layout.column(.usable, task: try task(id))] }

  /// Whether a task is carried out in the reference week.
  func isCarriedOut(_ id: String) throws -> Bool {
    record[layout.column(.carriedOut, task: try task(id))] == 1
  }

  /// A series in a week that is one of its points.
  func series(_ series: RecordLayout.Series, week: Int) -> Double {
    record[layout.column(series, point: week / RecordLayout.seriesStep)]
  }

  /// What a contributor did.
  func contributor(_ id: String, _ column: RecordLayout.ContributorColumn) throws -> Double {
    let place = try #require(names.contributors.firstIndex { $0.id == id })
    return record[layout.column(column, contributor: place)]
  }

  private func capability(_ id: String) throws -> Int {
    try #require(names.capabilities.firstIndex { $0.id == id })
  }

  private func task(_ id: String) throws -> Int {
    try #require(names.tasks.firstIndex { $0.id == id })
  }
}
