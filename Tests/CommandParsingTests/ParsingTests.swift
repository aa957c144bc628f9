import CommandParsing
import Testing

@Suite("Reading a command line")
struct ParsingTests {
  private let program = TestProgram.program

  @Test(
    "a value may follow a blank or an equals sign, after the long or the short name",
    arguments: [
      "run base --trials 500", "run base --trials=500", "run base -t 500", "run base -t=500",
      "run --trials 500 base", "run -qt 500 base", "run -qt=500 base", "run --trials=500 -- base",
    ]
  )
  func valueForms(line: String) throws {
    guard case .command(let command) = try program.parse(words(line), width: 80) else {
      throw NotACommand()
    }
    #expect(command.name == "run")
    #expect(command.value(TestProgram.trials) == "500")
    #expect(try command.integer(TestProgram.trials) == 500)
    #expect(command.requiredWord(TestProgram.scenario) == "base")
  }

  @Test("what was not given is absent")
  func absent() throws {
    let command = try program.parsed("run", "base")
    #expect(command.value(TestProgram.trials) == nil)
    #expect(command.values(TestProgram.set).isEmpty)
    #expect(!command.isSet(TestProgram.quiet))
    #expect(try command.integer(TestProgram.trials) == nil)
    #expect(try command.double(TestProgram.shift) == nil)
    #expect(try program.parsed("list").word(TestProgram.pattern) == nil)
  }

  @Test("flags stand alone or in a pack, and may be repeated")
  func flags() throws {
    #expect(try program.parsed("run", "base", "--quiet").isSet(TestProgram.quiet))
    #expect(try program.parsed("run", "-qq", "base").isSet(TestProgram.quiet))
    let packed = try program.parsed("run", "base", "-qf", "json")
    #expect(packed.isSet(TestProgram.quiet))
    #expect(packed.value(TestProgram.format) == "json")
  }

  @Test("a repeatable option keeps its values in order")
  func repeatable() throws {
    let command = try program.parsed("run", "--set", "a=1", "base", "--set=b==2", "-s", "a=1")
    #expect(command.values(TestProgram.set) == ["a=1", "b==2", "a=1"])
    #expect(command.value(TestProgram.set) == "a=1")
  }

  @Test("after two dashes everything is an argument")
  func terminator() throws {
    let command = try program.parsed("compare", "one", "--", "--quiet", "-h", "--")
    #expect(command.words(TestProgram.scenarios) == ["one", "--quiet", "-h", "--"])
    #expect(!command.isSet(TestProgram.quiet))
  }

  @Test("a single dash is a value and an argument")
  func singleDash() throws {
    let command = try program.parsed("run", "-", "--output", "-")
    #expect(command.requiredWord(TestProgram.scenario) == "-")
    #expect(command.value(TestProgram.output) == "-")
  }

  @Test("a negative number is a value, behind an equals sign or in a word of its own")
  func negative() throws {
    let behind = try program.parsed("run", "base", "--shift=-0.5")
    #expect(try behind.double(TestProgram.shift) == -0.5)
    let apart = try program.parsed("run", "base", "--shift", "-0.5")
    #expect(try apart.double(TestProgram.shift) == -0.5)
    #expect(try program.parsed("run", "base", "--output", "-1").value(TestProgram.output) == "-1")
  }

  @Test("arguments are handed out by their arity")
  func arguments() throws {
    let compared = try program.parsed("compare", "a", "b", "c")
    #expect(compared.words(TestProgram.scenarios) == ["a", "b", "c"])
    #expect(compared.allArguments == ["a", "b", "c"])
    #expect(try program.parsed("list", "ba").word(TestProgram.pattern) == "ba")
  }

  @Test("several arguments are taken in the order they are declared")
  func argumentOrder() throws {
    let from = ArgumentSpec(name: "from", help: "Where.")
    let to = ArgumentSpec(name: "to", help: "Where to.", arity: .many(minimum: 0))
    let copy = CommandSpec(name: "copy", overview: "Copy.", arguments: [from, to])
    let program = ProgramSpec(name: "p", overview: "P.", version: "1", commands: [copy])
    let both = try program.parsed("copy", "a", "b", "c")
    #expect(both.words(from) == ["a"])
    #expect(both.words(to) == ["b", "c"])
    #expect(try program.parsed("copy", "a").words(to).isEmpty)
  }

  @Test("hidden commands work")
  func hidden() throws {
    #expect(try program.parsed("debug").name == "debug")
  }

  @Test("asking for an option the command does not declare stops the program")
  func undeclaredOption() async {
    await #expect(processExitsWith: .failure) {
      _ = try TestProgram.program.parsed("list").isSet(TestProgram.quiet)
    }
  }
}
