import Mathematics
import RandomStreams
import ScenarioModel

/// Draws each government's chances of the trial (rules G2, G3, G5, F3) and what it starts from.
///
/// Whether it joins follows one factor common to all governments and one of its own; when it
/// decides and when it leaves are exponential thresholds on cumulative hazards.
/// Draws: seven numbers a contributor.
func drawGovernments(_ state: inout TrialState, _ plan: borrowing Plan) {
  let correlation = state[plan.governments.willingnessCorrelation]
  let common = Normal.quantile(state.stream(.sharedWillingness).uniform(0))
  for country in plan.contributors.indices {
    let planned = plan.contributors[country]
    let stream = state.stream(.contributor, entity: planned.entity)
    let own = Normal.quantile(stream.uniform(0))
    let willingness = GaussianCopula.correlated(
      common: common,
      own: own,
      correlation: correlation
    )
    if willingness < state[planned.chanceJoins] { state.coalition.willing.insert(country) }
    if stream.uniform(1) < state[planned.insists] { state.coalition.insisting.insert(country) }
    var row = ContributorRow()
    row.patience = Samplers.exponential(stream.uniform(2))
    row.parliamentApproves = stream.uniform(3) < state[planned.chanceApproves]
    row.resolve = Samplers.exponential(stream.uniform(4))
    row.slip = Maths.exp(
      state.derived.slipLogMean
        + state.derived.slipLogDeviation * Normal.quantile(stream.uniform(5))
    )
    row.absence = planned.refuses ? .refuses : .undecided
    let way = state.stream(.exits, entity: planned.entity)
    row.hasSplitElites = way.uniform(0) < state[plan.governments.eliteSplitShare]
    row.supportBefore = state[planned.support]
    row.support = row.supportBefore
    row.decisionHazard = state.decisionHazards[country]
    row.lowSupportFactor = state.lowSupportFactors[country]
    row.flankHole = state.flankHoles[country]
    state.contributors[country] = row
  }
}

/// G1 and G2: conditions are judged, governments decide, parliaments approve.
///
/// Reads: last week's facts. Writes: stages of contributors. Draws nothing: every chance was
/// drawn when the trial began. All contributors act on the same facts.
func decideToJoin(_ state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  guard plan.world.hasMission, !state.mission.isOver else { return }
  let facts = worldFacts(state, plan, week: week)
  if facts != state.coalition.facts || state.coalition.conditionsAreStale {
    state.coalition.facts = facts
    state.coalition.conditionsAreStale = false
    judgeConditions(&state, plan, facts: facts, week: week)
    listDeciding(&state, plan)
  }
  for country in state.coalition.deciding {
    if state.stages.out.contains(country) {
      ponder(country, in: &state, plan, week: week)
    } else if state.stages.inParliament.contains(country) {
      debate(country, in: &state, plan, week: week)
    }
  }
}

/// Lists the contributors whose government or parliament is at it, and says of the others that are
/// out why they are.
private func listDeciding(_ state: inout TrialState, _ plan: borrowing Plan) {
  let open = state.stages.out.subtracting(plan.lists.refusing)
  let free = open.intersection(state.coalition.conditionHolds)
  let undecided = free.intersection(state.coalition.willing)
  for country in open.subtracting(free) {
    state.contributors[country].absence = .conditionUnmet
  }
  for country in free.subtracting(undecided) { state.contributors[country].absence = .unwilling }
  for country in undecided { state.contributors[country].absence = .undecided }
  state.coalition.deciding = state.stages.inParliament.union(undecided)
}

/// A willing government whose condition holds decides when its cumulative hazard reaches its
/// patience.
private func ponder(
  _ country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  let planned = plan.contributors[country]
  guard Double(week) >= state[planned.decidesFromWeek] else { return }
  if state.contributors[country].decisionHazardIsStale {
    state.contributors[country].decisionHazard =
      decisionHazard(at: state.contributors[country].support, state, plan)
    state.contributors[country].decisionHazardIsStale = false
  }
  state.contributors[country].decided += state.contributors[country].decisionHazard
  guard state.contributors[country].decided >= state.contributors[country].patience else { return }
  state.tell(.decides, week: week, of: country)
  if waives(country, state, plan) {
    state.tell(.waives, week: week, of: country)
    tellLacking(of: country, in: &state, plan, week: week)
    state.contributors[country].hasWaived = true
  }
  if planned.needsApproval {
    state.stages.move(country, to: .inParliament)
    state.contributors[country].absence = .parliamentPending
    state.contributors[country].parliamentWeek = week + wholeWeeks(state[planned.approvalWeeks])
  } else {
    becomeFirm(country, in: &state, plan, week: week)
  }
}

