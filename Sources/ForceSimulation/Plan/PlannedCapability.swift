import ScenarioModel

/// A kind of unit, compiled.
package struct PlannedCapability: Sendable {
  /// Whether it is an effect that tasks ask for.
  package let isEffect: Bool
  /// Whether it is support for other units.
  package let isEnabler: Bool
  /// Whether it is a headquarters, which only the lead sends.
  var isHeadquarters: Bool { !isEffect && !isEnabler }
  /// Whether its people stand in Ukraine.
  package let isInTheatre: Bool
  /// Whether its crews rotate.
  let isCrewLimited: Bool
  let personsPerUnit: Input
  let heavyShare: Input
  let shortageCost: Input
  let combatWeight: Input
  /// Units of each enabler that one unit needs, in the plan's list of supports.
  let supports: Range<Int>
  /// Days it can fight on what it brings, nil where that does not limit it.
  let daysOfSupply: Input?
  /// Units that can stand in for it, and what one of them is worth, in the plan's list.
  let replacedBy: Range<Int>
  /// Whether it is manoeuvre that headquarters must command.
  let isCommanded: Bool
  /// Whether it brings supplies to all others.
  let isSupply: Bool
  /// What its units in theatre protect the force from.
  let protection: Protection

  init(
    _ capability: Capability,
    _ index: EntityIndex,
    _ lists: inout PlanLists,
    _ list: inout InputList
  ) {
    isEffect = capability.role == .effect
    isEnabler = capability.role == .enabler
    isInTheatre = capability.isInTheatre
    isCrewLimited = capability.limitedBy == .crews
    personsPerUnit = list.add(capability.personsPerUnit)
    heavyShare = list.add(capability.heavyShare)
    shortageCost = list.add(capability.shortageCost)
    combatWeight = list.add(capability.combatWeight)
    supports = lists.supports.adding(index.units(capability.needs, &list))
    daysOfSupply = list.addIfGiven(capability.daysOfSupply)
    replacedBy = lists.replacements.adding(index.units(capability.replacedBy, &list))
    isCommanded = capability.id == "battlegroups"
    isSupply = capability.id == "logisticsCompanies"
    protection = Protection(of: capability.id)
  }
}

/// What units of a capability protect the force from.
enum Protection: Sendable {
  case none, drones, missiles, wounds

  init(of capability: String) {
    switch capability {
    case "counterDronePlatoons": self = .drones
    case "airDefenceBatteries": self = .missiles
    case "medicalFacilities": self = .wounds
    default: self = .none
    }
  }
}
