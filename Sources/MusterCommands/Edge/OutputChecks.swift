import CommandParsing

extension Muster {
  /// Refuses a command, before any work, whose files cannot be written, or would be written over
  /// one another or over what it reads.
  ///
  /// - Throws: ``Failure``.
  func checkOutputs(of command: ParsedCommand) throws(Failure) {
    var taken: [FileIdentity: String] = [:]
    for path in inputs(of: command) {
      guard let identity = surroundings.identity(path) else { continue }
      taken[identity] = "The command reads that file; give what it writes another."
    }
    for option in Program.outputs where command.declares(option) {
      guard let path = command.value(option) else { continue }
      let place = surroundings.absolute(path)
      if let failure = surroundings.refusal(place) { throw .unwritable(path: path, failure) }
      guard let identity = surroundings.identity(place) else {
        guard option == Program.checkpoint else { continue }
        throw .unwritable(path: path, EdgeFailure("no run can go on from a pipe or a device"))
      }
      if let advice = taken[identity] {
        throw .usage(command.invalid(path, for: option, advice: advice))
      }
      taken[identity] = "Another option writes to that file as well; give each a file of its own."
    }
  }

  /// The paths of what a command names to be read; of a scenario's name, wherever it may lie.
  private func inputs(of command: ParsedCommand) -> [String] {
    var words: [(word: String, kind: CompletionKind)] = []
    for option in command.command.options where !Program.outputs.contains(option) {
      words += command.values(option).map { ($0, option.completion) }
    }
    for argument in command.command.arguments {
      words += command.words(argument).map { ($0, argument.completion) }
    }
    let folders = ScenarioFolders(surroundings)
    return words.flatMap { word, kind -> [String] in
      guard kind == .file || kind == .scenario else { return [] }
      let isName = kind == .scenario && !ScenarioFolders.isPath(word)
      return isName ? folders.paths(of: word) : [surroundings.absolute(word)]
    }
  }
}
