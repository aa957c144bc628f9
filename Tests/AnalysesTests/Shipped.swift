import Analyses
import Foundation
import MonteCarlo
import ScenarioModel
import Statistics
import Testing

/// Scenarios of this repository, with single values changed.
enum Shipped {
  #if DEBUG
  static let trials = 30
  #else
  static let trials = 300
  #endif

  /// So many trials under one seed.
  static func settings(_ trials: Int = trials, threads: Int = 2) -> RunSettings {
    RunSettings(seed: 5, trials: trials, threads: threads)
  }

  /// A shipped scenario that runs 80 weeks, with values set as on the command line.
  static func variant(
    _ name: String,
    _ sets: [(path: String, value: String)] = []
  ) throws -> Variant {
    var reader = ScenarioReader(known: []) { wanted in
      text(of: wanted).map { FoundText(name: wanted, bytes: Array($0.utf8)) }
    }
    let changes = ([("horizonWeeks", "80")] + sets).map {
      Change(source: "test", path: $0.path, value: $0.value)
    }
    let resolved = reader.read(name, changes: changes)
    let problems = reader.problems.map { "\($0.path): \($0.message)" }
    return Variant(heading: name, resolved: try #require(resolved, "\(problems)"))
  }

  private static func text(of name: String) -> String? {
    let scenarios = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios")
    return try? String(
      contentsOf: scenarios.appendingPathComponent("\(name).json"),
      encoding: .utf8
    )
  }
}
