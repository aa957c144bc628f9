import ForceSimulation
import TestSupport
import Testing

/// How full a past operation was after some weeks, and which preset of the model must say so.
struct OperationPoint: Sendable {
  let operation: String
  /// The scenario in `History`.
  let preset: String
  /// Whether the preset was fitted on this operation, or is scored on it.
  let isFitted: Bool
  /// Whether the share is one of the operation's own peak, else of what was asked for.
  let isOfPeak: Bool
  let week: Int
  let share: Double
  let source: String

  /// Every line of `History/Operations.csv`.
  static func all() throws -> [OperationPoint] {
    let table = try CheckTable("../VerificationTests/History/Operations.csv")
    return try table.rows.map { row in
      OperationPoint(
        operation: try #require(table.cell(row, "operation")),
        preset: try #require(table.cell(row, "preset")),
        isFitted: table.cell(row, "use") == "fitted",
        isOfPeak: table.cell(row, "of") == "peak",
        week: try #require(table.cell(row, "week").flatMap { Int($0) }),
        share: try #require(table.cell(row, "share").flatMap { Double($0) }),
        source: try #require(table.cell(row, "source"))
      )
    }
  }

  /// What the preset gives at this point, trial by trial, in rising order.
  ///
  /// Troops by contributor are kept for one week of a run, week 52 or the last; so each week is
  /// the last of a run of its own, of the same trials. Later weeks are read from the series.
  func shares(trials: Int) throws -> [Double] {
    let troops = try values(weeks: min(week, 52) == week ? week + 1 : 104, trials: trials) {
      record,
      layout in
      guard week <= 52 else { return record[layout.column(.troops, point: week / 4)] }
      return (0..<layout.contributors).reduce(0) {
        $0 + record[layout.column(.troops, contributor: $1)]
      }
    }
    let wholes = try values(weeks: 104, trials: trials) { record, layout in
      record[layout.column(isOfPeak ? .peakTroops : .troopsOfTasks)]
    }
    return zip(troops, wholes).map { $1 > 0 ? $0 / $1 : 0 }.sorted()
  }

  private func values(
    weeks: Int,
    trials: Int,
    _ value: ([Double], RecordLayout) -> Double
  ) throws -> [Double] {
    let plan = try Repository.plan(preset, "\"horizonWeeks\": \(weeks)")
    let layout = RecordLayout(plan)
    var state = TrialState(for: plan, seed: 7)
    return (0..<trials).map { trial in
      runTrial(UInt32(trial), judgement: trial, in: &state, of: plan)
      return value(state.record, layout)
    }
  }
}

/// How well draws in rising order foretold an observation.
struct Score: Sendable {
  /// The 5th, 50th and 95th percentile.
  let low: Double
  let middle: Double
  let high: Double
  /// The share of draws below the observation, ties counted half.
  let rank: Double
  /// The continuous ranked probability score, in the unit of the observation; 0 is best.
  let crps: Double

  init(_ draws: [Double], observed: Double) {
    func quantile(_ share: Double) -> Double {
      draws[min(draws.count - 1, Int(share * Double(draws.count)))]
    }
    low = quantile(0.05)
    middle = quantile(0.5)
    high = quantile(0.95)
    let count = Double(draws.count)
    let below = draws.count { $0 < observed }
    let equal = draws.count { $0 == observed }
    rank = (Double(below) + Double(equal) / 2) / count
    let error = draws.reduce(0) { $0 + ($1 - observed).magnitude } / count
    var spread = 0.0
    for (place, draw) in draws.enumerated() { spread += draw * Double(2 * place + 1) }
    let total = draws.reduce(0, +)
    // The mean of |x - y| over all pairs of draws in rising order.
    let pairs = 2 * (spread - total * count) / (count * count)
    crps = error - pairs / 2
  }

  func holds(_ observed: Double) -> Bool { observed >= low && observed <= high }
}
