package import ForceSimulation
package import MonteCarlo
import ScenarioModel
import Statistics

/// What money for Ukraine's army would have to do, so that it prevents as much as a force.
///
/// No source gives what a stronger army prevents: the exponent `host.crisisEffect` is a guess.
/// So instead of a verdict stands the least exponent with which the money brings serious combat,
/// or war, down to where the force brings it. Under the same draws the difference falls as the
/// exponent grows; the interval holds the exponents that the trials do not rule out.
package struct BreakEven: Sendable {
  /// The exponent up to which is looked, the greatest that the format allows.
  package static let highest = 5.0

  /// The path of the exponent.
  package static let path = "host.crisisEffect"

  /// The heading of the scenario with money and no force.
  package let money: String
  /// The heading of the scenario with a force.
  package let force: String
  /// The money in a year [USD million].
  package let fundingPerYear: Double
  /// What is to be prevented.
  package let measure: Measure
  /// The least exponent with which the money does as much; nil when none up to ``highest`` does.
  package let value: Double?
  /// The least exponent that the trials do not rule out; nil when they rule out all.
  package let low: Double?
  /// The greatest that they do not rule out; nil when that is above ``highest``.
  package let high: Double?
  /// How many trials it rests on.
  package let trials: Int

  /// What is to be prevented.
  package static let measures: [Measure] = [.rung4, .rung5]

  /// The break-even values of a scenario with money against one with a force.
  package static func all(
    money: Variant,
    force: Variant,
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [BreakEven] {
    var part = settings
    part.trials = min(settings.trials, 600)
    part.trialsPerJudgement = 5
    var search = BreakEvenSearch(money, force, part)
    search.run(progress: progress)
    return measures.map { measure in
      BreakEven(
        money: money.heading,
        force: force.heading,
        fundingPerYear: money.funding,
        measure: measure,
        value: search.least(measure, .middle),
        low: search.least(measure, .low),
        high: search.least(measure, .high),
        trials: part.trials
      )
    }
  }
}

/// Looks for the exponents at which a falling difference reaches nought.
///
/// The range is cut into equal steps and the step in which the sign turns into finer ones, twice
/// over; every exponent is tried once, all measures and both ends of the interval together.
private struct BreakEvenSearch {
  /// Which of a difference and the ends of its interval must reach nought.
  enum End {
    case low, middle, high
  }

  /// Steps of the exponent, each a part of the one before, in thousandths.
  private static let steps = [500, 100, 20]
  private static let most = Int(BreakEven.highest * 1000)

  private let money: Plan
  private let force: Plan
  private let forceFollows: Bool
  private let settings: RunSettings
  private var tried: [Int: PairTally] = [:]

  init(_ money: Variant, _ force: Variant, _ settings: RunSettings) {
    self.money = money.plan
    self.force = force.plan
    // The force's scenario follows the exponent too where its army is other than at the ceasefire.
    forceFollows = force.funding != 0 || force.scenario.host.armyStrength.spread != .point(1)
    self.settings = settings
  }

  mutating func run(progress: @Sendable (Int) -> Void) {
    attempt(Array(stride(from: 0, through: Self.most, by: Self.steps[0])), progress)
    for (coarse, fine) in zip(Self.steps, Self.steps.dropFirst()) {
      var wanted: Set<Int> = []
      for measure in BreakEven.measures {
        for end in [End.low, .middle, .high] {
          guard let found = turn(measure, end), found > 0 else { continue }
          wanted.formUnion(stride(from: found - coarse + fine, to: found, by: fine))
        }
      }
      attempt(wanted.filter { tried[$0] == nil }.sorted(), progress)
    }
  }

  /// The least exponent tried at which an end is nought or below; nil for none.
  func least(_ measure: Measure, _ end: End) -> Double? {
    turn(measure, end).map { Double($0) / 1000 }
  }

  private func turn(_ measure: Measure, _ end: End) -> Int? {
    tried.keys.sorted().first { difference(at: $0, measure, end) <= 0 }
  }

  /// How much more often it comes to it with the money than with the force.
  private func difference(at exponent: Int, _ measure: Measure, _ end: End) -> Double {
    guard let events = tried[exponent]?.events[measure.rawValue] else { return 0 }
    switch end {
    case .middle: return events.shareDifference ?? 0
    case .low: return events.interval(level: intervalLevel).low
    case .high: return events.interval(level: intervalLevel).high
    }
  }

  private mutating func attempt(_ exponents: [Int], _ progress: @Sendable (Int) -> Void) {
    guard !exponents.isEmpty else { return }
    let plans = [force, money]
    var versions = [PlanVersion(of: 0)]
    var pairs: [PlanPair] = []
    for exponent in exponents {
      let place = versions.count
      for plan in forceFollows ? [1, 0] : [1] {
        let held = plans[plan].holding(Double(exponent) / 1000, atPath: BreakEven.path)
        versions.append(PlanVersion(of: plan, holding: held))
      }
      pairs.append(PlanPair(place, against: forceFollows ? place + 1 : 0))
    }
    let tallies = Runner.differences(
      plans,
      versions: versions,
      pairing: pairs,
      settings,
      progress: progress
    )
    for (exponent, tally) in zip(exponents, tallies) { tried[exponent] = tally }
  }
}
