import Foundation
import Testing

/// A folder for one test, removed with it.
final class Folder {
  let path = NSTemporaryDirectory() + "muster-" + UUID().uuidString
  init() {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: file(name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Writes the parts of a command into it, all or only some, and gives their paths.
  func parts(_ line: String, _ count: Int, only numbers: [Int]? = nil) -> [String] {
    (numbers ?? Array(1...count)).map { number in
      let path = file("part-\(number).json")
      let run = ProgramRun("\(line) --shard \(number)/\(count) --quiet --output \(path)")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.isEmpty)
      return path
    }
  }
}
