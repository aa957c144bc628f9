import Analyses
import ForceSimulation

/// The rival forms in a reader's words.
enum FormWording {
  /// What a run of the scenario alone leaves out; nil where everything was played.
  static func alone(_ run: ScenarioRun) -> String? {
    run.beside == nil
      ? "Played alone: ranges leave out brackets and rival forms; nothing is beside it." : nil
  }

  /// A form as a clause: "answers breed answers".
  static func clause(_ word: String) -> String {
    switch word {
    case "deterrence": "answers deter"
    case "spiral": "answers breed answers"
    case "decline": "losses wear support down"
    case "rally": "losses rally the public"
    default: word
    }
  }

  /// A turn as one sentence, short enough for a line of the first screen.
  static func sentence(_ turn: FormTurn, heading: String) -> String {
    let subject = PartWording.heading(turn.measure).lowercased()
    let against = turn.question == .againstNoForce ? "against no force" : "against the first column"
    return "If \(clause(turn.word)): \(subject) \(against) \(turn.turned.rawValue), "
      + "not \(turn.said.rawValue) (\(heading))."
  }

  /// All turns on one line of at most `width` characters: the first, and how many more there are.
  static func line(_ turns: [FormTurn], width: Int) -> String? {
    guard let first = turns.first else { return nil }
    let subject = PartWording.heading(first.measure).lowercased()
    let against = first.question == .againstNoForce ? " than no force" : " than the first column"
    let verdicts = [first.turned, first.said].map(short)
    let more = turns.count > 1 ? " (+\(turns.count - 1): --full)" : ""
    let isOrder = first.turned == .higher || first.turned == .lower
    let long = "\(subject) \(verdicts[0])\(isOrder ? against : ""), not \(verdicts[1])\(more)"
    let medium = "\(subject) \(verdicts[0]), not \(verdicts[1])\(more)"
    let lines = [long, medium, "\(subject) otherwise (--full)"].map {
      "! If \(clause(first.word)): \($0)"
    }
    return lines.first { $0.count <= width } ?? lines.last
  }

  private static func short(_ verdict: Verdict) -> String {
    switch verdict {
    case .higher: "higher"
    case .lower: "lower"
    case .tooClose: "too close"
    case .undecided, .asksDiffer, .breakEven: "undecided"
    }
  }
}
