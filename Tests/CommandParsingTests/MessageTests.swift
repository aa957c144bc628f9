import CommandParsing
import Testing

@Suite("Messages about a wrong command line")
struct MessageTests {
  private let program = TestProgram.program

  @Test(
    "say what was typed, what it was for and what to do",
    arguments: [
      ("run base --trails 5", "Unknown option '--trails'. Did you mean '--trials'?"),
      ("run base --trails=5", "Unknown option '--trails'. Did you mean '--trials'?"),
      ("run base -trials 5", "Unknown option '-trials'. Did you mean '--trials'?"),
      ("run base --bogus", "Unknown option '--bogus'"),
      ("run base -x", "Unknown option '-x'"),
      ("run base -qx", "Unknown option '-x'"),
      ("run -5", "Unknown option '-5'"),
      ("--hlep", "Unknown option '--hlep'. Did you mean '--help'?"),
      (
        "--trials 5 run base",
        "Unknown option '--trials' before the subcommand. "
          + "Please give it after, as in 'muster run --trials'."
      ),
      ("rnu base", "Unknown command 'rnu'. Did you mean 'run'?"),
      ("comapre", "Unknown command 'comapre'. Did you mean 'compare'?"),
      ("RUN base", "Unknown command 'RUN'. Did you mean 'run'?"),
      ("xyz", "Unknown command 'xyz'"),
      ("foo", "Unknown command 'foo'"),
      ("debgu", "Unknown command 'debgu'"),
      ("sensxxxvity", "Unknown command 'sensxxxvity'. Did you mean 'sensitivity'?"),
      ("sensxxxxity", "Unknown command 'sensxxxxity'"),
      ("sensitivity a --xxxion10", "Unknown option '--xxxion10'. Did you mean '--option10'?"),
      ("sensitivity a --xxxxon10", "Unknown option '--xxxxon10'"),
      ("run base --trials", "Missing value for '--trials <count>'"),
      ("run base -t", "Missing value for '--trials <count>'"),
      ("run base --trials --quiet", "Missing value for '--trials <count>'"),
      ("run base --trials=", "Missing value for '--trials <count>'"),
      ("run --trials -- base", "Missing value for '--trials <count>'"),
      ("run base -tq", "Missing value for '--trials <count>'"),
      ("run", "Missing expected argument '<scenario>'"),
      ("check", "Missing expected argument '<file>'"),
      ("compare", "Missing expected argument '<scenario>': at least 2 are needed"),
      (
        "compare a",
        "Missing expected argument '<scenario>': at least 2 are needed, and only 'a' was given"
      ),
      ("run base x", "Unexpected argument 'x'"),
      ("run base a b", "2 unexpected arguments: 'a', 'b'"),
      (
        "run base --format png",
        "The value 'png' is invalid for '--format <format>'. "
          + "Please provide one of 'text', 'json' or 'csv'."
      ),
      (
        "run base --by size",
        """
        The value 'size' is invalid for '--by <measure>'. Please provide one of the following:
          - troops
          - tasks
          - deaths
          - cost
          - weeks
          - incidents
        """
      ),
      (
        "run base --quiet=yes",
        "The option '--quiet' does not take any value, but 'yes' was specified."
      ),
      (
        "run base -q=yes",
        "The option '--quiet' does not take any value, but 'yes' was specified."
      ),
      (
        "--version=2",
        "The option '--version' does not take any value, but '2' was specified."
      ),
      (
        "run base --seed 1 --trials 5 --seed=2",
        "The option '--seed <number>' was given twice, with '1' and with '2'. Please give it once."
      ),
      (
        "--generate-completion-script tcsh",
        "The value 'tcsh' is invalid for '--generate-completion-script <shell>'. "
          + "Please provide one of 'bash', 'zsh' or 'fish'."
      ),
      (
        "--generate-completion-script",
        "Missing value for '--generate-completion-script <shell>'"
      ),
      ("--generate-completion-script bash x", "Unexpected argument 'x'"),
    ]
  )
  func wording(line: String, expected: String) {
    #expect(program.message(line) == expected)
  }

