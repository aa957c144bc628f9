package import ForceSimulation

/// A measure as reports and result files give it: one that trials leave, or one made from them.
package struct ReportedMeasure: Hashable, Sendable {
  /// How it is made from the records of trials.
  package enum Making: Hashable, Sendable {
    /// As the measure itself says.
    case measure(Measure)
    /// A quantile over trials.
    case quantile(Double, of: Measure)
    /// The mean of the worst share of trials.
    case tailMean(worst: Double, of: Measure)
    /// The mean of one measure for each `times` of another's mean.
    case ratio(Measure, over: Measure, times: Double)
  }

  /// The published id.
  package let id: String
  /// What it says, in the planner's words.
  package let label: String
  /// What it is counted in, as files name it.
  package let unit: String
  /// What it rests on: A counting units, B rates from past missions, C judgement.
  package let basis: String
  /// How trials are summed up, as files name it.
  package let kind: String
  /// How its numbers are written.
  package let style: QuantityStyle
  /// How it is made.
  package let making: Making

  /// A measure that every trial leaves.
  package init(_ measure: Measure) {
    id = measure.id
    label = measure.label
    unit = measure.unit.name
    basis = measure.basis
    kind = measure.kind.name
    style = QuantityStyle(measure)
    making = .measure(measure)
  }

  private init(_ id: String, _ label: String, unit: String, kind: String, _ making: Making) {
    self.id = id
    self.label = label
    self.unit = unit
    self.kind = kind
    self.making = making
    basis = making.root.basis
    style = .number(finest: kind == "ratio" ? DecimalStep(exponent: -2) : .one)
  }

  /// Deaths that 95 of 100 trials do not exceed.
  package static let deathsP95 = ReportedMeasure(
    "deathsP95",
    "Soldiers killed, 95 of 100 runs have at most",
    unit: "persons",
    kind: "quantile",
    .quantile(0.95, of: .deaths)
  )
  /// The mean deaths of the worst 5 trials of 100.
  package static let deathsTailMean95 = ReportedMeasure(
    "deathsTailMean95",
    "Soldiers killed, mean of the worst 5 of 100 runs",
    unit: "persons",
    kind: "tailMean",
    .tailMean(worst: 0.05, of: .deaths)
  )
  /// Deaths for each 1,000 soldiers present for a year.
  package static let deathsPer1000TroopYears = ReportedMeasure(
    "deathsPer1000TroopYears",
    "Soldiers killed per 1,000 troop-years",
    unit: "deaths per 1,000 troop-years",
    kind: "ratio",
    .ratio(.deaths, over: .troopYears, times: 1000)
  )
  /// Contributors that leave of their own for each year that one serves.
  package static let exitsPerContributorYear = ReportedMeasure(
    "exitsPerContributorYear",
    "Exits per contributor and year",
    unit: "per year",
    kind: "ratio",
    .ratio(.exits, over: .contributorYears, times: 1)
  )

  /// Every measure in the published order.
  package static let all: [ReportedMeasure] = Measure.allCases.flatMap { measure in
    let own = ReportedMeasure(measure)
    switch measure {
    case .deaths: return [own, deathsP95, deathsTailMean95]
    case .troopYears: return [own, deathsPer1000TroopYears]
    case .contributorYears: return [own, exitsPerContributorYear]
    default: return [own]
    }
  }

  /// The measure in which it is rooted.
  package var root: Measure { making.root }
}

extension ReportedMeasure.Making {
  /// The measure from which the number is made first of all.
  fileprivate var root: Measure {
    switch self {
    case .measure(let measure), .quantile(_, let measure), .tailMean(_, let measure),
      .ratio(let measure, _, _):
      measure
    }
  }
}

extension ReportedMeasure {
  /// The label with the weeks it is of, where it is of the reference week.
  ///
  /// That is week 52, or the last week of a run that ends before; scenarios that are compared may
  /// differ in it.
  ///
  /// - Parameter weeks: The reference weeks, one for each scenario.
  /// - Returns: The label, such as "Soldiers tied up for it, week 39".
  package func label(referenceWeeks weeks: [Int]) -> String {
    let standard = "week 52"
    guard root.isOfReferenceWeek, label.hasSuffix(standard) else { return label }
    let distinct = weeks.indices.filter { weeks.firstIndex(of: weeks[$0]) == $0 }
      .map { "\(weeks[$0])" }
    let words = (distinct.count > 1 ? "weeks " : "week ") + distinct.joined(separator: " and ")
    return label.dropLast(standard.count) + words
  }
}

extension Measure {
  /// Whether it is measured in the reference week: week 52, or the last week of a shorter run.
  var isOfReferenceWeek: Bool { self == .soldiersTiedUp }

  /// Whether it says what becomes of the tasks, so that without tasks there is nothing to say.
  var isOfTasks: Bool {
    switch self {
    case .tasksCarriedOut, .coveragePaper, .coveragePresent, .coverageUsable, .coverageWorstWeek,
      .weeksToInitialCapability, .weeksToFullCapability, .targetHeld, .targetWeeks, .troopsOfTasks:
      true
    default: false
    }
  }

  /// The week in which it is measured, for measures of one week.
  package var week: Int? {
    switch self {
    case .troopsPresentWeek12: 12
    case .troopsPresentWeek26: 26
    case .troopsPresentWeek52, .troopsWeek52IfFormed: 52
    case .troopsPresentWeek104: 104
    default: nil
    }
  }
}
