import ScenarioModel

/// F1 and F2: what each country's pools hold and keep in theatre, once per draw of judgements.
///
/// Usable pool = owned x deployable share - busy elsewhere - bound to the flank, not below 0;
/// fractions of units are kept and no unit counts twice. What the pool keeps in theatre is the
/// pool over the units needed per unit deployed.
/// Reads: inputs. Writes: the judgement part of every pool, the spreadsheet model. Draws nothing.
func derivePools(in state: inout TrialState, of plan: borrowing Plan) {
  var nullModel = 0.0
  for country in plan.contributors.indices {
    let contributor = plan.contributors[country]
    let released = state[contributor.flankReleasedShare]
    var persons = 0.0
    state.flankHoles[country] = 0
    state.usableShares[country] = state[contributor.usableShare]
    state.costsPerSoldierYear[country] = state[contributor.costPerSoldierYear]
    for index in plan.capabilities.indices {
      let heavy = state[plan.capabilities[index].heavyShare]
      var row = PoolRow()
      row.noticeWeeks =
        state[contributor.noticeWeeks] * (1 + (state[plan.forces.heavyFactor] - 1) * heavy)
      state.pools[country, index] = row
    }
    for place in contributor.pools {
      let planned = plan.lists.pools[place]
      var row = state.pools[country, planned.capability]
      fill(&row, planned, contributor, released, in: state, of: plan)
      state.pools[country, planned.capability] = row
      state.capabilities[planned.capability].owned += row.owned
      state.capabilities[planned.capability].deployable += row.deployable
      state.capabilities[planned.capability].free += row.pool
      if plan.capabilities[planned.capability].isCommanded {
        state.flankHoles[country] += state[planned.flank] * released
      }
      if plan.capabilities[planned.capability].isInTheatre,
        !plan.capabilities[planned.capability].isHeadquarters
      {
        persons += row.sustained * state.capabilities[planned.capability].persons
      }
    }
    state.pledgedPersons[country] =
      contributor.troopsAtMost.map { min(persons, state[$0]) } ?? persons
    if !contributor.refuses { nullModel += persons * state[contributor.chanceJoins] }
  }
  state.derived.nullModelPersons = nullModel
}

/// Fills the judgement part of a pool.
private func fill(
  _ row: inout PoolRow,
  _ planned: PlannedPool,
  _ contributor: PlannedContributor,
  _ released: Double,
  in state: borrowing TrialState,
  of plan: borrowing Plan
) {
  row.owned = state[planned.owned]
  row.deployable = row.owned * state[planned.deployableShare]
  let free = row.deployable - state[planned.busyElsewhere]
  row.pool = max(0, free - state[planned.flank])
  row.unitsPerUnit = unitsPerUnit(planned, contributor, in: state, of: plan)
  row.sustained = row.pool / row.unitsPerUnit
  let withFlank = max(0, free - state[planned.flank] * (1 - released))
  row.releasable = (withFlank - row.pool) / row.unitsPerUnit
}

/// Units needed per unit in theatre: those of a surge while the policy is to surge, and fewer for
/// support, whose crews are sent again before their planned recovery is over.
private func unitsPerUnit(
  _ planned: PlannedPool,
  _ contributor: PlannedContributor,
  in state: borrowing TrialState,
  of plan: borrowing Plan
) -> Double {
  let capability = plan.capabilities[planned.capability]
  var units = state[planned.unitsPerUnitDeployed]
  guard capability.isCrewLimited else { return units }
  if capability.isEnabler { units = 1 + (units - 1) * state[plan.forces.dwellMultiplier] }
  return contributor.surges ? min(units, state[plan.forces.surgeUnitsPerUnit]) : units
}
