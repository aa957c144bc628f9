/// What is kept of each contributor in the reference week.
func recordContributors(
  _ state: inout TrialState,
  _ plan: borrowing Plan,
  _ layout: RecordLayout
) {
  let flankIsAway = state.coalition.flankIsFree.intersection(state.stages.inForce)
  for country in plan.contributors.indices {
    let row = state.contributors[country]
    func write(_ value: Double, _ column: RecordLayout.ContributorColumn) {
      state.record[layout.column(column, contributor: country)] = value
    }
    write(state.stages.firm.contains(country) ? 1 : 0, .isIn)
    write(row.persons, .troops)
    write(row.firmWeek >= 0 ? Double(row.firmWeek) : .nan, .firmWeek)
    write(row.support, .support)
    write(flankIsAway.contains(country) ? row.flankHole : 0, .flank)
    if let column = row.absence.column { write(1, column) }
  }
}

/// Losses of every contributor, and when and why it left, over the whole trial.
func recordDepartures(_ state: inout TrialState, _ plan: borrowing Plan) {
  let layout = RecordLayout(plan)
  for country in plan.contributors.indices {
    let row = state.contributors[country]
    func write(_ value: Double, _ column: RecordLayout.ContributorColumn) {
      state.record[layout.column(column, contributor: country)] = value
    }
    write(row.deaths, .deaths)
    write(row.hasWaived ? 1 : 0, .waived)
    write(row.leftWeek >= 0 ? Double(row.leftWeek) : .nan, .leftWeek)
    if let column = row.departure.column { write(1, column) }
  }
}

extension Absence {
  /// The column in which the reason is counted.
  fileprivate var column: RecordLayout.ContributorColumn? {
    switch self {
    case .none: nil
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

extension Departure {
  /// The column in which it is counted.
  fileprivate var column: RecordLayout.ContributorColumn? {
    switch self {
    case .none: nil
    case .decided: .leftDecided
    case .followed: .leftFollowing
    case .missionEnded: .leftWithMission
    }
  }
}
