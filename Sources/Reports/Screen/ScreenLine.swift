import MonteCarlo

/// A line of the first screen before it is laid out.
package enum ScreenLine: Hashable, Sendable {
  /// Text over the whole width.
  case text(String)
  /// A label with a cell for each form of the scenario, and the letter of what it rests on.
  case row(String, [ScreenCell], basis: String)
}

/// What one form of the scenario shows in a row.
package enum ScreenCell: Hashable, Sendable {
  /// A number and what stands beside it: its range, or what it is measured against.
  case number(String, beside: String)
  /// Words over the whole cell.
  case words(String)

  /// The cell of an estimate: its value and its range if judgements vary.
  package init(_ wording: EstimateWording) {
    if wording.estimate.value == nil {
      self = .words(wording.shortMissing)
    } else {
      self = .number(wording.shortValue, beside: wording.shortRange)
    }
  }
}

extension EstimateWording {
  /// Why there is no estimate, in a cell of the first screen.
  package var shortMissing: String {
    switch estimate.reason {
    case "no trial has this value"?: "in no run"
    case "not reached in enough trials"?: "in too few runs"
    case FormResult.noTasks?: "no tasks"
    default: "-"
    }
  }
}
