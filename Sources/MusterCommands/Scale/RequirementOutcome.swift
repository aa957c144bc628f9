import CommandParsing
import MonteCarlo
import Reports
import Spelling

/// What became of every requirement of a command.
struct RequirementOutcome {
  /// One sentence for each requirement and form.
  let sentences: [String]
  /// Whether every form surely meets every requirement.
  let isMet: Bool

  /// Decides requirements on forms; with a precision, by intervals that hold at every look.
  init(_ requirements: [Requirement], _ forms: [FormResult], precision: Precision?) {
    var sentences: [String] = []
    var isMet = true
    for requirement in requirements {
      for form in forms {
        let everyLook = precision != nil
        sentences.append(requirement.sentence(on: form, everyLook: everyLook))
        isMet = isMet && requirement.decision(on: form, everyLook: everyLook).decision == .met
      }
    }
    self.sentences = sentences
    self.isMet = isMet
  }
}

extension Muster {
  /// The requirements of a command.
  func requirements(_ command: ParsedCommand) throws(Failure) -> [Requirement] {
    var requirements: [Requirement] = []
    for text in command.values(Program.requirement) {
      let requirement = try requirement(text, command)
      guard requirement.isDecidableAtEveryLook || !command.isSet(Program.precision) else {
        let advice =
          "With '--precision' only shares and means can be decided; give '--trials' alone."
        throw .usage(command.invalid(text, for: Program.requirement, advice: advice))
      }
      requirements.append(requirement)
    }
    return requirements
  }

  /// Says on standard error what became of a precision and of requirements.
  ///
  /// - Returns: The exit code.
  func say(
    _ notes: [String],
    _ outcome: RequirementOutcome,
    _ command: ParsedCommand
  ) -> Int32 {
    if !command.isSet(Program.quiet) {
      for note in notes { surroundings.warn("Note: \(note)\n") }
    }
    return outcome.isMet ? 0 : 2
  }

  private func requirement(
    _ text: String,
    _ command: ParsedCommand
  ) throws(Failure) -> Requirement {
    do throws(Requirement.Problem) {
      return try Requirement(text)
    } catch {
      throw .usage(command.invalid(text, for: Program.requirement, advice: error.advice))
    }
  }
}

extension Requirement.Problem {
  /// What to give instead, as full sentences.
  fileprivate var advice: String {
    switch self {
    case .form:
      "Write a measure, one of >= <= > <, and a number, such as \"tasksCarriedOut >= 4\", "
        + "\"forceForms >= 80 of 100\" or \"endsEarly < 20%\"."
    case .number(let name, isShare: true):
      "'\(name)' is a share: give a number of at most 100 with 'of 100' or '%' behind it, such as "
        + "\"80 of 100\", or one from 0 to 1."
    case .number(let name, isShare: false):
      "'\(name)' is no share: give a number such as 4, with neither 'of 100' nor '%' behind it."
    case .unknownMeasure(let name): Self.unknown(name)
    case .noInterval(let name): "No interval is known of '\(name)', so nothing can be decided."
    }
  }

  private static func unknown(_ name: String) -> String {
    let ids = ReportedMeasure.all.map { $0.id }
    let near = EditDistance.nearest(to: name, among: ids, below: 6)
    return "There is no measure '\(name)'." + (near.map { " Did you mean '\($0)'?" } ?? "")
      + " 'muster run NAME --format csv' lists them in the column id."
  }
}
