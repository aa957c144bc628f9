import CommandParsing

/// A small program in the manner of the real one, with one of everything a description can say.
enum TestProgram {
  static let scenario = ArgumentSpec(
    name: "scenario",
    help: "The name of a scenario or the path of its file.",
    completion: .scenario
  )
  static let scenarios = ArgumentSpec(
    name: "scenario",
    help: "The scenarios to compare, in the order of the columns.",
    arity: .many(minimum: 2),
    completion: .scenario
  )
  static let files = ArgumentSpec(
    name: "file",
    help: "The files to check.",
    arity: .many(minimum: 1),
    completion: .file
  )
  static let pattern = ArgumentSpec(name: "pattern", help: "A part of a name.", arity: .optional)

  static let trials = OptionSpec(
    name: "--trials",
    short: "t",
    valueName: "count",
    help: "How many courses of the mission to simulate.",
    group: "Running the model",
    defaultText: "20000",
    range: .whole(1...10_000_000)
  )
  static let seed = OptionSpec(
    name: "--seed",
    valueName: "number",
    help: "Where the random numbers start.",
    group: "Running the model",
    defaultText: "1",
    range: .whole(0...Int128(UInt64.max))
  )
  static let shift = OptionSpec(
    name: "--shift",
    valueName: "share",
    help: "A share to add to readiness.",
    range: .decimal(-1...1)
  )
  static let set = OptionSpec(
    name: "--set",
    short: "s",
    valueName: "path=value",
    help: "Change a value of the scenario; may be given more than once.",
    isRepeatable: true
  )
  static let format = OptionSpec(
    name: "--format",
    short: "f",
    valueName: "format",
    help: "How to write the results.",
    defaultText: "text",
    allowedValues: ["text", "json", "csv"]
  )
  static let measure = OptionSpec(
    name: "--by",
    valueName: "measure",
    help: "What to sort by.",
    allowedValues: ["troops", "tasks", "deaths", "cost", "weeks", "incidents"]
  )
  static let output = OptionSpec(
    name: "--output",
    short: "o",
    valueName: "file",
    help: "Where to write the results; it's the screen if left out [as with '-'].",
    completion: .file
  )
  static let quiet = OptionSpec(name: "--quiet", short: "q", help: "Do not show progress.")
  static let full = OptionSpec(name: "--full", help: "Show every table.")

  static let list = CommandSpec(
    name: "list",
    overview: "List the scenarios.",
    arguments: [pattern],
    options: [format]
  )
  static let run = CommandSpec(
    name: "run",
    overview: "Simulate a scenario and show what came of it.",
    discussion: """
      The first screen answers the main questions. Everything else is shown on request, and \
      nothing is left out of the result file.

        A  counting
        B  past missions
      """,
    arguments: [scenario],
    options: [trials, seed, shift, set, format, measure, output, quiet, full],
    examples: [
      CommandExample("muster run baseline", help: "The first screen."),
      CommandExample(
        "muster run baseline --set \"a b=1\" --trials 500 --format json --output 'my file.json'",
        help: "A quick run of a changed scenario, written to a file."
      ),
    ]
  )
  static let compare = CommandSpec(
    name: "compare",
    overview: "Put scenarios side by side: the same trials, a column each.",
    arguments: [scenarios],
    options: [trials, quiet]
  )
  static let check = CommandSpec(
    name: "check",
    overview: "Look for mistakes in scenario files.",
    arguments: [files],
    group: .more
  )
  static let sensitivity = CommandSpec(
    name: "sensitivity",
    overview: "Find the inputs that matter most.",
    arguments: [scenario],
    options: (1...13).map { OptionSpec(name: "--option\($0)", help: "Turn on part \($0).") },
    group: .more
  )
  static let debug = CommandSpec(name: "debug", overview: "Show the plan.", group: .hidden)

  static let program = ProgramSpec(
    name: "muster",
    overview: "Simulate how a force is gathered and what it can do.",
    version: "1.2.3",
    commands: [list, run, check, compare, sensitivity, debug],
    sharedNote: "Results go to standard output, everything else to standard error.",
    scenarioListing: "list --names"
  )
}

extension ProgramSpec {
  /// Reads a line that is expected to be a command.
  func parsed(_ words: String...) throws -> ParsedCommand {
    guard case .command(let command) = try parse(words, width: 80) else { throw NotACommand() }
    return command
  }

  /// The error of a line that is expected to have one.
  func problem(_ words: [String]) -> UsageError? {
    do {
      _ = try parse(words, width: 80)
      return nil
    } catch {
      return error
    }
  }

  /// The message of a line that is expected to be wrong, or "none".
  func message(_ line: String) -> String {
    problem(words(line)).map { "\($0.problem)" } ?? "none"
  }
}

/// Cuts a line at its blanks.
func words(_ line: String) -> [String] {
  line.split(separator: " ").map(String.init)
}

/// Thrown when a line asked for something other than a command.
struct NotACommand: Error {}
