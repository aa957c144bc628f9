/// What a command line asks the program to do.
///
/// The texts are complete: they end with a line break and go to standard output as they are.
package enum ParseOutcome: Sendable {
  /// To carry out a command.
  case command(ParsedCommand)

  /// To show a help page.
  case help(String)

  /// To show the version.
  case version(String)

  /// To print a script that teaches a shell to complete command lines.
  case completionScript(String)
}
