import ForceSimulation
import MonteCarlo
import Statistics
import Testing

/// A scenario with what is set otherwise in it, by path.
struct Version: Sendable, ExpressibleByStringLiteral {
  let name: String
  let settings: String

  init(stringLiteral name: String) {
    self.init(name, set: "")
  }

  /// The scenario `name` with values set by path, written as the members of a JSON object.
  init(_ name: String, set settings: String) {
    self.name = name
    self.settings = settings
  }

  func plan() throws -> Plan {
    settings.isEmpty
      ? try Repository.plan(name) : try Repository.plan(name, "\"set\": { \(settings) }")
  }

  var text: String { settings.isEmpty ? name : "\(name) with \(settings)" }
}

/// What a row looks at.
enum Yardstick: Sendable {
  /// A measure, compared trial by trial.
  case measure(Measure)
  /// Usable units of a capability in the reference week.
  case usableUnits(String)
}

/// One question of the article, and the effect by which the model must answer it.
struct EffectRow: Sendable, CustomTestStringConvertible {
  enum Direction: Sendable {
    case rises, falls
  }

  /// The row of the article's questions, from S1 to S20.
  let id: String
  let question: String
  let from: Version
  let to: Version
  let yardstick: Yardstick
  let direction: Direction
  /// The smallest difference that matters, in the yardstick's unit.
  let smallest: Double

  init(
    _ id: String,
    _ question: String,
    _ from: Version,
    _ to: Version,
    _ yardstick: Yardstick,
    _ direction: Direction,
    by smallest: Double
  ) {
    self.id = id
    self.question = question
    self.from = from
    self.to = to
    self.yardstick = yardstick
    self.direction = direction
    self.smallest = smallest
  }

  var testDescription: String { "\(id): \(question)" }

  /// The level of the intervals: only one end of an interval decides, so an effect of no more
  /// than the smallest size passes by chance at most once in a million samples.
  private static let level = 1 - 2e-6

  /// The mean of `to` less that of `from`, with a paired interval at ``level``.
  func difference(trials: Int) throws -> (value: Double, interval: Interval) {
    let plans = [try from.plan(), try to.plan()]
    let settings = RunSettings(seed: 20, trials: trials, trialsPerJudgement: 5, threads: 2)
    let moments =
      switch yardstick {
      case .measure(let measure):
        try #require(Runner.differences(plans, settings).first).moments[measure.rawValue]
      case .usableUnits(let id): try Self.usableUnits(of: id, in: plans, settings)
      }
    return (
      try #require(moments.meanDifference),
      try #require(moments.interval(level: Self.level))
    )
  }

  /// Usable units of a capability in both plans, trial by trial.
  private static func usableUnits(
    of id: String,
    in plans: [Plan],
    _ settings: RunSettings
  ) throws -> PairedMoments {
    var moments = PairedMoments()
    let units = try plans.map { try values(of: id, in: $0, settings) }
    for place in 0..<settings.judgements {
      let trials = settings.trials(ofJudgement: place)
      moments.addCluster(first: units[1][trials].span, second: units[0][trials].span)
    }
    return moments
  }

  private static func values(
    of id: String,
    in plan: Plan,
    _ settings: RunSettings
  ) throws -> [Double] {
    let place = try #require(plan.names.capabilities.firstIndex { $0.id == id })
    let column = RecordLayout(plan).column(.usable, capability: place)
    var state = TrialState(for: plan, seed: settings.seed)
    return (0..<settings.trials).map { trial in
      let judgement = trial / settings.trialsPerJudgement
      runTrial(UInt32(trial), judgement: judgement, in: &state, of: plan)
      return state.record[column]
    }
  }
}
