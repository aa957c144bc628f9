/// A command line that fits the description of its command.
///
/// Values are asked for with the same ``OptionSpec`` and ``ArgumentSpec`` that declared them.
/// Asking for one that the command does not declare is a mistake in the program and stops it.
package struct ParsedCommand: Sendable {
  /// The description of the command.
  package let command: CommandSpec

  /// The options in the order in which they were given.
  let given: [GivenOption]

  /// All arguments, in order.
  package let allArguments: [String]

  /// The name of the command.
  package var name: String { command.name }

  /// Whether an option or a flag was given.
  package func isSet(_ option: OptionSpec) -> Bool {
    let name = declared(option).name
    return given.contains { $0.name == name }
  }

  /// All values given for an option, in order.
  package func values(_ option: OptionSpec) -> [String] {
    let name = declared(option).name
    return given.compactMap { $0.name == name ? $0.value : nil }
  }

  /// The value given for an option; of a repeatable one, the last.
  package func value(_ option: OptionSpec) -> String? {
    values(option).last
  }

  /// The words given for an argument of any arity.
  package func words(_ argument: ArgumentSpec) -> [String] {
    var left = allArguments[...]
    for candidate in command.arguments {
      let taken = left.prefix(candidate.maximumCount ?? left.count)
      if candidate.name == argument.name { return Array(taken) }
      left = left.dropFirst(taken.count)
    }
    preconditionFailure("'\(name)' declares no argument '\(argument.label)'")
  }

  /// The word given for an argument, or nil if an optional one was left out.
  package func word(_ argument: ArgumentSpec) -> String? {
    words(argument).first
  }

  /// The word given for an argument of the arity one.
  package func requiredWord(_ argument: ArgumentSpec) -> String {
    guard let word = word(argument) else {
      preconditionFailure("the argument '\(argument.label)' of '\(name)' may be absent")
    }
    return word
  }

  /// The option as this command declares it, which is what errors must show.
  func declared(_ option: OptionSpec) -> OptionSpec {
    guard let declared = command.option(named: option.name) else {
      preconditionFailure("'\(name)' declares no option '\(option.name)'")
    }
    return declared
  }
}

/// An option that was given: its long name and its value, nil for a flag.
struct GivenOption: Equatable, Sendable {
  let name: String
  let value: String?
}
