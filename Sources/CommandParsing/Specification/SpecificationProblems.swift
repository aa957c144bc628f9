extension ProgramSpec {
  /// What does not fit together in this description, in sentences for its author.
  ///
  /// Empty for a sound program. Meant for a test: a person who runs the program never sees it.
  package var problems: [String] {
    var problems: [String] = []
    for name in repeated(commands.map(\.name)) {
      problems.append("Two commands are called '\(name)'.")
    }
    for command in commands {
      problems += command.problems.map { "\(command.name): \($0)" }
      if command.name == Self.helpCommand {
        problems.append("\(command.name): every program has this command already.")
      }
    }
    return problems
  }
}

extension CommandSpec {
  /// What does not fit together in this command.
  fileprivate var problems: [String] {
    var problems = options.flatMap(\.problems)
    if !isPlainWord(name) { problems.append("a command's name is letters, digits and dashes.") }
    if overview.isEmpty { problems.append("the overview is missing.") }
    for name in repeated(acceptedOptions.map(\.name)) {
      problems.append("two options are called '\(name)'.")
    }
    for short in repeated(acceptedOptions.compactMap(\.short)) {
      problems.append("two options are called '-\(short)'.")
    }
    for name in repeated(arguments.map(\.name)) {
      problems.append("two arguments are called '\(name)'.")
    }
    for argument in arguments.dropLast() where argument.arity != .one {
      problems.append("only the last argument may have another arity, not '\(argument.label)'.")
    }
    for argument in arguments where argument.completion == .values {
      problems.append("the argument '\(argument.label)' has no values to complete.")
    }
    return problems
  }
}

extension OptionSpec {
  /// What does not fit together in this option.
  fileprivate var problems: [String] {
    var problems: [String] = []
    if !name.hasPrefix("--") || !isPlainWord(String(name.dropFirst(2))) {
      problems.append("'\(name)' is not two dashes followed by letters, digits and dashes.")
    }
    if let short, !short.isASCII || !short.isLetter {
      problems.append("the short name of '\(name)' is not a letter.")
    }
    if help.isEmpty { problems.append("'\(name)' has no help.") }
    if !takesValue, hasValueTraits {
      problems.append("the flag '\(name)' has traits of an option with a value.")
    }
    if !allowedValues.allSatisfy(isPlainWord) {
      problems.append("the allowed values of '\(name)' are not letters, digits and dashes.")
    }
    if !allowedValues.isEmpty, range != nil {
      problems.append("'\(name)' has both allowed values and a range.")
    }
    if !allowedValues.isEmpty, let defaultText, !allowedValues.contains(defaultText) {
      problems.append("the default of '\(name)' is not among its allowed values.")
    }
    if completion == .values, allowedValues.isEmpty {
      problems.append("'\(name)' has no values to complete.")
    }
    return problems
  }

  /// Whether anything is declared that only an option with a value can have.
  private var hasValueTraits: Bool {
    !allowedValues.isEmpty || range != nil || isRepeatable || defaultText != nil
      || completion != .none
  }
}

/// Whether a text is not empty and needs no quotation in any shell.
private func isPlainWord(_ text: String) -> Bool {
  guard let first = text.first, first != "-" else { return false }
  return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
}

/// The elements that occur more than once, each named once, in order.
private func repeated<Element: Equatable>(_ elements: [Element]) -> [Element] {
  var seen: [Element] = []
  var repeated: [Element] = []
  for element in elements {
    if seen.contains(element), !repeated.contains(element) { repeated.append(element) }
    seen.append(element)
  }
  return repeated
}
