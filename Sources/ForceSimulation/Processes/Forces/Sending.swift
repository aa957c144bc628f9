import ScenarioModel

/// G2 and F1: chooses who leads, launches the force, and shares out what the ask can use.
///
/// Nothing moves before a nation able to lead is firm, a mandate stands and enough troops are
/// firm. Nobody is sent beyond a multiple of the ask per capability: what room is left is
/// shared among offers not yet taken in proportion, so who came first keeps what was taken.
/// All but the launch is worked out only while ``CoalitionState/sendingIsStale``.
/// Reads: stages, offers. Writes: the lead, the launch, units sent. Draws nothing.
func sendUnits(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard state.coalition.sendingIsStale else {
    launch(&state, plan, week: week)
    return
  }
  state.coalition.sendingIsStale = false
  chooseLead(&state, plan, week: week)
  if state.coalition.lead >= 0 {
    let sending = state.stages.firm.intersection(plan.lists.serving[state.coalition.lead])
    for capability in plan.capabilities.indices
    where !plan.capabilities[capability].isHeadquarters {
      let open = state.capabilities[capability].open.intersection(sending)
      if !open.isEmpty { shareRoom(of: capability, among: open, in: &state, week: week) }
    }
  }
  limitToConcession(&state, plan)
  launch(&state, plan, week: week)
  state.theatre.coverageIsStale = true
}

/// A lead that is firm keeps the role; else the firm contributor that comes first takes it, at once
/// or after a handover.
private func chooseLead(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  if state.coalition.lead >= 0, state.stages.firm.contains(state.coalition.lead) { return }
  let hadTakenOver = state.coalition.lead >= 0 && week >= state.coalition.leadFrom
  if hadTakenOver { state.coalition.formerLead = state.coalition.lead }
  var best = -1
  for country in state.stages.firm.intersection(plan.lists.mayLead) {
    if best < 0 || plan.contributors[country].leadRank < plan.contributors[best].leadRank {
      best = country
    }
  }
  if best != state.coalition.lead, best >= 0 { state.tell(.leads, week: week, of: best) }
  state.coalition.lead = best
  state.coalition.leadFrom =
    state.coalition.formerLead >= 0 ? week + wholeWeeks(state[plan.forces.handoverWeeks]) : week
}

/// Launches the force in the first week in which all that it takes is there.
private func launch(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard state.coalition.launchWeek < 0, state.coalition.lead >= 0, state.world.mandateStands,
    !state.mission.isOver,
    state.coalition.firmPersons >= state[plan.governments.launchTroops]
  else { return }
  state.coalition.launchWeek = week
  state.coalition.nextExitTurn = 0
  state.tell(.launched, week: week, state.coalition.firmPersons)
  openArrivals(&state, week: week)
}

/// Shares the room that is left for one capability among contributors whose offers are not yet
/// taken.
private func shareRoom(
  of capability: Int,
  among countries: PlaceSet,
  in state: inout TrialState,
  week: Int
) {
  // Units that only rounding makes are neither room nor an offer, or the last bits of a sum would
  // begin a notice or a rotation.
  let dust = 1e-9 * state.capabilities[capability].cap
  var room = state.capabilities[capability].cap
  for country in state.stages.inForce.intersection(state.capabilities[capability].offering) {
    room -= state.contingents[country, capability].sent
  }
  var open = 0.0
  var offering = PlaceSet()
  for country in countries {
    let contingent = state.contingents[country, capability]
    let left = contingent.offered - contingent.granted
    if left <= dust { state.capabilities[capability].open.remove(country) }
    guard left * contingent.level > dust else { continue }
    offering.insert(country)
    open += left * contingent.level
  }
  guard open > 0, room > dust else { return }
  let share = min(1, room / open)
  for country in offering {
    grant(share, of: capability, to: country, in: &state, week: week)
  }
}

/// Takes up a share of what a contributor still offers of one capability, and sends it.
private func grant(
  _ share: Double,
  of capability: Int,
  to country: Int,
  in state: inout TrialState,
  week: Int
) {
  var contingent = state.contingents[country, capability]
  let left = contingent.offered - contingent.granted
  contingent.granted += left * contingent.level * share / contingent.level
  contingent.sent = contingent.granted * contingent.level
  // Who was there already sends more after a notice of its own.
  let isLaunched = state.coalition.launchWeek >= 0
  if contingent.readyWeek <= week || isLaunched && contingent.readyWeek == Int.max {
    contingent.readyWeek = readyWeek(of: country, capability, decided: week, in: state)
  }
  if isLaunched { state.noteArrival(of: country, in: contingent.readyWeek) }
  state.contingents[country, capability] = contingent
  state.contributors[country].onTheWay.insert(capability)
  state.note(changed: PlaceSet(of: capability), of: country)
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
  for country in state.stages.inForce {
    for capability in plan.lists.inTheatre {
      persons +=
        state.contingents[country, capability].sent * state.capabilities[capability].persons
    }
  }
  let cap = max(0, state.world.troopsAtMost - headquartersPersons(state, plan))
  guard persons > cap else { return }
  let share = cap / persons
  for country in state.stages.inForce {
    for capability in plan.lists.inTheatre {
      state.contingents[country, capability].granted *= share
      state.contingents[country, capability].sent *= share
      state.contingents[country, capability].present =
        min(
          state.contingents[country, capability].present,
          state.contingents[country, capability].sent
        )
    }
    state.noteOpenOffers(of: country)
    state.note(changed: state.contributors[country].offers, of: country)
  }
}

/// Persons of the lead's headquarters, which stand beside what is sent.
private func headquartersPersons(_ state: borrowing TrialState, _ plan: borrowing Plan) -> Double {
  guard state.coalition.lead >= 0, let headquarters = plan.forces.headquarters else { return 0 }
  let pool = state.pools[state.coalition.lead, headquarters]
  return pool.sustained * state.capabilities[headquarters].persons
}

/// The notice of all units sent begins in the week in which the force is launched.
private func openArrivals(_ state: inout TrialState, week: Int) {
  for country in state.stages.firm {
    for capability in state.contributors[country].onTheWay {
      let ready = readyWeek(of: country, capability, decided: week, in: state)
      state.contingents[country, capability].readyWeek = ready
      state.noteArrival(of: country, in: ready)
    }
  }
}

extension PlannedContributor {
  /// Whether it serves in a force under such a lead; any will do where it names none.
  func serves(under lead: Int, itself country: Int) -> Bool {
    lead == country || servesUnder == 0 || servesUnder & (1 << UInt64(lead)) != 0
  }
}
