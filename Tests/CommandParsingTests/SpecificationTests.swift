import CommandParsing
import Testing

@Suite("Checking a description")
struct SpecificationTests {
  @Test("a sound program has no problems")
  func sound() {
    #expect(TestProgram.program.problems.isEmpty)
  }

  @Test(
    "an option that makes no sense is reported",
    arguments: [
      (
        OptionSpec(name: "-x", help: "X."),
        "'-x' is not two dashes followed by letters, digits and dashes."
      ),
      (OptionSpec(name: "--x", help: ""), "'--x' has no help."),
      (
        OptionSpec(name: "--x", short: "1", help: "X."), "the short name of '--x' is not a letter."
      ),
      (
        OptionSpec(name: "--x", help: "X.", isRepeatable: true),
        "the flag '--x' has traits of an option with a value."
      ),
      (
        OptionSpec(name: "--x", valueName: "v", help: "X.", allowedValues: ["a b"]),
        "the allowed values of '--x' are not letters, digits and dashes."
      ),
      (
        OptionSpec(
          name: "--x",
          valueName: "v",
          help: "X.",
          allowedValues: ["1"],
          range: .whole(1...2)
        ),
        "'--x' has both allowed values and a range."
      ),
      (
        OptionSpec(name: "--x", valueName: "v", help: "X.", defaultText: "b", allowedValues: ["a"]),
        "the default of '--x' is not among its allowed values."
      ),
      (
        OptionSpec(name: "--x", valueName: "v", help: "X.", completion: .values),
        "'--x' has no values to complete."
      ),
      (OptionSpec(name: "--help", help: "X."), "two options are called '--help'."),
      (OptionSpec(name: "--x", short: "v", help: "X."), "two options are called '-v'."),
    ]
  )
  func options(option: OptionSpec, expected: String) {
    let command = CommandSpec(name: "c", overview: "C.", options: [option])
    let program = ProgramSpec(name: "p", overview: "P.", version: "1", commands: [command])
    #expect(program.problems == ["c: \(expected)"])
  }

  @Test("commands and arguments that make no sense are reported")
  func commands() {
    let many = ArgumentSpec(name: "a", help: "A.", arity: .many(minimum: 1), completion: .values)
    let commands = [
      CommandSpec(name: "help", overview: "H."),
      CommandSpec(name: "c d", overview: "", arguments: [many, many]),
      CommandSpec(name: "help", overview: "H."),
    ]
    let program = ProgramSpec(name: "p", overview: "P.", version: "1", commands: commands)
    #expect(
      program.problems == [
        "Two commands are called 'help'.",
        "help: every program has this command already.",
        "c d: a command's name is letters, digits and dashes.",
        "c d: the overview is missing.",
        "c d: two arguments are called 'a'.",
        "c d: only the last argument may have another arity, not '<a>'.",
        "c d: the argument '<a>' has no values to complete.",
        "c d: the argument '<a>' has no values to complete.",
        "help: every program has this command already.",
      ]
    )
  }
}
