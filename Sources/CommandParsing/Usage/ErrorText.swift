extension ProgramSpec {
  /// The whole text to show for a wrong command line, for standard error.
  ///
  /// The message itself is one line however long it is, because it quotes what was typed and
  /// may be searched for. The lines after it are wrapped.
  ///
  /// - Parameters:
  ///   - error: What is wrong.
  ///   - width: The number of columns; below 40 counts as 40.
  /// - Returns: The text, which ends with a line break.
  package func errorText(_ error: UsageError, width: Int) -> String {
    let width = usable(width)
    let command = error.command.flatMap { self.command(named: $0) }
    var lines = ["Error: \(error.problem)"]
    if let subject = error.problem.subject {
      let words = subject.help.split(separator: " ").map(String.init)
      let pieces = ["\(subject.label)  \(words.first ?? "")"] + words.dropFirst()
      lines += hanging("Help:  ", wrapped(pieces, width: width - 7))
    }
    lines += hanging("Usage: ", usageLines(of: command, width: width - 7))
    let place = ([name] + (command.map { [$0.name] } ?? [])).joined(separator: " ")
    lines += wrapped("  See '\(place) --help' for more information.", width: width)
    return lines.map { $0 + "\n" }.joined()
  }
}

extension UsageProblem {
  /// The option or argument the problem is about, as the line "Help:" shows it.
  fileprivate var subject: (label: String, help: String)? {
    switch self {
    case .missingValue(let option),
      .valueForFlag(let option, _), .repeatedOption(let option, _, _),
      .valueNotAllowed(_, let option), .notANumber(_, let option, _, _),
      .invalidValue(_, let option, _):
      (option.synopsis, option.help)
    case .missingArgument(let argument, _), .invalidArgument(_, let argument, _):
      (argument.label, argument.help)
    case .unknownOption, .unknownCommand, .optionBeforeCommand, .unexpectedArguments, .refused:
      nil
    }
  }
}
