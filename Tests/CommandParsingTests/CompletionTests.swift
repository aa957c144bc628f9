import CommandParsing
import Foundation
import Testing

@Suite("Completion scripts")
struct CompletionTests {
  private let program = TestProgram.program

  @Test("are the same text every time", arguments: Shell.allCases)
  func snapshot(shell: Shell) throws {
    try expectSnapshot(program.completionScript(for: shell), "completion.\(shell.rawValue)")
  }

  @Test("pass the syntax check of their shell, where it is installed", arguments: Shell.allCases)
  func syntax(shell: Shell) throws {
    guard let path = ShellRun.path(of: shell.rawValue) else { return }
    try withScript(program.completionScript(for: shell)) { file in
      let check = try ShellRun(path, ["-n", file])
      #expect(check.exitCode == 0 && check.output.isEmpty, "\(check.output)")
    }
  }

  @Test(
    "offer in bash what may follow",
    .enabled(if: ShellRun.path(of: "bash") != nil, "needs bash"),
    arguments: [
      (["l"], ["list"]),
      ([""], ["list", "run", "compare", "check", "sensitivity", "help"]),
      (["--ver"], ["--version"]),
      (["--generate-completion-script", "z"], ["zsh"]),
      (["help", "--"], ["--all"]),
      (["help", "c"], ["compare", "check"]),
      (["run", "--s"], ["--seed", "--shift", "--set"]),
      (["run", "--format", ""], ["text", "json", "csv"]),
      (["run", "--format", "="], ["text", "json", "csv"]),
      (["run", "--format", "=", "j"], ["json"]),
      (["run", "-f", "c"], ["csv"]),
      (["run", "--set", "path", "="], []),
      (["run", "--set", "path", "=", "b"], []),
      (["run", "--trials", ""], []),
      (["run", "b"], ["baseline", "b$(echo bad)"]),
      (["--help", "run", "--q"], ["--quiet"]),
      (["run", "no-such-scen"], []),
      (["check", "/usr/bin/en"], ["/usr/bin/env"]),
    ]
  )
  func bash(typed: [String], expected: [String]) throws {
    let path = try #require(ShellRun.path(of: "bash"))
    let listing = "muster() { printf '%s\\n' baseline 'b$(echo bad)' other; }\n"
    let typedWords = (["muster"] + typed).map { "'\($0)'" }.joined(separator: " ")
    let script =
      listing + program.completionScript(for: .bash) + """
        COMP_WORDS=(\(typedWords)); COMP_CWORD=\(typed.count)
        _muster
        if [[ ${#COMPREPLY[@]} -gt 0 ]]; then printf '%s\\n' "${COMPREPLY[@]}"; fi
        """
    try withScript(script) { file in
      let run = try ShellRun(path, ["--norc", file])
      let offered = run.output.split(separator: "\n").map(String.init)
      #expect(run.exitCode == 0)
      if expected == ["/usr/bin/env"] {
        #expect(offered.contains("/usr/bin/env"))
      } else {
        #expect(offered == expected)
      }
    }
  }

  @Test(
    "offer in fish what may follow",
    .enabled(if: ShellRun.path(of: "fish") != nil, "needs fish"),
    arguments: [
      ("l", ["list"]),
      ("run --se", ["--seed", "--set"]),
      ("run --format ", ["csv", "json", "text"]),
      ("run --format=j", ["--format=json"]),
      ("run base", ["baseline"]),
      ("run --trials ", []),
      ("help c", ["check", "compare"]),
    ]
  )
  func fish(typed: String, expected: [String]) throws {
    let path = try #require(ShellRun.path(of: "fish"))
    let script =
      "function muster; echo baseline; echo other; end\n"
      + program.completionScript(for: .fish) + "complete -C 'muster \(typed)'\n"
    try withScript(script) { file in
      let run = try ShellRun(path, ["--no-config", file])
      let offered = run.output.split(separator: "\n").map { line in
        line.split(separator: "\t").first.map(String.init) ?? ""
      }
      #expect(offered.sorted() == expected)
    }
  }

  @Test("offer files for scenarios when the program cannot list them", arguments: Shell.allCases)
  func withoutListing(shell: Shell) throws {
    let plain = ProgramSpec(
      name: "p-2",
      overview: "P.",
      version: "1",
      commands: [
        CommandSpec(name: "run", overview: "Run it.", arguments: [TestProgram.scenario])
      ]
    )
    let script = plain.completionScript(for: shell)
    #expect(!script.contains("2>/dev/null)"))
    guard let path = ShellRun.path(of: shell.rawValue) else { return }
    try withScript(script) { file in
      let check = try ShellRun(path, ["-n", file])
      #expect(check.exitCode == 0)
    }
  }

  /// Hands the path of a file with this text to a closure and removes the file afterwards.
  private func withScript(_ text: String, _ use: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("muster-completion-\(UUID().uuidString)")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    try use(file.path)
  }
}
