import ScenarioModel

/// Lists of varying length, kept apart so that the rows of a plan are plain numbers.
struct PlanLists: Sendable {
  /// What countries have of each capability.
  var pools: [PlannedPool] = []
  /// Units promised beyond own forces.
  var pledges: [PlannedUnits] = []
  /// Terms of joining conditions.
  var terms: [UInt64] = []
  /// The contributors whose joining condition speaks of who else is in.
  private(set) var watching = PlaceSet()
  /// Units of enablers that one unit needs.
  var supports: [PlannedUnits] = []
  /// The contributors whose position is a refusal.
  private(set) var refusing = PlaceSet()
  /// The contributors that are members of NATO.
  private(set) var inNATO = PlaceSet()
  /// The contributors that can lead with a headquarters of some level.
  private(set) var canLead = PlaceSet()
  /// For each contributor, those that serve under it as the lead, itself counted in.
  private(set) var serving: [PlaceSet] = []
  /// The contributors that may lead the mission.
  private(set) var mayLead = PlaceSet()
  /// The tasks that count towards the headline.
  private(set) var essentialTasks = PlaceSet()
  /// The capabilities whose people stand in Ukraine.
  private(set) var inTheatre = PlaceSet()
  /// The capabilities whose crews rotate.
  private(set) var crewLimited = PlaceSet()
  /// The capabilities that headquarters command.
  private(set) var commanded = PlaceSet()
  /// The capabilities that protect the force.
  private(set) var protecting = PlaceSet()
  /// The capabilities that support others, in groups.
  private(set) var enablers: [EnablerGroup] = []
  /// Units of each effect that tasks ask for, before the mission's scale.
  var needs: [PlannedUnits] = []
  /// Units that can stand in for others, with what one of them is worth.
  var replacements: [PlannedUnits] = []
  /// The nations that contributors serve under, in order of preference.
  var frameworks: [Int] = []
  /// Weeks of elections.
  var elections: [Int] = []
  /// What each class of contributors never does.
  var serviceClasses: [ServiceClass] = []
  /// The contributors of each of them.
  private(set) var membersOfClass: [PlaceSet] = []

  /// Lists contributors, tasks and capabilities by what they are, and those capabilities that
  /// support others with which others.
  mutating func list(
    _ contributors: [PlannedContributor],
    _ capabilities: [PlannedCapability],
    _ tasks: [PlannedTask],
    mutualFacts: PlaceSet
  ) {
    essentialTasks = PlaceSet(tasks.indices.filter { tasks[$0].isEssential })
    let terms = terms
    watching = PlaceSet(
      contributors.indices.filter { country in
        terms[contributors[country].terms].contains { term in
          mutualFacts.contains { term & (1 << UInt64($0)) != 0 }
        }
      }
    )
    refusing = PlaceSet(contributors.indices.filter { contributors[$0].refuses })
    membersOfClass = serviceClasses.indices.map { service in
      PlaceSet(contributors.indices.filter { contributors[$0].serviceClass == service })
    }
    inNATO = PlaceSet(contributors.indices.filter { contributors[$0].isInNATO })
    canLead = PlaceSet(contributors.indices.filter { contributors[$0].leadLevel != 0 })
    serving = contributors.indices.map { lead in
      PlaceSet(
        contributors.indices.filter { contributors[$0].serves(under: lead, itself: $0) }
      )
    }
    mayLead = PlaceSet(contributors.indices.filter { contributors[$0].mayLead })
    inTheatre = PlaceSet(capabilities.indices.filter { capabilities[$0].isInTheatre })
    crewLimited = PlaceSet(capabilities.indices.filter { capabilities[$0].isCrewLimited })
    commanded = PlaceSet(capabilities.indices.filter { capabilities[$0].isCommanded })
    protecting = PlaceSet(capabilities.indices.filter { capabilities[$0].protection != .none })
    let supports = supports
    enablers = EnablerGroup.all(capabilities.indices.filter { capabilities[$0].isEnabler }) {
      enabler in
      capabilities.indices.filter { capability in
        supports[capabilities[capability].supports].contains { $0.capability == enabler }
      }
    }
  }

  /// The class of contributors that bar these tasks.
  mutating func serviceClass(barredZones: UInt8, barsCombat: Bool) -> Int {
    let wanted = ServiceClass(barredZones: barredZones, barsCombat: barsCombat)
    if let known = serviceClasses.firstIndex(of: wanted) { return known }
    serviceClasses.append(wanted)
    return serviceClasses.count - 1
  }
}

extension Array {
  /// Adds elements and gives the places they took.
  mutating func adding(_ elements: [Element]) -> Range<Int> {
    let first = count
    append(contentsOf: elements)
    return first..<count
  }
}
