package import Analyses
package import ForceSimulation
import MonteCarlo
import ScenarioModel
import Statistics

/// How a measure of a later scenario differs from the first scenario's, trial by trial.
package struct PairedDifference: Sendable {
  /// The measure.
  package let measure: Measure
  /// The mean difference, later less first; nil when no trial has a value in both.
  package let difference: Double?
  /// The low end of the simulation interval of this difference alone.
  package let low: Double?
  /// The high end of the same.
  package let high: Double?
  /// The low end of the interval that holds together with those of the other comparisons.
  package let adjustedLow: Double?
  /// The high end of the same.
  package let adjustedHigh: Double?
  /// The share of trials whose difference has the sign of the mean difference.
  package let sameSignShare: Double?
  /// How many times as many trials two runs under separate draws would need.
  package let varianceReduction: Double?
  /// How many trials have a value in both.
  package let trials: Int64
  /// What it amounts to; nil without a difference.
  package private(set) var verdict: Verdict?

  /// Reads the difference of a measure from what was summed up trial by trial.
  ///
  /// - Parameters:
  ///   - measure: The measure.
  ///   - pair: The later scenario against the first.
  ///   - adjustedLevel: The level of an interval that holds for all comparisons together.
  ///   - smallest: The smallest difference that matters.
  ///   - isComparable: Whether both scenarios ask for the same, as far as the measure depends on it.
  init(
    _ measure: Measure,
    _ pair: PairTally,
    adjustedLevel: Double,
    smallest: Double,
    isComparable: Bool
  ) {
    self.measure = measure
    let moments = pair.moments[measure.rawValue]
    difference = moments.meanDifference
    trials = moments.difference.count
    sameSignShare = moments.sameSignShare
    varianceReduction = moments.varianceReduction
    let own = pair.interval(measure, level: intervalLevel)
    let adjusted = pair.interval(measure, level: adjustedLevel)
    (low, high) = (own?.low, own?.high)
    (adjustedLow, adjustedHigh) = (adjusted?.low, adjusted?.high)
    guard let difference else {
      verdict = nil
      return
    }
    guard isComparable else {
      verdict = .asksDiffer
      return
    }
    verdict =
      adjusted.map {
        Verdict(difference: difference, low: $0.low, high: $0.high, smallest: smallest)
      } ?? .undecided
  }

  /// The same difference with another verdict.
  func judged(_ verdict: Verdict) -> PairedDifference {
    var judged = self
    if judged.verdict != nil { judged.verdict = verdict }
    return judged
  }
}

extension Comparison {
  /// The differences of every measure between a later scenario and the first.
  package func differences(ofVariant variant: Int) -> [PairedDifference] {
    let matters = variants[0].scenario.matters
    let level = Self.adjustedLevel(comparisons: pairs.count)
    let sameAsk = Ask(variants[0].scenario) == Ask(variants[variant].scenario)
    let isOfMoney = variants[0].isMoneyOnly || variants[variant].isMoneyOnly
    return Measure.allCases.filter { isSaid($0, variant) }.map { measure in
      let difference = PairedDifference(
        measure,
        pairs[variant - 1],
        adjustedLevel: level,
        smallest: SmallestDifference.of(measure, matters),
        isComparable: sameAsk || !measure.dependsOnAsk
      )
      return isOfMoney && measure.isOfWar ? difference.judged(.breakEven) : difference
    }
  }

  /// Whether both scenarios say something of a measure: they reach its week, and have tasks.
  private func isSaid(_ measure: Measure, _ variant: Int) -> Bool {
    let scenarios = [variants[0].scenario, variants[variant].scenario]
    if measure.isOfTasks, scenarios.contains(where: { $0.tasks.isEmpty }) { return false }
    return scenarios.allSatisfy { $0.horizonWeeks > measure.week ?? 0 }
  }

  /// The level of a single interval that is as wide as Dunnett's for so many comparisons.
  package static func adjustedLevel(comparisons: Int) -> Double {
    guard comparisons > 1 else { return intervalLevel }
    let critical = Multiplicity.dunnettCritical(comparisons: comparisons, level: intervalLevel)
    var low = intervalLevel
    var high = 1 - 1e-12
    for _ in 0..<60 {
      let middle = low + (high - low) / 2
      if Multiplicity.bonferroniCritical(comparisons: 1, level: middle) < critical {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }
}

extension Measure {
  /// Whether it says how often it comes to a crisis or to war, which money is guessed to prevent.
  var isOfWar: Bool {
    switch self {
    case .crises, .rung4, .rung5, .renewedAttack: true
    default: false
    }
  }

  /// Whether it says what share of the ask is met, so that it means less when asks differ.
  var dependsOnAsk: Bool {
    switch self {
    case .troopsOfTasks: false
    default: isOfTasks
    }
  }
}

/// What a scenario's tasks ask for, in middle values.
private struct Ask: Equatable {
  private let tasks: [String]
  private let units: [Double]

  init(_ scenario: Scenario) {
    let scale = scenario.mission.scale.central
    tasks = scenario.tasks.flatMap { task in
      [task.id, "\(task.isEssential)"] + task.needs.map { $0.capability }
    }
    units = scenario.tasks.flatMap { task in
      [task.floor.central] + task.needs.map { $0.units.central * scale }
    }
  }
}
