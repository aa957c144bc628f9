import JSONText
package import Reports

/// Why a part file, a checkpoint or a result file cannot be used for what is asked.
package enum PartProblem: Hashable, Sendable {
  /// It is not a file of that kind, or damaged.
  case file(PartFile.Problem)
  /// It is a checkpoint of a run that did not end.
  case notFinished
  /// Another version of the program made it.
  case otherVersion(String, this: String)
  /// It was made under another seed than another file.
  case otherSeed(UInt64, UInt64, in: String)
  /// It is of a run with another number of trials than another file.
  case otherTrials(Int, Int, in: String)
  /// Another command made it.
  case otherCommand(String, String)
  /// A scenario is not what it was; these sections of it differ.
  case otherScenario(String, sections: [String])
  /// It is another part than the one asked for.
  case otherShard
  /// Some of its trials are also in another file.
  case overlap(Range<Int>, with: String)
  /// It is no result file.
  case notAResult
  /// No program made such a command, or it is not one that can be run again.
  case notRepeatable
  /// It is one of so many parts, the other file one of another number.
  case otherCount(Int, Int, in: String)
}

/// A part of a run that no file holds.
package struct MissingPart: Hashable, Sendable {
  /// Which part.
  package let number: Int
  /// The trials in it.
  package let trials: Range<Int>
}

extension PartProblem {
  /// The message, one or more full sentences.
  var message: String {
    switch self {
    case .file(.syntax(let problem)):
      "It is not JSON: line \(problem.place.line), column \(problem.place.column): "
        + "\(problem.message)"
    case .file(.otherFormat): "It is not a part of a run: no '\(PartFile.format)' stands in it."
    case .file(.damaged): "It is damaged: what it holds is not what was written."
    case .notFinished:
      "It is the checkpoint of a run that has not ended. Start its command again to go on with it."
    case .otherVersion(let other, let this):
      "It was made by muster \(other); this is \(this). Sums of two versions do not add up."
    case .otherSeed(let seed, let other, let path):
      "It was made with seed \(seed), \(path) with seed \(other)."
    case .otherTrials(let trials, let other, let path):
      "It is part of a run of \(NumberStyle.grouped(Int64(trials))) trials, \(path) of one of "
        + "\(NumberStyle.grouped(Int64(other)))."
    case .otherCommand(let line, let other):
      "It was made by another command:\n    \(line)\n  not by\n    \(other)"
    case .otherScenario(let name, let sections):
      "The scenario '\(name)' is not what it was: " + Self.differs(sections)
    case .otherShard: "It is another part of that run than the one asked for."
    case .overlap(let trials, let path):
      "It holds \(Self.words(trials)), which \(path) holds as well."
    case .notAResult:
      "It is not a result of 'run' or 'compare' with --format json: no '\(ResultFile.format)' "
        + "stands in it."
    case .notRepeatable: "It does not say which command made it."
    case .otherCount(let count, let other, let path):
      "It is one of \(count) parts, \(path) one of \(other)."
    }
  }

  private static func differs(_ sections: [String]) -> String {
    sections.isEmpty
      ? "its values differ." : "it differs in " + list(sections) + "."
  }

  /// The most items that are listed.
  private static let most = 12

  static func list(_ items: [String]) -> String {
    let shown = items.prefix(most).joined(separator: ", ")
    return items.count > most ? "\(shown) and \(items.count - most) more" : shown
  }

  static func words(_ trials: Range<Int>) -> String {
    trials.count == 1
      ? "trial \(trials.lowerBound)" : "trials \(trials.lowerBound) to \(trials.upperBound - 1)"
  }
}

extension MissingPart {
  /// The part in words, such as "part 3 (trials 50 to 74)".
  var words: String { "part \(number) (\(PartProblem.words(trials)))" }
}

extension PartFile.Head {
  /// Why this head, of some file, is not of the same run as another; nil when it is.
  ///
  /// - Parameters:
  ///   - other: The other head.
  ///   - path: What stands for the other in messages: a file in quotes, or this command.
  func problem(against other: PartFile.Head, in path: String) -> PartProblem? {
    if version != other.version { return .otherVersion(version, this: other.version) }
    if seed != other.seed { return .otherSeed(seed, other.seed, in: path) }
    if trials != other.trials { return .otherTrials(trials, other.trials, in: path) }
    if request.words != other.request.words || request.files != other.request.files {
      return .otherCommand(request.commandLine, other.request.commandLine)
    }
    if let problem = request.problem(against: other.request) { return problem }
    return self == other ? nil : .otherCommand(request.commandLine, other.request.commandLine)
  }
}

extension RunRequest {
  /// Which scenario says otherwise than in another request; nil when none does.
  func problem(against other: RunRequest) -> PartProblem? {
    for (old, new) in zip(scenarios, other.scenarios) where old.digest != new.digest {
      return .otherScenario(old.name, sections: old.differing(from: new))
    }
    return nil
  }
}
