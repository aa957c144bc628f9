import Analyses
import ForceSimulation
import MonteCarlo
import ScenarioModel

/// What money for Ukraine's army would have to do in place of a force.
extension FirstScreen {
  /// The break-even value of each danger, instead of a verdict; nothing without such money.
  var money: [ScreenLine] {
    guard let first = breakEvens.first else { return [] }
    let millions = NumberStyle.rounded(first.fundingPerYear, to: .one)
    let lines = [
      "MONEY INSTEAD OF A FORCE: USD \(millions) million a year for Ukraine's army",
      "  does as much as the force of \(first.force), if \(BreakEven.path) is at least",
    ]
    return lines.map { .text($0) }
      + breakEvens.map { breakEven in
        let value = BreakEvenWording.value(breakEven)
        let interval = BreakEvenWording.interval(breakEven)
        let runs = NumberStyle.runs(counted: Int64(breakEven.trials))
        return .row(
          "  " + PartWording.heading(breakEven.measure),
          [.number(value, beside: "(95 %: \(interval); \(runs))")],
          basis: breakEven.measure.basis
        )
      }
  }
}
