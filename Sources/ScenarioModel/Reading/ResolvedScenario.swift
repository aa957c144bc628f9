package import JSONText

/// A scenario that was read and found right, with the text it came from.
package struct ResolvedScenario: Sendable {
  /// What it says.
  package let scenario: Scenario
  /// The whole of it as JSON, every layer merged.
  package let root: JSONNode
  /// The texts it was read from.
  package let sources: [SourceText]
  /// The names of everything it extends, nearest first.
  package let parents: [String]

  init(scenario: Scenario, root: JSONNode, sources: [SourceText], parents: [String]) {
    self.scenario = scenario
    self.root = root
    self.sources = sources
    self.parents = parents
  }

  /// The same scenario with words and flags set by path, for the forms a run sets side by side.
  ///
  /// - Precondition: The paths lead to words or flags of the format, and the values are allowed.
  package func setting(_ values: [(path: String, value: JSONContent)]) -> ResolvedScenario {
    var changed = root
    for (path, value) in values {
      let setting = Setting(path: path, value: JSONNode(value), place: .none)
      let result = Result { () throws(Problem) -> JSONNode in
        try PathSetting.apply(setting, to: changed, aliases: [:])
      }
      guard case .success(let node) = result else {
        preconditionFailure("the format has no '\(path)'")
      }
      changed = node
    }
    // What a country says depends on its names and on the day of week 0.
    let touching = ["contributors", "asOf", "ceasefireDate"]
    let keepsContributors = values.allSatisfy { value in
      !touching.contains { value.path.hasPrefix($0) }
    }
    let names = Names(of: changed)
    let context = ReadingContext(ceasefire: scenario.ceasefireDate, names: names)
    return ResolvedScenario(
      scenario: Scenario(
        name: scenario.name,
        reading: Cursor(root: changed, context: context),
        context: context,
        contributorsOf: keepsContributors ? scenario : nil
      ),
      root: changed,
      sources: sources,
      parents: parents
    )
  }
}
