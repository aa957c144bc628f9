extension ProgramSpec {
  /// The completion script for zsh: a file `_name` on the function path, or text to source.
  func zshCompletion() -> [String] {
    let opening = ["#compdef \(name)", completionHeading(for: .zsh), ""]
    let closing = """
      if [[ "$funcstack[1]" == "\(functionName)" ]]; then
        \(functionName) "$@"
      else
        compdef \(functionName) \(name)
      fi
      """
    return opening + zshScenarios + zshCommands + zshDispatch
      + closing.split(separator: "\n").map(String.init)
  }

  private var zshScenarios: [String] {
    guard let scenarioListingCommand else {
      return ["\(functionName)_scenarios() { _files }", ""]
    }
    return """
      \(functionName)_scenarios() {
        local -a scenarios
        scenarios=(${(f)"$(\(scenarioListingCommand))"})
        _alternative 'scenarios:scenario:compadd -a scenarios' 'files:file:_files'
      }

      """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private var zshCommands: [String] {
    let described =
      completedCommands.map { ($0.name, $0.overview) } + [
        (Self.helpCommand, Self.helpCommandOverview)
      ]
    let entries = described.map { name, overview in
      "    " + posixQuoted("\(name):\(escaped(overview, "\\:"))")
    }
    return ["\(functionName)_commands() {", "  local -a commands", "  commands=("] + entries + [
      "  )",
      "  _describe -t commands command commands",
      "}",
      "",
    ]
  }

  private var zshDispatch: [String] {
    let program = (OptionSpec.builtIn + [.completionScript]).map { zshOption($0) }
    let arguments = program + ["'1:command:\(functionName)_commands'", "'*::argument:->argument'"]
    let opening = [
      "\(functionName)() {",
      "  local context state state_descr line",
      "  typeset -A opt_args",
    ]
    let choice = [
      "  [[ \"$state\" == argument ]] || return",
      "  case \"${words[1]}\" in",
      "  \(Self.helpCommand))",
      "    _arguments '--all[List all subcommands.]' '1:command:\(functionName)_commands'",
      "    ;;",
    ]
    let cases = completedCommands.flatMap { zshCase(for: $0) }.map { "  " + $0 }
    return opening + zshArguments("-C", arguments).map { "  " + $0 } + choice + cases
      + ["  esac", "}", ""]
  }

  private func zshCase(for command: CommandSpec) -> [String] {
    let arguments = zshPositional(command.arguments)
    let options = command.acceptedOptions.map { zshOption($0) }
    return ["\(command.name))"] + zshArguments("-s -S", options + arguments).map { "  " + $0 }
      + ["  ;;"]
  }

  /// A call of `_arguments` with one description in a line.
  private func zshArguments(_ flags: String, _ descriptions: [String]) -> [String] {
    let lines = ["_arguments \(flags)"] + descriptions.map { "  " + $0 }
    return lines.dropLast().map { $0 + " \\" } + lines.suffix(1)
  }

  /// The description of an option: what it excludes, its names, its help and its value.
  ///
  /// An equals sign after the long name says that the value may stand behind one or apart.
  private func zshOption(_ option: OptionSpec) -> String {
    let help = "[\(escaped(option.help, "\\[]"))]"
    let value = option.valueName.map {
      ":\(escaped($0, "\\:")):\(zshAction(option.completion, values: option.allowedValues))"
    }
    let long = option.name + (option.takesValue ? "=" : "")
    guard let short = option.short else {
      return posixQuoted((option.isRepeatable ? "*" : "") + long + help + (value ?? ""))
    }
    let endsLine = OptionSpec.builtIn.contains(option)
    let excluded = endsLine ? "(- *)" : "(-\(short) \(option.name))"
    let prefix = posixQuoted(option.isRepeatable ? "*" : excluded)
    return "\(prefix){-\(short),\(long)}\(posixQuoted(help + (value ?? "")))"
  }

  private func zshPositional(_ arguments: [ArgumentSpec]) -> [String] {
    arguments.enumerated().map { index, argument in
      let place =
        switch argument.arity {
        case .one: "\(index + 1):"
        case .optional: "\(index + 1)::"
        case .many: "*:"
        }
      let action = zshAction(argument.completion, values: [])
      return posixQuoted("\(place)\(escaped(argument.name, "\\:")):\(action)")
    }
  }

  /// What to offer; a single blank says that a value follows for which nothing can be offered.
  private func zshAction(_ kind: CompletionKind, values: [String]) -> String {
    switch kind {
    case .none: " "
    case .file: "_files"
    case .scenario: "\(functionName)_scenarios"
    case .values: "(\(values.joined(separator: " ")))"
    }
  }
}
