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

  /// Numbers in ascending order as ranges, such as `1-4,6`, which is how Slurm takes them.
  static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: ",")
  }

  static func words(_ trials: Range<Int>) -> String {
    trials.count == 1
      ? "trial \(trials.lowerBound)" : "trials \(trials.lowerBound) to \(trials.upperBound - 1)"
  }
}
