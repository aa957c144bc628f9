import Foundation
import ScenarioModel

/// The scenarios that come with the program.
enum ScenarioFiles {
  /// The folder `scenarios` of this package.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scenarios")

  /// The names of the scenarios in `subfolder`, without those of folders inside it.
  static func names(in subfolder: String = "") throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: folder.appendingPathComponent(subfolder).path)
      .filter { $0.hasSuffix(".json") }
      .map { String($0.dropLast(5)) }
      .sorted()
  }

  /// The text of the scenario called `name`.
  static func find(_ name: String) -> FoundText? {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("\(name).json"))
    else { return nil }
    return FoundText(name: "\(name).json", bytes: Array(data))
  }
}
