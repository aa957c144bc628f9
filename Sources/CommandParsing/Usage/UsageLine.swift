extension ProgramSpec {
  /// How to type a command, or the program itself if there is none, in lines of some width.
  ///
  /// Options and arguments are listed while they are 12 or fewer, else the options are only
  /// hinted at.
  func usageLines(of command: CommandSpec?, width: Int) -> [String] {
    guard let command else { return wrapped([name, "<subcommand>"], width: width) }
    return wrapped([name, command.name] + command.usagePieces, width: width)
  }
}

extension CommandSpec {
  /// The parts of the usage line after the command's name, none of which is to be split.
  fileprivate var usagePieces: [String] {
    let written = arguments.map(\.usage)
    if options.count + arguments.count > 12 { return ["[<options>]"] + written }
    return options.map(\.usage) + written
  }
}

extension OptionSpec {
  /// The option in a usage line, such as `[--set <path=value> ...]`.
  fileprivate var usage: String {
    isRepeatable ? "[\(synopsis) ...]" : "[\(synopsis)]"
  }
}

extension ArgumentSpec {
  /// The argument in a usage line, such as `<scenario> ...`.
  fileprivate var usage: String {
    switch arity {
    case .one: label
    case .optional: "[\(label)]"
    case .many(let minimum): minimum == 0 ? "[\(label) ...]" : "\(label) ..."
    }
  }
}
