import Foundation
import ForceSimulation
import ScenarioModel
import Testing

/// The scenarios of this repository, with changes, and those kept beside these tests.
enum Repository {
  /// A scenario by name with JSON members laid over it, one object after another.
  static func resolve(_ name: String, _ layers: String...) throws -> ResolvedScenario {
    try resolve(name, layers: layers)
  }

  /// The plan of a scenario with JSON members laid over it.
  static func plan(_ name: String, _ layers: String...) throws -> Plan {
    Plan(try resolve(name, layers: layers.filter { !$0.isEmpty }).scenario)
  }

  /// The plan of a scenario given as text, which stands alone.
  static func plan(text: String) throws -> Plan {
    Plan(try read("wanted") { $0 == "wanted" ? text : nil }.scenario)
  }

  /// A file of this repository by its path.
  static func file(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(path)
  }

  private static func resolve(_ name: String, layers: [String]) throws -> ResolvedScenario {
    var texts: [String: String] = [:]
    var base = name
    for (number, members) in layers.enumerated() {
      texts["layer-\(number)"] = "{ \"extends\": \"\(base)\", \(members) }"
      base = "layer-\(number)"
    }
    return try read(base) { texts[$0] ?? stored($0) }
  }

  private static func stored(_ name: String) -> String? {
    for folder in ["scenarios", "Tests/VerificationTests/History"] {
      let text = try? String(contentsOf: file("\(folder)/\(name).json"), encoding: .utf8)
      if let text { return text }
    }
    return nil
  }

  private static func read(
    _ name: String,
    find: @escaping (String) -> String?
  ) throws -> ResolvedScenario {
    var reader = ScenarioReader(known: []) { wanted in
      find(wanted).map { FoundText(name: wanted, bytes: Array($0.utf8)) }
    }
    let resolved = reader.read(name)
    let problems = reader.problems.map { "\($0.path): \($0.message)" }
    return try #require(resolved, "\(problems)")
  }
}
