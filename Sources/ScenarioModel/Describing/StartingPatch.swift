package import JSONText

/// A scenario file to begin with: it extends another scenario, changes nothing, and says in its
/// notes what may be changed and how.
///
/// JSON has no comments; every object of a scenario may carry a `note` instead.
package enum StartingPatch {
  /// The file.
  ///
  /// - Parameters:
  ///   - name: The name of the new scenario, which is that of its file.
  ///   - parent: The scenario it extends.
  ///   - parentName: The name under which that is found.
  /// - Returns: An object that reads as `parent` with other notes.
  package static func node(
    name: String,
    from parent: ResolvedScenario,
    called parentName: String
  ) -> JSONNode {
    let scenario = parent.scenario
    var members = [
      member("name", name), member("extends", parentName),
      member("question", "Write here what this scenario asks."),
      member("note", file(name, parentName)),
    ]
    let chosen = ["given", "mission", "backstop"].map { ($0, choices($0, parent, parentName)) }
    let keyed = [
      ("contributors", contributors(scenario)), ("tasks", tasks(scenario)), ("events", events),
    ]
    for (key, words) in chosen + keyed where !words.isEmpty {
      let note = JSONNode(.object(JSONObject(members: [member("note", words)])))
      members.append(JSONMember(name: key, value: note))
    }
    members.append(JSONMember(name: "set", value: JSONNode(.object(JSONObject()))))
    return JSONNode(.object(JSONObject(members: members)))
  }

  private static func member(_ key: String, _ text: String) -> JSONMember {
    JSONMember(name: key, value: JSONNode(.string(text)))
  }

  private static func file(_ name: String, _ parent: String) -> String {
    "Write here only what differs from \(parent). A note changes nothing and may be deleted. "
      + "Under 'set' single values go by path, such as \"given.climate\": \"hot\". "
      + "'muster check \(name).json' finds mistakes; "
      + "'muster compare \(parent) \(name).json' shows what your changes do; "
      + "'muster schema --format markdown' lists every key."
  }

  /// The words and switches of a group, each with what it is now and what else it may be.
  private static func choices(
    _ key: String,
    _ parent: ResolvedScenario,
    _ parentName: String
  ) -> String {
    let given = parent.root.member(key)
    let choices = (Catalogue.scenario.member(key)?.members ?? []).compactMap { entry -> String? in
      let now = given?.member(entry.key)?.unwrapped ?? entry.fallback.node
      switch (entry.shape, now?.content) {
      case (.word(let words), .string(let word)?):
        let others = words.filter { $0 != word }
        return "\(entry.key) is \(word)" + (others.isEmpty ? "" : " (or \(list(others)))")
      case (.flag, .bool(let flag)?): return "\(entry.key) is \(flag ? "true" : "false")"
      default: return nil
      }
    }
    return choices.isEmpty ? "" : "In \(parentName): " + choices.joined(separator: "; ") + "."
  }

  private static func contributors(_ scenario: Scenario) -> String {
    guard let first = scenario.contributors.first?.id else { return "" }
    return "By id, such as \"\(first)\": { \"stance\": \"refuses\" }. A stance is "
      + "\(list(Stance.words)). Ids: \(ids(scenario.contributors.map { $0.id }))."
  }

  private static func tasks(_ scenario: Scenario) -> String {
    guard let first = scenario.tasks.first?.id else { return "" }
    return "By id, such as \"\(first)\": { \"priority\": 2 }; null instead of the braces takes a "
      + "task away. Ids: \(ids(scenario.tasks.map { $0.id }))."
  }

  private static let events =
    "By an id of your own, such as \"pause\": { \"week\": 40, \"backstop\": \"paused\", "
    + "\"forWeeks\": 8 }. A week is a number or a day written year-month-day."

  private static func ids(_ ids: [String]) -> String { ids.joined(separator: ", ") }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
