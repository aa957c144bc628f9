package import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics

/// The screen that `muster run NAME` prints: what a planner looks for first, and no more.
///
/// At most ``mostLines`` lines of 80 columns and one more that says where the rest is. Two forms
/// of the scenario stand side by side, the last being the scenario as asked.
package struct FirstScreen: Sendable {
  /// The most lines before the one that says where more is.
  package static let mostLines = 25
  /// The columns of every line.
  package static let width = 80
  /// The most capabilities among the shortest.
  static let mostShortages = 4

  /// The forms that are shown, the scenario as asked last.
  let forms: [FormResult]
  /// What is left out where nothing was played beside the scenario; nil else.
  let aloneSentence: String?
  /// Serious combat of each form as a multiple of no force, as the scenario says what answers do.
  let seriousCombat: [Estimate]
  /// The same if answers do the opposite.
  let seriousCombatTurned: [Estimate]
  /// What money in place of a force would have to do.
  let breakEvens: [BreakEven]
  /// The answers that a rival form turns, in one line; nil for none.
  let turnLine: String?

  let settings: RunSettings
  /// The precision that was asked for, and how exact the numbers are, in points of 100; nil where
  /// the number of runs was given, and where there is nothing to be exact about.
  let precision: (asked: Double, reached: Double)?
  private let inputs: InputShares
  let asked: FormResult

  /// Creates the screen of a run; of more than two forms the last two are shown.
  package init(_ run: ScenarioRun) {
    guard let asked = run.forms.last else { preconditionFailure("a run has a form") }
    self.asked = asked
    forms = run.forms.suffix(2)
    let shown = Array(run.variants.indices.suffix(2))
    aloneSentence = FormWording.alone(run)
    seriousCombat = shown.map { run.ratioToNoForce(.rung4, variant: $0) }
    seriousCombatTurned = shown.map {
      run.ratioToNoForce(.rung4, variant: $0, turnsAnswers: true)
    }
    turnLine = FormWording.line(
      FormTurn.all(of: run).filter { shown.contains($0.variant) },
      width: Self.width
    )
    breakEvens = run.breakEvens
    settings = run.settings
    precision = run.precision.flatMap { precision in
      Precision.greatestHalfWidth(of: run.tallies).map { (precision.halfWidth * 100, $0 * 100) }
    }
    inputs = InputShares(InputRegister(asked.variant.resolved))
  }

  /// The whole screen, ending with a line feed.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// The lines, none longer than ``width``, at most ``mostLines`` and the last.
  package var lines: [String] {
    var best: [ScreenLine] = []
    for shortages in (1...Self.mostShortages).reversed() {
      best = heading + numbers(shortages: shortages) + footnotes
      if best.count <= Self.mostLines { break }
    }
    if best.count < Self.mostLines { best.insert(.text(""), at: heading.count) }
    let layout = ScreenLayout(best, width: Self.width)
    return best.prefix(Self.mostLines).map(layout.text) + [layout.text(.text(lastLine))]
  }

  /// The scenario as asked.
  var scenario: Scenario { asked.scenario }

  private func numbers(shortages: Int) -> [ScreenLine] {
    force + coverage + shortOfUnits(atMost: shortages) + whereUnitsGo + riskToForce + riskToPeace
      + money
  }

  private var heading: [ScreenLine] {
    let title = ScenarioWording.title(scenario)
    let asOf = "positions as of " + ScenarioWording.day(scenario.asOf)
    let room = Self.width - asOf.count - 1
    let first = TextLines.pad(TextLines.cut(title, to: room), to: room, .leading) + " " + asOf
    return [.text(first), .text(ScenarioWording.ifLine(scenario)), .text(inputs.sentence)]
  }

  private var footnotes: [ScreenLine] {
    let legend =
      if settings.judgements < JudgementRange.fewestDraws {
        "* Needs \(Int(JudgementRange.fewestDraws) * settings.trialsPerJudgement) runs. "
          + "A counting, B past missions, C judgement only."
      } else if lacksRange {
        "* 9 in 10 if judgements vary (none: not seen). A counts, B missions, C judgement"
      } else {
        "* 9 in 10 if judgements vary. A counting, B past missions, C judgement only."
      }
    return [legend, aloneSentence].compactMap { $0 }.map { .text($0) }
  }
}
