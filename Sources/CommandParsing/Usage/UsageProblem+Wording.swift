extension UsageProblem: CustomStringConvertible {
  /// The message for the person at the keyboard, without "Error:" before it.
  ///
  /// It quotes what was typed, says what it was for and what to do.
  package var description: String {
    switch self {
    case .unknownOption(let name, let suggestion):
      "Unknown option '\(name)'" + didYouMean(suggestion)
    case .unknownCommand(let name, let suggestion):
      "Unknown command '\(name)'" + didYouMean(suggestion)
    case .optionBeforeCommand(let name, let example):
      "Unknown option '\(name)' before the subcommand. Please give it after, as in '\(example)'."
    case .missingValue(let option):
      "Missing value for '\(option.synopsis)'"
    case .valueForFlag(let option, let value):
      "The option '\(option.name)' does not take any value, but '\(value)' was specified."
    case .repeatedOption(let option, let first, let second):
      """
      The option '\(option.synopsis)' was given twice, with '\(first)' and with '\(second)'. \
      Please give it once.
      """
    case .valueNotAllowed(let value, let option):
      invalid(value, for: option.synopsis) + oneOf(option.allowedValues)
    case .notANumber(let value, let option, let range, let fault):
      invalid(value, for: option.synopsis) + advice(on: fault, range: range)
    case .invalidValue(let value, let option, let advice):
      invalid(value, for: option.synopsis) + advice
    case .invalidArgument(let value, let argument, let advice):
      invalid(value, for: argument.label) + advice
    case .missingArgument(let argument, let given):
      "Missing expected argument '\(argument.label)'" + shortfall(of: argument, given: given)
    case .unexpectedArguments(let words):
      unexpected(words)
    case .refused(let message):
      message
    }
  }
}

private func didYouMean(_ suggestion: String?) -> String {
  suggestion.map { ". Did you mean '\($0)'?" } ?? ""
}

private func invalid(_ value: String, for subject: String) -> String {
  "The value '\(value)' is invalid for '\(subject)'. "
}

/// Up to five values stand in the sentence, more in a list below it.
private func oneOf(_ values: [String]) -> String {
  guard values.count <= 5 else {
    return "Please provide one of the following:" + values.map { "\n  - \($0)" }.joined()
  }
  let quoted = values.map { "'\($0)'" }
  guard let last = quoted.last, quoted.count > 1 else {
    return "Please provide \(quoted.joined())."
  }
  return "Please provide one of \(quoted.dropLast().joined(separator: ", ")) or \(last)."
}

private func advice(on fault: NumberFault, range: NumberRange) -> String {
  switch fault {
  case .outside: "Please provide \(range)."
  case .respell(let plain): "Please write the number as '\(plain)'."
  case .unreadable: "Please provide \(range), written like \(range.example)."
  }
}

private func shortfall(of argument: ArgumentSpec, given: [String]) -> String {
  guard argument.minimumCount > 1 else { return "" }
  let needed = ": at least \(argument.minimumCount) are needed"
  guard !given.isEmpty else { return needed }
  let quoted = given.map { "'\($0)'" }.joined(separator: ", ")
  return needed + ", and only \(quoted) \(given.count == 1 ? "was" : "were") given"
}

private func unexpected(_ words: [String]) -> String {
  let quoted = words.map { "'\($0)'" }.joined(separator: ", ")
  return words.count == 1
    ? "Unexpected argument \(quoted)"
    : "\(words.count) unexpected arguments: \(quoted)"
}
