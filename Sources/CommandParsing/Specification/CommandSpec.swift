/// One command of the program, such as `run`, described as a value.
package struct CommandSpec: Equatable, Sendable {
  /// Where the help lists a command.
  package enum Group: Equatable, Sendable {
    /// On the first help page.
    case daily

    /// On the page of all commands only.
    case more

    /// Nowhere; the command works, but is neither listed, suggested nor completed.
    case hidden
  }

  /// The word that selects the command.
  package let name: String

  /// What the command is for, in one sentence.
  package let overview: String

  /// What else its help page says; line breaks and indentation are kept.
  package let discussion: String?

  /// The arguments, in order.
  package let arguments: [ArgumentSpec]

  /// The options, in the order of the help page.
  package let options: [OptionSpec]

  /// Where the help lists the command.
  package let group: Group

  /// Command lines to copy.
  package let examples: [CommandExample]

  /// Describes a command.
  ///
  /// Nothing is checked here; ``ProgramSpec/problems`` lists what does not fit together.
  ///
  /// - Parameters:
  ///   - name: The word that selects it.
  ///   - overview: What it is for.
  ///   - discussion: What else its help page says.
  ///   - arguments: Its arguments, in order; only the last may be optional or take many words.
  ///   - options: Its options, without help and version, which every command has.
  ///   - group: Where the help lists it.
  ///   - examples: Command lines to copy.
  package init(
    name: String,
    overview: String,
    discussion: String? = nil,
    arguments: [ArgumentSpec] = [],
    options: [OptionSpec] = [],
    group: Group = .daily,
    examples: [CommandExample] = []
  ) {
    self.name = name
    self.overview = overview
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.group = group
    self.examples = examples
  }

  /// The options a person may give: those declared, then version and help.
  package var acceptedOptions: [OptionSpec] { options + OptionSpec.builtIn }

  /// The accepted option with this long name, dashes included.
  func option(named name: String) -> OptionSpec? {
    acceptedOptions.first { $0.name == name }
  }

  /// The accepted option with this short name.
  func option(short: Character) -> OptionSpec? {
    acceptedOptions.first { $0.short == short }
  }
}
