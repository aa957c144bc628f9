extension ProgramSpec {
  /// The completion script for fish 3 and later.
  func fishCompletion() -> [String] {
    let scriptOption = OptionSpec.completionScript
    let atProgram = fishCondition("\(functionName)_needs_command")
    let atHelp = fishCondition("\(functionName)_command_is \(Self.helpCommand)")
    let described =
      completedCommands.map { ($0.name, $0.overview) } + [
        (Self.helpCommand, Self.helpCommandOverview)
      ]
    let commands = described.map { name, overview in
      "complete -c \(self.name)\(atProgram) -a \(name) -d \(fishQuoted(overview))"
    }
    let topics = completedCommands.map {
      "complete -c \(name)\(atHelp) -a \($0.name) -d \(fishQuoted($0.overview))"
    }
    let allTopics = "complete -c \(name)\(atHelp) -l all -d 'List all subcommands.'"
    return [completionHeading(for: .fish), ""] + fishFunctions
      + ["complete -c \(name) -f"]
      + OptionSpec.builtIn.map { fishOption($0, condition: "") }
      + [fishOption(scriptOption, condition: atProgram)] + commands + topics + [allTopics]
      + completedCommands.flatMap { fishLines(for: $0) }
  }

  private var fishFunctions: [String] {
    let scenarios = scenarioListingCommand.map { listing in
      ["function \(functionName)_scenarios", "    \(listing)", "end", ""]
    }
    return """
      # Prints the command that was typed, if there is one.
      function \(functionName)_command
          for word in (commandline -opc)[2..-1]
              if not string match -q -- '-*' $word
                  echo $word
                  return 0
              end
          end
          return 1
      end

      function \(functionName)_needs_command
          not \(functionName)_command >/dev/null
      end

      function \(functionName)_command_is
          contains -- $argv[1] (\(functionName)_command)
      end

      """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        + (scenarios ?? [])
  }

  private func fishLines(for command: CommandSpec) -> [String] {
    let condition = fishCondition("\(functionName)_command_is \(command.name)")
    let options = command.options.map { fishOption($0, condition: condition) }
    let arguments = fishAction(command.argumentCompletion, values: [])
    return options + (arguments.isEmpty ? [] : ["complete -c \(name)\(condition)\(arguments)"])
  }

  private func fishOption(_ option: OptionSpec, condition: String) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let action = fishAction(option.completion, values: option.allowedValues)
    let takesFiles = option.completion == .file || option.completion == .scenario
    let value = option.takesValue ? (takesFiles ? " -r" : " -x") + action : ""
    return "complete -c \(name)\(condition) -l \(option.bareName)\(short)\(value)"
      + " -d \(fishQuoted(option.help))"
  }

  /// The flags that say what to offer beside what the shell offers by itself.
  private func fishAction(_ kind: CompletionKind, values: [String]) -> String {
    switch kind {
    case .none: ""
    case .file: " -F"
    case .scenario:
      scenarioListing == nil ? " -F" : " -F -a \(fishQuoted("(\(functionName)_scenarios)"))"
    case .values: " -a \(fishQuoted(values.joined(separator: " ")))"
    }
  }

  private func fishCondition(_ command: String) -> String { " -n \(fishQuoted(command))" }

  /// A text between single quotation marks as fish reads them.
  private func fishQuoted(_ text: String) -> String {
    "'" + escaped(text, "\\'") + "'"
  }
}
