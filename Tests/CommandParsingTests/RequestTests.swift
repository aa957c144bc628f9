import CommandParsing
import Testing

@Suite("Asking for help, the version or a completion script")
struct RequestTests {
  private let program = TestProgram.program

  private func outcome(_ line: String) throws -> String {
    switch try program.parse(words(line), width: 80, shell: "/usr/bin/fish") {
    case .command(let command): "command \(command.name)"
    case .help(let text): text
    case .version(let text): "version \(text)"
    case .completionScript(let text): text
    }
  }

  @Test(
    "help of a command is shown wherever it is asked for, whatever else is wrong",
    arguments: [
      "run --help", "run -h", "help run", "--help run", "run --bogus --help", "run -qh",
      "run --trials --help", "run a b c -h", "help run --bogus", "run --help --version",
    ]
  )
  func commandHelp(line: String) throws {
    #expect(try outcome(line) == program.help(for: TestProgram.run, width: 80))
  }

  @Test(
    "the first page is shown without a command",
    arguments: ["", "help", "--help", "-h", "help help", "--bogus -h", "rnu --help"]
  )
  func firstPage(line: String) throws {
    #expect(try outcome(line) == program.programHelp(width: 80))
  }

  @Test("all commands are shown on request", arguments: ["help --all", "--help --all"])
  func allCommands(line: String) throws {
    #expect(try outcome(line) == program.programHelp(showsAll: true, width: 80))
  }

  @Test("help after two dashes is an argument, and after a valued short option it is no pack")
  func notHelp() throws {
    #expect(try outcome("run -- --help") == "command run")
    #expect(program.message("run base -fh") == "Missing value for '--format <format>'")
  }

  @Test("the version is printed alone", arguments: ["--version", "-v", "run --version", "run -qv"])
  func version(line: String) throws {
    #expect(try outcome(line) == "version 1.2.3\n")
  }

  @Test(
    "a completion script is made for the shell that is named, else for the one in use",
    arguments: [
      ("--generate-completion-script bash", Shell.bash),
      ("--generate-completion-script=zsh", .zsh),
      ("--generate-completion-script", .fish),
    ]
  )
  func completionScript(line: String, shell: Shell) throws {
    #expect(try outcome(line) == program.completionScript(for: shell))
  }

  @Test("the help command refuses an unknown topic")
  func unknownTopic() {
    #expect(program.message("help rnu") == "Unknown command 'rnu'. Did you mean 'run'?")
  }
}
