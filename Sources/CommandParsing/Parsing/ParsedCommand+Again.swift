extension ParsedCommand {
  /// The words that give this command again, whichever way they were typed.
  ///
  /// The command, its options in the order of its description, then its arguments. Options that
  /// may be repeated keep their own order.
  ///
  /// - Parameters:
  ///   - left: Options to leave out.
  ///   - added: Options to add, or to put in place of the ones given, each with its value.
  /// - Returns: The words, without the name of the program.
  package func words(
    leavingOut left: [OptionSpec] = [],
    adding added: [(option: OptionSpec, value: String?)] = []
  ) -> [String] {
    var words = [name]
    for option in command.options where !left.contains(where: { $0.name == option.name }) {
      let new = added.filter { $0.option.name == option.name }.map { $0.value }
      let old = given.filter { $0.name == option.name }.map { $0.value }
      for value in new.isEmpty ? old : new {
        words.append(value.map { "\(option.name)=\($0)" } ?? option.name)
      }
    }
    if allArguments.contains(where: { $0.hasPrefix("-") }) { words.append("--") }
    return words + allArguments
  }

  /// Whether the command declares an option.
  package func declares(_ option: OptionSpec) -> Bool {
    command.options.contains { $0.name == option.name }
  }
}
