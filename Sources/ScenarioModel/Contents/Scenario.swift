/// What a scenario says, in the planner's words, checked.
package struct Scenario: Sendable {
  /// The name, that of its file unless it gives one.
  package let name: String
  /// The question it answers.
  package let question: String
  /// The day whose positions it describes.
  package let asOf: CalendarDate
  /// The day of week 0.
  package let ceasefireDate: CalendarDate
  /// Weeks simulated after the ceasefire.
  package let horizonWeeks: Int
  /// What the world chooses.
  package let given: Given
  /// Ukraine's own army.
  package let host: Host
  /// What the force is for and how it is led.
  package let mission: Mission
  /// What a guarantor promises.
  package let backstop: Backstop
  /// The kinds of unit, by id.
  package let capabilities: [Capability]
  /// The tasks, by priority and then by id.
  package let tasks: [Task]
  /// The countries, by id.
  package let contributors: [Contributor]
  /// The model's own rates.
  package let rates: Rates
  /// What counts as enough.
  package let matters: Matters
  /// What the first screen sets beside the scenario.
  package let sideBySide: SideBySide
  /// Scripted turns, by week and then by id.
  package let events: [Event]
  /// The links of the loop that are held still.
  package let frozen: Set<String>

  /// Reads a scenario.
  ///
  /// - Parameters:
  ///   - name: Its name, unless it gives one.
  ///   - root: Where it is read.
  ///   - context: What reading needs to know of the whole.
  ///   - other: Another scenario that says the same of the countries, the greatest part of all.
  init(
    name: String,
    reading root: Cursor,
    context: ReadingContext,
    contributorsOf other: Scenario? = nil
  ) {
    self.name = root["name"].text ?? name
    question = root["question"].text ?? ""
    asOf = root["asOf"].text.flatMap { CalendarDate($0) } ?? context.ceasefire
    ceasefireDate = context.ceasefire
    horizonWeeks = root["horizonWeeks"].count
    given = Given(root["given"])
    host = Host(root["host"])
    mission = Mission(root["mission"])
    backstop = Backstop(root["backstop"])
    capabilities = root["capabilities"].entries.map { Capability(id: $0.id, $0.cursor) }
    let matters = Matters(root["matters"])
    self.matters = matters
    tasks = root["tasks"].entries.map { Task(id: $0.id, $0.cursor, matters) }
      .sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }
    contributors =
      other?.contributors
      ?? root["contributors"].entries.map { Contributor(id: $0.id, $0.cursor) }
    rates = Rates(root)
    sideBySide =
      SideBySide(rawValue: root["showSideBySide"].index(in: SideBySide.words) ?? 1) ?? .none
    events = root["events"].entries.map { Event(id: $0.id, $0.cursor) }
      .sorted { ($0.week, $0.id) < ($1.week, $1.id) }
    frozen = Set(Catalogue.links.filter { root["freeze"][$0].flag })
  }
}

/// A number of units of a capability.
package struct UnitCount: Sendable {
  /// The capability's id.
  package let capability: String
  /// The units.
  package let units: Quantity

  /// The units under each id of a keyed object, by id.
  static func all(_ cursor: Cursor) -> [UnitCount] {
    cursor.entries.map { UnitCount(capability: $0.id, units: $0.cursor.quantity) }
  }
}
