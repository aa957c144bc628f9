/// What a measure is counted in.
package enum MeasureUnit: String, Hashable, Sendable {
  case share, troops, persons, weeks, tasks, count, years, units, times
  case millions = "USD million"

  /// The unit as tables and files name it.
  package var name: String {
    switch self {
    case .share: "share"
    case .troops: "troops"
    case .persons: "persons"
    case .weeks: "weeks"
    case .tasks: "tasks"
    case .count: "count"
    case .years: "troop-years"
    case .units: "units"
    case .times: "times"
    case .millions: "USD million"
    }
  }
}
