import ScenarioModel

/// C1: counts what there is of each capability, anew only where units changed.
///
/// Reads: units, the lead, the backstop. Writes: persons, cost, support in contingents, units on
/// hand by capability and class, the commanded share. Draws nothing.
func countForce(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  countContingents(&state, plan)
  countPersons(&state, plan)
  countUnits(&state, plan)
  command(&state, plan, week: week)
  countBackstop(&state, plan)
}

/// What follows from the units of the contingents in which they changed: persons, need of support,
/// and which capabilities must be counted anew.
private func countContingents(_ state: inout TrialState, _ plan: borrowing Plan) {
  for country in state.theatre.changed {
    state.theatre.uncounted.formUnion(state.contributors[country].changed)
    state.contributors[country].changed = PlaceSet()
    guard state.stages.inForce.contains(country) else {
      state.theatre.present.remove(country)
      state.theatre.withHeadquarters.remove(country)
      continue
    }
    countPersons(of: country, in: &state, plan)
    needSupport(country, in: &state, plan)
  }
  state.theatre.changed = PlaceSet()
}

/// Persons in theatre, by contributor and in all, the lead's headquarters counted in; and cost.
private func countPersons(_ state: inout TrialState, _ plan: borrowing Plan) {
  var all = 0.0
  var cost = 0.0
  var ofNATO = 0.0
  for country in state.theatre.present {
    var persons = state.contributors[country].personsInUnits
    if country == state.coalition.lead, state.theatre.withHeadquarters.contains(country),
      let headquarters = plan.forces.headquarters
    {
      let points = state.pools[country, headquarters].sustained
      persons += points * state.capabilities[headquarters].persons
    }
    state.contributors[country].persons = persons
    all += persons
    if plan.lists.inNATO.contains(country) { ofNATO += persons }
    cost += persons * state.costsPerSoldierYear[country]
  }
  state.theatre.persons = all
  state.theatre.shareOfNATO = all > 0 ? ofNATO / all : 0
  state.theatre.weeklyCost =
    cost * state[plan.consequences.costFactor] / weeksPerYear / 1e6
}

/// Persons of a contributor's units in theatre, and of those with what is on its way; and whether
/// that is enough for a headquarters of its own to count.
private func countPersons(of country: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  var present = 0.0
  var sent = 0.0
  for capability in state.contributors[country].offers.intersection(plan.lists.inTheatre) {
    let persons = state.capabilities[capability].persons
    present += state.contingents[country, capability].present * persons
    sent += state.contingents[country, capability].sent * persons
  }
  state.contributors[country].personsInUnits = present
  state.contributors[country].persons = present
  state.contributors[country].sentPersons = sent
  let isEnough = present >= state[plan.forces.presentShare] * sent
  state.theatre.present.set(country, present > 0)
  state.theatre.withHeadquarters.set(country, present > 0 && isEnough)
}

/// Units of each capability in the hands of each class of contributors, where they changed.
private func countUnits(_ state: inout TrialState, _ plan: borrowing Plan) {
  state.assignment.note(changed: state.theatre.uncounted, at: .present)
  state.assignment.note(changed: state.theatre.uncounted, at: .usable)
  for capability in state.theatre.uncounted {
    let offering = state.stages.inForce.intersection(state.capabilities[capability].offering)
    var all = UnitsOnHand()
    for service in plan.lists.serviceClasses.indices {
      var units = UnitsOnHand()
      for country in offering.intersection(plan.lists.membersOfClass[service]) {
        units.add(
          state.contingents[country, capability],
          usableShare: state.usableShares[country]
        )
      }
      state.assignment.set(units, of: capability, class: service)
      all.add(units)
    }
    state.capabilities[capability].own = all
  }
  state.theatre.uncounted = PlaceSet()
}

/// What the backstop has promised to add, and what it adds while it works.
private func countBackstop(_ state: inout TrialState, _ plan: borrowing Plan) {
  let standing = state.world.backstopStanding
  guard standing != state.theatre.countedBackstop else { return }
  state.theatre.countedBackstop = standing
  for added in plan.world.backstopAdds {
    state.capabilities[added.capability].promised = 0
    state.capabilities[added.capability].backstop = 0
  }
  for added in plan.world.backstopAdds where standing != .away {
    let units = state[added.units]
    state.capabilities[added.capability].promised += units
    if standing == .working { state.capabilities[added.capability].backstop += units }
  }
  for added in plan.world.backstopAdds {
    let row = state.capabilities[added.capability]
    state.assignment.setBackstop(
      promised: row.promised,
      present: row.backstop,
      of: added.capability
    )
  }
}
