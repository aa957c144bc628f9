import CommandParsing
import JSONText
import ScenarioModel

extension Muster {
  /// `muster check`: every problem of every file at once; runs nothing.
  ///
  /// - Returns: 0 when all are right, 65 when anything is wrong.
  func check(_ command: ParsedCommand) throws(Failure) -> Int32 {
    var isRight = true
    for word in command.words(Program.files) {
      let problems =
        command.isSet(Program.syntax)
        ? try syntaxProblems(word) : try scenarioProblems(word, command)
      if let problems {
        isRight = false
        surroundings.warn(problems)
      } else if !command.isSet(Program.quiet) {
        try print("\(word): no problems\n")
      }
    }
    return isRight ? 0 : 65
  }

  /// What is wrong with a file as JSON.
  ///
  /// A key given twice is legal there, so it is a warning.
  private func syntaxProblems(_ path: String) throws(Failure) -> String? {
    let text = try ScenarioLoading(surroundings).read(path)
    let reading = JSONText.read(text.bytes)
    var errors = ""
    for problem in reading.problems {
      let word = problem.isDuplicateKey ? "warning" : "error"
      let line =
        "\(path):\(problem.place.line):\(problem.place.column): \(word): \(problem.message)\n"
      if problem.isDuplicateKey { surroundings.warn(line) } else { errors += line }
    }
    return errors.isEmpty ? nil : errors
  }

  private func scenarioProblems(
    _ word: String,
    _ command: ParsedCommand
  ) throws(Failure) -> String? {
    let loading = ScenarioLoading(surroundings)
    do throws(Failure) {
      if ScenarioFolders.isPath(word), try isChangeFile(word) {
        _ = try loading.load(command.value(Program.over) ?? Program.defaultParent, with: [word])
      } else {
        _ = try loading.load(word)
      }
      return nil
    } catch {
      if case .scenario = error { return error.message(Program.spec, width: width) }
      throw error
    }
  }

  /// Whether a file is a change file: it sets values and has no other key of a scenario.
  ///
  /// Keys that nothing knows are for the reader of change files to refuse.
  private func isChangeFile(_ path: String) throws(Failure) -> Bool {
    let text = try ScenarioLoading(surroundings).read(path)
    guard let root = JSONText.read(text.bytes).value else { return false }
    let keys = root.members.map { $0.name }
    let others = keys.filter { !["name", "note", "set"].contains($0) }
    return keys.contains("set") && others.allSatisfy { Catalogue.scenario.member($0) == nil }
  }
}
