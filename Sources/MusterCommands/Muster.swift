import CommandParsing
import ScenarioModel

/// The program: reads the command line, carries out a command, maps failures to exit codes.
package struct Muster: Sendable {
  /// Everything outside.
  package let surroundings: Surroundings

  /// An earlier command that is carried out again; nil for one that somebody typed.
  let replay: Replay?

  /// Creates the program in its surroundings.
  package init(_ surroundings: Surroundings) {
    self.init(surroundings, replay: nil)
  }

  /// Creates the program in its surroundings, to carry out an earlier command again.
  init(_ surroundings: Surroundings, replay: Replay?) {
    self.surroundings = surroundings
    self.replay = replay
  }

  /// Runs the program on the words it was started with, and ends it.
  package static func main() -> Never {
    System.end(Muster(.real()).run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Carries out a command line, without the program's own name, and gives the exit code.
  package func run(_ words: [String]) -> Int32 {
    do throws(Failure) {
      return try carryOut(words)
    } catch {
      surroundings.warn(error.message(Program.spec, width: width))
      return error.exitCode
    }
  }

  /// Columns to write in.
  package var width: Int { surroundings.terminalWidth ?? 80 }

  private func carryOut(_ words: [String]) throws(Failure) -> Int32 {
    switch try parse(words) {
    case .help(let text), .version(let text), .completionScript(let text):
      try print(text)
      return 0
    case .command(let command): return try carryOut(command)
    }
  }

  func parse(_ words: [String]) throws(Failure) -> ParseOutcome {
    do throws(UsageError) {
      return try Program.spec.parse(words, width: width, shell: surroundings.shell)
    } catch { throw .usage(error) }
  }

  func carryOut(_ command: ParsedCommand) throws(Failure) -> Int32 {
    try checkOutputs(of: command)
    switch command.name {
    case Program.list.name: try list(command)
    case Program.show.name: try show(command)
    case Program.run.name: return try runScenario(command)
    case Program.compare.name: return try compare(command)
    case Program.merge.name: return try merge(command)
    case Program.rerun.name: return try rerun(command)
    case Program.explain.name: try explain(command)
    case Program.new.name: try new(command)
    case Program.check.name: return try check(command)
    case Program.attribute.name: try attribute(command)
    case Program.sensitivity.name: try sensitivity(command)
    default: try schema(command)
    }
    return 0
  }

  /// Writes to standard output.
  func print(_ text: String) throws(Failure) {
    if case .failure(let failure) = surroundings.print(text) {
      throw .unwritable(path: "standard output", failure)
    }
  }

  /// Writes a result where the command wants it.
  func deliver(_ text: String, _ command: ParsedCommand) throws(Failure) {
    guard let path = command.value(Program.output) else { return try print(text) }
    if case .failure(let failure) = surroundings.write(path, text) {
      throw .unwritable(path: path, failure)
    }
  }
}
