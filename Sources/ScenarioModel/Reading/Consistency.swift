package import JSONText

/// Finds values that are right one by one and contradict each other.
package enum Consistency {
  /// Everything that contradicts in `scenario`.
  package static func problems(of scenario: Scenario, root: JSONNode) -> [Problem] {
    effects(scenario, root) + leads(scenario, root) + collisions(scenario, root) + events(root)
      + limits(scenario, root)
  }

  /// Enablers and headquarters enter only through support and command, never as task needs.
  private static func effects(_ scenario: Scenario, _ root: JSONNode) -> [Problem] {
    let roles = scenario.capabilities.filter { $0.role != .effect }.map { $0.id }
    return scenario.tasks.flatMap { task in
      task.needs.filter { roles.contains($0.capability) }.map { need in
        problem(
          "task '\(task.id)' asks for \(need.capability), which is no effect; "
            + "support and headquarters are asked for by the units themselves.",
          ["tasks", task.id, "needs", need.capability],
          root
        )
      }
    }
  }

  private static func leads(_ scenario: Scenario, _ root: JSONNode) -> [Problem] {
    scenario.mission.leads.compactMap { id in
      guard let contributor = scenario.contributors.first(where: { $0.id == id }),
        contributor.canLead == .none
      else { return nil }
      return problem(
        "'\(id)' is to lead but its canLead is 'none'; give it brigade, division or corps.",
        ["mission", "leads"],
        root
      )
    }
  }

  /// Draws are addressed by a hash of the id, so two ids must not share one.
  private static func collisions(_ scenario: Scenario, _ root: JSONNode) -> [Problem] {
    var seen: [UInt32: String] = [:]
    return scenario.contributors.compactMap { contributor in
      let entity = contributor.entity
      defer { seen[entity] = contributor.id }
      return seen[entity].map { other in
        problem(
          "'\(contributor.id)' and '\(other)' would share their draws; rename one of them.",
          ["contributors", contributor.id],
          root
        )
      }
    }
  }

  /// A contradiction at the value that `path` leads to, or at the last one on the way that exists.
  static func problem(_ words: String, _ path: [String], _ root: JSONNode) -> Problem {
    var node = root
    var found: [String] = []
    for key in path {
      guard let next = node.member(key) else { break }
      node = next
      found.append(key)
    }
    return Problem(.contradiction(words), path: found.joined(separator: "."), at: node.place)
  }
}
