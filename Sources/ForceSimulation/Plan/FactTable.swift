import ScenarioModel

/// The distinct facts that the conditions of a scenario ask for, at most 64.
///
/// Every fact has a bit, so what holds in a week is one word and a condition is judged anew
/// only when that word changes.
struct FactTable: Sendable {
  let facts: [Fact]

  /// The facts that depend on who else is in, which a conference clears together.
  let mutual: PlaceSet

  init(_ facts: [Fact]) {
    self.facts = facts
    mutual = PlaceSet(facts.indices.filter { facts[$0].isMutual })
  }

  func bit(of fact: Fact) -> Int? { facts.firstIndex(of: fact) }
}

/// A fact compiled: a country is named by its place, so that judging one copies no text.
enum PlannedFact: Sendable {
  case always, ceasefireHolds, mandateIsClear, moscowAccepts, moscowAcquiesces, leadFound
  case noCombatTask
  case ceasefireHasHeld(weeks: Int)
  case backstopIncludes(BackstopPart)
  case mandateIs(Inviter)
  case othersIn(Int)
  case troopsFirm(Int)
  case contributorIn(Int)
  case weekIsAtLeast(Int)

  init(_ fact: Fact, _ index: EntityIndex) {
    switch fact {
    case .always: self = .always
    case .ceasefireHolds: self = .ceasefireHolds
    case .mandateIsClear: self = .mandateIsClear
    case .moscowAccepts: self = .moscowAccepts
    case .moscowAcquiesces: self = .moscowAcquiesces
    case .leadFound: self = .leadFound
    case .noCombatTask: self = .noCombatTask
    case .ceasefireHasHeld(let weeks): self = .ceasefireHasHeld(weeks: weeks)
    case .backstopIncludes(let part): self = .backstopIncludes(part)
    case .mandateIs(let inviter): self = .mandateIs(inviter)
    case .othersIn(let number): self = .othersIn(number)
    case .troopsFirm(let number): self = .troopsFirm(number)
    case .contributorIn(let id): self = .contributorIn(index.contributor(id) ?? -1)
    case .weekIsAtLeast(let week): self = .weekIsAtLeast(week)
    }
  }
}

extension Fact {
  /// Whether the fact speaks of who else is in.
  var isMutual: Bool {
    switch self {
    case .othersIn, .troopsFirm, .contributorIn, .leadFound: true
    default: false
    }
  }
}

extension Scenario {
  /// The distinct facts of all joining conditions, "ceasefire holds" first.
  var factTable: FactTable {
    var facts: [Fact] = [.ceasefireHolds]
    for contributor in contributors {
      for fact in contributor.joinsIf.facts where !facts.contains(fact) { facts.append(fact) }
    }
    precondition(facts.count <= 64, "the scenario's conditions name more than 64 facts")
    return FactTable(facts)
  }
}

extension FactTable {
  /// A joining condition in disjunctive form: it holds when all bits of any one term hold.
  func terms(of condition: Condition) -> [UInt64] {
    switch condition {
    case .fact(let fact): [1 << UInt64(bit(of: fact) ?? 0)]
    case .any(let parts): parts.flatMap { terms(of: $0) }
    case .all(let parts):
      parts.map { terms(of: $0) }.reduce([0]) { products, next in
        products.flatMap { product in next.map { product | $0 } }
      }
    }
  }
}

/// Which facts follow from the same state of the world, one bit a fact, so that what holds in a
/// week is a few words put together.
struct FactBits: Sendable {
  private(set) var alwaysHeld: UInt64 = 0
  private(set) var ceasefire: UInt64 = 0
  /// Held while a mandate stands.
  private(set) var mandate: UInt64 = 0
  /// Held while the backstop is announced and not withdrawn; a pause breaks nothing.
  private(set) var backstop: UInt64 = 0
  private(set) var moscowAccepts: UInt64 = 0
  private(set) var moscowAcquiesces: UInt64 = 0
  /// Facts that time alone can bring, which are judged one by one.
  private(set) var timed = PlaceSet()

  init(_ facts: [PlannedFact], _ world: WorldPlan, hasCombatTask: Bool) {
    for place in facts.indices {
      let bit: UInt64 = 1 << UInt64(place)
      switch facts[place] {
      case .always: alwaysHeld |= bit
      case .noCombatTask: if !hasCombatTask { alwaysHeld |= bit }
      case .ceasefireHolds: ceasefire |= bit
      case .mandateIs(let inviter): if world.invitedBy == inviter { mandate |= bit }
      case .backstopIncludes(let part): if world.includes(part) { backstop |= bit }
      case .moscowAccepts: moscowAccepts |= bit
      case .moscowAcquiesces: moscowAcquiesces |= bit
      case .ceasefireHasHeld, .mandateIsClear, .weekIsAtLeast: timed.insert(place)
      case .othersIn, .troopsFirm, .contributorIn, .leadFound: break
      }
    }
  }
}
