import ScenarioModel

/// The facts that hold this week, apart from who else is in; one bit a fact.
func worldFacts(_ state: borrowing TrialState, _ plan: borrowing Plan, week: Int) -> UInt64 {
  let bits = plan.factBits
  var held = bits.alwaysHeld
  if state.ceasefireHolds { held |= bits.ceasefire }
  if state.world.mandateStands { held |= bits.mandate }
  if state.world.backstopIsAnnounced { held |= bits.backstop }
  switch state.world.moscow {
  case .acceptsEuropeans: held |= bits.moscowAccepts | bits.moscowAcquiesces
  case .acceptsNonNATO, .ambiguous: held |= bits.moscowAcquiesces
  case .rejects, .revoked: break
  }
  for bit in bits.timed {
    if holds(plan.governments.facts[bit], state, week: week) { held |= 1 << UInt64(bit) }
  }
  return held
}

/// Whether a fact that time alone can bring holds.
private func holds(_ fact: PlannedFact, _ state: borrowing TrialState, week: Int) -> Bool {
  switch fact {
  case .ceasefireHasHeld(let weeks): state.ceasefireHolds && week - state.world.truceMade >= weeks
  case .mandateIsClear: state.world.mandateStands && week - state.world.mandateWeek >= 4
  case .weekIsAtLeast(let first): week >= first
  default: false
  }
}

extension TrialState {
  /// Rung 2 or lower and no crisis, as of the week before.
  var ceasefireHolds: Bool { !world.isFighting && !crisis.isOpen && crisis.rung <= 2 }
}

/// G1 and G2: judges every open condition on the same facts.
///
/// With a conference, the mutual facts (how many others are in, who leads) count everybody in
/// the greatest consistent set of pledges: all willing countries are assumed in, those whose
/// condition then fails are dropped, until nobody more drops. Conditions know no "not", so
/// that set is unique. Without a conference only those already firm count.
func judgeConditions(
  _ state: inout TrialState,
  _ plan: borrowing Plan,
  facts: UInt64,
  week: Int
) {
  var conference = Conference(state, plan)
  conference.holding = conference.candidates
  var judged = conference.open
  var changes = true
  while changes {
    let tally = CoalitionTally(conference.members, state, plan)
    let mutual = mutualFacts(tally, plan)
    let seenFromOutside = facts | mutual.fromOutside
    let seenFromInside = facts | mutual.fromInside
    changes = false
    for country in judged {
      let counts = conference.members.contains(country)
      let holds = conditionHolds(country, counts ? seenFromInside : seenFromOutside, state, plan)
      guard holds != conference.holding.contains(country) else { continue }
      if holds, conference.candidates.contains(country) { continue }
      conference.note(holds, of: country)
      changes = changes || plan.governments.hasConference
    }
    // Only conditions that speak of who is in can turn with who is in.
    judged.formIntersection(plan.lists.watching)
  }
  state.coalition.conditionHolds = conference.holding
  tellLacking(in: &state, plan, week: week)
}

/// Who may still decide and whose pledges count when mutual conditions are judged.
private struct Conference {
  /// Those that could still decide to join.
  let open: PlaceSet
  /// Those whose pledges count, when their condition holds; nobody's without a conference.
  let candidates: PlaceSet
  /// Those whose condition holds.
  var holding: PlaceSet
  /// Those that count whatever their condition: in the force, or before their parliament.
  private let decided: PlaceSet

  init(_ state: borrowing TrialState, _ plan: borrowing Plan) {
    open = state.stages.out.subtracting(plan.lists.refusing)
    holding = state.coalition.conditionHolds
    if plan.governments.hasConference {
      candidates = open.intersection(state.coalition.willing).union(state.stages.inParliament)
      decided = state.stages.firm.union(state.stages.inParliament)
    } else {
      candidates = PlaceSet()
      decided = state.stages.firm
    }
  }

  /// Those who count as in.
  var members: PlaceSet { decided.union(candidates.intersection(holding)) }

  /// Notes whether the condition of a country holds.
  mutating func note(_ holds: Bool, of country: Int) {
    if holds { holding.insert(country) } else { holding.remove(country) }
  }
}

/// Whether a condition holds under these facts, as its country insists on it or waives it.
private func conditionHolds(
  _ country: Int,
  _ held: UInt64,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Bool {
  // A waived condition still asks that the ceasefire holds, which is bit 0.
  guard state.coalition.insisting.contains(country) else { return held & 1 == 1 }
  return termsHold(of: country, held, plan)
}

/// Whether the condition itself is met, waived or not.
private func termsHold(of country: Int, _ held: UInt64, _ plan: borrowing Plan) -> Bool {
  for place in plan.contributors[country].terms where plan.lists.terms[place] & ~held == 0 {
    return true
  }
  return false
}

/// Whether a government that decides now waives its condition.
func waives(_ country: Int, _ state: borrowing TrialState, _ plan: borrowing Plan) -> Bool {
  guard !state.coalition.insisting.contains(country) else { return false }
  return !termsHold(of: country, heldFacts(for: country, state, plan), plan)
}

/// The facts that hold as a country sees them.
func heldFacts(
  for country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> UInt64 {
  let members = Conference(state, plan).members
  let tally = CoalitionTally(members, state, plan)
  let mutual = mutualFacts(tally, plan)
  let seen = members.contains(country) ? mutual.fromInside : mutual.fromOutside
  return state.coalition.facts | seen
}

/// Who counts as in when mutual conditions are judged, and what they bring.
private struct CoalitionTally {
  let members: PlaceSet
  private(set) var persons = 0.0
  let hasLead: Bool

  init(_ members: PlaceSet, _ state: borrowing TrialState, _ plan: borrowing Plan) {
    self.members = members
    hasLead = !members.intersection(plan.lists.mayLead).isEmpty
    for country in members {
      let isFirm = state.stages.firm.contains(country)
      persons += isFirm ? state.contributors[country].firmPersons : state.pledgedPersons[country]
    }
  }
}

/// The mutual facts as a country sees them that is itself counted as in, and as one that is not.
private func mutualFacts(
  _ tally: CoalitionTally,
  _ plan: borrowing Plan
) -> (fromInside: UInt64, fromOutside: UInt64) {
  var fromInside: UInt64 = 0
  var fromOutside: UInt64 = 0
  for place in plan.governments.mutualFacts {
    let bit: UInt64 = 1 << UInt64(place)
    let holds =
      switch plan.governments.facts[place] {
      case .othersIn(let number): tally.members.count >= number
      case .troopsFirm(let number): tally.persons >= Double(number)
      case .leadFound: tally.hasLead
      case .contributorIn(let other): other >= 0 && tally.members.contains(other)
      default: false
      }
    guard holds else { continue }
    fromOutside |= bit
    if case .othersIn(tally.members.count) = plan.governments.facts[place] { continue }
    fromInside |= bit
  }
  return (fromInside, fromOutside)
}

extension PlannedContributor {
  /// Whether it is among the nations that may lead the mission.
  var mayLead: Bool { leadLevel != 0 && leadRank != Int.max }
}
