extension TrialState {
  /// Notes that units of a contributor, offered, on their way or in theatre, changed.
  mutating func note(changed capabilities: PlaceSet, of country: Int) {
    contributors[country].changed.formUnion(capabilities)
    theatre.changed.insert(country)
    theatre.coverageIsStale = true
  }

  /// Notes that of all a contributor offers some may not be taken up.
  mutating func noteOpenOffers(of country: Int) {
    for capability in contributors[country].offers {
      capabilities[capability].open.insert(country)
    }
  }

  /// Notes that units of a contributor can arrive in a week.
  mutating func noteArrival(of country: Int, in week: Int) {
    contributors[country].nextArrival = min(contributors[country].nextArrival, week)
    theatre.nextArrival = min(theatre.nextArrival, week)
  }

  /// Notes that what a contributor lives through changed, and with it its exit factor.
  mutating func noteExitTurn(of country: Int) {
    contributors[country].exitFactorTurns = 0
    coalition.exitsToLookAt.insert(country)
  }
}
