extension TrialState {
  /// Forgets all that is kept from week to week only so that it need not be worked out again.
  ///
  /// What a trial gives does not depend on it; ``worksOutAnew`` lets that be shown.
  mutating func forgetWhatIsKept() {
    theatre.coverageIsStale = true
    theatre.nextTaskTurn = 0
    theatre.nextRelief = 0
    theatre.uncounted = PlaceSet(first: capabilities.count)
    theatre.countedBackstop = nil
    assignment.forget()
    reliefs.forget()
    coalition.conditionsAreStale = true
    coalition.nextExitTurn = 0
    for country in contributors.indices {
      noteExitTurn(of: country)
      contributors[country].electionTurns = 0
      noteOpenOffers(of: country)
      note(changed: contributors[country].offers, of: country)
    }
    if coalition.launchWeek >= 0 { forgetArrivals() }
  }

  /// Forgets which units are on their way.
  private mutating func forgetArrivals() {
    theatre.nextArrival = 0
    for country in stages.firm {
      contributors[country].onTheWay = contributors[country].offers
      contributors[country].nextArrival = 0
    }
  }
}
