package import CommandParsing

/// The commands, their arguments and options, as one list of values.
///
/// Help, errors and completion scripts are made from it.
package enum Program {
  /// The version of the program; a result names it.
  package static let version = "0.1.0"

  /// The program.
  package static let spec = ProgramSpec(
    name: "muster",
    overview: "Simulate what a multinational reassurance force would cover, and at what risk.",
    version: version,
    commands: [
      list, show, run, compare, explain, check, attribute, sensitivity, merge, rerun, new, schema,
    ],
    sharedNote: "A scenario is named, or given by the path of its file.",
    scenarioListing: "list --names"
  )

  /// The scenario that a new one extends, and over which change files are checked, unless another
  /// is named.
  static let defaultParent = "baseline"

  /// The trials of a run unless it says otherwise.
  package static let defaultTrials = 2000

  /// The most trials of a run.
  static let mostTrials = 10_000_000

  // Arguments
  static let scenario = ArgumentSpec(
    name: "scenario",
    help: "The name of a scenario or the path of its file.",
    completion: .scenario
  )
  static let scenarios = ArgumentSpec(
    name: "scenario",
    help: "Scenarios to set side by side; the first is what others are compared with.",
    arity: .many(minimum: 1),
    completion: .scenario
  )
  static let files = ArgumentSpec(
    name: "file",
    help: "Scenario files, change files or names of scenarios to check.",
    arity: .many(minimum: 1),
    completion: .file
  )

  static let newName = ArgumentSpec(
    name: "name",
    help: "The name of the new scenario; its file is called the same with .json at the end."
  )

  // Options of every run
  static let trials = OptionSpec(
    name: "--trials",
    short: "t",
    valueName: "count",
    help: "How many courses of the mission to simulate.",
    group: "Running",
    defaultText: "\(defaultTrials)",
    range: .whole(1...10_000_000)
  )
  static let seed = OptionSpec(
    name: "--seed",
    valueName: "number",
    help: "Where the random numbers start; the same seed gives the same bytes.",
    group: "Running",
    defaultText: "1",
    range: .whole(0...9_007_199_254_740_991)
  )
  static let threads = OptionSpec(
    name: "--threads",
    valueName: "count",
    help: "How many processors share the work; the result does not depend on it.",
    group: "Running",
    defaultText: "all",
    range: .whole(1...1024)
  )

  // Options that change a scenario
  static let set = OptionSpec(
    name: "--set",
    short: "s",
    valueName: "path=value",
    help: "Change one value, such as contributors.france.insists=0.5. May be repeated.",
    group: "Changing",
    isRepeatable: true
  )
  static let with = OptionSpec(
    name: "--with",
    short: "w",
    valueName: "file",
    help: "Lay a change file over the scenario. May be repeated.",
    group: "Changing",
    isRepeatable: true,
    completion: .file
  )

  // Options of output
  static let format = OptionSpec(
    name: "--format",
    short: "f",
    valueName: "format",
    help: "How to write the results.",
    group: "Writing",
    defaultText: "text",
    allowedValues: ["text", "markdown", "csv", "json"]
  )
  static let output = OptionSpec(
    name: "--output",
    short: "o",
    valueName: "file",
    help: "Write to a file, whole or not at all, instead of the screen.",
    group: "Writing",
    completion: .file
  )
  static let quiet = OptionSpec(
    name: "--quiet",
    short: "q",
    help: "Nothing on standard error but errors and warnings.",
    group: "Writing"
  )

  // Options of single commands
  static let full = OptionSpec(name: "--full", help: "Every measure, task, unit and bracket.")
  static let by = OptionSpec(
    name: "--by",
    valueName: "what",
    help: "Who joins and why not, or the course by month.",
    allowedValues: ["contributor", "month"]
  )
  static let alone = OptionSpec(
    name: "--alone",
    help: "Only the scenario as asked, several times as fast: no form beside it, no world without "
      + "a force, no rival forms, and no brackets in the ranges.",
    group: "Running"
  )
  static let trial = OptionSpec(
    name: "--trial",
    valueName: "which",
    help: "Which course: the number of a trial, or worst, median or first-end.",
    defaultText: "median"
  )
  static let names = OptionSpec(name: "--names", help: "Only the names, one a line.")
  static let assumptions = OptionSpec(
    name: "--assumptions",
    help: "Every input with its value, range and source, the assumed ones first."
  )
  static let syntax = OptionSpec(
    name: "--syntax",
    help: "Read the JSON only; a key given twice is a warning."
  )
  static let over = OptionSpec(
    name: "--over",
    valueName: "scenario",
    help: "The scenario over which change files are checked.",
    defaultText: defaultParent,
    completion: .scenario
  )

  static let from = OptionSpec(
    name: "--from",
    valueName: "scenario",
    help: "The scenario that the new one changes.",
    defaultText: defaultParent,
    completion: .scenario
  )

  static let running = [trials, seed, threads]
  static let changing = [set, with]
  static let writing = [format, output, quiet]

  static let list = CommandSpec(
    name: "list",
    overview: "Show which scenarios there are.",
    arguments: [],
    options: [names] + writing,
    group: .daily
  )
  static let show = CommandSpec(
    name: "show",
    overview: "Show what a scenario says, with its sources.",
    arguments: [scenario],
    options: [assumptions] + changing + writing,
    group: .daily,
    examples: [CommandExample("muster show baseline", help: "Who is asked, with what forces")]
  )
  static let run = CommandSpec(
    name: "run",
    overview: "Simulate a scenario and show coverage and risk.",
    arguments: [scenario],
    options: [full, by] + running + [alone] + scaling + changing + writing + [trialsFile],
    group: .daily,
    examples: [
      CommandExample("muster run baseline", help: "The first screen"),
      CommandExample("muster run baseline --by contributor", help: "Who joins, and why not"),
      CommandExample(
        "muster run baseline --set contributors.poland.stance=ready",
        help: "The same with one value changed"
      ),
    ]
  )
  static let compare = CommandSpec(
    name: "compare",
    overview: "Set scenarios side by side on the same draws.",
    discussion: "With --with or --set, one scenario is compared with itself changed.",
    arguments: [scenarios],
    options: [sameCost] + running + scaling + changing + writing + [trialsFile],
    group: .daily,
    examples: [
      CommandExample("muster compare baseline poland-joins", help: "Two scenarios"),
      CommandExample("muster compare baseline --with change.json", help: "One, and itself changed"),
    ]
  )
  static let explain = CommandSpec(
    name: "explain",
    overview: "Tell one course week by week, and what one change would have made of it.",
    discussion: "Of the trials of a run, worst is the one with most soldiers killed, median the "
      + "middle one by usable coverage, first-end the first in which the mission ends early.",
    arguments: [scenario],
    options: [trial] + running + changing + writing,
    group: .daily,
    examples: [
      CommandExample("muster explain baseline", help: "The middle course"),
      CommandExample("muster explain baseline --trial worst", help: "The one with most killed"),
    ]
  )
  static let check = CommandSpec(
    name: "check",
    overview: "Show every problem of scenario files at once; run nothing.",
    arguments: [files],
    options: [syntax, over, quiet],
    group: .daily
  )
  static let new = CommandSpec(
    name: "new",
    overview: "Write a scenario file to begin with, over no other file.",
    discussion: "The file extends a scenario and changes nothing yet; its notes say what it may.",
    arguments: [newName],
    options: [from, quiet],
    group: .more,
    examples: [
      CommandExample("muster new my-force --from baseline", help: "Writes my-force.json here")
    ]
  )
  static let schema = CommandSpec(
    name: "schema",
    overview: "Write the JSON Schema of scenario files, or the reference page as Markdown.",
    arguments: [],
    options: writing,
    group: .more
  )
}
