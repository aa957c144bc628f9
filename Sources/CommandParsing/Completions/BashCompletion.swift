extension ProgramSpec {
  /// The completion script for bash 3.2, the version of macOS, and later.
  ///
  /// Names that the program prints are compared in the shell and never handed to `compgen -W`,
  /// which would carry out commands written in them.
  func bashCompletion() -> [String] {
    [completionHeading(for: .bash)] + bashHelpers + bashDispatch
      + ["complete -F \(functionName) \(name)"]
  }

  private var bashHelpers: [String] {
    """

    # Offers those of the given words that begin with what is typed.
    \(functionName)_offer() {
      local word
      for word in "$@"; do
        if [[ "$word" == "$current"* ]]; then COMPREPLY+=("$word"); fi
      done
    }

    # Leaves files to the shell, or lists them where it cannot be asked to.
    \(functionName)_files() {
      local file
      compopt -o default 2>/dev/null && return
      while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$current")
    }

    \(bashScenarios)
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private var bashScenarios: String {
    guard let scenarioListingCommand else {
      return """
        # Offers scenarios, which are files.
        \(functionName)_scenarios() { \(functionName)_files; }

        """
    }
    return """
      # Offers the known scenarios, or files if none of them fits.
      \(functionName)_scenarios() {
        local scenario
        while IFS= read -r scenario; do
          \(functionName)_offer "$scenario"
        done < <(\(scenarioListingCommand))
        if [[ ${#COMPREPLY[@]} -eq 0 ]]; then \(functionName)_files; fi
      }

      """
  }

  /// The function bash calls: finds the command, then offers what may follow.
  ///
  /// Bash cuts words at equals signs, so `--format=js` arrives as three words.
  private var bashDispatch: [String] {
    let opening = """
      \(functionName)() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
        local command="" word index
        COMPREPLY=()
        if [[ "$current" == "=" ]]; then
          current=""
          [[ "$previous" == --* ]] || return
        elif [[ "$previous" == "=" ]]; then
          previous="${COMP_WORDS[COMP_CWORD - 2]}"
          [[ "$previous" == --* ]] || return
        fi
        for ((index = 1; index < COMP_CWORD; index++)); do
          word="${COMP_WORDS[index]}"
          if [[ "$word" != -* ]]; then command="$word"; break; fi
        done
        case "$command" in
      """
    let closing = """
        esac
      }

      """
    let cases = bashProgramCases + completedCommands.flatMap { bashCase(for: $0) }
    return opening.split(separator: "\n").map(String.init) + cases.map { "  " + $0 }
      + closing.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private var bashProgramCases: [String] {
    let commands = completedCommands.map(\.name)
    let scriptOption = OptionSpec.completionScript
    let options = (OptionSpec.builtIn + [scriptOption]).map(\.name)
    return [
      "\"\")",
      "  case \"$previous\" in",
      "  \(scriptOption.name)) \(bashOffer(scriptOption.allowedValues)); return ;;",
      "  esac",
      "  if [[ \"$current\" == -* ]]; then \(bashOffer(options)); return; fi",
      "  \(bashOffer(commands + [Self.helpCommand]))",
      "  ;;",
      "\(Self.helpCommand))",
      "  \(bashOffer(commands + ["--all"]))",
      "  ;;",
    ]
  }

  private func bashCase(for command: CommandSpec) -> [String] {
    let valued = command.options.filter(\.takesValue)
    let values = valued.map { option in
      let names = ([option.name] + (option.short.map { ["-\($0)"] } ?? [])).joined(separator: " | ")
      let offer = bashAction(option.completion, values: option.allowedValues)
      return "  \(names))\(offer.map { " \($0);" } ?? "") return ;;"
    }
    let choice = values.isEmpty ? [] : ["  case \"$previous\" in"] + values + ["  esac"]
    let options = bashOffer(command.acceptedOptions.map(\.name))
    return ["\(command.name))"] + choice
      + ["  if [[ \"$current\" == -* ]]; then \(options); return; fi"]
      + (bashAction(command.argumentCompletion, values: []).map { ["  \($0)"] } ?? [])
      + ["  ;;"]
  }

  private func bashAction(_ kind: CompletionKind, values: [String]) -> String? {
    switch kind {
    case .none: nil
    case .file: "\(functionName)_files"
    case .scenario: "\(functionName)_scenarios"
    case .values: bashOffer(values)
    }
  }

  private func bashOffer(_ words: [String]) -> String {
    "\(functionName)_offer " + words.joined(separator: " ")
  }
}
