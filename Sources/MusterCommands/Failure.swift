package import CommandParsing
import JSONText
import Reports
package import ScenarioModel

/// Why a command did not do what was asked, as cases with evidence.
package enum Failure: Error, Sendable {
  /// The command line is wrong.
  case usage(UsageError)
  /// A scenario or a change is wrong.
  case scenario([Problem], sources: [SourceText], files: Int)
  /// There is no scenario of that name.
  case unknownScenario(String, suggestion: String?)
  /// A file cannot be read.
  case unreadable(path: String, EdgeFailure)
  /// A file that a new one would overwrite.
  case exists(path: String)
  /// A file cannot be written.
  case unwritable(path: String, EdgeFailure)
  /// A part of a run, or a result, cannot be used for what is asked.
  case part(path: String, PartProblem)
  /// A checkpoint is not one from which this command can go on.
  case checkpoint(path: String, PartProblem)
  /// Some parts of a run are in none of the files.
  case missingParts([Int], of: Int, files: Int)
  /// A command that a file keeps cannot be carried out again in a folder.
  indirect case again(path: String, folder: String, Failure)
  /// In none of so many trials does the mission end early.
  case noSuchCourse(trials: Int)
}

extension Failure {
  /// The exit code: those of sysexits, 64 for the command line, 65 for data, 66 for input
  /// files, 73 for output files; 1 when no course is as asked.
  ///
  /// Beside failures, 1 says that a result does not reproduce, and 2 that what `--require` names
  /// is not met.
  package var exitCode: Int32 {
    switch self {
    case .usage: 64
    case .scenario, .part, .checkpoint, .missingParts: 65
    case .unknownScenario, .unreadable: 66
    case .exists, .unwritable: 73
    case .noSuchCourse: 1
    case .again(_, _, let failure): failure.exitCode
    }
  }

  /// The message for standard error.
  package func message(_ program: ProgramSpec, width: Int) -> String {
    switch self {
    case .usage(let error): program.errorText(error, width: width)
    case .scenario(let problems, let sources, let files):
      ProblemText.text(of: problems, sources: sources, files: files)
    case .unknownScenario(let name, let suggestion):
      "Error: There is no scenario called '\(name)'."
        + (suggestion.map { " Did you mean '\($0)'?" } ?? "")
        + "\n  'muster list' shows the scenarios there are.\n"
    case .unreadable(let path, let failure):
      "Error: '\(path)' cannot be read: \(failure.reason).\n"
    case .exists(let path):
      "Error: '\(path)' is there already and was left as it is.\n"
        + "  Choose another name, or move the file away first.\n"
    case .part(let path, let problem):
      "Error: '\(path)' cannot be used.\n  \(problem.message)\n"
    case .checkpoint(let path, let problem):
      "Error: the run cannot go on from '\(path)'.\n  \(problem.message)\n"
        + "  Name another file, or remove it to begin anew. Nothing was run.\n"
    case .missingParts(let missing, let count, let files):
      "Error: of \(count) parts, \(missing.count) \(missing.count == 1 ? "is" : "are") in none of "
        + (files == 1 ? "the file" : "the \(files) files")
        + ".\n  Missing: \(PartProblem.ranges(missing))\n"
    case .again(let path, let folder, let failure):
      failure.message(program, width: width)
        + "  '\(path)' names it; it was looked for from the folder '\(folder)'.\n"
    case .unwritable(let path, let failure):
      "Error: '\(path)' cannot be written: \(failure.reason). Nothing was left behind.\n"
    case .noSuchCourse(let trials):
      "Error: The mission ends early in none of \(NumberStyle.grouped(Int64(trials))) trials.\n"
        + "  Look at more of them with --trials, or explain the 'worst' or the 'median' one.\n"
    }
  }
}

extension Failure {
  /// What a command names that is not there, or cannot be read.
  var notFound: String? {
    switch self {
    case .unknownScenario(let name, _): name
    case .unreadable(let path, _): path
    default: nil
    }
  }
}

/// Words a list of problems, one line each, in the order of their places.
package enum ProblemText {
  /// The most problems that are listed.
  private static let most = 50

  /// The text: `file:line:column: error: what was found, what is allowed`.
  package static func text(of problems: [Problem], sources: [SourceText], files: Int) -> String {
    let sorted = problems.enumerated().sorted { a, b in
      let (x, y) = (a.element.place, b.element.place)
      if x.file != y.file { return x.file < y.file }
      if x.line != y.line { return x.line < y.line }
      return x.column == y.column ? a.offset < b.offset : x.column < y.column
    }.map { $0.element }
    var text = ""
    for problem in sorted.prefix(most) { text += line(problem, sources) }
    if sorted.count > most { text += "... and \(sorted.count - most) more.\n" }
    let problemWord = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return text + "\(problemWord). Nothing was run.\n"
  }

  private static func line(_ problem: Problem, _ sources: [SourceText]) -> String {
    let file = Int(problem.place.file)
    guard sources.indices.contains(file) else { return "error: \(problem.message)\n" }
    let source = sources[file].name
    guard problem.place.line > 0 else { return "\(source): error: \(problem.message)\n" }
    return "\(source):\(problem.place.line):\(problem.place.column): error: \(problem.message)\n"
  }
}
