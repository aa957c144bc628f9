import Analyses
import CommandParsing
import JSONText
import MonteCarlo
import Reports
import ScenarioModel

/// What `run` and `compare` have to do, however it is split, interrupted or done again.
struct Work {
  /// The command.
  let command: ParsedCommand
  /// The change files it names, as they were when the scenarios were read.
  let files: [RunRequest.File]
  /// The scenarios as they were read, changes laid over.
  let scenarios: [ResolvedScenario]
  /// The forms that are set side by side.
  let variants: [Variant]
  /// Which trials, under which seed; with a precision, at most so many.
  let settings: RunSettings
  /// The precision that is enough.
  let precision: Precision?
  /// Which part of it is done here; nil for the whole.
  let shard: PartFile.Shard?

  /// What is asked for, with everything that it takes to ask again.
  ///
  /// Taking the prints of the scenarios costs as much as reading them, so this is for those who
  /// keep it.
  var request: RunRequest {
    RunRequest(
      words: command.words(leavingOut: Program.withoutEffect),
      files: files,
      scenarios: scenarios.map { ScenarioPrint($0) }
    )
  }

  /// What all parts of the work share; costs what ``request`` costs.
  var head: PartFile.Head {
    PartFile.Head(
      version: Program.version,
      request: request,
      forms: variants.map { PartFile.Form(heading: $0.heading, digest: $0.resolved.digest) },
      settings
    )
  }
}

/// Gives what a batch gave, in one way or another.
typealias Conduct = (Batch) throws(Failure) -> RunOutcome

extension Muster {
  /// What a command has to do.
  ///
  /// - Parameters:
  ///   - command: `run` or `compare`.
  ///   - scenarios: The scenarios as they were read, changes laid over.
  ///   - variants: The forms that are set side by side.
  /// - Returns: The work.
  /// - Throws: ``Failure`` where options contradict one another, or where a file that is to be run
  ///   again was made of other scenarios.
  func work(
    _ command: ParsedCommand,
    _ scenarios: [ResolvedScenario],
    _ variants: [Variant]
  ) throws(Failure) -> Work {
    let work = Work(
      command: command,
      files: try files(of: command),
      scenarios: scenarios,
      variants: variants,
      settings: try scaledSettings(command),
      precision: try precision(command),
      shard: try shard(command)
    )
    if let replay, let problem = replay.request.problem(against: work.request) {
      throw .part(path: replay.path, problem)
    }
    return work
  }

  /// Carries work out and delivers what it gave: a report, or a part of it.
  ///
  /// - Parameters:
  ///   - work: The work.
  ///   - make: Makes a run or a comparison out of what its batches give.
  ///   - report: Writes the report, and gives the exit code.
  /// - Returns: The exit code.
  /// - Throws: ``Failure`` where a file cannot be used, or the report cannot be written.
  func carryOut<Run>(
    _ work: Work,
    make: (Conduct) throws(Failure) -> Run,
    report: (Run) throws(Failure) -> Int32
  ) throws(Failure) -> Int32 {
    if let replay, !replay.parts.isEmpty {
      return try report(try merged(replay, work, make: make))
    }
    let isCounted = showsProgress(work.command) && work.precision == nil
    let conductor = try Conductor(work, isCounted ? try batches(make) : nil, self)
    defer { conductor.stop() }
    let run = try make { (batch) throws(Failure) in try conductor.conduct(batch) }
    try conductor.finish()
    var code: Int32 = 0
    if let shard = work.shard {
      let part = PartFile(work.head, shard: shard, pieces: conductor.pieces)
      try deliver(JSONText.write(part.node), work.command)
    } else {
      code = try report(run)
    }
    conductor.forget()
    return code
  }

  /// Makes a run out of parts that other processes left.
  private func merged<Run>(
    _ replay: Replay,
    _ work: Work,
    make: (Conduct) throws(Failure) -> Run
  ) throws(Failure) -> Run {
    let batches = try batches(make)
    let outcomes = try PartMerging(work.head, batches, self).merge(replay.parts)
    var place = 0
    return try make { _ in
      defer { place += 1 }
      return outcomes[place]
    }
  }

  /// The batches of a run or a comparison.
  private func batches<Run>(_ make: (Conduct) throws(Failure) -> Run) throws(Failure) -> [Batch] {
    // Which batches there are does not depend on what they give, so an empty run tells.
    var batches: [Batch] = []
    _ = try make { batch in
      batches.append(batch)
      return batch.emptyOutcome
    }
    return batches
  }

  /// The change files that a command names.
  private func files(of command: ParsedCommand) throws(Failure) -> [RunRequest.File] {
    var files: [RunRequest.File] = []
    for name in command.values(Program.with) {
      let text = try ScenarioLoading(surroundings).read(name)
      guard let content = JSONText.read(text.bytes).value else { continue }
      files.append(RunRequest.File(name: name, text: JSONText.write(content)))
    }
    return files
  }

  /// The settings of a run; with a precision, the number of trials is a cap.
  private func scaledSettings(_ command: ParsedCommand) throws(Failure) -> RunSettings {
    var settings = try runSettings(command)
    if command.isSet(Program.precision), !command.isSet(Program.trials) {
      settings.trials = Precision.defaultMostTrials
    }
    return settings
  }

  /// The precision that a command asks for, such as `1pp`.
  private func precision(_ command: ParsedCommand) throws(Failure) -> Precision? {
    guard let text = command.value(Program.precision) else { return nil }
    let number = text.hasSuffix("pp") ? Double(text.dropLast(2)) : nil
    guard let number, number >= 0.01, number <= 25 else {
      let advice =
        "Write it in percentage points from 0.01pp to 25pp, such as 1pp for plus or minus 1 in 100."
      throw .usage(command.invalid(text, for: Program.precision, advice: advice))
    }
    guard !command.isSet(Program.shard) else {
      let advice = "'--precision' looks at all trials together, so it does not go with '--shard'."
      throw .usage(command.refusal(advice + " Give the parts a number of '--trials'."))
    }
    return Precision(halfWidth: number / 100)
  }

  /// The part of the work that a command asks for, such as `3/64`.
  private func shard(_ command: ParsedCommand) throws(Failure) -> PartFile.Shard? {
    guard let text = command.value(Program.shard) else { return nil }
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    let draws = try runSettings(command).judgements
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1], number >= 1,
      number <= count
    else {
      let advice = "Write it as which/of-how-many, such as 3/64; the first part is 1/64."
      throw .usage(command.invalid(text, for: Program.shard, advice: advice))
    }
    guard count <= min(draws, PartMerging.mostParts) else {
      let advice =
        "So many trials are \(draws) draws of the judgements, the smallest pieces; "
        + "the most parts are \(min(draws, PartMerging.mostParts))."
      throw .usage(command.invalid(text, for: Program.shard, advice: advice))
    }
    return PartFile.Shard(number, of: count)
  }
}
