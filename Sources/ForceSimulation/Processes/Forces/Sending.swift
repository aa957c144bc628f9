import ScenarioModel

/// G2 and F1: chooses who leads, launches the force, and shares out what the ask can use.
///
/// Nothing moves before a nation able to lead is firm, a mandate stands and enough troops are
/// firm. Nobody is sent beyond a multiple of the ask per capability: what room is left is
/// shared among offers not yet taken in proportion, so who came first keeps what was taken.
/// Reads: stages, offers. Writes: the lead, the launch, units sent. Draws nothing.
func sendUnits(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard state.coalition.membershipChanged else {
    launch(&state, plan, week: week)
    return
  }
  state.coalition.membershipChanged = false
  listForce(&state)
  chooseLead(&state, plan, week: week)
  for capability in openCapabilities(state) where !plan.capabilities[capability].isHeadquarters {
    shareRoom(of: capability, in: &state, plan, week: week)
  }
  limitToConcession(&state, plan)
  launch(&state, plan, week: week)
  openArrivals(&state, plan, week: week)
  state.theatre.coverageIsStale = true
}

/// Lists the contributors in the force, and how many of them stay; those that have gone have
/// nobody left there.
func listForce(_ state: inout TrialState) {
  state.inForce.removeAll(keepingCapacity: true)
  state.coalition.serving = 0
  state.coalition.flankHoles = 0
  for country in state.contributors.indices {
    guard state.contributors[country].isInForce else {
      state.contributors[country].persons = 0
      continue
    }
    state.inForce.append(country)
    if state.contributors[country].stage == .firm { state.coalition.serving += 1 }
    if state.contributors[country].flankIsFree {
      state.coalition.flankHoles += state.contributors[country].flankHole
    }
  }
}

private func chooseLead(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  if state.coalition.lead >= 0, state.contributors[state.coalition.lead].stage == .firm { return }
  let hadTakenOver = state.coalition.lead >= 0 && week >= state.coalition.leadFrom
  if hadTakenOver { state.coalition.formerLead = state.coalition.lead }
  var best = -1
  for country in plan.contributors.indices
  where state.contributors[country].stage == .firm && plan.contributors[country].mayLead {
    if best < 0 || plan.contributors[country].leadRank < plan.contributors[best].leadRank {
      best = country
    }
  }
  if best != state.coalition.lead, best >= 0 { state.tell(.leads, week: week, of: best) }
  state.coalition.lead = best
  state.coalition.leadFrom =
    state.coalition.formerLead >= 0 ? week + wholeWeeks(state[plan.forces.handoverWeeks]) : week
}

private func launch(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard state.coalition.launchWeek < 0, state.coalition.lead >= 0, state.world.mandateStands,
    !state.mission.isOver,
    state.coalition.firmPersons >= state[plan.governments.launchTroops]
  else { return }
  state.coalition.launchWeek = week
  state.tell(.launched, week: week, state.coalition.firmPersons)
  openArrivals(&state, plan, week: week)
}

/// The capabilities of which some contributor offers more than is taken up.
private func openCapabilities(_ state: borrowing TrialState) -> PlaceSet {
  var open = PlaceSet()
  for country in state.inForce { open.formUnion(state.contributors[country].open) }
  return open
}

/// Shares the room that is left for one capability among the offers not yet taken.
private func shareRoom(
  of capability: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  var room = state.capabilities[capability].cap
  var open = 0.0
  for place in state.inForce.indices {
    let country = state.inForce[place]
    room -= state.pools[country, capability].sent
    state.openOffers[country] = openOffer(of: country, capability, in: &state, plan)
    open += state.openOffers[country]
  }
  guard open > 0, room > roundingDust(of: capability, state) else { return }
  let share = min(1, room / open)
  for place in state.inForce.indices {
    let country = state.inForce[place]
    guard state.openOffers[country] > 0 else { continue }
    let level = state.pools[country, capability].level
    let more = state.openOffers[country] * share / level
    state.pools[country, capability].granted += more
    state.pools[country, capability].sent = state.pools[country, capability].granted * level
    state.note(changed: PlaceSet(of: capability), of: country)
    // Who was there already sends more after a notice of its own.
    if state.pools[country, capability].readyWeek <= week {
      state.pools[country, capability].readyWeek =
        readyWeek(of: country, capability, decided: week, in: state)
    }
  }
}

