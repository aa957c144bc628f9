/// Where each value stands in the flat record of a trial.
///
/// Measures come first, then units by capability, then the funnel, then the tasks, then the series,
/// then what each contributor did. Columns are the same in every trial of a plan.
package struct RecordLayout: Hashable, Sendable {
  /// Weeks between two points of a series.
  package static let seriesStep = 4

  /// The stages of the funnel, from what is owned to what is usable; each is the one before less
  /// one loss.
  package enum FunnelStage: Int, CaseIterable, Sendable {
    case owned, deployable, notBusy, countryJoins, afterRotation, sent, arrived, commanded, usable

    /// The stage in words, as reports name it.
    package var name: String {
      switch self {
      case .owned: "owned"
      case .deployable: "deployable"
      case .notBusy: "not busy"
      case .countryJoins: "country joins"
      case .afterRotation: "after rotation"
      case .sent: "sent"
      case .arrived: "arrived"
      case .commanded: "commanded"
      case .usable: "usable"
      }
    }
  }

  /// What is kept of each series point.
  package enum Series: Int, CaseIterable, Sendable {
    case troops, coverageUsable, deaths
  }

  /// What is kept of each capability in the reference week.
  package enum UnitColumn: Int, CaseIterable, Sendable {
    case asked, paper, present, usable
  }

  /// What is kept of each task in the reference week: the share of it that usable units cover, and
  /// whether it is carried out.
  package enum TaskColumn: Int, CaseIterable, Sendable {
    case usable, carriedOut
  }

  /// What is kept of each contributor.
  package enum ContributorColumn: Int, CaseIterable, Sendable {
    case isIn, troops, firmWeek, deaths, refuses, conditionUnmet, unwilling, undecided
    case parliamentPending, parliamentRefused, left
    case waived, leftWeek, leftDecided, leftFollowing, leftWithMission, support, flank
  }

  /// The number of capabilities.
  package let capabilities: Int
  /// The number of tasks.
  package let tasks: Int
  /// The number of contributors.
  package let contributors: Int
  /// The number of points of each series.
  package let points: Int

  /// The layout of records of `plan`.
  package init(_ plan: borrowing Plan) {
    capabilities = plan.capabilities.count
    tasks = plan.tasks.count
    contributors = plan.contributors.count
    points = (plan.horizonWeeks - 1) / Self.seriesStep + 1
  }

  /// The number of columns.
  package var count: Int { contributorStart + contributors * ContributorColumn.allCases.count }

  /// The column of a measure.
  package func column(_ measure: Measure) -> Int { measure.rawValue }

  /// The column of a capability's units in the reference week.
  package func column(_ column: UnitColumn, capability: Int) -> Int {
    unitStart + capability * UnitColumn.allCases.count + column.rawValue
  }

  /// The column of a capability's stage in the funnel.
  package func funnelColumn(_ stage: FunnelStage, capability: Int) -> Int {
    funnelStart + capability * FunnelStage.allCases.count + stage.rawValue
  }

  /// The column of what is kept of a task.
  package func column(_ column: TaskColumn, task: Int) -> Int {
    taskStart + task * TaskColumn.allCases.count + column.rawValue
  }

  /// The column of a point of a series.
  package func column(_ series: Series, point: Int) -> Int {
    seriesStart + point * Series.allCases.count + series.rawValue
  }

  /// The column of something a contributor did.
  package func column(_ column: ContributorColumn, contributor: Int) -> Int {
    contributorStart + contributor * ContributorColumn.allCases.count + column.rawValue
  }

  private var unitStart: Int { Measure.allCases.count }
  private var funnelStart: Int { unitStart + capabilities * UnitColumn.allCases.count }
  private var taskStart: Int { funnelStart + capabilities * FunnelStage.allCases.count }
  private var seriesStart: Int { taskStart + tasks * TaskColumn.allCases.count }
  private var contributorStart: Int { seriesStart + points * Series.allCases.count }
}
