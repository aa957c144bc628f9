extension ProgramSpec {
  /// The help page of the program.
  ///
  /// - Parameters:
  ///   - showsAll: Whether to list all commands that are not hidden, or only the daily ones.
  ///   - width: The number of columns; below 40 counts as 40.
  /// - Returns: The text, which ends with a line break.
  package func programHelp(showsAll: Bool = false, width: Int) -> String {
    var page = HelpPage(width: width)
    page.addParagraphs("OVERVIEW: \(overview)")
    page.add(hanging("USAGE: ", usageLines(of: nil, width: page.width - 7)))
    let options = OptionSpec.builtIn + (showsAll ? [OptionSpec.completionScript] : [])
    page.addList("OPTIONS:", options.map(\.helpEntry))
    page.addList("SUBCOMMANDS:", commands(in: .daily).map(\.helpEntry))
    let more = commands(in: .more)
    if showsAll { page.addList("MORE SUBCOMMANDS:", more.map(\.helpEntry)) }
    if let sharedNote { page.addParagraphs(sharedNote) }
    var pointers = "  See '\(name) help <subcommand>' for detailed help."
    if !showsAll, !more.isEmpty {
      pointers += "\n  See '\(name) help --all' for all subcommands."
    }
    page.addParagraphs(pointers)
    return page.text
  }

  /// The help page of a command.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - width: The number of columns; below 40 counts as 40.
  /// - Returns: The text, which ends with a line break.
  package func help(for command: CommandSpec, width: Int) -> String {
    var page = HelpPage(width: width)
    page.addParagraphs("OVERVIEW: \(command.overview)")
    if let discussion = command.discussion { page.addParagraphs(discussion) }
    page.add(hanging("USAGE: ", usageLines(of: command, width: page.width - 7)))
    page.addList("ARGUMENTS:", command.arguments.map { ($0.label, $0.help) })
    for group in command.optionGroups {
      let options = command.options.filter { $0.group == group }
      page.addList("\(group.uppercased()):", options.map(\.helpEntry))
    }
    let ungrouped = command.options.filter { $0.group == nil } + OptionSpec.builtIn
    page.addList("OPTIONS:", ungrouped.map(\.helpEntry))
    page.addExamples(command.examples)
    if let sharedNote { page.addParagraphs(sharedNote) }
    return page.text
  }
}

extension CommandSpec {
  fileprivate var helpEntry: HelpPage.Entry { (name, overview) }

  /// The titles of the option groups, each once, in the order of the options.
  fileprivate var optionGroups: [String] {
    options.compactMap(\.group).reduce(into: []) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
  }
}

extension OptionSpec {
  fileprivate var helpEntry: HelpPage.Entry {
    (label, [help, remark].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The allowed values and the default in brackets, such as `(values: a, b; default: a)`.
  private var remark: String {
    var remarks: [String] = []
    if !allowedValues.isEmpty {
      remarks.append("values: \(allowedValues.joined(separator: ", "))")
    }
    if let defaultText { remarks.append("default: \(defaultText)") }
    return remarks.isEmpty ? "" : "(\(remarks.joined(separator: "; ")))"
  }
}
