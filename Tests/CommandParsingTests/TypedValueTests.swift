import CommandParsing
import Testing

@Suite("Typed values")
struct TypedValueTests {
  private let program = TestProgram.program

  private enum Format: String {
    case text, json, csv
  }

  private enum ShorterFormat: String {
    case text, csv
  }

  @Test("whole numbers fill the type that is asked for")
  func integers() throws {
    let command = try program.parsed("run", "base", "--seed", "18446744073709551615", "-t", "007")
    #expect(try command.integer(TestProgram.seed, in: 0...UInt64.max) == UInt64.max)
    #expect(try command.integer(TestProgram.trials) == 7)
    #expect(try command.integer(TestProgram.trials, in: Int8(1)...9) == 7)
  }

  @Test("a narrower range known later is checked when the value is read")
  func laterRange() throws {
    let command = try program.parsed("run", "base", "--trials", "500")
    let error = #expect(throws: UsageError.self) {
      try command.integer(TestProgram.trials, in: 1...100)
    }
    #expect(error?.command == "run")
    #expect(
      error.map { "\($0.problem)" } == "The value '500' is invalid for '--trials <count>'. "
        + "Please provide a whole number from 1 to 100."
    )
    let wide = try program.parsed("run", "base", "--seed", "18446744073709551615")
    #expect(throws: UsageError.self) { try wide.integer(TestProgram.seed) }
  }

  @Test("decimal numbers may have a fraction and an exponent")
  func doubles() throws {
    for (text, number) in [("0.25", 0.25), ("1e-3", 0.001), ("1", 1), ("25E-2", 0.25)] {
      let command = try program.parsed("run", "base", "--shift", text)
      #expect(try command.double(TestProgram.shift) == number)
      #expect(try command.double(TestProgram.shift, in: 0...2) == number)
    }
  }

  @Test("an open range is described without its infinite end")
  func openRanges() {
    #expect("\(NumberRange.decimal(0 ... .infinity))" == "a number, 0 or more")
    #expect("\(NumberRange.decimal(-.infinity ... 2.5))" == "a number, 2.5 or less")
    #expect("\(NumberRange.decimal(-.infinity ... .infinity))" == "a number")
    #expect("\(NumberRange.whole(-1_234_567...999))" == "a whole number from -1,234,567 to 999")
  }

  @Test("choices become cases of a type, and a case that is missing is an error")
  func choices() throws {
    let command = try program.parsed("run", "base", "--format", "json")
    #expect(try command.choice(TestProgram.format, as: Format.self) == .json)
    #expect(try program.parsed("list").choice(TestProgram.format, as: Format.self) == nil)
    #expect(throws: UsageError(.valueNotAllowed("json", TestProgram.format), command: "run")) {
      try command.choice(TestProgram.format, as: ShorterFormat.self)
    }
  }

  @Test("a command can refuse what its description cannot rule out")
  func refusals() throws {
    let command = try program.parsed("run", "base", "--set", "a")
    let advice = "Please write a path, an equals sign and a value."
    let value = command.invalid("a", for: TestProgram.set, advice: advice)
    #expect(
      program.errorText(value, width: 80).hasPrefix(
        """
        Error: The value 'a' is invalid for '--set <path=value>'. \(advice)
        Help:  --set <path=value>  Change a value of the scenario; may be given more
        """
      )
    )
    let word = command.invalid("base", for: TestProgram.scenario, advice: "Please name a file.")
    let message = "The value 'base' is invalid for '<scenario>'. Please name a file."
    #expect("\(word.problem)" == message)
    #expect("\(command.refusal("Not both.").problem)" == "Not both.")
  }

  @Test("the error shows the option as the command declares it")
  func declaredOption() throws {
    let shared = OptionSpec(name: "--trials", valueName: "n", help: "Another text.")
    let command = try program.parsed("run", "base", "--trials", "5")
    let error = command.invalid("5", for: shared, advice: "Please give 6.")
    #expect(error.problem == .invalidValue("5", TestProgram.trials, advice: "Please give 6."))
  }
}
