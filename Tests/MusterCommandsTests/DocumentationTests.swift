import Foundation
import TestSupport
import Testing

/// Runs every command that the documentation shows and compares what it prints.
///
/// A block marked `console` holds lines `$ muster …`, each followed by its output. A line of
/// three dots stands for output left out at the end. With `MUSTER_UPDATE_GOLDEN=1` the output in
/// the files is written anew.
@Suite("Documentation", .releaseOnly, .serialized)
struct DocumentationTests {
  static let pages = ["README.md", "docs/first-hour.md", "docs/tweaking.md"]

  @Test("shows what the program really prints", arguments: pages)
  func commands(_ page: String) throws {
    let path = "\(packageFolder)/\(page)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let actual = try Self.withRealOutput(text)
    if ProcessInfo.processInfo.environment["MUSTER_UPDATE_GOLDEN"] == "1" {
      try actual.write(toFile: path, atomically: true, encoding: .utf8)
    } else if let difference = firstDifference(between: text, and: actual) {
      Issue.record("\(page), \(difference)")
    }
  }

  @Test("gives every parameter of the format as the program knows it")
  func parameters() throws {
    let path = "\(packageFolder)/docs/model.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(text.range(of: "| Path | Default | Allowed | Source |\n"))
    let actual = text[..<start.lowerBound] + Self.parameterTable()
    if ProcessInfo.processInfo.environment["MUSTER_UPDATE_GOLDEN"] == "1" {
      try actual.write(toFile: path, atomically: true, encoding: .utf8)
    } else if let difference = firstDifference(between: text, and: String(actual)) {
      Issue.record("docs/model.md, \(difference)")
    }
  }

  /// The reference page's table without the column of meanings.
  private static func parameterTable() -> String {
    let rows = ProgramRun("schema --format markdown").output.components(separatedBy: "\n")
    let table = rows.drop { !$0.hasPrefix("| Path |") }.prefix { $0.hasPrefix("|") }
    let narrow = table.map { row in
      let cells = row.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      return cells.count == 5
        ? "| \([cells[0], cells[3], cells[2], cells[4]].joined(separator: " | ")) |" : row
    }
    return narrow.map { $0 + "\n" }.joined()
  }

  @Test("has a command on every page that is checked", arguments: pages)
  func hasCommands(_ page: String) throws {
    let text = try String(contentsOfFile: "\(packageFolder)/\(page)", encoding: .utf8)
    #expect(text.contains("\n$ muster "))
  }

  /// The page with the output of every command as the program gives it now.
  private static func withRealOutput(_ text: String) throws -> String {
    var lines: [String] = []
    var isConsole = false
    var shown: [String] = []
    var command: String?
    func finish() {
      guard let line = command else { return }
      lines += output(of: line, likeShown: shown)
      command = nil
      shown = []
    }
    for line in text.components(separatedBy: "\n") {
      if isConsole, line.hasPrefix("$ muster ") {
        finish()
        lines.append(line)
        command = String(line.dropFirst("$ muster ".count))
      } else if line.hasPrefix("```") {
        finish()
        isConsole = line == "```console"
        lines.append(line)
      } else if command != nil {
        shown.append(line)
      } else {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The lines a command prints; as many as are shown where three dots end them.
  private static func output(of line: String, likeShown shown: [String]) -> [String] {
    let run = ProgramRun(line)
    var printed = (run.output + run.errors).components(separatedBy: "\n")
    if printed.last == "" { printed.removeLast() }
    guard shown.last == "..." else { return printed }
    return printed.prefix(shown.count - 1) + ["..."]
  }
}
