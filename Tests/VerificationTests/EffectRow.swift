import Foundation
import ForceSimulation
import MonteCarlo
import Statistics
import TestSupport
import Testing

/// A scenario with values set in it by path, written `baseline with given.climate=hot; a.b=3`.
struct Version: Sendable {
  let text: String

  func plan() throws -> Plan {
    guard let range = text.range(of: " with ") else { return try Repository.plan(text) }
    let settings = text[range.upperBound...].split(separator: "; ").map { setting in
      let sides = setting.split(separator: "=", maxSplits: 1)
      return "\"\(sides[0])\": \(Self.json(String(sides[1])))"
    }
    let members = "\"set\": { \(settings.joined(separator: ", ")) }"
    return try Repository.plan(String(text[..<range.lowerBound]), members)
  }

  /// A value as JSON: words need no quotation marks.
  private static func json(_ value: String) -> String {
    let isJSON = Double(value) != nil || ["true", "false", "null"].contains(value)
    return isJSON || value.hasPrefix("[") ? value : "\"\(value)\""
  }
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
  /// The row of the article's questions, from S1 to S20.
  let id: String
  let question: String
  let from: Version
  let to: Version
  let yardstick: Yardstick
  let rises: Bool
  /// The smallest difference that matters, in the yardstick's unit.
  let smallest: Double

  /// Every row of `Effects.csv`.
  static func all() throws -> [EffectRow] {
    let table = try CheckTable("../VerificationTests/Effects.csv")
    return try table.rows.map { row in
      let measure = try #require(table.cell(row, "measure"))
      let yardstick: Yardstick =
        if measure.hasPrefix("usable ") {
          .usableUnits(String(measure.dropFirst("usable ".count)))
        } else {
          .measure(try #require(Measure.allCases.first { $0.id == measure }, "\(measure)"))
        }
      return EffectRow(
        id: try #require(table.cell(row, "row")),
        question: try #require(table.cell(row, "question")),
        from: Version(text: try #require(table.cell(row, "from"))),
        to: Version(text: try #require(table.cell(row, "to"))),
        yardstick: yardstick,
        rises: table.cell(row, "direction") == "rises",
        smallest: try #require(table.cell(row, "smallest").flatMap { Double($0) })
      )
    }
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
