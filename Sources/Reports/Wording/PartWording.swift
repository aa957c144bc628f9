import Analyses
import ForceSimulation

/// What the parts of a scenario are called, and what their absence means.
enum PartWording {
  /// What a link does, in the planner's words; its id when it has none.
  static func link(_ id: String) -> String {
    switch id {
    case "support": "Public support moves"
    case "exits": "Contributors leave"
    case "contagion": "Exits pull others along"
    case "strain": "Broken dwell loses crews"
    case "violations": "Violations drift up"
    case "incidents": "Incidents hit the force"
    case "response": "Incidents are answered"
    case "requests": "The backstop is asked"
    case "credibility": "Credibility wears off"
    case "escalation": "Crises open"
    case "attack": "An attack hits the force"
    case "deterrence": "The force deters"
    case "truceBreaks": "The truce breaks"
    case "earlyEnd": "Want of lead or cover ends it"
    default: id
    }
  }

  /// The name of a part in tables.
  static func label(_ part: Attribution.Part, _ kind: Attribution.Parts) -> String {
    kind == .links ? link(part.id) : part.label
  }

  /// A measure as the heading of a narrow column.
  static func heading(_ measure: Measure) -> String {
    switch measure {
    case .endsEarly: "Ends early"
    case .exits: "Exits"
    case .deaths: "Killed"
    case .coverageUsable: "Coverage usable"
    case .troopsPresentWeek52: "Troops week 52"
    case .rung4: "Serious combat"
    case .rung5: "Full war"
    case .tasksCarriedOut: "Tasks carried out"
    case .forceForms: "Forms"
    default: measure.label
    }
  }
}
