import CommandParsing
import JSONText
import Reports
import ScenarioModel
import Synchronization

extension Muster {
  /// `muster rerun`: says whether a result file reproduces, byte for byte.
  ///
  /// - Returns: 0 when it does, 1 when it does not.
  func rerun(_ command: ParsedCommand) throws(Failure) -> Int32 {
    let path = command.requiredWord(Program.resultFile)
    let text = try ScenarioLoading(surroundings).read(path)
    let reading = JSONText.read(text.bytes)
    if let problem = reading.problems.first { throw .part(path: path, .file(.syntax(problem))) }
    guard let result = reading.value, result.member("format")?.text == ResultFile.format else {
      throw .part(path: path, .notAResult)
    }
    guard let request = result.member("request").flatMap({ RunRequest($0) }) else {
      throw .part(path: path, .notRepeatable)
    }
    let version = result.member("tool")?.member("version")?.text ?? "?"
    if version != Program.version, !command.isSet(Program.quiet) {
      surroundings.warn(
        "Note: muster \(version) made '\(path)'; this is \(Program.version), which may differ.\n"
      )
    }
    let replay = Replay(path: path, version: version, request: request, parts: [])
    let again = try output(of: replay, command)
    return try judge(replay, text.bytes, Array(again.utf8), result, command)
  }

  /// What the command that made a file writes now.
  private func output(
    of replay: Replay,
    _ command: ParsedCommand
  ) throws(Failure) -> String {
    let written = WrittenText()
    var surroundings = surroundings
    surroundings.print = { text in
      written.add(text)
      return .success(())
    }
    let again = try repeated(replay, in: surroundings)
    var added: [(option: OptionSpec, value: String?)] = [(Program.quiet, nil)]
    if let threads = command.value(Program.threads) { added.append((Program.threads, threads)) }
    guard
      case .command(let whole) = try again.muster.parse(
        again.command.words(leavingOut: Program.withoutEffect, adding: added)
      )
    else { throw .part(path: replay.path, .notRepeatable) }
    _ = try again.muster.carryOutAgain(whole)
    return written.text
  }

  private func judge(
    _ replay: Replay,
    _ old: [UInt8],
    _ new: [UInt8],
    _ result: JSONNode,
    _ command: ParsedCommand
  ) throws(Failure) -> Int32 {
    guard old != new else {
      let exception = replay.version == Program.version ? "" : " but for its version"
      if !command.isSet(Program.quiet) {
        try print("\(replay.path) reproduces, byte for byte\(exception).\n")
      }
      return 0
    }
    var words = "\(replay.path) does not reproduce."
    if let now = JSONText.read(new).value {
      let differences = JSONDifference.all(from: result, to: now)
      for difference in differences.prefix(3) { words += "\n  \(difference)" }
      if differences.count > 3 { words += "\n  ... and \(differences.count - 3) more values." }
      if differences.isEmpty { words += "\n  Its values do; only its layout is another." }
    }
    try print(words + "\n")
    return 1
  }
}

/// Text that a program wrote.
private final class WrittenText: Sendable {
  private let collected = Mutex("")

  func add(_ text: String) { collected.withLock { $0 += text } }

  var text: String { collected.withLock { $0 } }
}

/// Where two JSON values differ, in words.
enum JSONDifference {
  /// Every difference: the path of the value, what it was and what it is.
  static func all(from old: JSONNode, to new: JSONNode) -> [String] {
    var differences: [String] = []
    compare(old, new, path: "", into: &differences)
    return differences
  }

  private static func compare(
    _ old: JSONNode,
    _ new: JSONNode,
    path: String,
    into differences: inout [String]
  ) {
    switch (old.content, new.content) {
    case (.object(let old), .object(let new)):
      let names = old.members.map { $0.name }
      let added = new.members.map { $0.name }.filter { old[$0] == nil }
      for name in names + added {
        let inner = path.isEmpty ? name : "\(path).\(name)"
        compare(old[name] ?? nothing, new[name] ?? nothing, path: inner, into: &differences)
      }
    case (.array(let old), .array(let new)):
      for index in 0..<max(old.count, new.count) {
        let first = index < old.count ? old[index] : nothing
        let second = index < new.count ? new[index] : nothing
        compare(first, second, path: "\(path)[\(index)]", into: &differences)
      }
    default:
      guard old.content != new.content else { return }
      differences.append("\(path): \(words(old)) in the file, \(words(new)) now")
    }
  }

  private static let nothing = JSONNode(.null)

  private static func words(_ node: JSONNode) -> String {
    let text = JSONText.write(node, style: .compact)
    return text.count > 60 ? text.prefix(57) + "..." : text
  }
}
