import Analyses
import CommandParsing
import JSONText
import ScenarioModel

extension Muster {
  /// The scenario with a force that money in place of one is held against: the nearest parent.
  ///
  /// What was changed on the command line holds for it too, but for the money itself.
  ///
  /// - Returns: The parent; nil when the scenario has a force, sends no money, or has no such parent.
  func forceInstead(of variants: [Variant], _ command: ParsedCommand) -> Variant? {
    guard let money = variants.first(where: { $0.isMoneyOnly }) else { return nil }
    for name in money.resolved.parents where !name.hasPrefix("library/") {
      guard let parent = parent(name, command), parent.scenario.mission.kind != .none else {
        continue
      }
      return parent
    }
    return nil
  }

  private func parent(_ name: String, _ command: ParsedCommand) -> Variant? {
    let word = command.requiredWord(Program.scenario)
    var places = [name]
    if let slash = word.lastIndex(of: "/") { places.insert("\(word[...slash])\(name).json", at: 0) }
    for place in places {
      let found = Result { () throws(Failure) -> Variant in
        let plain = try ScenarioLoading(surroundings).load(place)
        let funding = plain.scenario.host.fundingPerYear.central
        return Variant(heading: name, resolved: try load(place, command)).funded(with: funding)
      }
      if case .success(let variant) = found { return variant }
    }
    return nil
  }
}
