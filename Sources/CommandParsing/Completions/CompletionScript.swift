extension ProgramSpec {
  /// The text that teaches a shell to complete the program's command lines.
  ///
  /// Hidden commands are left out. The text ends with a line break and contains nothing that
  /// changes from run to run.
  package func completionScript(for shell: Shell) -> String {
    let lines =
      switch shell {
      case .bash: bashCompletion()
      case .zsh: zshCompletion()
      case .fish: fishCompletion()
      }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The commands to complete, in the order of the help page.
  var completedCommands: [CommandSpec] {
    commands(in: .daily) + commands(in: .more)
  }

  /// The line at the top of every script.
  func completionHeading(for shell: Shell) -> String {
    """
    # Completes command lines of \(name) in \(shell.rawValue). \
    Made by '\(name) \(OptionSpec.completionScript.name) \(shell.rawValue)'.
    """
  }

  /// The program's name as it may stand in the name of a shell function.
  var functionName: String {
    "_" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// The command line that prints the scenario names, with its complaints thrown away.
  var scenarioListingCommand: String? {
    scenarioListing.map { "\(name) \($0) 2>/dev/null" }
  }

  /// What the help command is for, in the lists of commands that shells show.
  static let helpCommandOverview = "Show how to use a command."
}

extension CommandSpec {
  /// What a shell offers where no option is being typed.
  ///
  /// Shells whose scripts do not count arguments offer the same for each of them.
  var argumentCompletion: CompletionKind {
    arguments.first { $0.completion != .none }?.completion ?? .none
  }
}

/// A text between single quotation marks, which no POSIX shell looks into.
func posixQuoted(_ text: String) -> String {
  let parts = text.split(separator: "'", omittingEmptySubsequences: false)
  return "'" + parts.joined(separator: "'\\''") + "'"
}

/// A text with a backslash before each of some characters.
func escaped(_ text: String, _ special: String) -> String {
  String(text.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
}
