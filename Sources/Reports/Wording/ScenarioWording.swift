package import ScenarioModel

/// What a scenario takes as given, in a reader's words.
package enum ScenarioWording {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A day as people write it: "25 Feb 2025".
  package static func day(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// The name with the kind and size of the force: "baseline: reassurance, 25,000 asked".
  package static func title(_ scenario: Scenario) -> String {
    guard scenario.mission.kind != .none else { return scenario.name + ": no force" }
    let kind = MissionKind.words[scenario.mission.kind.rawValue]
    guard let asked = scenario.mission.troopsAsked?.central else {
      return "\(scenario.name): \(kind)"
    }
    return "\(scenario.name): \(kind), \(NumberStyle.rounded(asked, to: .one)) troops asked"
  }

  /// Everything taken as given, in one clause.
  package static func given(_ scenario: Scenario) -> String {
    "if a \(ceasefire(scenario)) ceasefire is signed in week 0 (\(scenario.ceasefireDate)); "
      + "Moscow: \(Moscow.words[scenario.given.moscow.rawValue]); climate: \(climate(scenario))"
  }

  /// The clause of the first screen, at most 80 characters.
  static func ifLine(_ scenario: Scenario) -> String {
    "IF a \(ceasefire(scenario)) ceasefire is signed (week 0). Does not say whether it will be."
  }

  /// How dangerous the truce is, in the scenario's word.
  static func climate(_ scenario: Scenario) -> String {
    Climate.words[scenario.given.climate.rawValue]
  }

  private static func ceasefire(_ scenario: Scenario) -> String {
    Ceasefire.words[scenario.given.ceasefire.rawValue]
  }

  /// A name with its first letter in upper case: "Air defence batteries".
  static func capitalised(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  /// A length of time in years where it is whole years, else in weeks: "3 years", "80 weeks".
  static func duration(weeks: Int) -> String {
    let (years, rest) = weeks.quotientAndRemainder(dividingBy: 52)
    if rest != 0 || years == 0 { return weeks == 1 ? "1 week" : "\(weeks) weeks" }
    return years == 1 ? "1 year" : "\(years) years"
  }
}
