/// Why a command line cannot be carried out, and for which command.
package struct UsageError: Error, Equatable, Sendable {
  /// What is wrong.
  package let problem: UsageProblem

  /// The command the line is for; nil if it does not come to one.
  package let command: String?

  /// Creates an error.
  package init(_ problem: UsageProblem, command: String? = nil) {
    self.problem = problem
    self.command = command
  }
}

/// What can be wrong with a command line; each case is named for what the person did.
///
/// ``description`` words them all.
package enum UsageProblem: Error, Equatable, Sendable {
  /// Gave an option that the command does not have.
  case unknownOption(String, suggestion: String?)

  /// Named a command that the program does not have.
  case unknownCommand(String, suggestion: String?)

  /// Gave an option of a command before the command; the example has the right order.
  case optionBeforeCommand(String, example: String)

  /// Gave an option without the value it needs.
  case missingValue(OptionSpec)

  /// Gave a flag a value.
  case valueForFlag(OptionSpec, value: String)

  /// Gave an option twice that has one value.
  case repeatedOption(OptionSpec, first: String, second: String)

  /// Gave a value that is not among those allowed.
  case valueNotAllowed(String, OptionSpec)

  /// Gave a value that is not a number of the range.
  case notANumber(String, OptionSpec, range: NumberRange, fault: NumberFault)

  /// Gave a value that breaks a rule of the command.
  case invalidValue(String, OptionSpec, advice: String)

  /// Gave an argument that breaks a rule of the command.
  case invalidArgument(String, ArgumentSpec, advice: String)

  /// Left out an argument, or gave fewer words for it than it needs.
  case missingArgument(ArgumentSpec, given: [String])

  /// Gave more arguments than the command takes.
  case unexpectedArguments([String])

  /// Combined what does not go together; the message says what.
  case refused(String)
}