/// What each country's support makes of its hazards before any loss, once for each draw of the
/// judgements.
func deriveSupport(in state: inout TrialState, of plan: borrowing Plan) {
  for country in plan.contributors.indices {
    let support = state[plan.contributors[country].support]
    state.decisionHazards[country] = decisionHazard(at: support, state, plan)
    state.lowSupportFactors[country] = lowSupportFactor(at: support, state, plan)
  }
}

/// A parliament that is done approves or refuses, for good.
private func debate(
  _ country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan,
  week: Int
) {
  guard week >= state.contributors[country].parliamentWeek else { return }
  if state.contributors[country].parliamentApproves {
    becomeFirm(country, in: &state, plan, week: week)
  } else {
    state.tell(.parliamentRefuses, week: week, of: country)
    state.stages.move(country, to: .gone)
    state.contributors[country].absence = .parliamentRefused
    state.coalition.conditionsAreStale = true
  }
}

/// Makes a contributor firm: what its pools sustain is offered, and pledges beyond (rule G3).
///
/// Forces computed from owned units are not shaded again; only pledges slip.
func becomeFirm(_ country: Int, in state: inout TrialState, _ plan: borrowing Plan, week: Int) {
  let canJoin = state.stages.out.union(state.stages.inParliament)
  guard canJoin.contains(country), plan.world.hasMission else { return }
  let planned = plan.contributors[country]
  state.stages.move(country, to: .firm)
  state.contributors[country].absence = .none
  state.contributors[country].firmWeek = week
  state.contributors[country].beginToFeel(state.coalition.weariness)
  state.noteExitTurn(of: country)
  state.contributors[country].lowSupportFactor =
    lowSupportFactor(at: state.contributors[country].support, state, plan)
  for index in plan.capabilities.indices where !plan.capabilities[index].isHeadquarters {
    state.contingents[country, index].offered =
      state.pools[country, index].sustained + state.contingents[country, index].delivered
  }
  let stream = state.stream(.contributor, entity: planned.entity)
  for place in planned.pledges {
    let pledge = plan.lists.pledges[place]
    let draw = UInt64(6 + place - planned.pledges.lowerBound)
    let isKept = stream.uniform(draw) >= state[plan.governments.renegeChance]
    let units = isKept ? state[pledge.units] * state[plan.governments.pledgeDelivered] : 0
    state.contingents[country, pledge.capability].offered += units
  }
  limitToCeiling(country, in: &state, plan)
  state.tell(.joins, week: week, of: country, state.contributors[country].firmPersons)
  callFlankForces(of: country, in: &state, plan, week: week)
  state.coalition.conditionsAreStale = true
  state.coalition.sendingIsStale = true
}

/// A political ceiling scales a whole contingent.
private func limitToCeiling(_ country: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  var persons = 0.0
  for index in plan.capabilities.indices where plan.capabilities[index].isInTheatre {
    persons += state.contingents[country, index].offered * state.capabilities[index].persons
  }
  if let ceiling = plan.contributors[country].troopsAtMost, persons > state[ceiling] {
    let share = state[ceiling] / persons
    for index in plan.capabilities.indices { state.contingents[country, index].offered *= share }
    persons = state[ceiling]
  }
  for index in plan.capabilities.indices where state.contingents[country, index].offered > 0 {
    state.contributors[country].offers.insert(index)
    state.capabilities[index].offering.insert(country)
  }
  state.noteOpenOffers(of: country)
  state.assignment.note(changed: state.contributors[country].offers, at: .paper)
  state.note(changed: state.contributors[country].offers, of: country)
  state.contributors[country].firmPersons = persons
  state.coalition.firmPersons += persons
}

/// Adds delivered units to what a contributor can send, and to its offer when it is in.
func deliver(
  _ units: Double,
  of capability: Int,
  to country: Int,
  in state: inout TrialState,
  _ plan: borrowing Plan
) {
  let inTheatre = units / state.pools[country, capability].unitsPerUnit
  state.contingents[country, capability].delivered += inTheatre
  guard state.stages.firm.contains(country) else { return }
  state.contingents[country, capability].offered += inTheatre
  reviseOffer(of: country, in: &state, plan)
}

/// A contributor that is in offers more: its ceiling holds, and others see its new firm troops.
func reviseOffer(of country: Int, in state: inout TrialState, _ plan: borrowing Plan) {
  state.coalition.firmPersons -= state.contributors[country].firmPersons
  limitToCeiling(country, in: &state, plan)
  state.coalition.conditionsAreStale = true
  state.coalition.sendingIsStale = true
}
