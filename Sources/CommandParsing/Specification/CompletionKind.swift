/// What a shell offers when the person presses the completion key for a value.
package enum CompletionKind: Equatable, Sendable {
  /// Nothing: the value is free text or a number.
  case none

  /// Paths of files.
  case file

  /// The names printed by the program's ``ProgramSpec/scenarioListing``, and paths of files.
  case scenario

  /// The allowed values of the option.
  case values
}

/// A shell for which a completion script can be made.
package enum Shell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  /// Recognises a shell by its name or by its path, such as `zsh` or `/bin/zsh`.
  package init?(named nameOrPath: String) {
    guard let name = nameOrPath.split(separator: "/").last else { return nil }
    self.init(rawValue: String(name))
  }
}
