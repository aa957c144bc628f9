import CommandParsing
import Reports

extension Muster {
  /// `muster merge`: puts the parts of one run together.
  func merge(_ command: ParsedCommand) throws(Failure) -> Int32 {
    let paths = command.words(Program.partFiles)
    let first = try part(paths[0])
    guard first.head.version == Program.version else {
      let problem = PartProblem.otherVersion(first.head.version, this: Program.version)
      throw .part(path: paths[0], problem)
    }
    let head = first.head
    let replay = Replay(path: paths[0], version: head.version, request: head.request, parts: paths)
    let again = try repeated(replay, in: surroundings)
    var added: [(option: OptionSpec, value: String?)] = []
    for option in Program.merge.options where command.isSet(option) {
      guard again.command.declares(option) else {
        let advice = "'\(option.name)' is for parts of 'run'; these are parts of "
        throw .usage(command.refusal(advice + "'\(again.command.name)'."))
      }
      let values = command.values(option)
      added += values.isEmpty ? [(option, nil)] : values.map { (option, $0) }
    }
    let words = again.command.words(leavingOut: Program.withoutEffect, adding: added)
    guard case .command(let whole) = try again.muster.parse(words) else {
      throw .part(path: paths[0], .notRepeatable)
    }
    return try again.muster.carryOutAgain(whole)
  }

  /// Carries out a command that a file keeps; where a scenario is not found, says who named it.
  func carryOutAgain(_ command: ParsedCommand) throws(Failure) -> Int32 {
    do {
      return try carryOut(command)
    } catch {
      guard let replay, let name = error.notFound, command.allArguments.contains(name) else {
        throw error
      }
      throw .again(path: replay.path, folder: surroundings.workingFolder, error)
    }
  }

  private func part(_ path: String) throws(Failure) -> PartFile {
    switch surroundings.read(surroundings.absolute(path)) {
    case .success(let bytes): return try PartFile.read(bytes, from: path)
    case .failure(let failure): throw .unreadable(path: path, failure)
    }
  }

  /// The command of a replay, and the program that carries it out: it finds the change files in
  /// what was kept of them.
  func repeated(
    _ replay: Replay,
    in surroundings: Surroundings
  ) throws(Failure) -> (command: ParsedCommand, muster: Muster) {
    var surroundings = surroundings
    var kept: [String: [UInt8]] = [:]
    for file in replay.request.files {
      kept[surroundings.absolute(file.name)] = Array(file.text.utf8)
    }
    let read = surroundings.read
    surroundings.read = { [kept] path in kept[path].map { .success($0) } ?? read(path) }
    let muster = Muster(surroundings, replay: replay)
    let repeatable = [Program.run.name, Program.compare.name]
    guard case .command(let command) = try muster.parse(replay.request.words),
      repeatable.contains(command.name)
    else { throw .part(path: replay.path, .notRepeatable) }
    return (command, muster)
  }
}
