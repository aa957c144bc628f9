import CommandParsing
import Testing

@Suite("Help pages")
struct HelpTests {
  private let program = TestProgram.program

  @Test("the first page lists the daily commands and says where the others are")
  func firstPage() {
    #expect(
      program.programHelp(width: 80) == """
        OVERVIEW: Simulate how a force is gathered and what it can do.

        USAGE: muster <subcommand>

        OPTIONS:
          -v, --version           Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          list                    List the scenarios.
          run                     Simulate a scenario and show what came of it.
          compare                 Put scenarios side by side: the same trials, a column
                                  each.

        Results go to standard output, everything else to standard error.

          See 'muster help <subcommand>' for detailed help.
          See 'muster help --all' for all subcommands.

        """
    )
  }

  @Test("the page of all commands leaves only the hidden ones out")
  func allCommands() {
    #expect(
      program.programHelp(showsAll: true, width: 80) == """
        OVERVIEW: Simulate how a force is gathered and what it can do.

        USAGE: muster <subcommand>

        OPTIONS:
          -v, --version           Show the version.
          -h, --help              Show help information.
          --generate-completion-script <shell>
                                  Print a completion script; without a value, for the
                                  shell in use. (values: bash, zsh, fish)

        SUBCOMMANDS:
          list                    List the scenarios.
          run                     Simulate a scenario and show what came of it.
          compare                 Put scenarios side by side: the same trials, a column
                                  each.

        MORE SUBCOMMANDS:
          check                   Look for mistakes in scenario files.
          sensitivity             Find the inputs that matter most.

        Results go to standard output, everything else to standard error.

          See 'muster help <subcommand>' for detailed help.

        """
    )
  }

  @Test("the page of a command has arguments, groups, options and examples")
  func commandPage() {
    #expect(
      program.help(for: TestProgram.run, width: 80) == """
        OVERVIEW: Simulate a scenario and show what came of it.

        The first screen answers the main questions. Everything else is shown on
        request, and nothing is left out of the result file.

          A  counting
          B  past missions

        USAGE: muster run [--trials <count>] [--seed <number>] [--shift <share>]
               [--set <path=value> ...] [--format <format>] [--by <measure>]
               [--output <file>] [--quiet] [--full] <scenario>

        ARGUMENTS:
          <scenario>              The name of a scenario or the path of its file.

        RUNNING THE MODEL:
          -t, --trials <count>    How many courses of the mission to simulate. (default:
                                  20000)
          --seed <number>         Where the random numbers start. (default: 1)

        OPTIONS:
          --shift <share>         A share to add to readiness.
          -s, --set <path=value>  Change a value of the scenario; may be given more than
                                  once.
          -f, --format <format>   How to write the results. (values: text, json, csv;
                                  default: text)
          --by <measure>          What to sort by. (values: troops, tasks, deaths, cost,
                                  weeks, incidents)
          -o, --output <file>     Where to write the results; it's the screen if left
                                  out [as with '-'].
          -q, --quiet             Do not show progress.
          --full                  Show every table.
          -v, --version           Show the version.
          -h, --help              Show help information.

        EXAMPLES:
          muster run baseline
              The first screen.
          muster run baseline --set "a b=1" --trials 500 --format json --output \\
            'my file.json'
              A quick run of a changed scenario, written to a file.

        Results go to standard output, everything else to standard error.

        """
    )
  }

  @Test("on a narrow page explanations stand below their labels")
  func narrowPage() {
    #expect(
      program.help(for: TestProgram.compare, width: 40) == """
        OVERVIEW: Put scenarios side by side:
        the same trials, a column each.

        USAGE: muster compare [--trials <count>]
               [--quiet] <scenario> ...

        ARGUMENTS:
          <scenario>
              The scenarios to compare, in the
              order of the columns.

        RUNNING THE MODEL:
          -t, --trials <count>
              How many courses of the mission to
              simulate. (default: 20000)

        OPTIONS:
          -q, --quiet
              Do not show progress.
          -v, --version
              Show the version.
          -h, --help
              Show help information.

        Results go to standard output,
        everything else to standard error.

        """
    )
  }

  @Test("no line is wider than the page or ends in a blank", arguments: [80, 60, 56, 55, 40])
  func width(width: Int) {
    let pages =
      [program.programHelp(width: width), program.programHelp(showsAll: true, width: width)]
      + program.commands.map { program.help(for: $0, width: width) }
    for page in pages {
      #expect(page.hasSuffix("\n") && !page.hasSuffix("\n\n"))
      for line in page.split(separator: "\n") {
        #expect(line.count <= width && line.last != " ", "\(line)")
      }
    }
  }

  @Test("a page is never narrower than 40 columns", arguments: [-1, 0, 39])
  func leastWidth(width: Int) {
    #expect(program.programHelp(width: width) == program.programHelp(width: 40))
  }

  @Test("a label that leaves no blank before its text stands above it")
  func labelLength() {
    let options = ["--abcdefghij", "--abcdefghijk"].map {
      OptionSpec(name: $0, valueName: "12345678", help: "Text.")
    }
    let command = CommandSpec(name: "c", overview: "C.", options: options)
    let expected = """
      OPTIONS:
        --abcdefghij <12345678> Text.
        --abcdefghijk <12345678>
                                Text.
        -v,
      """
    #expect(program.help(for: command, width: 80).contains(expected))
  }

  @Test("more than 12 options and arguments are not listed in the usage")
  func longUsage() {
    let page = program.help(for: TestProgram.sensitivity, width: 80)
    #expect(page.contains("\nUSAGE: muster sensitivity [<options>] <scenario>\n"))
    let twelve = CommandSpec(
      name: "c",
      overview: "C.",
      arguments: [TestProgram.pattern],
      options: Array(TestProgram.sensitivity.options.prefix(11))
    )
    #expect(program.help(for: twelve, width: 200).contains("[--option11] [<pattern>]\n"))
  }

  @Test("the help of every command is reached from the page that lists it")
  func reachable() throws {
    for command in program.commands where command.group != .hidden {
      guard case .help(let page) = try program.parse(["help", command.name], width: 80) else {
        Issue.record("no help for \(command.name)")
        continue
      }
      #expect(page.hasPrefix("OVERVIEW: \(command.overview.prefix(40))"))
    }
  }

  @Test("examples are cut into words as a shell would and are accepted")
  func examples() throws {
    let example = try #require(TestProgram.run.examples.last)
    #expect(
      example.words == [
        "run", "baseline", "--set", "a b=1", "--trials", "500", "--format", "json", "--output",
        "my file.json",
      ]
    )
    #expect(CommandExample("p a\"b c\"d '\"'", help: "").words == ["ab cd", "\""])
    for command in program.commands {
      for example in command.examples { #expect(program.problem(example.words) == nil) }
    }
  }
}
