/// Reads the words after a command's name.
struct CommandParser {
  private let command: CommandSpec
  private var words: ArraySlice<String>
  private var given: [GivenOption] = []
  private var arguments: [String] = []

  /// Reads the words of one command, from left to right, and stops at the first fault.
  ///
  /// - Throws: ``UsageError`` that names the command.
  static func parse(
    _ words: ArraySlice<String>,
    for command: CommandSpec
  ) throws(UsageError) -> ParsedCommand {
    var parser = CommandParser(command: command, words: words)
    do {
      try parser.readWords()
      try parser.checkArgumentCount()
    } catch {
      throw UsageError(error, command: command.name)
    }
    return ParsedCommand(
      command: command,
      given: parser.given,
      allArguments: parser.arguments
    )
  }

  private init(command: CommandSpec, words: ArraySlice<String>) {
    self.command = command
    self.words = words
  }

  private mutating func readWords() throws(UsageProblem) {
    while let word = words.popFirst() {
      if word == "--" {
        arguments += words
        words = []
      } else if word.hasPrefix("--") {
        try readLongOption(LongOption(word))
      } else if word.isDashWord {
        try readShortOptions(LongOption(word))
      } else {
        arguments.append(word)
      }
    }
  }

  private mutating func readLongOption(_ word: LongOption) throws(UsageProblem) {
    guard let option = command.option(named: word.name) else { throw unknown(word) }
    try read(option, attached: word.value)
  }

  /// Reads `-q`, a pack such as `-qv`, or either with a value for its last letter.
  private mutating func readShortOptions(_ word: LongOption) throws(UsageProblem) {
    let letters = word.name.dropFirst()
    for (index, letter) in zip(letters.indices, letters) {
      guard let option = command.option(short: letter) else { throw unknown(word, letter: letter) }
      let isLast = letters.index(after: index) == letters.endIndex
      guard isLast || !option.takesValue else { throw misspelled(word) ?? .missingValue(option) }
      try read(option, attached: isLast ? word.value : nil)
    }
  }

  /// Notes an option that was given, with the value attached to it or the one in the next word.
  private mutating func read(
    _ option: OptionSpec,
    attached: String?
  ) throws(UsageProblem) {
    guard option.takesValue else {
      if let attached { throw .valueForFlag(option, value: attached) }
      given.append(GivenOption(name: option.name, value: nil))
      return
    }
    let value = if let attached { attached } else { try nextValue(of: option) }
    if value.isEmpty { throw .missingValue(option) }
    if let problem = option.problem(with: value) { throw problem }
    if !option.isRepeatable, let earlier = given.first(where: { $0.name == option.name })?.value {
      throw .repeatedOption(option, first: earlier, second: value)
    }
    given.append(GivenOption(name: option.name, value: value))
  }

  /// Takes the next word as a value, unless it is an option itself, which no number is.
  private mutating func nextValue(of option: OptionSpec) throws(UsageProblem) -> String {
    guard let word = words.popFirst(), !word.isDashWord || word.isNegativeNumberLike else {
      throw .missingValue(option)
    }
    return word
  }

  private func unknown(_ word: LongOption) -> UsageProblem {
    let known = command.acceptedOptions.map(\.bareName)
    return .unknownOption(word.name, suggestion: word.suggestion(among: known))
  }

  /// Blames a letter, or the whole word if it looks like a long name or a number.
  private func unknown(_ word: LongOption, letter: Character) -> UsageProblem {
    let blamed = word.name.isNegativeNumberLike ? word.name : "-\(letter)"
    return misspelled(word) ?? .unknownOption(blamed, suggestion: nil)
  }

  /// The problem with a pack that looks like a long name with one dash too few, else nil.
  private func misspelled(_ word: LongOption) -> UsageProblem? {
    let problem = unknown(word)
    guard case .unknownOption(_, suggestion: .some) = problem, word.name.count > 2 else {
      return nil
    }
    return problem
  }

  private func checkArgumentCount() throws(UsageProblem) {
    var left = arguments[...]
    for argument in command.arguments {
      let taken = left.prefix(argument.maximumCount ?? left.count)
      guard taken.count >= argument.minimumCount else {
        throw .missingArgument(argument, given: Array(taken))
      }
      left = left.dropFirst(taken.count)
    }
    guard left.isEmpty else { throw .unexpectedArguments(Array(left)) }
  }
}
