package import ForceSimulation
import JSONText
package import MonteCarlo
import ScenarioModel
import Statistics

/// What single parts of a scenario carry: each is taken out alone, under the same draws.
///
/// Parts act through each other, so what they carry does not add up to the whole.
package struct Attribution: Sendable {
  /// Which parts are taken out one at a time.
  package enum Parts: Hashable, Sendable {
    /// The links of the loop, each held still.
    case links
    /// The contributors, each made to refuse.
    case contributors

    /// The measures in which their absence is told.
    package var measures: [Measure] {
      switch self {
      case .links: [.endsEarly, .exits, .deaths, .coverageUsable, .troopsPresentWeek52, .rung4]
      case .contributors: [.troopsPresentWeek52, .coverageUsable, .tasksCarriedOut]
      }
    }

    /// The measures whose changes decide the order of the parts.
    package var ranking: [Measure] {
      switch self {
      case .links: [.endsEarly, .deaths]
      case .contributors: [.troopsPresentWeek52]
      }
    }
  }

  /// One part, taken out.
  package struct Part: Sendable {
    /// The id of the link or contributor.
    package let id: String
    /// Its name in tables.
    package let label: String
    /// Whether the scenario is without it already: the link held still, the country refusing.
    package let isOut: Bool
    /// The scenario without the part, against the scenario as it is.
    package let effect: PairTally
  }

  /// The scenario.
  package let variant: Variant
  /// Which parts were taken out.
  package let kind: Parts
  /// Which trials were run, under which seed.
  package let settings: RunSettings
  /// The parts, those that carry most first.
  package let parts: [Part]

  /// Few, so that the differences rest on many draws of what nobody knows.
  private static let trialsPerJudgement = 5

  /// Runs the scenario as it is and once without each part, on the same trials.
  package init(
    _ kind: Parts,
    of variant: Variant,
    _ settings: RunSettings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    self.variant = variant
    self.kind = kind
    var settings = settings
    settings.trialsPerJudgement = Self.trialsPerJudgement
    self.settings = settings
    let removals = Removal.all(kind, of: variant.scenario)
    let plans = removals.map { Plan(variant.resolved.setting([$0.setting]).scenario) }
    let pairs = Runner.differences([variant.plan] + plans, settings, progress: progress)
    let parts = zip(removals, pairs).map { removal, pair in
      Part(id: removal.id, label: removal.label, isOut: removal.isOut, effect: pair)
    }
    let shares = parts.map { Self.carried(by: $0, kind.ranking) }
    self.parts = parts.indices
      .sorted { shares[$0] != shares[$1] ? shares[$0] > shares[$1] : $0 < $1 }
      .map { parts[$0] }
  }

  /// How much of some measures a part carries, as shares of what the scenario has, summed up.
  private static func carried(by part: Part, _ measures: [Measure]) -> Double {
    measures.reduce(0) { sum, measure in
      let moments = part.effect.moments[measure.rawValue]
      guard let base = moments.second.mean, base > 0, let difference = moments.meanDifference else {
        return sum
      }
      return sum + (difference / base).magnitude
    }
  }
}

/// How one part is taken out of a scenario.
private struct Removal {
  let id: String
  let label: String
  let isOut: Bool
  let setting: (path: String, value: JSONContent)

  static func all(_ kind: Attribution.Parts, of scenario: Scenario) -> [Removal] {
    switch kind {
    case .links:
      Catalogue.links.map { link in
        Removal(
          id: link,
          label: link,
          isOut: scenario.frozen.contains(link),
          setting: ("freeze.\(link)", .bool(true))
        )
      }
    case .contributors:
      scenario.contributors.map { contributor in
        Removal(
          id: contributor.id,
          label: contributor.label,
          isOut: contributor.stance == .refuses,
          setting: ("contributors.\(contributor.id).stance", .string("refuses"))
        )
      }
    }
  }
}
