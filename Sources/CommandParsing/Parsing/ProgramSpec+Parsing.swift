import Spelling

extension ProgramSpec {
  /// Reads a command line.
  ///
  /// Help is shown wherever `-h` or `--help` stands before a `--`, whatever else is wrong with
  /// the line; the version likewise. A value is checked against the allowed values and the range
  /// of its option here, so a command only sees lines that fit its description.
  ///
  /// - Parameters:
  ///   - words: The words after the program's name.
  ///   - width: The number of columns to write help in; below 40 counts as 40.
  ///   - shell: The name or path of the shell in use, for a completion script.
  /// - Returns: What to do.
  /// - Throws: ``UsageError`` for the first thing that is wrong with the line.
  package func parse(
    _ words: [String],
    width: Int,
    shell: String? = nil
  ) throws(UsageError) -> ParseOutcome {
    guard let first = words.first else { return .help(programHelp(width: width)) }
    let beforeTerminator = words.prefix { $0 != "--" }
    let subject = beforeTerminator.first { !$0.isDashWord }.flatMap { command(named: $0) }

    if beforeTerminator.contains(where: { asks($0, for: .help, of: subject) }) {
      return .help(helpPage(of: subject, showsAll: words.contains("--all"), width: width))
    }
    if beforeTerminator.contains(where: { asks($0, for: .version, of: subject) }) {
      return .version(version + "\n")
    }
    if first == Self.helpCommand {
      return .help(try helpPage(askedForBy: words.dropFirst(), width: width))
    }
    if first.isDashWord { return try readProgramOption(words, shell: shell) }
    guard let command = command(named: first) else {
      throw UsageError(.unknownCommand(first, suggestion: suggestion(for: first)))
    }
    return .command(try CommandParser.parse(words.dropFirst(), for: command))
  }

  /// Whether a word asks for help or the version, alone or within a pack of short flags.
  ///
  /// In a pack only flags may come before the letter, since the letters after an option that
  /// takes a value are not options.
  private func asks(_ word: String, for asked: OptionSpec, of command: CommandSpec?) -> Bool {
    if word == asked.name { return true }
    guard word.isDashWord, !word.hasPrefix("--") else { return false }
    for letter in word.dropFirst() {
      if letter == asked.short { return true }
      let options = command?.acceptedOptions ?? OptionSpec.builtIn
      guard let option = options.first(where: { $0.short == letter }), !option.takesValue else {
        return false
      }
    }
    return false
  }

  /// The help page that `help` asks for; of further words only the first dashless one counts.
  private func helpPage(
    askedForBy words: ArraySlice<String>,
    width: Int
  ) throws(UsageError) -> String {
    guard let topic = words.first(where: { !$0.isDashWord }), topic != Self.helpCommand else {
      return helpPage(of: nil, showsAll: words.contains("--all"), width: width)
    }
    guard let command = command(named: topic) else {
      throw UsageError(.unknownCommand(topic, suggestion: suggestion(for: topic)))
    }
    return helpPage(of: command, showsAll: false, width: width)
  }

  private func helpPage(of command: CommandSpec?, showsAll: Bool, width: Int) -> String {
    guard let command else { return programHelp(showsAll: showsAll, width: width) }
    return help(for: command, width: width)
  }

  private func suggestion(for word: String) -> String? {
    EditDistance.nearest(to: word, among: listedNames, below: 4)
  }

  /// Reads a line that begins with an option: only that for completion scripts may be there.
  private func readProgramOption(
    _ words: [String],
    shell: String?
  ) throws(UsageError) -> ParseOutcome {
    let word = LongOption(words[0])
    let scriptOption = OptionSpec.completionScript
    guard word.name == scriptOption.name else { throw UsageError(misplaced(word)) }
    let following = words.dropFirst()
    let named = word.value ?? following.first
    let leftOver = Array(word.value == nil ? following.dropFirst() : following)
    guard leftOver.isEmpty else { throw UsageError(.unexpectedArguments(leftOver)) }
    guard let wanted = named ?? shell else { throw UsageError(.missingValue(scriptOption)) }
    guard let shell = Shell(named: wanted) else {
      throw UsageError(.valueNotAllowed(wanted, scriptOption))
    }
    return .completionScript(completionScript(for: shell))
  }

  /// What is wrong with an option that stands where a command belongs.
  private func misplaced(_ word: LongOption) -> UsageProblem {
    if let flag = OptionSpec.builtIn.first(where: { $0.name == word.name }) {
      return .valueForFlag(flag, value: word.value ?? "")
    }
    let owner = commands.first { command in
      command.group != .hidden && command.options.contains { $0.name == word.name }
    }
    if let owner {
      return .optionBeforeCommand(word.name, example: "\(name) \(owner.name) \(word.name)")
    }
    let known = (OptionSpec.builtIn + [.completionScript]).map(\.bareName)
    return .unknownOption(word.name, suggestion: word.suggestion(among: known))
  }
}
