/// A whole command line: a program and its commands.
///
/// From this one value come the parser, the help pages, the error texts and the completion
/// scripts, so that none of them can know an option the others do not.
package struct ProgramSpec: Equatable, Sendable {
  /// The word that starts the program.
  package let name: String

  /// What the program is for, in one sentence.
  package let overview: String

  /// The version, as `--version` prints it.
  package let version: String

  /// The commands, in the order of the help page.
  package let commands: [CommandSpec]

  /// A note at the end of every help page; line breaks and indentation are kept.
  package let sharedNote: String?

  /// What to type after the program's name to get the known scenario names, one in a line.
  ///
  /// Completion scripts call it while the person types, so it must be quick and silent on errors.
  /// If it is nil, values of the kind ``CompletionKind/scenario`` are completed as files.
  package let scenarioListing: String?

  /// Describes a program.
  ///
  /// Nothing is checked here; ``problems`` lists what does not fit together.
  ///
  /// - Parameters:
  ///   - name: The word that starts it.
  ///   - overview: What it is for.
  ///   - version: Its version.
  ///   - commands: Its commands; `help` is always there and is not declared.
  ///   - sharedNote: A note at the end of every help page.
  ///   - scenarioListing: What to type to get the scenario names, such as `list --names`.
  package init(
    name: String,
    overview: String,
    version: String,
    commands: [CommandSpec],
    sharedNote: String? = nil,
    scenarioListing: String? = nil
  ) {
    self.name = name
    self.overview = overview
    self.version = version
    self.commands = commands
    self.sharedNote = sharedNote
    self.scenarioListing = scenarioListing
  }

  /// The command with this name, hidden ones included.
  package func command(named name: String) -> CommandSpec? {
    commands.first { $0.name == name }
  }

  /// The commands of one group, in order.
  func commands(in group: CommandSpec.Group) -> [CommandSpec] {
    commands.filter { $0.group == group }
  }

  /// The names a person may be told of: the listed commands, daily ones first, and `help`.
  var listedNames: [String] {
    (commands(in: .daily) + commands(in: .more)).map(\.name) + [Self.helpCommand]
  }

  /// The command that every program has.
  static let helpCommand = "help"
}
