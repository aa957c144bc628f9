/// One option of a command, described once for the parser, the help and the completions.
///
/// An option without a value name is a flag: it is given or it is not.
package struct OptionSpec: Equatable, Sendable {
  /// The long name with its two dashes, such as `--trials`.
  package let name: String

  /// The letter after a single dash, if the option has a short name.
  package let short: Character?

  /// What the value is called in help and errors, such as `count`; nil for a flag.
  package let valueName: String?

  /// What the option does, in one or two sentences.
  package let help: String

  /// The title of the help section that lists the option; nil for the section OPTIONS.
  package let group: String?

  /// The value that holds when the option is not given, as the help shows it.
  package let defaultText: String?

  /// The only values the option takes; empty if others are possible.
  package let allowedValues: [String]

  /// The numbers the option takes; nil if its value is not a number.
  package let range: NumberRange?

  /// Whether the option may be given more than once, each time with a value of its own.
  package let isRepeatable: Bool

  /// What a shell offers as a value.
  package let completion: CompletionKind

  /// Describes an option.
  ///
  /// Nothing is checked here; ``ProgramSpec/problems`` lists what does not fit together.
  ///
  /// - Parameters:
  ///   - name: The long name with its two dashes.
  ///   - short: The letter of the short name, without its dash.
  ///   - valueName: What the value is called; nil makes the option a flag.
  ///   - help: What the option does.
  ///   - group: The title of its help section.
  ///   - defaultText: The value that holds when the option is not given.
  ///   - allowedValues: The only values it takes.
  ///   - range: The numbers it takes.
  ///   - isRepeatable: Whether it may be given more than once.
  ///   - completion: What a shell offers; by default the allowed values, if there are any.
  package init(
    name: String,
    short: Character? = nil,
    valueName: String? = nil,
    help: String,
    group: String? = nil,
    defaultText: String? = nil,
    allowedValues: [String] = [],
    range: NumberRange? = nil,
    isRepeatable: Bool = false,
    completion: CompletionKind? = nil
  ) {
    self.name = name
    self.short = short
    self.valueName = valueName
    self.help = help
    self.group = group
    self.defaultText = defaultText
    self.allowedValues = allowedValues
    self.range = range
    self.isRepeatable = isRepeatable
    self.completion = completion ?? (allowedValues.isEmpty ? .none : .values)
  }

  /// Whether the option needs a value.
  package var takesValue: Bool { valueName != nil }

  /// The option with its value as errors quote it, such as `--trials <count>`.
  package var synopsis: String {
    guard let valueName else { return name }
    return "\(name) <\(valueName)>"
  }

  /// The option with its short name as help lists it, such as `-t, --trials <count>`.
  package var label: String {
    guard let short else { return synopsis }
    return "-\(short), \(synopsis)"
  }

  /// The long name without its dashes.
  package var bareName: String { String(name.drop { $0 == "-" }) }
}

extension OptionSpec {
  /// The option that shows help, accepted by every command and by the program itself.
  package static let help = OptionSpec(
    name: "--help",
    short: "h",
    help: "Show help information."
  )

  /// The option that shows the version, accepted by every command and by the program itself.
  package static let version = OptionSpec(
    name: "--version",
    short: "v",
    help: "Show the version."
  )

  /// The option of the program itself that prints a completion script.
  package static let completionScript = OptionSpec(
    name: "--generate-completion-script",
    valueName: "shell",
    help: "Print a completion script; without a value, for the shell in use.",
    allowedValues: Shell.allCases.map(\.rawValue)
  )

  /// The options that no command needs to declare.
  static let builtIn = [version, help]
}
