import ForceSimulation
import JSONText
package import MonteCarlo
import ScenarioModel

/// Scenarios made equally dear: what a later one costs less than the first goes to Ukraine's army.
///
/// The cost of a scenario is that of its force and the money it adds for Ukraine's army. A later
/// scenario that costs more gives up such money, as far as it has any.
package struct SameCost: Sendable {
  /// What was done to one later scenario.
  package struct Change: Sendable {
    /// The heading of its column.
    package let heading: String
    /// What it costs in a year as it is [USD million].
    package let costPerYear: Double
    /// The money it adds for Ukraine's army in a year as it is [USD million].
    package let fundingBefore: Double
    /// The same at equal cost, in whole millions.
    package let fundingAfter: Double
    /// What it still costs more in a year than the first [USD million].
    package let stillMore: Double
  }

  /// The heading of the first scenario.
  package let first: String
  /// What the first scenario costs in a year [USD million].
  package let costPerYear: Double
  /// What was done to the later ones, in the order of their columns.
  package let changes: [Change]
  /// The scenarios at equal cost, in the order of their columns.
  package let variants: [Variant]
  /// How many trials the costs rest on.
  package let trials: Int

  /// The most trials from which costs are taken: means of sums need few.
  private static let mostTrials = 500

  /// Weeks in a year.
  private static let weeksPerYear = 365.25 / 7

  /// Levels the costs of scenarios.
  package init(_ variants: [Variant], _ settings: RunSettings) {
    var part = settings
    part.trials = min(settings.trials, Self.mostTrials)
    let tallies = Runner.run(variants.map { $0.plan }, part).tallies
    let costs = zip(variants, tallies).map { variant, tally in
      let total = tally.estimate(.costTotal).value ?? 0
      let years = Double(variant.scenario.horizonWeeks) / Self.weeksPerYear
      return total / years + variant.funding
    }
    let changes = variants.indices.dropFirst().map { index in
      let before = variants[index].funding
      let missing = costs[0] - costs[index]
      let after = max(0, (before + missing).rounded(.toNearestOrEven))
      return Change(
        heading: variants[index].heading,
        costPerYear: costs[index],
        fundingBefore: before,
        fundingAfter: after,
        stillMore: after > 0 ? 0 : max(0, -before - missing)
      )
    }
    first = variants[0].heading
    costPerYear = costs[0]
    self.changes = changes
    trials = part.trials
    self.variants =
      [variants[0]] + zip(variants.dropFirst(), changes).map { $0.funded(with: $1.fundingAfter) }
  }
}

extension Variant {
  /// The money added for Ukraine's army in a year, in its middle [USD million].
  package var funding: Double { scenario.host.fundingPerYear.central }

  /// The same scenario with other money for Ukraine's army [USD million a year].
  package func funded(with millions: Double) -> Variant {
    guard millions != funding else { return self }
    return Variant(
      heading: heading,
      resolved: resolved.setting([("host.fundingPerYear", .number(millions))])
    )
  }

  /// Whether it sends money for Ukraine's army and no force.
  package var isMoneyOnly: Bool { scenario.mission.kind == .none && funding > 0 }
}
