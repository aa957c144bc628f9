import Foundation
import Testing

/// Compares a text with the file `Snapshots/<name>` beside the tests.
///
/// With `MUSTER_RECORD=1` in the environment the file is written instead, and the test fails so
/// that a recording run is never mistaken for a proof. Read what changed before keeping it.
func expectSnapshot(_ text: String, _ name: String, testFile: String = #filePath) throws {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("'\(name)' was recorded")
    return
  }
  #expect(try text == String(contentsOf: file, encoding: .utf8))
}