/// Units a contributor offers beyond what is taken up, while somebody leads under whom it serves.
private func openOffer(
  of country: Int,
  _ capability: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) -> Double {
  guard state.contributors[country].open.contains(capability),
    state.contributors[country].stage == .firm,
    plan.contributors[country].serves(under: state.coalition.lead, itself: country)
  else { return 0 }
  let pool = state.pools[country, capability]
  let open = pool.offered - pool.granted
  let dust = roundingDust(of: capability, state)
  if open <= dust { state.contributors[country].open.remove(capability) }
  return open * pool.level > dust ? open * pool.level : 0
}

/// Units that only rounding makes: so few are neither room nor an offer, or the last bits of a sum
/// would begin a notice or a rotation.
private func roundingDust(of capability: Int, _ state: borrowing TrialState) -> Double {
  1e-9 * state.capabilities[capability].cap
}

/// F3: the week in which units can arrive: decision, then notice times slip.
private func readyWeek(
  of country: Int,
  _ capability: Int,
  decided week: Int,
  in state: borrowing TrialState
) -> Int {
  let notice = state.pools[country, capability].noticeWeeks * state.contributors[country].slip
  return Int((Double(week) + notice).rounded(.up))
}

/// A sold concession may cap the troops in Ukraine: every contingent is scaled down alike.
private func limitToConcession(_ state: inout TrialState, _ plan: borrowing Plan) {
  guard state.world.troopsAtMost < .infinity else { return }
  var persons = 0.0
  forEachTheatrePool(state, plan) { pool, perUnit in persons += pool.sent * perUnit }
  let cap = max(0, state.world.troopsAtMost - headquartersPersons(state, plan))
  guard persons > cap else { return }
  let share = cap / persons
  for country in state.inForce {
    for capability in plan.lists.inTheatre {
      state.pools[country, capability].granted *= share
      state.pools[country, capability].sent *= share
      state.pools[country, capability].present =
        min(state.pools[country, capability].present, state.pools[country, capability].sent)
    }
    state.contributors[country].open = state.contributors[country].offers
    state.note(changed: state.contributors[country].offers, of: country)
  }
}

/// Persons of the lead's headquarters, which stand beside what is sent.
private func headquartersPersons(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  guard state.coalition.lead >= 0, let headquarters = plan.forces.headquarters else { return 0 }
  let pool = state.pools[state.coalition.lead, headquarters]
  return pool.sustained * state.capabilities[headquarters].persons
}

/// Visits every pool whose people stand in Ukraine, with its persons per unit.
func forEachTheatrePool(
  _ state: borrowing TrialState,
  _ plan: borrowing Plan,
  _ visit: (PoolRow, Double) -> Void
) {
  for country in state.inForce {
    for capability in plan.lists.inTheatre {
      visit(state.pools[country, capability], state.capabilities[capability].persons)
    }
  }
}

/// Units sent begin their notice in the week they are called for, once the force is launched.
private func openArrivals(
  _ state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard state.coalition.launchWeek >= 0 else { return }
  for country in state.inForce where state.contributors[country].stage == .firm {
    for capability in state.contributors[country].offers {
      let pool = state.pools[country, capability]
      guard pool.sent > pool.present else { continue }
      if pool.readyWeek == Int.max {
        state.pools[country, capability].readyWeek =
          readyWeek(of: country, capability, decided: week, in: state)
      }
      state.contributors[country].onTheWay.insert(capability)
      state.theatre.nextArrival =
        min(state.theatre.nextArrival, state.pools[country, capability].readyWeek)
    }
  }
}

extension PlannedContributor {
  /// Whether it serves in a force under such a lead; any will do where it names none.
  func serves(under lead: Int, itself country: Int) -> Bool {
    lead == country || lead >= 0 && (servesUnder == 0 || servesUnder & (1 << UInt64(lead)) != 0)
  }
}
