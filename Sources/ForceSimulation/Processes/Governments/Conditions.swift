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
  for country in plan.contributors.indices {
    state.contributors[country].conditionHolds =
      plan.governments.hasConference && isCandidate(country, state, plan)
  }
  var changes = true
  while changes {
    let tally = CoalitionTally(state, plan)
    let seenFromOutside = facts | mutualFacts(tally, countingItself: 0, state, plan)
    let seenFromInside = facts | mutualFacts(tally, countingItself: 1, state, plan)
    changes = false
    for country in plan.contributors.indices where isOpen(country, state, plan) {
      let held = countsAsIn(country, state, plan) ? seenFromInside : seenFromOutside
      let holds = conditionHolds(country, held, state, plan)
      guard holds != state.contributors[country].conditionHolds else { continue }
      if holds, isCandidate(country, state, plan), plan.governments.hasConference {
        continue
      }
      state.contributors[country].conditionHolds = holds
      changes = changes || plan.governments.hasConference
    }
  }
  tellLacking(in: &state, plan, week: week)
}

/// Whether a country could still decide to join.
private func isOpen(_ country: Int, _ state: borrowing TrialState, _ plan: borrowing Plan) -> Bool {
  state.contributors[country].stage == .out && !plan.contributors[country].refuses
}

/// Whether a country's pledge counts at the conference.
private func isCandidate(
  _ country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Bool {
  let row = state.contributors[country]
  return row.stage == .inParliament || (isOpen(country, state, plan) && row.isWilling)
}

private func conditionHolds(
  _ country: Int,
  _ held: UInt64,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Bool {
  // A waived condition still asks that the ceasefire holds, which is bit 0.
  guard state.contributors[country].insists else { return held & 1 == 1 }
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
  guard !state.contributors[country].insists else { return false }
  return !termsHold(of: country, heldFacts(for: country, state, plan), plan)
}

/// The facts that hold as a country sees them.
func heldFacts(
  for country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> UInt64 {
  let tally = CoalitionTally(state, plan)
  let itself = countsAsIn(country, state, plan) ? 1 : 0
  return state.coalition.facts | mutualFacts(tally, countingItself: itself, state, plan)
}

/// Who counts as in when mutual conditions are judged.
private struct CoalitionTally {
  var count = 0
  var persons = 0.0
  var hasLead = false

  init(_ state: borrowing TrialState, _ plan: borrowing Plan) {
    for country in plan.contributors.indices {
      let row = state.contributors[country]
      let pledges =
        plan.governments.hasConference && isCandidate(country, state, plan)
        && (row.conditionHolds || row.stage == .inParliament)
      guard row.stage == .firm || pledges else { continue }
      count += 1
      persons += row.stage == .firm ? row.firmPersons : state.pledgedPersons[country]
      hasLead = hasLead || plan.contributors[country].mayLead
    }
  }
}

/// The mutual facts as a country sees them that is itself counted as in (1) or not (0).
private func mutualFacts(
  _ tally: CoalitionTally,
  countingItself itself: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> UInt64 {
  var held: UInt64 = 0
  let mutual = plan.governments.mutualFacts
  for bit in mutual {
    let holds =
      switch plan.governments.facts[bit] {
      case .othersIn(let number): tally.count - itself >= number
      case .troopsFirm(let number): tally.persons >= Double(number)
      case .leadFound: tally.hasLead
      case .contributorIn(let other): other >= 0 && countsAsIn(other, state, plan)
      default: false
      }
    if holds { held |= 1 << UInt64(bit) }
  }
  return held
}

private func countsAsIn(
  _ country: Int,
  _ state: borrowing TrialState,
  _ plan: borrowing Plan
) -> Bool {
  let row = state.contributors[country]
  if row.stage == .firm { return true }
  guard plan.governments.hasConference else { return false }
  return isCandidate(country, state, plan) && (row.conditionHolds || row.stage == .inParliament)
}

extension PlannedContributor {
  /// Whether it is among the nations that may lead the mission.
  var mayLead: Bool { leadLevel != 0 && leadRank != Int.max }
}
