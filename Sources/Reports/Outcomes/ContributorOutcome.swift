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
  /// The mean week in which it became firm, over the trials in which it did by then.
  package let firmWeek: Estimate
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

  init(_ place: Int, of scenario: Scenario, in tally: Tally) {
    func column(_ column: RecordLayout.ContributorColumn) -> Int {
      tally.layout.column(column, contributor: place)
    }
    contributor = scenario.contributors[place]
    isIn = tally.share(column: column(.isIn))
    troops = tally.mean(column: column(.troops)).within(Estimate.amounts)
    firmWeek = tally.mean(column: column(.firmWeek)).within(Estimate.amounts)
    deaths = tally.mean(column: column(.deaths)).within(Estimate.amounts)
    // A stable order: the largest share first, equal ones as listed above.
    absences = Absence.allCases.enumerated()
      .map { ($0.offset, $0.element, tally.share(column: column($0.element.column))) }
      .sorted { ($1.2.value ?? 0, $0.0) < ($0.2.value ?? 0, $1.0) }
      .map { (reason: $0.1, share: $0.2) }
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
