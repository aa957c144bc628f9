import ForceSimulation
package import MonteCarlo
package import ScenarioModel

/// What a contributor does, in the reference week and over the run.
package struct ContributorOutcome: Sendable {
  /// The contributor.
  package let contributor: Contributor
  /// The share of trials in which it is in.
  package let isIn: Estimate
  /// Its mean troops in theatre, none where it is not in.
  package let troops: Estimate
  /// The median week in which it became firm, over the trials in which it did by then.
  package let firmWeek: Estimate
  /// The share of trials in which it joined with its condition unmet.
  package let waives: Estimate
  /// The share of trials in which it left, by each way of leaving.
  package let departures: [(way: Departure, share: Estimate)]
  /// The median week in which it announced that it leaves, over the trials in which it did.
  package let leftWeek: Estimate
  /// Mean public support in the reference week [points].
  package let support: Estimate
  /// Mean public support before any loss, as the scenario spreads it [points].
  package let supportBefore: Double
  /// Its mean deaths over the whole run.
  package let deaths: Estimate
  /// Why it is not in: each reason with the share of trials, the largest first.
  package let absences: [(reason: Absence, share: Estimate)]

  /// Why a contributor is not in, as the record counts it.
  package enum Absence: String, CaseIterable, Sendable {
    case refuses, conditionUnmet, unwilling, undecided, parliamentPending, parliamentRefused, left

    /// The reason in words.
    package var words: String {
      switch self {
      case .refuses: "refuses"
      case .conditionUnmet: "its condition does not hold"
      case .unwilling: "unwilling"
      case .undecided: "undecided"
      case .parliamentPending: "waits for its parliament"
      case .parliamentRefused: "its parliament refuses"
      case .left: "has left"
      }
    }

    var column: RecordLayout.ContributorColumn {
      switch self {
      case .refuses: .refuses
      case .conditionUnmet: .conditionUnmet
      case .unwilling: .unwilling
      case .undecided: .undecided
      case .parliamentPending: .parliamentPending
      case .parliamentRefused: .parliamentRefused
      case .left: .left
      }
    }
  }

  /// How a contributor leaves, as the record counts it.
  package enum Departure: String, CaseIterable, Sendable {
    case leftDecided, leftFollowing, leftWithMission

    /// The way in words.
    package var words: String {
      switch self {
      case .leftDecided: "by its own decision"
      case .leftFollowing: "following another"
      case .leftWithMission: "with the mission"
      }
    }

    var column: RecordLayout.ContributorColumn {
      switch self {
      case .leftDecided: .leftDecided
      case .leftFollowing: .leftFollowing
      case .leftWithMission: .leftWithMission
      }
    }
  }

  init(_ place: Int, of scenario: Scenario, in tally: Tally) {
    func column(_ column: RecordLayout.ContributorColumn) -> Int {
      tally.layout.column(column, contributor: place)
    }
    contributor = scenario.contributors[place]
    isIn = tally.share(column: column(.isIn))
    troops = tally.mean(column: column(.troops)).within(Estimate.amounts)
    firmWeek = tally.medianWeek(.firmWeek, contributor: place).within(Estimate.amounts)
    waives = tally.share(column: column(.waived))
    departures = Departure.allCases.map { ($0, tally.share(column: column($0.column))) }
    leftWeek = tally.medianWeek(.leftWeek, contributor: place).within(Estimate.amounts)
    support = tally.mean(column: column(.support)).within(Estimate.amounts)
    supportBefore = Self.mean(of: contributor.support)
    deaths = tally.mean(column: column(.deaths)).within(Estimate.amounts)
    // A stable order: the largest share first, equal ones as listed above.
    absences = Absence.allCases.enumerated()
      .map { ($0.offset, $0.element, tally.share(column: column($0.element.column))) }
      .sorted { ($1.2.value ?? 0, $0.0) < ($0.2.value ?? 0, $1.0) }
      .map { (reason: $0.1, share: $0.2) }
  }

  /// The mean of a quantity, from as many values at evenly spread probabilities.
  private static func mean(of quantity: Quantity) -> Double {
    let steps = 1000
    let sum = (0..<steps).reduce(0.0) { sum, step in
      sum + quantity.value(at: (Double(step) + 0.5) / Double(steps))
    }
    return sum / Double(steps)
  }
}

extension FormResult {
  /// What every contributor does, by id.
  package var contributors: [ContributorOutcome] {
    scenario.contributors.indices.map { place in
      ContributorOutcome(place, of: scenario, in: tally)
    }
  }
}
