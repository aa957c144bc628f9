import Foundation
package import Testing

/// Expects `text` to equal, byte for byte, the file `Golden/<name>` beside the calling test file.
///
/// A failure shows the first line that differs, from both sides. Running the test with the
/// environment variable `MUSTER_UPDATE_GOLDEN=1` writes the file instead; the change is then
/// read in the diff like any other change, because a golden file is a promise to the user.
///
/// - Parameters:
///   - text: The whole output of what is tested.
///   - name: The file name of the kept output, such as `run-baseline.txt`.
///   - testFile: The test file whose folder holds `Golden`.
///   - sourceLocation: Where a failure is reported.
package func expectGolden(
  _ text: String,
  named name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = goldenFile(named: name, beside: testFile)
  do {
    if ProcessInfo.processInfo.environment["MUSTER_UPDATE_GOLDEN"] == "1" {
      try write(text, to: file)
    } else if let difference = firstDifference(between: try read(file), and: text) {
      Issue.record("Golden/\(name), \(difference)", sourceLocation: sourceLocation)
    }
  } catch {
    Issue.record(
      "Golden/\(name): \(error.localizedDescription) MUSTER_UPDATE_GOLDEN=1 writes it.",
      sourceLocation: sourceLocation
    )
  }
}

/// The first line in which two texts differ, shown from both sides; nil for equal bytes.
package func firstDifference(between expected: String, and actual: String) -> String? {
  if Array(expected.utf8) == Array(actual.utf8) { return nil }
  let expectedLines = lines(of: expected)
  let actualLines = lines(of: actual)
  let shared = zip(expectedLines, actualLines).prefix { $0.elementsEqual($1) }.count
  return """
    line \(shared + 1):
      expected: \(shown(expectedLines, at: shared))
      actual:   \(shown(actualLines, at: shared))
    """
}

private func goldenFile(named name: String, beside testFile: String) -> URL {
  URL(fileURLWithPath: testFile)
    .deletingLastPathComponent().appendingPathComponent("Golden").appendingPathComponent(name)
}

private func read(_ file: URL) throws -> String {
  String(decoding: try Data(contentsOf: file), as: UTF8.self)
}

private func write(_ text: String, to file: URL) throws {
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(),
    withIntermediateDirectories: true
  )
  try Data(text.utf8).write(to: file)
}

/// The lines as bytes, so that two spellings of one character or of a line end count as different.
private func lines(of text: String) -> [Array<UInt8>.SubSequence] {
  Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
}

/// A line in quotes with what is invisible escaped, or the word for its absence.
private func shown(_ lines: [Array<UInt8>.SubSequence], at index: Int) -> String {
  index < lines.count
    ? String(decoding: lines[index], as: UTF8.self).debugDescription : "(no such line)"
}
