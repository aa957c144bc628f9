package import ScenarioModel

/// What a joining condition asks for, as a thing that can be there or be missing.
package enum FactWording {
  /// The fact as a noun: "air cover in the backstop", "3 others in".
  package static func noun(_ fact: Fact, in scenario: Scenario) -> String {
    switch fact {
    case .always: "nothing"
    case .ceasefireHolds: "a ceasefire that holds"
    case .ceasefireHasHeld(let weeks): "a ceasefire that has held \(weeks) weeks"
    case .backstopIncludes(.anything): "a backstop"
    case .backstopIncludes(let part): "\(BackstopPart.words[part.rawValue]) in the backstop"
    case .mandateIsClear: "a clear mandate"
    case .mandateIs(let inviter): mandate(inviter)
    case .moscowAccepts: "Moscow's consent"
    case .moscowAcquiesces: "Moscow's acquiescence"
    case .othersIn(1): "another contributor in"
    case .othersIn(let count): "\(count) others in"
    case .troopsFirm(let troops): "\(NumberStyle.grouped(Int64(troops))) troops firm"
    case .contributorIn(let id): "\(label(id, scenario)) in"
    case .leadFound: "a lead nation"
    case .noCombatTask: "a mission without combat tasks"
    case .weekIsAtLeast(let week): "week \(week)"
    }
  }

  private static func mandate(_ inviter: Inviter) -> String {
    switch inviter {
    case .ukraine: "an invitation by Ukraine"
    case .un: "a mandate of the UN"
    case .osce: "a mandate of the OSCE"
    }
  }

  private static func label(_ id: String, _ scenario: Scenario) -> String {
    scenario.contributors.first { $0.id == id }?.label ?? id
  }
}
