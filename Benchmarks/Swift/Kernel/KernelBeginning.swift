import RandomStreams

/// What chance decides before the first week, and everything back to its beginning.
func begin(_ trial: UInt32, in state: inout KernelState, _ plan: borrowing KernelPlan) {
  let seed = state.seed
  func stream(_ purpose: StreamPurpose, _ entity: Int = 0) -> RandomStream {
    RandomStream(seed: seed, trial: trial, entity: UInt32(entity), purpose: purpose)
  }
  state.trial = trial
  for c in 0..<kernelContributors {
    state.opinion[c] = stream(.opinion, c)
    state.decisions[c] = stream(.decisions, c)
  }
  state.undecided = 0
  state.waiving = 0
  for c in 0..<kernelContributors {
    let decisions = state.decisions[c]
    let isWilling = plan.willing.happens(decisions.bits(0))
    let insists = plan.insists.happens(decisions.bits(1))
    // Also of those that are not willing: that is less than to go back on a wrong guess.
    let patience = Samplers.exponential(decisions.uniform(2))
    state.undecided |= (isWilling ? 1 : 0) &<< ContributorSet(truncatingIfNeeded: c)
    state.waiving |= (insists ? 0 : 1) &<< ContributorSet(truncatingIfNeeded: c)
    state.hazardLimit[c] = isWilling ? Float(patience) : .infinity
  }
  let backstopWeeks = 150 * Samplers.exponential(stream(.backstopEnd).uniform(0))
  state.backstopEnd = Int(min(backstopWeeks.rounded(.up), Double(kernelWeeks)))
  state.intensity = stream(.intensity)
  state.counts = stream(.counts)
  state.details = stream(.details)
  state.ladder = stream(.ladder)
  clear(&state, plan)
}

/// Nobody has decided, nobody is there, nothing has happened.
private func clear(_ state: inout KernelState, _ plan: borrowing KernelPlan) {
  for c in 0..<kernelContributors {
    state.support[c] = Float(plan.supportBefore[c])
    state.target[c] = Float(plan.supportBefore[c])
  }
  state.conditionsMet = 0
  state.hazardOffset = PerContributor(repeating: KernelHazard.nothing.offset)
  state.hazard = PerContributor(repeating: 0)
  state.serving = 0
  state.firm = 0
  state.firmCount = 0
  state.left = 0
  state.present = 0
  state.contingents = 0
  state.persons = PerContributor(repeating: .zero)
  state.strained = 0
  state.force = 0
  state.have = .zero
  state.coverage = 0
  state.drawn = 0
  state.protection = 1
  state.logIntensity = 0
  state.excitation = 0
  state.deaths = 0
  state.ownDeaths = PerContributor(repeating: 0)
  state.ownLoss = PerContributor(repeating: 0)
  state.rung = 0
  state.calendar = KernelCalendar(repeating: KernelWeek())
}