  @Test(
    "about numbers name the range and show a number that would do",
    arguments: [
      ("--trials 0", "Please provide a whole number from 1 to 10,000,000."),
      ("--trials=-5", "Please provide a whole number from 1 to 10,000,000."),
      ("--trials -5", "Please provide a whole number from 1 to 10,000,000."),
      ("--trials 10000001", "Please provide a whole number from 1 to 10,000,000."),
      (
        "--trials 99999999999999999999999999999999999999999999",
        "Please provide a whole number from 1 to 10,000,000."
      ),
      (
        "--trials 1e9",
        "Please provide a whole number from 1 to 10,000,000, written like 20000."
      ),
      (
        "--trials 2.5",
        "Please provide a whole number from 1 to 10,000,000, written like 20000."
      ),
      (
        "--trials +5",
        "Please provide a whole number from 1 to 10,000,000, written like 20000."
      ),
      (
        "--trials many",
        "Please provide a whole number from 1 to 10,000,000, written like 20000."
      ),
      (
        "--trials ٣",
        "Please provide a whole number from 1 to 10,000,000, written like 20000."
      ),
      (
        "--trials 20,000,000",
        "Please provide a whole number from 1 to 10,000,000, written like 20000."
      ),
      ("--trials 20,000", "Please write the number as '20000'."),
      ("--trials 20_000", "Please write the number as '20000'."),
      ("--shift 2", "Please provide a number from -1 to 1."),
      ("--shift=-1.01", "Please provide a number from -1 to 1."),
      ("--shift 1e999", "Please provide a number from -1 to 1."),
      ("--shift nan", "Please provide a number from -1 to 1, written like 0.5."),
      ("--shift 0x1p-3", "Please provide a number from -1 to 1, written like 0.5."),
      ("--shift 5%", "Please provide a number from -1 to 1, written like 0.5."),
      ("--shift .5", "Please provide a number from -1 to 1, written like 0.5."),
      ("--shift 0,5", "Please write the number as '0.5'."),
      ("--shift 0,125", "Please provide a number from -1 to 1, written like 0.5."),
    ]
  )
  func numbers(option: String, advice: String) {
    let parts = option.split(whereSeparator: { $0 == " " || $0 == "=" })
    let synopsis = parts[0] == "--trials" ? "--trials <count>" : "--shift <share>"
    let expected = "The value '\(parts[1])' is invalid for '\(synopsis)'. \(advice)"
    #expect(program.message("run base \(option)") == expected)
  }

  @Test("a value in which a shell variable was empty is missing")
  func emptyValue() {
    let problem = program.problem(["run", "base", "--output", ""])?.problem
    #expect(problem == .missingValue(TestProgram.output))
  }

  @Test("the whole text has help, usage and where to read more")
  func wholeText() throws {
    let error = try #require(program.problem(words("compare a b --trials 0")))
    #expect(
      program.errorText(error, width: 80) == """
        Error: The value '0' is invalid for '--trials <count>'. Please provide a whole number from 1 to 10,000,000.
        Help:  --trials <count>  How many courses of the mission to simulate.
        Usage: muster compare [--trials <count>] [--quiet] <scenario> ...
          See 'muster compare --help' for more information.

        """
    )
  }

  @Test("the whole text is wrapped, except for the message")
  func narrowText() throws {
    let error = try #require(program.problem(["compare"]))
    #expect(
      program.errorText(error, width: 40) == """
        Error: Missing expected argument '<scenario>': at least 2 are needed
        Help:  <scenario>  The scenarios to
               compare, in the order of the
               columns.
        Usage: muster compare [--trials <count>]
               [--quiet] <scenario> ...
          See 'muster compare --help' for more
          information.

        """
    )
  }

  @Test("without a command the text points to the program")
  func programText() throws {
    let error = try #require(program.problem(["xyz"]))
    #expect(
      program.errorText(error, width: 80) == """
        Error: Unknown command 'xyz'
        Usage: muster <subcommand>
          See 'muster --help' for more information.

        """
    )
  }
}
