import CommandParsing
import Reports

extension PartFile.Head {
  /// Why this head, of some file, is not of the same run as another; nil when it is.
  ///
  /// What decides the numbers must be the same, however it was spelled; options of the report may
  /// differ.
  ///
  /// - Parameters:
  ///   - other: The other head.
  ///   - path: What stands for the other in messages: a file in quotes, or this command.
  /// - Returns: The problem.
  func problem(against other: PartFile.Head, in path: String) -> PartProblem? {
    if version != other.version { return .otherVersion(version, this: other.version) }
    if seed != other.seed { return .otherSeed(seed, other.seed, in: path) }
    if trials != other.trials { return .otherTrials(trials, other.trials, in: path) }
    let decides = Deciding(self)
    guard decides == nil || decides != Deciding(other) else { return nil }
    if request.changes == other.request.changes,
      let problem = request.problem(against: other.request)
    {
      return problem
    }
    return .otherCommand(request.commandLine, other.request.commandLine)
  }

  /// What decides the numbers of a run beside its seed and trials.
  private struct Deciding: Equatable {
    let command: [String]
    let scenarios: [String]
    let forms: [PartFile.Form]
    let trialsPerJudgement: Int

    /// Finds out from what was asked; nil where no command can be made of it.
    init?(_ head: PartFile.Head) {
      guard let command = head.request.command else { return nil }
      self.command =
        [command.name]
        + Program.deciding.filter { command.declares($0) && command.isSet($0) }
        .map { "\($0.name) \(command.value($0) ?? "")" }
      scenarios = head.request.scenarios.map { "\($0.name) \($0.digest)" }
      forms = head.forms
      trialsPerJudgement = head.trialsPerJudgement
    }
  }
}

extension RunRequest {
  /// The command of the request; nil where its words make none.
  fileprivate var command: ParsedCommand? {
    let outcome = Result { () throws(UsageError) in
      try Program.spec.parse(words, width: 80, shell: nil)
    }
    guard case .success(.command(let command)) = outcome else { return nil }
    return command
  }

  /// The scenarios that it names and what it changes in them, as they were typed.
  fileprivate var changes: [String]? {
    command.map { command in
      let same = command.command.options.filter { !Program.changing.contains($0) }
      return command.words(leavingOut: same)
    }
  }

  /// Which scenario says otherwise than in another request; nil when none does.
  func problem(against other: RunRequest) -> PartProblem? {
    for (old, new) in zip(scenarios, other.scenarios) where old.digest != new.digest {
      return .otherScenario(old.name, sections: old.differing(from: new))
    }
    return nil
  }
}
