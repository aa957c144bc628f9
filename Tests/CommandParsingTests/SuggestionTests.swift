import CommandParsing
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private let program = TestProgram.program

  /// Every spelling that is one slip away: a letter dropped, doubled or swapped with the next.
  private func slips(of word: String) -> [String] {
    let letters = Array(word)
    return letters.indices.flatMap { index in
      var dropped = letters
      dropped.remove(at: index)
      var doubled = letters
      doubled.insert(letters[index], at: index)
      var swapped = letters
      swapped.swapAt(index, min(index + 1, letters.count - 1))
      return [dropped, doubled, swapped].map { String($0) }
    }
  }

  @Test("of options are accepted when they are typed")
  func options() throws {
    var count = 0
    for option in TestProgram.run.acceptedOptions {
      for slip in slips(of: option.bareName) {
        let problem = program.problem(["run", "base", "--\(slip)"])?.problem
        guard case .unknownOption("--\(slip)", suggestion: let suggestion?)? = problem else {
          continue
        }
        let meant = try #require(TestProgram.run.acceptedOptions.first { $0.name == suggestion })
        let example = meant.allowedValues.first ?? meant.range?.example ?? "x"
        let value = meant.takesValue ? "=\(example)" : ""
        #expect(program.problem(["run", "base", suggestion + value]) == nil)
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test("of commands are accepted when they are typed")
  func commands() throws {
    for command in TestProgram.program.commands where command.group != .hidden {
      for slip in slips(of: command.name) where slip != command.name {
        let problem = program.problem([slip, "base"])?.problem
        #expect(problem == .unknownCommand(slip, suggestion: command.name))
        let fixed = program.problem([command.name, "--bogus"])
        #expect(fixed?.command == command.name)
        #expect(fixed?.problem == .unknownOption("--bogus", suggestion: nil))
      }
    }
  }

  @Test("about numbers and the order of words are accepted when they are typed")
  func spellings() throws {
    for line in ["--trials 20,000", "--trials 2_0", "--shift 0,5", "--shift=-0,25"] {
      let problem = program.problem(words("run base " + line))?.problem
      guard case .notANumber(_, let option, range: _, fault: .respell(let plain))? = problem else {
        Issue.record("no spelling is suggested for '\(line)'")
        continue
      }
      #expect(program.problem(["run", "base", "\(option.name)=\(plain)"]) == nil)
    }
    #expect(program.problem(words("run base --shift=-0.5")) == nil)
    #expect(program.problem(words("run --trials 5 base")) == nil)
  }

  @Test(
    "of an example number lie in the range",
    arguments: [
      (NumberRange.whole(1...10_000_000), "20000"), (.whole(1...156), "156"),
      (.whole(50_000...60_000), "50000"), (.decimal(0...1), "0.5"), (.decimal(2...3), "2"),
      (.decimal(-4 ... -0.25), "-0.25"),
    ]
  )
  func examples(range: NumberRange, expected: String) {
    #expect(range.example == expected)
    let option = OptionSpec(name: "--number", valueName: "n", help: "A number.", range: range)
    let command = CommandSpec(name: "c", overview: "C.", options: [option])
    let program = ProgramSpec(name: "p", overview: "P.", version: "1", commands: [command])
    #expect(program.problem(["c", "--number=\(expected)"]) == nil)
  }
}
