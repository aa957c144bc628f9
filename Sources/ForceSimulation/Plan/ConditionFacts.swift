package import ScenarioModel

extension Scenario {
  /// The distinct facts of all joining conditions, in the order in which turns number them.
  package var conditionFacts: [Fact] { factTable.facts }
}
