import CommandParsing

/// Options and commands for runs that are long, split over machines, or done again.
extension Program {
  static let precision = OptionSpec(
    name: "--precision",
    valueName: "points",
    help: "Run until the shares, medians and other quantiles of the first screen are exact to plus "
      + "or minus so many percentage points, such as 1pp; then --trials is the most, one million "
      + "unless given.",
    group: "Running"
  )
  static let shard = OptionSpec(
    name: "--shard",
    valueName: "part",
    help: "Run one of several parts, such as 3/64, and write it as a part for 'muster merge'.",
    group: "Running"
  )
  static let checkpoint = OptionSpec(
    name: "--checkpoint",
    valueName: "file",
    help: "Keep what is done in a file every few seconds; the same command goes on from it. It is "
      + "removed when the result is written.",
    group: "Running",
    completion: .file
  )
  static let requirement = OptionSpec(
    name: "--require",
    valueName: "threshold",
    help: "Exit with 2 unless the result surely meets it, such as \"tasksCarriedOut >= 4\" or "
      + "\"forceForms >= 80 of 100\". May be repeated.",
    group: "Running",
    isRepeatable: true
  )
  static let trialsFile = OptionSpec(
    name: "--trials-csv",
    valueName: "file",
    help: "Also write every measure of every trial, one row a trial, in the order of trials.",
    group: "Writing",
    completion: .file
  )

  /// Options that name a file to write.
  static let outputs = [output, checkpoint, trialsFile]

  /// What long runs take beside the options of every run.
  static let scaling = [precision, shard, checkpoint, requirement]

  /// Options that do not change what a command gives.
  static let withoutEffect = [threads, shard, checkpoint, trialsFile, output, quiet]

  /// Options of the report alone: a checkpoint or part serves any of them.
  static let reporting = [full, by, format, requirement]

  /// Options beside the seed, the trials and changes of the scenario that decide what is run.
  static let deciding = [alone, sameCost, precision]

  static let partFiles = ArgumentSpec(
    name: "part",
    help: "All part files of one run, in any order.",
    arity: .many(minimum: 1),
    completion: .file
  )
  static let resultFile = ArgumentSpec(
    name: "result",
    help: "A file that 'run' or 'compare' wrote with --format json.",
    completion: .file
  )

  static let merge = CommandSpec(
    name: "merge",
    overview: "Put the parts of one run together: the same bytes as one run.",
    discussion: "The parts say which command made them; options given here take the place of its "
      + "own.",
    arguments: [partFiles],
    options: [full, by, requirement] + writing,
    group: .more,
    examples: [
      CommandExample("muster run baseline --shard 2/3 --output part-2.json", help: "One part"),
      CommandExample("muster merge part-*.json", help: "The whole run"),
    ]
  )
  static let rerun = CommandSpec(
    name: "rerun",
    overview: "Run a result file again: does it reproduce, byte for byte?",
    discussion: "Exit code 0 when it does, 1 when it does not.",
    arguments: [resultFile],
    options: [threads, quiet],
    group: .more,
    examples: [CommandExample("muster rerun result.json", help: "Runs what the file says")]
  )
}
