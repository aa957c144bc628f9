import JSONText

/// What a run can work with; a scenario beyond it is refused, never run in part.
extension Consistency {
  /// The most distinct facts that all conditions of a scenario may name, "ceasefire holds" always
  /// being one of them: what holds in a week is kept in one word of 64 bits.
  package static let mostFacts = 64

  /// The most ways in which one condition may be satisfied once it is written as an "or" of "and"s.
  package static let mostTerms = 256

  /// The most tasks that may ask for the same capability, or for one for which it stands in:
  /// units are shared out over all subsets of the tasks that want them.
  package static let mostTasksPerCapability = 12

  /// Every limit that `scenario` exceeds.
  static func limits(_ scenario: Scenario, _ root: JSONNode) -> [Problem] {
    terms(scenario, root) + facts(scenario, root) + demand(scenario, root)
  }

  private static func terms(_ scenario: Scenario, _ root: JSONNode) -> [Problem] {
    scenario.contributors.filter { $0.joinsIf.termCount > mostTerms }.map { contributor in
      problem(
        "the condition of '\(contributor.id)' can be satisfied in more than \(mostTerms) ways; "
          + "use fewer parentheses with 'or' that are joined by 'and'.",
        ["contributors", contributor.id, "joinsIf"],
        root
      )
    }
  }

  /// Tells the first contributor whose condition brings one fact too many.
  private static func facts(_ scenario: Scenario, _ root: JSONNode) -> [Problem] {
    var known: Set<Fact> = [.ceasefireHolds]
    for contributor in scenario.contributors {
      known.formUnion(contributor.joinsIf.facts)
      guard known.count > mostFacts else { continue }
      return [
        problem(
          "the conditions up to that of '\(contributor.id)' name \(known.count) different facts; "
            + "at most \(mostFacts) are allowed.",
          ["contributors", contributor.id, "joinsIf"],
          root
        )
      ]
    }
    return []
  }

  private static func demand(_ scenario: Scenario, _ root: JSONNode) -> [Problem] {
    scenario.capabilities.compactMap { capability in
      let replaced = scenario.capabilities.filter { other in
        other.id != capability.id
          && other.replacedBy.contains { $0.capability == capability.id }
      }
      let served = Set([capability.id] + replaced.map { $0.id })
      let asking = scenario.tasks.flatMap { task in
        task.needs.filter { served.contains($0.capability) }.map { (task.id, $0.capability) }
      }
      guard asking.count > mostTasksPerCapability else { return nil }
      let (task, need) = asking[mostTasksPerCapability]
      let what = replaced.isEmpty ? capability.id : "\(capability.id) or what it stands in for"
      return problem(
        "\(asking.count) tasks ask for \(what); "
          + "at most \(mostTasksPerCapability) may ask for one capability.",
        ["tasks", task, "needs", need],
        root
      )
    }
  }
}
